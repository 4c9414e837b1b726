// Tests how projects and agreements are noted and changed.
import { expect, test } from "vitest";
import { fakeWorld, scriptedPrompter } from "../../support.ts";
import { aMission, json, refused } from "./some-projects.ts";

const bus = [
  ...["project", "add", "--title", "Un bus-atelier partagé", "--summary", "Réparer, de village en village."],
  ...["--who", "fabrique", "--who", "mjc", "--role", "fabrique=chef de file", "--theme", "mobilité"],
  ...["--territory", "Haut-Vallon", "--stage", "seeking", "--seeks", "Deux communes", "--offers", "Un bus"],
];

test("one line notes a project, and any part of its title finds it", async () => {
  const world = await aMission();
  const project = await json(world, ...bus);
  expect(project).toEqual({
    ...{
      id: "un-bus-atelier-partage",
      title: "Un bus-atelier partagé",
      summary: "Réparer, de village en village.",
    },
    ...{ who: ["la-fabrique", "mjc-du-vallon"], roles: [{ actor: "la-fabrique", role: "chef de file" }] },
    ...{ themes: ["mobilité"], territories: ["Haut-Vallon"], stage: "seeking", seeks: "Deux communes" },
    ...{
      offers: "Un bus",
      since: null,
      contact: null,
      audience: "network",
      pictures: [],
      consents: [],
      refusals: [],
    },
  });
  for (const asked of ["BUS", "atelier partage", project.id])
    expect(await json(world, "project", "show", asked)).toEqual(project);
  expect(await json(world, "project")).toEqual([project]);
});

test("an agreement is noted with its actor, scope, audience, day, channel and end", async () => {
  const world = await aMission();
  await world.run(...bus);
  await json(
    world,
    ...["project", "consent", "bus", "--actor", "fabrique", "--scope", "name", "--for", "network"],
    ...["--on", "2025-12-01", "--how", "mail", "--until", "2026-12-31"],
  );
  await json(
    world,
    ...["project", "consent", "bus", "--actor", "mjc", "--scope", "anonymous", "--how", "call"],
    ...["--for", "actor:combes"],
  );
  const { consents } = await json(world, "project", "show", "bus");
  expect(consents).toEqual([
    {
      ...{ actor: "la-fabrique", person: null, scope: "name", for: "network", on: "2025-12-01", how: "mail" },
      ...{ until: "2026-12-31", withdrawn: null },
    },
    {
      ...{ actor: "mjc-du-vallon", person: null, scope: "anonymous", for: "actor:foyer-rural-de-combes" },
      ...{ on: "2026-01-31", how: "call", until: null, withdrawn: null },
    },
  ]);
  const { stdout } = await world.run("project", "show", "bus");
  expect(stdout).toMatch(/La Fabrique accepte d’être nommé, pour tout le réseau, le 1er\sdécembre\s2025/);
});

test("a withdrawal ends an agreement; without one, it is kept as a refusal", async () => {
  const world = await aMission();
  await world.run(...bus);
  await world.run("project", "consent", "bus", "--actor", "fabrique", "--scope", "name", "--how", "mail");
  expect((await world.run("project", "--plain")).stdout).toContain("\tname\t");
  expect(await json(world, "project", "withdraw", "bus", "--actor", "fabrique")).toMatchObject({
    withdrawn: "2026-01-31",
  });
  expect((await world.run("project", "--plain")).stdout).toContain("\tconsent_refused");
  await json(world, "project", "withdraw", "bus", "--actor", "mjc", "--how", "call");
  const project = await json(world, "project", "show", "bus");
  expect(project.consents).toMatchObject([{ actor: "la-fabrique", withdrawn: "2026-01-31" }]);
  expect(project.refusals).toEqual([
    { actor: "mjc-du-vallon", person: null, for: "network", on: "2026-01-31", how: "call" },
  ]);
  await world.run("undo");
  await world.run("undo");
  expect((await json(world, "project", "show", "bus")).consents[0].withdrawn).toBeNull();
});

test("an impossible agreement is refused with the reason, and nothing is noted", async () => {
  const world = await aMission();
  await world.run(...bus);
  const consent = ["project", "consent", "bus", "--scope", "name", "--how", "mail"];
  const other = await refused(world, ...consent, "--actor", "combes");
  expect(other.code).toBe(2);
  expect(other.stderr).toContain("Foyer rural de Combes ne participe pas");
  const ends = await refused(
    world,
    ...consent,
    "--actor",
    "mjc",
    "--on",
    "2026-01-10",
    "--until",
    "2026-01-05",
  );
  expect(ends.stderr).toContain("avant d’avoir été donné");
  const tocome = await refused(world, ...consent, "--actor", "mjc", "--on", "2026-02-10");
  expect(tocome.stderr).toContain("est à venir");
  const audience = await refused(world, ...consent, "--actor", "mjc", "--for", "everybody");
  expect(audience).toMatchObject({ code: 2 });
  expect(audience.stderr).toContain("network (tout le réseau)");
  const nobody = await refused(world, "project", "add", "--title", "Seul");
  expect(nobody.stderr).toContain("--who");
  const foreign = await refused(world, "project", "show", "bus", "--scope", "name");
  expect(foreign.stderr).toContain("--scope ne sert pas à «\u00a0outreach project show\u00a0»");
  expect((await json(world, "project", "show", "bus")).consents).toEqual([]);
});

test("project edit changes single facts and participants in one step of undo; a dry run changes nothing", async () => {
  const world = await aMission();
  const before = await json(world, ...bus);
  await json(world, "project", "edit", "bus", "--stage", "finished", "--dry-run");
  expect(await json(world, "project", "show", "bus")).toEqual(before);
  const after = await json(
    world,
    ...["project", "edit", "bus", "--who", "combes", "--without", "mjc", "--seeks", "", "--audience", "team"],
  );
  expect(after).toMatchObject({
    who: ["la-fabrique", "foyer-rural-de-combes"],
    seeks: null,
    audience: "team",
  });
  await world.run("undo");
  expect(await json(world, "project", "show", "bus")).toEqual(before);
});

test("at a terminal, all facts are asked for, and an ambiguous name is chosen from a list", async () => {
  const world = await aMission();
  const asking = fakeWorld({
    ...{ terminal: true, folder: world.folder },
    prompter: scriptedPrompter(
      ...["Un four à pain", "Cuire ensemble", "fabrique", "du vallon", "", "alimentation, patrimoine", ""],
      ...["idea", "", "Un maçon", "2025", "", "network", ""],
    ),
  });
  expect((await asking.run("project", "add")).code).toBe(0);
  expect(await json(world, "project", "show", "four")).toMatchObject({
    ...{ who: ["la-fabrique", "mjc-du-vallon"], themes: ["alimentation", "patrimoine"], offers: "Un maçon" },
    ...{ seeks: null, since: "2025", stage: "idea" },
  });
});

test("merged actors take part once, keep the agreements of both, and lose what passed between them", async () => {
  const world = await aMission();
  await world.run(...bus);
  await world.run("project", "consent", "bus", "--actor", "mjc", "--scope", "name", "--how", "mail");
  await world.run("edit", "combes", "--agrees", "named", "--for", "actor:mjc");
  await world.run("log", "fabrique", "--with", "mjc", "--outcome", "failed");
  await world.run("log", "combes", "--with", "mjc", "--outcome", "refused");
  const { code } = await world.run("merge", "la-fabrique", "mjc-du-vallon");
  expect(code).toBe(0);
  const project = await json(world, "project", "show", "bus");
  expect(project.who).toEqual(["la-fabrique"]);
  expect(project.consents).toMatchObject([{ actor: "la-fabrique", scope: "name" }]);
  await world.run("undo");
  expect((await json(world, "project", "show", "bus")).who).toEqual(["la-fabrique", "mjc-du-vallon"]);
});

test("timelines and agreements give the names of other actors, never their identifiers", async () => {
  const world = await aMission();
  const noted = await world.run("edit", "combes", "--agrees", "named", "--for", "actor:mjc");
  expect(noted.stdout).toContain("pour la MJC du Vallon");
  await world.run("log", "combes", "--with", "fabrique", "--outcome", "failed");
  const { stdout } = await world.run("show", "combes", "--timeline");
  expect(stdout).toContain("pour la MJC du Vallon");
  expect(stdout).toContain("La Fabrique");
  expect(stdout).not.toMatch(/mjc-du-vallon|la-fabrique/);
});

test("a failed attempt between two actors is noted for the team, and is no objection to our contacts", async () => {
  const world = await aMission();
  expect(
    await json(
      world,
      ...[
        "log",
        "fabrique",
        "--with",
        "mjc",
        "--outcome",
        "refused",
        "--on",
        "12/03/2025",
        "--note",
        "Un vote contre",
      ],
    ),
  ).toEqual({
    ...{ name: "La Fabrique", other_name: "MJC du Vallon", actor: "la-fabrique", other: "mjc-du-vallon" },
    ...{ outcome: "refused", on: "2025-03-12", note: "Un vote contre", by: "camille" },
  });
  expect((await json(world, "show", "fabrique")).objections).toEqual([]);
  const without = await refused(world, "log", "fabrique", "--outcome", "failed", "--channel", "phone");
  expect(without.code).toBe(2);
  expect(without.stderr).toContain("--with");
  const wrong = await refused(world, "log", "fabrique", "--with", "mjc", "--outcome", "interested");
  expect(wrong.stderr).toContain("failed, refused, competing, together");
  const itself = await refused(world, "log", "fabrique", "--with", "fabrique", "--outcome", "failed");
  expect(itself.stderr).toContain("des deux côtés");
});

test("an actor's own agreement is noted with its audience and end; an end without an agreement is refused", async () => {
  const world = await aMission();
  expect(
    (
      await json(
        world,
        "edit",
        "fabrique",
        "--agrees",
        "quoted",
        "--on",
        "2026-01-05",
        "--until",
        "2026-12-31",
      )
    ).agreement,
  ).toEqual({
    ...{ actor: "la-fabrique", scope: "quoted", for: "network", on: "2026-01-05", until: "2026-12-31" },
    by: "camille",
  });
  const alone = await refused(world, "edit", "fabrique", "--until", "2026-12-31");
  expect(alone.code).toBe(2);
  expect(alone.stderr).toContain("--agrees");
});
