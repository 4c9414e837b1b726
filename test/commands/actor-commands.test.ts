// Tests the everyday commands on actors: list, show, add, edit, tag, log, and outreach alone.
import { expect, test } from "vitest";
import { scriptedPrompter } from "../support.ts";
import { aWorkspace, breakable } from "./list-of-actors.ts";

test("list --json gives the documented fields, with how likely each person is to be the right one and each value's source", async () => {
  const world = await aWorkspace();
  const { code, stdout, stderr } = await world.run("list", "--json");
  expect(code).toBe(0);
  expect(stderr).toBe("");
  const [foyer, gal, mairie] = JSON.parse(stdout);
  expect(gal).toMatchObject({
    id: "gal-du-causse",
    kind: "GAL",
    emails: ["gal@causse.example"],
    phones: ["+33565000001"],
    situation: "unknown",
    needs: [],
    people: [
      {
        id: "claire-roux",
        full_name: "Claire Roux",
        first_name: "Claire",
        last_name: "Roux",
        civility: "Mme",
        role: "animatrice LEADER",
        likelihood: 0.87,
        reasons: [{ reason: "title", rung: "programme-animator", title: "animatrice LEADER" }],
      },
      { id: "paul-vidal", likelihood: 0.4 },
    ],
  });
  expect(gal.provenance).toContainEqual({
    field: "programme",
    value: "LEADER",
    source: "camille",
    file: null,
    line: null,
    date: "2026-01-31",
  });
  expect(mairie).toMatchObject({ recommended_by: "la DRAAF", tags: ["lot"], siret: null, answers: [] });
  expect(Object.keys(foyer).slice(0, 8)).toEqual([
    "id",
    "name",
    "acronym",
    "kind",
    "siret",
    "siren",
    "rna",
    "postcode",
  ]);
});

test("a list without results is an empty array and exits with 0", async () => {
  const world = await aWorkspace();
  expect(await world.run("list", "--text", "nulle part", "--json")).toEqual({
    code: 0,
    stdout: "[]\n",
    stderr: "",
  });
  expect((await world.run("list", "--kind", "EPCI")).stdout).toContain("Aucun acteur ne correspond");
});

test.each([
  [["--no-email"], ["foyer-rural-de-vers", "mairie-de-cajarc"]],
  [["--no-people"], ["mairie-de-cajarc"]],
  [["--tag", "lot"], ["mairie-de-cajarc"]],
  [["--kind", "GAL"], ["gal-du-causse"]],
  [["--text", "CAUSSE"], ["gal-du-causse"]],
  [["--situation", "willing"], []],
  [
    ["--situation", "unknown", "--no-phone", "--no-contact"],
    ["foyer-rural-de-vers", "mairie-de-cajarc"],
  ],
  [["--objected"], []],
])("list %j", async (filter, ids) => {
  const world = await aWorkspace();
  const { stdout } = await world.run("list", ...filter, "--plain");
  expect(
    stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split("\t")[0]),
  ).toEqual(ids);
});

test("show says what we know, from whom, and whom to talk to", async () => {
  const world = await aWorkspace();
  const { stdout } = await world.run("show", "causse");
  const said = breakable(stdout);
  expect(said).toContain("GAL du Causse (gal-du-causse)");
  expect(said).toContain("← camille");
  expect(said).toContain("anime un programme européen (LEADER, Europe) (« animatrice LEADER »)");
  expect(said).toContain("à qualifier");
});

test("control characters in a name never reach the terminal", async () => {
  const world = await aWorkspace();
  await world.run("add", "Mairie \u001b]0;piège\u0007 d’Ici");
  for (const command of [["list"], ["list", "--plain"], ["rank"], ["show", "mairie-0-piege-d-ici"]])
    expect((await world.run(...command)).stdout, command.join(" ")).not.toMatch(/[\u001b\u0007]/);
});

test("an actor that is on the list already is added again only with --another", async () => {
  const world = await aWorkspace();
  const { code, stderr } = await world.run("add", "GAL DU CAUSSE");
  expect(code).toBe(3);
  expect(stderr).toContain("outreach edit gal-du-causse");
  expect((await world.run("add", "GAL du Causse", "--another")).code).toBe(0);
});

test("all mistakes of a line are reported at once, and nothing is saved", async () => {
  const world = await aWorkspace();
  const line = ["--siret", "123", "--email", "pas un courriel", "--postcode", "46", "--set", "colour=blue"];
  const { code, stderr } = await world.run("edit", "causse", ...line);
  expect(code).toBe(3);
  for (const wrong of ["123", "pas un courriel", "46", "colour"]) expect(stderr).toContain(wrong);
  expect(JSON.parse((await world.run("show", "causse", "--json")).stdout).siret).toBeNull();
});

test("an empty value erases nothing; --clear does", async () => {
  const world = await aWorkspace();
  const blank = await world.run("edit", "causse", "--set", "programme=");
  expect(blank.code).toBe(3);
  expect(blank.stderr).toContain("--clear programme");
  const cleared = await world.run("edit", "causse", "--clear", "programme", "--json");
  expect(JSON.parse(cleared.stdout).changed).toEqual([{ field: "programme", before: "LEADER", after: null }]);
  expect((await world.run("edit", "causse", "--clear", "name")).code).toBe(3);
});

test("an edit shows what changed, would change with --dry-run, and is undone in one step", async () => {
  const world = await aWorkspace();
  const edit = [
    "edit",
    "causse",
    "--name",
    "GAL des Causses",
    "--phone",
    "05 65 00 00 02",
    "--person",
    "vidal",
  ];
  const dry = await world.run(...edit, "--role", "trésorier", "--dry-run");
  expect(dry.stdout).toContain("serait changé");
  expect((await world.run("show", "gal-du-causse", "--json")).stdout).toContain('"GAL du Causse"');

  const done = await world.run(...edit, "--role", "trésorier", "--json");
  expect(JSON.parse(done.stdout)).toMatchObject({
    actor: "gal-du-causse",
    name: "GAL des Causses",
    changed: [
      { field: "name", before: "GAL du Causse", after: "GAL des Causses" },
      { field: "phones", before: "+33565000001", after: "+33565000001, +33565000002" },
      { field: "people.paul-vidal" },
    ],
  });
});

test("a name that could be two people changes neither", async () => {
  const world = await aWorkspace();
  const { code, stderr } = await world.run("edit", "causse", "--person", "l", "--role", "x");
  expect(code).toBe(3);
  expect(stderr).toContain("Claire Roux, Paul Vidal");
  expect((await world.run("edit", "causse", "--remove-person", "personne")).stderr).toContain("On y connaît");
  expect((await world.run("edit", "causse")).code).toBe(2);
});

test("tags are added and removed", async () => {
  const world = await aWorkspace();
  const line = ["tag", "--actor", "causse", "--actor", "cajarc", "--add", "forêt", "--remove", "lot"];
  expect((await world.run(...line, "--dry-run")).stdout).toContain("aurait pour étiquettes");
  const { stdout } = await world.run(...line, "--json");
  expect(JSON.parse(stdout).actors.map((actor: { tags: string[] }) => actor.tags)).toEqual([
    ["forêt"],
    ["forêt"],
  ]);
});

test("an exchange is recorded, and its next step comes up on its day", async () => {
  const world = await aWorkspace({ now: "2026-01-31T09:30:00+01:00" });
  const line = ["log", "causse", "--channel", "phone", "--outcome", "interested", "--person", "roux"];
  const { code, stdout } = await world.run(
    ...line,
    "--next",
    "envoyer la fiche",
    "--next-on",
    "+0",
    "--json",
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    actor: "gal-du-causse",
    at: "2026-01-31",
    by: "camille",
    person: "Claire Roux",
    next_step: "envoyer la fiche",
    next_at: "2026-01-31",
  });
  const next = JSON.parse((await world.run("next", "--json")).stdout);
  expect(next).toMatchObject({
    today: "2026-01-31",
    late: [],
    due: [{ actor: "gal-du-causse", what: "envoyer la fiche", on: "2026-01-31", days: 0, from: "promise" }],
  });
  expect(next.call.map((one: { actor: string }) => one.actor)).not.toContain("gal-du-causse");
  expect((await world.run("show", "causse")).stdout).toContain("envoyer la fiche");
});

test("at a terminal, log asks for what the line does not say", async () => {
  const prompter = scriptedPrompter(
    "visit",
    "Claire Roux",
    "reached",
    "Très occupée en mars.",
    "rappeler",
    "+7",
  );
  const world = await aWorkspace({ terminal: true, prompter });
  const { code, stdout } = await world.run("log", "causse");
  expect(code).toBe(0);
  expect(breakable(stdout)).toBe(
    "Noté : GAL du Causse, 31/01/2026, visite, échange.\nSuite : rappeler, le 07/02/2026.\n",
  );
});

test("without a terminal, the options that are missing or wrong are named", async () => {
  const world = await aWorkspace();
  const { code, stderr } = await world.run("log", "causse", "--on", "bientôt");
  expect(code).toBe(2);
  for (const flag of ["--channel", "--outcome", "--on"]) expect(stderr).toContain(flag);
});

test("an actor that refuses leaves the ranking, and the program says so", async () => {
  const world = await aWorkspace();
  const { stdout } = await world.run("log", "cajarc", "--channel", "phone", "--outcome", "refused");
  expect(stdout).toContain("Plus rien ne sera préparé");
  const ranked = await world.run("rank", "--json");
  expect(JSON.parse(ranked.stdout).map((one: { actor: string }) => one.actor)).not.toContain(
    "mairie-de-cajarc",
  );
  expect(breakable(ranked.stderr)).toBe("Hors du classement : 1 s’est opposé à tout contact.\n");
  expect((await world.run("list", "--objected", "--plain")).stdout).toContain("mairie-de-cajarc");
});

test("outreach without a command says what to do today", async () => {
  const world = await aWorkspace();
  const { code, stdout } = await world.run();
  expect(code).toBe(0);
  expect(breakable(stdout)).toMatch(/^À faire, 31\/01\/2026\n\nÀ contacter d’abord\n/);
  expect((await world.run("--json")).stdout).toContain('"today": "2026-01-31"');
});
