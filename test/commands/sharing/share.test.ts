// Tests the directory of projects for others: what it shows, withholds and recalls.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileContents } from "../../../src/readers/contents/file-contents.ts";
import { needed, wordsOf } from "../../consumers.ts";
import { type FakeWorld, fakeWorld, preparedWorld, scriptedPrompter } from "../../support.ts";
import { enterActors, json, refused } from "../projects/some-projects.ts";

/** A mission with four projects: told with names, told without names, the team's own, and one without any agreement. */
async function aSharingMission(): Promise<FakeWorld> {
  return preparedWorld("projects to share", {}, enterProjects);
}

async function enterProjects(world: FakeWorld): Promise<void> {
  await enterActors(world);
  await world.run(
    "edit",
    "fabrique",
    "--kind",
    "association",
    "--commune",
    "Figeac",
    "--postcode",
    "46100",
    "--theme",
    "mobilité",
  );
  await world.run("edit", "mjc", "--commune", "Cajarc", "--postcode", "46160", "--email", "mjc@example.org");
  const project = (title: string, who: string, ...more: string[]) =>
    world.run("project", "add", "--title", title, "--who", who, ...more);
  const consent = (word: string, who: string, scope: string, ...more: string[]) =>
    world.run("project", "consent", word, "--actor", who, "--scope", scope, "--how", "mail", ...more);
  await project(
    ...([
      "Un bus-atelier",
      "fabrique",
      "--who",
      "mjc",
      "--theme",
      "Mobilité",
      "--territory",
      "Haut-Vallon",
    ] as const),
    ...["--stage", "seeking", "--seeks", "Deux communes", "--summary", "Réparer de village en village"],
  );
  await consent("bus", "fabrique", "name");
  await project("Un four partagé", "combes", "--theme", "alimentation", "--territory", "Causse");
  await consent("four", "combes", "anonymous");
  await project("Le secret", "mjc", "--audience", "team");
  await consent("secret", "mjc", "name");
  await project("Sans accord", "mjc");
}

const content = (world: FakeWorld, file: string) => readFile(join(world.folder, file), "utf8");

test("others read the agreed projects by title, and the team which are withheld and why", async () => {
  const world = await aSharingMission();
  const shared = await json(world, "share", "--for", "network", "--format", "json", "-o", "p.json", "--yes");
  expect(shared.projects).toEqual([
    {
      ...{ id: "un-bus-atelier", title: "Un bus-atelier", summary: "Réparer de village en village" },
      who: [{ name: "La Fabrique", role: null, kind: "association", commune: "Figeac", contact: null }],
      ...{ themes: ["Mobilité"], territories: ["Haut-Vallon"], departments: [{ code: "46", name: "Lot" }] },
      ...{ stage: "seeking", seeks: "Deux communes", offers: null, since: null, contact: null, pictures: [] },
    },
    {
      ...{
        id: "un-four-partage",
        title: "Un four partagé",
        summary: null,
        who: [],
        themes: ["alimentation"],
      },
      ...{
        territories: [],
        departments: [],
        stage: "idea",
        seeks: null,
        offers: null,
        since: null,
        contact: null,
        pictures: [],
      },
    },
  ]);
  expect(shared.withheld).toEqual([
    { what: "name", count: 1, why: "no_consent", projects: ["un-bus-atelier"] },
    { what: "project", count: 1, why: "audience", projects: ["le-secret"] },
    { what: "project", count: 1, why: "no_consent", projects: ["sans-accord"] },
  ]);
  const file = JSON.parse(await content(world, "p.json"));
  expect(file).toEqual({ for: "network", projects: shared.projects });
});

test("nothing is written before a preview of what will be shown is confirmed", async () => {
  const world = await aSharingMission();
  const alone = await refused(world, "share", "-o", "p.html");
  expect(alone.code).toBe(2);
  expect(alone.stderr).toContain("2 projets seront montrés");
  expect(alone.stderr).toContain("«\u00a0Un bus-atelier\u00a0»\u00a0: montré sans nommer MJC du Vallon");
  expect(alone.stderr).toContain("«\u00a0Le secret\u00a0»\u00a0: réservé à l’équipe");
  expect(alone.stderr).toContain("--yes");
  // `project show` gives the same reasons.
  const lines = [...alone.stderr.matchAll(/^ {2}«\u00a0(.+?)\u00a0»\u00a0: (.+)$/gmu)];
  expect(lines.length).toBeGreaterThan(2);
  for (const [, title, said] of lines)
    expect((await world.run("project", "show", title!)).stdout.toLowerCase()).toContain(said!.toLowerCase());
  const asked = fakeWorld({ folder: world.folder, terminal: true, prompter: scriptedPrompter(false, true) });
  expect((await asked.run("share", "-o", "p.html")).stderr).toContain("Rien n’est écrit.");
  await expect(content(world, "p.html")).rejects.toThrow();
  expect((await asked.run("share", "-o", "p.html")).code).toBe(0);
  expect(await content(world, "p.html")).toContain("Un four partagé");
});

test("--only refuses a withheld project with the reason, and writes nothing", async () => {
  const world = await aSharingMission();
  for (const [word, reason] of [
    ["secret", "réservé à l’équipe"],
    ["sans accord", "accord à demander (MJC du Vallon)"],
  ] as const) {
    const { code, stderr } = await refused(world, "share", "--only", word, "-o", "p.html", "--yes");
    expect(code).toBe(4);
    expect(stderr).toContain(reason);
  }
  await world.run(
    "project",
    "consent",
    "four",
    "--actor",
    "combes",
    "--scope",
    "name",
    "--how",
    "call",
    "--until",
    "+10",
  );
  const later = fakeWorld({ folder: world.folder, now: "2026-02-11T09:00:00+01:00" });
  const ended = await refused(later, "share", "--only", "four", "-o", "p.html", "--yes");
  expect(ended.code).toBe(4);
  expect(ended.stderr).toContain("accord arrivé à son terme");
  await expect(content(world, "p.html")).rejects.toThrow();
  expect(
    (await json(world, "share", "--only", "bus", "--format", "csv", "-o", "p.csv", "--yes")).projects,
  ).toHaveLength(1);
});

test("nothing is made for or handed to an actor that objects, and an unknown audience is refused", async () => {
  const world = await aSharingMission();
  await world.run("edit", "combes", "--objection", "all", "--reason", "a écrit non");
  for (const line of [
    ["--for", "actor:combes"],
    ["--to", "Foyer rural de Combes"],
  ]) {
    const { code, stderr } = await refused(world, "share", ...line, "--yes");
    expect(code).toBe(4);
    expect(stderr).toContain("Foyer rural de Combes s’oppose à tout contact");
  }
  const unknown = await refused(world, "share", "--for", "everybody", "--yes");
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain("«\u00a0everybody\u00a0» ne dit pas pour qui");
  const { projects, withheld } = await json(world, "share", "--format", "json", "-o", "p.json", "--yes");
  expect(projects.map(({ title }: { title: string }) => title)).toEqual(["Un bus-atelier"]);
  expect(withheld).toContainEqual({
    what: "project",
    count: 1,
    why: "objection",
    projects: ["un-four-partage"],
  });
});

test("for one actor, only projects with something in common are shown, with the reason, without its own", async () => {
  const world = await aSharingMission();
  await world.run("edit", "mjc", "--theme", "ALIMENTATION");
  const shared = await json(
    world,
    "share",
    "--for",
    "actor:mjc",
    "--format",
    "json",
    "-o",
    "p.json",
    "--yes",
  );
  expect(shared.for).toBe("actor:mjc-du-vallon");
  expect(shared.projects).toMatchObject([
    { title: "Un four partagé", why: [{ code: "theme", value: "ALIMENTATION" }] },
  ]);
  const { code } = await world.run("share", "--for", "actor", "fabrique", "-o", "f.html", "--yes");
  expect(code).toBe(0);
});

test("recipients are noted, and a recall names them with a message to each", async () => {
  const world = await aSharingMission();
  await json(
    world,
    "share",
    "--to",
    "MJC",
    "--to",
    "Le Département",
    "--format",
    "json",
    "-o",
    "a.json",
    "--yes",
  );
  await world.run("project", "withdraw", "bus", "--actor", "fabrique");
  const recall = await json(world, "share", "recall", "bus");
  expect(recall.recipients).toMatchObject([
    { name: "MJC du Vallon", actor: "mjc-du-vallon", format: "json", file: "a.json" },
    { name: "Le Département", actor: null },
  ]);
  expect(recall.message.body).toContain("«\u00a0Un bus-atelier\u00a0»");
  expect(recall.message.body).not.toContain("MJC");
  expect((await world.run("share", "recall", "secret")).stdout).toContain(
    "Aucune remise de «\u00a0Le secret\u00a0» n’est notée.",
  );
  expect((await json(world, "share", "--format", "json", "-o", "b.json", "--yes")).projects).toHaveLength(1);
  await world.run("undo");
  await world.run("undo");
  await world.run("undo");
  expect((await json(world, "share", "recall", "bus")).recipients).toEqual([]);
});

test("a recall also lists files that were written without a recipient", async () => {
  const world = await aSharingMission();
  await world.run("share", "--format", "json", "-o", "a.json", "--yes");
  await world.run("edit", "mjc", "--theme", "ALIMENTATION");
  const { stderr } = await world.run("share", "--for", "actor:mjc", "--format", "html", "--yes");
  expect(stderr).toContain("(pour la MJC du Vallon)");
  expect((await json(world, "share", "recall", "bus")).unnoted).toMatchObject([{ file: "a.json" }]);
  const { stdout } = await world.run("share", "recall", "four");
  expect(stdout).toContain("Aucune remise de «\u00a0Un four partagé\u00a0» n’est notée.");
  expect(stdout).toMatch(/pour tout le réseau, le .* \(a\.json\)/);
  expect(stdout).toMatch(/pour la MJC du Vallon, le .* \(out\/.* projets pour MJC du Vallon\.html\)/);
});

test("--again reports what changed since the last time, and writes nothing", async () => {
  const world = await aSharingMission();
  expect((await json(world, "share", "--again")).changes).toMatchObject({ since: null });
  await world.run("share", "--format", "json", "-o", "a.json", "--yes");
  await world.run("project", "edit", "bus", "--stage", "under-way", "--offers", "Un bus");
  await world.run("project", "withdraw", "four", "--actor", "combes");
  await world.run("project", "edit", "secret", "--audience", "network");
  const { changes, file } = await json(world, "share", "--again");
  expect(file).toBeNull();
  expect(changes).toMatchObject({
    ...{ added: ["le-secret"], removed: ["un-four-partage"] },
    changed: [{ project: "un-bus-atelier", fields: ["stage", "offers"] }],
  });
  const { stdout } = await world.run("share", "--again");
  expect(stdout).toContain("~ Un bus-atelier\u00a0: étape, propose");
});

test("the preview warns of an anonymous text with a place in which few actors are known", async () => {
  const world = await aSharingMission();
  await world.run("edit", "combes", "--territory", "Haut-Causse", "--kind", "association");
  await world.run("project", "edit", "four", "--summary", "Cuire le pain du Haut-Causse");
  const { stderr } = await world.run("share", "-o", "p.html", "--yes");
  expect(stderr).toContain("parle de Haut-Causse");
  expect(stderr).toContain("c’est nommer");
});

test("the preview warns of an anonymous text with a kind of which few actors are known", async () => {
  const world = await aSharingMission();
  await world.run("edit", "combes", "--kind", "SCIC");
  const preview = async (summary: string) => {
    await world.run("project", "edit", "four", "--summary", summary);
    return (await world.run("share", "--dry-run")).stderr;
  };
  expect(await preview("Une SCIC cuit le pain de tous.")).toContain("qu’une structure de ce type");
  expect(await preview("Cuire le pain de tous.")).not.toContain("c’est nommer");
  for (const name of ["Scierie commune", "Laiterie commune"]) await world.run("add", name, "--kind", "SCIC");
  expect(await preview("Une SCIC cuit le pain de tous.")).not.toContain("c’est nommer");
});

test("a dry run counts the projects that would be written, in the singular too", async () => {
  const world = await aSharingMission();
  expect((await world.run("share", "--only", "bus", "--dry-run")).stdout).toContain("1 projet serait écrit");
  expect((await world.run("share", "--dry-run")).stdout).toMatch(/[2-9] projets seraient écrits/);
});

test("a participant's refusal withholds the whole project, until that participant is removed from it", async () => {
  const world = await aSharingMission();
  await world.run("project", "edit", "bus", "--who", "combes");
  const shows = async () =>
    (await json(world, "share", "--format", "json", "-o", "p.json", "--yes", "--replace")).projects.map(
      ({ title }: { title: string }) => title,
    );
  expect((await world.run("project", "show", "bus")).stdout.replace(/\s+/gu, " ")).toContain(
    "Montré sans nommer MJC du Vallon (accord à demander). Montré sans nommer Foyer rural de Combes (accord à demander).",
  );
  await world.run("share", "--to", "Le Département", "-o", "p.html", "--yes");
  const before = await world.run("share", "recall", "bus");
  expect(before.stdout).toContain("Ce projet peut encore être montré à tout le réseau.");
  expect(before.stdout).toContain("Nous souhaitons qu’il ne circule plus.");
  // The agreement was for one actor only, but a withdrawal applies to everybody.
  await world.run(
    ...["project", "consent", "bus", "--actor", "mjc", "--scope", "name", "--how", "mail"],
    ...["--for", "actor:combes"],
  );
  const { stdout } = await world.run("project", "withdraw", "bus", "--actor", "mjc");
  expect(stdout).toContain("Le projet n’est plus montré, même si d’autres l’ont accepté.");
  expect(stdout).toContain("outreach project edit un-bus-atelier --without mjc-du-vallon");
  expect(await shows()).toEqual(["Un four partagé"]);
  const { stderr } = await world.run("share", "-o", "q.html", "--yes");
  expect(stderr).toContain("Un bus-atelier\u00a0»\u00a0: accord refusé ou repris (MJC du Vallon)");
  expect((await world.run("share", "recall", "bus")).stdout).toContain(
    "L’accord qui permettait de le montrer ne tient plus.",
  );
  await world.run("project", "edit", "bus", "--without", "mjc");
  expect(await shows()).toEqual(["Un bus-atelier", "Un four partagé"]);
});

test("the place and contact of a participant without a name are not shown", async () => {
  const world = await aSharingMission();
  await world.run("edit", "mjc", "--territory", "Bas-Causse");
  await world.run(
    ...["project", "edit", "bus", "--territory", "Cajarc", "--territory", "Bas-Causse", "--territory", "Lot"],
    ...["--territory", "Haut-Vallon", "--contact", "MJC@example.org"],
  );
  await world.run("project", "consent", "bus", "--actor", "mjc", "--scope", "anonymous", "--how", "mail");
  const options = ["--only", "bus", "--format", "json", "--yes"];
  const [bus] = (await json(world, "share", ...options, "-o", "a.json")).projects;
  expect(bus).toMatchObject({ territories: ["Haut-Vallon", "Lot"], contact: null });
  await world.run("edit", "mjc", "--phone", "+33 1 99 00 10 20");
  await world.run("project", "edit", "bus", "--contact", "Le mardi au 01.99.00.10.20");
  const [called] = (await json(world, "share", ...options, "-o", "c.json")).projects;
  expect(called).toMatchObject({ title: "Un bus-atelier", contact: null });
  await world.run("project", "edit", "bus", "--summary", "De Cajarc au Causse");
  const { code, stderr } = await refused(world, "share", ...options, "-o", "b.json");
  expect(code).toBe(4);
  expect(stderr).toContain("MJC du Vallon");
});

test("every format gives the contact of an actor that agreed to it: the structure's or that of a person", async () => {
  const world = await aSharingMission();
  await world.run(
    ...["edit", "fabrique", "--add-person", "Ana Cazelle", "--role", "animatrice"],
    ...["--person-email", "ana@fabrique.example"],
  );
  const { stdout } = await world.run("edit", "mjc", "--phone", "+33199001020");
  expect(stdout).toContain("01\u00a099\u00a000\u00a010\u00a020");
  await world.run("project", "consent", "bus", "--actor", "fabrique", "--scope", "contact", "--how", "mail");
  await world.run("project", "consent", "bus", "--actor", "mjc", "--scope", "contact", "--how", "mail");
  for (const format of ["html", "pdf", "docx", "xlsx", "csv", "json"]) {
    await world.run("share", "-o", `p.${format}`, "--yes");
    const bytes = await readFile(join(world.folder, `p.${format}`));
    const text = (await fileContents(bytes, `p.${format}`)).map((part) => part.text).join("\n");
    expect(text, format).toContain("mjc@example.org");
    expect(text, format).toContain("ana@fabrique.example");
    expect(text.replaceAll("\u00a0", " "), format).toContain(
      format === "json" ? "+33199001020" : "01 99 00 10 20",
    );
  }
});

test("titles agree in number, a kind is written out, and a commune is not in capitals", async () => {
  const world = await aSharingMission();
  await world.run("edit", "fabrique", "--kind", "asso", "--commune", "FIGEAC");
  await world.run("share", "--only", "bus", "-o", "p.html", "--yes");
  const page = await content(world, "p.html");
  expect(page).toContain("La Fabrique (association, Figeac)");
  expect(page).toMatch(/<dt>Thème<\/dt>/u);
  expect(page).toMatch(/<dt>Territoire<\/dt>/u);
  expect(page).toMatch(/<dt>Département<\/dt>/u);
  await world.run("project", "edit", "bus", "--theme", "mobilité", "--theme", "vélo");
  await world.run("share", "--only", "bus", "-o", "q.html", "--yes");
  expect(await content(world, "q.html")).toMatch(/<dt>Thèmes<\/dt>/u);
});

test("participants have a line each, without a kind or place that their name already says", async () => {
  const world = await aSharingMission();
  await world.run("edit", "mjc", "--name", "MJC de Cajarc", "--kind", "MJC");
  for (const who of ["fabrique", "mjc"])
    await world.run("project", "consent", "bus", "--actor", who, "--scope", "name", "--how", "mail");
  await world.run("share", "--only", "bus", "-o", "p.html", "--yes");
  const page = await content(world, "p.html");
  expect(page).toContain("MJC de Cajarc");
  expect(page).not.toContain("MJC de Cajarc (");
  await world.run("share", "--only", "bus", "-o", "p.docx", "--yes");
  const parts = await fileContents(await readFile(join(world.folder, "p.docx")), "p.docx");
  const lines = parts.flatMap(({ text }) => text.split("\n").map((line) => line.trim()));
  expect(lines).toContain("La Fabrique (association, Figeac)");
  expect(lines).toContain("MJC de Cajarc");
});

const poppler = needed("pdftotext", "-v");

test.skipIf(!poppler)("no line of the booklet runs off its paper", async () => {
  const world = await aSharingMission();
  await world.run("share", "-o", "p.pdf", "--yes");
  const pages = wordsOf(join(world.folder, "p.pdf"));
  // A few projects need neither a page of contents nor a title page.
  expect(pages).toHaveLength(1);
  expect(Math.max(...pages.flat().map(({ right }) => right))).toBeLessThan(210 - 11.9);
});

test("every format is written, in both languages, and a dry run writes none", async () => {
  const world = await aSharingMission();
  await world.run("project", "consent", "bus", "--actor", "mjc", "--scope", "contact", "--how", "mail");
  await world.run("share", "--format", "pdf", "-o", "p.pdf", "--yes", "--dry-run");
  await expect(content(world, "p.pdf")).rejects.toThrow();
  for (const format of ["html", "pdf", "docx", "csv", "xlsx", "json"])
    expect((await world.run("share", "-o", `p.${format}`, "--yes")).code).toBe(0);
  expect(await content(world, "p.csv")).toContain("MJC du Vallon (Cajarc)\u00a0– mjc@example.org");
  await world.run("share", "--lang", "en", "-o", "en.html", "--yes");
  const page = await content(world, "en.html");
  expect(page).toContain('<html lang="en">');
  expect(page).toContain("seeks partners");
  for (const withheldWords of ["Le secret", "Sans accord", "Combes"])
    expect(page).not.toContain(withheldWords);
});

test("mission.yaml can close a field to others, but cannot open one of the team's", async () => {
  const world = await aSharingMission();
  const settings = join(world.folder, "mission.yaml");
  const text = await readFile(settings, "utf8");
  await writeFile(settings, text.replace(/^( {2}actor:[\s\S]*? {4}commune:) network/m, "$1 team"));
  const [bus] = (await json(world, "share", "--format", "json", "-o", "p.json", "--yes")).projects;
  expect(bus.who).toMatchObject([{ name: "La Fabrique", commune: null }]);
  expect(bus.departments).toEqual([]);
  await writeFile(settings, text.replace(/^( {2}actor:\n)/m, "$1    situation: network\n"));
  const opened = await refused(world, "share", "--yes", "-o", "q.json");
  expect(opened.code).toBe(3);
  const line = (await readFile(settings, "utf8")).split("\n").indexOf("    situation: network") + 1;
  expect(opened.stderr).toContain(`mission.yaml:${line}:5`);
  expect(opened.stderr).toContain("reste confidentiel");
});

test("a template that uses a field of the team's is refused with its line, and nothing is written", async () => {
  const world = await aSharingMission();
  await world.run("template", "copy", "share.html");
  const file = join(world.folder, "templates", "share.html");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("<dl>", "<p>{{ project.situation }}</p>\n<dl>"));
  const line = (await readFile(file, "utf8")).split("\n").findIndex((one) => one.includes("situation")) + 1;
  const { code, stderr } = await refused(world, "share", "-o", "p.html", "--yes");
  expect(code).toBe(3);
  expect(stderr).toContain(`share.html:${line}`);
  expect(stderr).toContain("situation");
  await expect(content(world, "p.html")).rejects.toThrow();
});
