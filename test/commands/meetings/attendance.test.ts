// Tests how attendance is noted from sheets, lines and the checklist.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Interrupted } from "../../../src/domain/problems/problem.ts";
import { fakeWorld, preparedWorld, scriptedPrompter } from "../../support.ts";
import { needsTmux, openTerminal } from "../../terminal.ts";
import { animator, aWorkspace, change } from "../documents/some-mission.ts";

const title = "Nom et prénom;Structure;Courriel;Signature;J’accepte d’être recontacté·e\n";

async function aMeeting(given: Parameters<typeof fakeWorld>[0] = {}) {
  return preparedWorld("meeting", given, async (world) => {
    await aWorkspace(world.folder, [
      { name: "GAL Vallée", people: [animator] },
      { name: "Foyer rural de Lissac" },
      { name: "Commune de Lacombe" },
    ]);
    const expected = ["gal-vallee", "foyer-rural-de-lissac", "commune-de-lacombe"];
    const line = ["meeting", "add", "Circuits", "--date", "2026-01-20", "--place", "Valdoire"];
    await world.run(...line, ...expected.flatMap((actor) => ["--expect", actor]));
  });
}
type World = Awaited<ReturnType<typeof aMeeting>>;

const json = async (world: World, ...line: string[]) => {
  const { code, stdout } = await world.run(...line, "--json");
  expect(code).toBe(0);
  return JSON.parse(stdout);
};
const attendance = async (world: World) =>
  Object.fromEntries(
    (await json(fakeWorld({ folder: world.folder }), "meeting", "show", "circuits")).attendance.map(
      (one: { actor: string; person: string | null; status: string }) => [
        [one.actor, one.person].filter(Boolean).join(": "),
        one.status,
      ],
    ),
  );
const sheet = (world: World, text: string, name = "feuille.csv") =>
  writeFileSync(join(world.folder, name), text);

test("a filled sheet says who came; expected people missing from it were absent, newcomers become candidates", async () => {
  const world = await aMeeting();
  sheet(
    world,
    `${title}Amélie Dubois;GAL Vallée;;x;oui\nLucie Barrau;Foyer rural de Lissac;;;\nJeanne Neuve;Compagnie du Levant;jeanne@levant.example;Neuve;non\n`,
  );
  const result = await json(world, "meeting", "attendance", "circuits", "feuille.csv", "--headcount", "34");
  expect(result).toMatchObject({
    ...{ meeting: "circuits", headcount: 34, candidates: ["compagnie-du-levant"], doubtful: [] },
    rows: { read: 3, created: 1, rejected: 0 },
    objections: [{ actor: "compagnie-du-levant" }],
    consents: [{ actor: "gal-vallee", person: "Amélie Dubois", line: 2 }],
  });
  expect(await attendance(world)).toEqual({
    "gal-vallee: Amélie Dubois": "present",
    "foyer-rural-de-lissac: Lucie Barrau": "absent",
    "commune-de-lacombe": "absent",
    "compagnie-du-levant: Jeanne Neuve": "unexpected",
  });
  // The refusal on the sheet closes other messages too, and the sheet adds no text of the actor.
  const mail = await world.run(
    "mail",
    "--kind",
    "information",
    "--actor",
    "compagnie-du-levant",
    "--dry-run",
  );
  expect(mail.code).toBe(4);
  const shown = await json(world, "show", "gal-vallee");
  expect(shown.answers.map(({ label }: { label: string }) => label)).not.toContain("Signature");
  expect(shown.contacts.at(-1)).toMatchObject({ at: "2026-01-20", channel: "meeting", outcome: "reached" });
  // Undo takes back everything that the sheet noted.
  await world.run("undo");
  expect(await attendance(world)).toEqual({});
  expect((await json(world, "list")).map(({ id }: { id: string }) => id)).not.toContain(
    "compagnie-du-levant",
  );
});

test("the same sheet changes nothing a second time, and a dry run notes nothing", async () => {
  const world = await aMeeting();
  sheet(world, `${title}Amélie Dubois;GAL Vallée;;x;oui\n`);
  const dry = await json(world, "meeting", "attendance", "circuits", "feuille.csv", "--dry-run");
  expect(dry).toMatchObject({ dry_run: true });
  expect(await attendance(world)).toEqual({});
  await world.run("meeting", "attendance", "circuits", "feuille.csv");
  const before = await attendance(world);
  await world.run("meeting", "attendance", "circuits", "feuille.csv");
  expect(await attendance(world)).toEqual(before);
  expect((await json(world, "show", "gal-vallee")).contacts).toHaveLength(1);
});

test("a column of its own may give the attendance in words", async () => {
  const world = await aMeeting();
  sheet(
    world,
    "Structure\tPrésence\nGAL Vallée\tExcusée\nFoyer rural de Lissac\tprésent\nCommune de Lacombe\tnon\n",
  );
  await world.run("meeting", "attendance", "circuits", "feuille.csv");
  expect(await attendance(world)).toEqual({
    "gal-vallee": "excused",
    "foyer-rural-de-lissac": "present",
    "commune-de-lacombe": "absent",
  });
});

test("a sheet without a column of structures is refused, and nothing is noted", async () => {
  const world = await aMeeting();
  sheet(world, "Quand;Combien\nmardi;3\njeudi;4\n");
  const { code, stderr } = await world.run("meeting", "attendance", "circuits", "feuille.csv");
  expect(code).toBe(3);
  expect(stderr).toContain("aucune colonne ne dit de quelle structure chacun vient");
  expect(stderr).toContain("Quand, Combien");
  expect(await attendance(world)).toEqual({});
});

test("a row without a structure goes to a file to be corrected, and the others are noted", async () => {
  const world = await aMeeting();
  sheet(world, `${title}Amélie Dubois;GAL Vallée;;x;oui\nPaul Seul;;paul@seul.example;x;oui\n`);
  const result = await json(world, "meeting", "attendance", "circuits", "feuille.csv");
  expect(result.problems).toMatchObject([{ code: "row-without-name", line: 3 }]);
  expect(readFileSync(join(world.folder, result.rejects), "utf8")).toContain("Paul Seul");
  expect(await attendance(world)).toMatchObject({ "gal-vallee: Amélie Dubois": "present" });
});

test("a refusal on a sheet has the day of the meeting, and without a structure closes the address, known or not", async () => {
  const world = await aMeeting();
  const rows = [
    "Lucie Barrau;Foyer rural de Lissac;;x;non",
    "Amélie Dubois;;a.dubois@vallee.example;x;non",
    "Paul Seul;;paul@seul.example;x;non",
    "Nina Sans;;;x;non",
  ];
  sheet(world, `${title}${rows.join("\n")}\n`);
  const result = await json(world, "meeting", "attendance", "circuits", "feuille.csv");
  expect(result.objections).toMatchObject([
    { actor: "foyer-rural-de-lissac", at: "2026-01-20" },
    { actor: "gal-vallee", person: "Amélie Dubois", at: "2026-01-20" },
    { actor: null, name: "Paul Seul", at: "2026-01-20" },
  ]);
  expect(result.problems).toContainEqual(expect.objectContaining({ code: "refusal-of-unknown", line: 5 }));
  // The same sheet adds nothing, and an actor added later under that address is closed.
  const again = await json(world, "meeting", "attendance", "circuits", "feuille.csv");
  expect(again.objections).toEqual([]);
  await json(world, "add", "Atelier Seul", "--email", "paul@seul.example");
  const { code, stderr } = await world.run("mail", "--actor", "atelier-seul", "--yes", "--dry-run");
  expect(code).toBe(4);
  expect(stderr).toContain("Paul Seul");
});

test("a yes of somebody who objected before is reported, but does not lift the objection", async () => {
  const world = await aMeeting();
  await world.run("edit", "gal-vallee", "--person", "Amélie Dubois", "--objection", "all");
  sheet(world, `${title}Amélie Dubois;GAL Vallée;;x;oui\n`);
  const { code, stderr } = await world.run("meeting", "attendance", "circuits", "feuille.csv");
  expect(code).toBe(0);
  expect(stderr).toContain("ligne 2\u00a0: Amélie Dubois accepte maintenant un contact, refusé auparavant");
  expect(stderr).toContain('outreach edit gal-vallee --person "Amélie Dubois" --clear objection');
});

test("one line can note the attendance of actors and people, and a later line corrects it", async () => {
  const world = await aMeeting();
  await world.run(
    ...["meeting", "attendance", "circuits", "--present", "amelie dubois", "--absent", "Lacombe"],
    ...["--excused", "Lissac", "--headcount", "12"],
  );
  expect(await attendance(world)).toEqual({
    "gal-vallee: Amélie Dubois": "present",
    "foyer-rural-de-lissac": "excused",
    "commune-de-lacombe": "absent",
  });
  await world.run("meeting", "attendance", "circuits", "--present", "commune-de-lacombe");
  expect(await attendance(world)).toMatchObject({ "commune-de-lacombe": "present" });
  const unknown = await world.run("meeting", "attendance", "circuits", "--present", "Amelie Duboit");
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain("Amélie Dubois");
  expect((await world.run("meeting", "attendance", "circuits")).code).toBe(2);
});

test("a line that says both present and absent of somebody, under any of their names, is refused", async () => {
  const world = await aMeeting();
  const before = await attendance(world);
  const { code, stderr } = await world.run(
    ...["meeting", "attendance", "circuits", "--present", "amelie dubois", "--present", "Lacombe"],
    ...["--absent", "Dubois", "--excused", "commune-de-lacombe"],
  );
  expect(code).toBe(2);
  for (const word of ["Dubois", "commune-de-lacombe"])
    expect(stderr).toContain(`Pour «\u00a0${word}\u00a0», deux des options`);
  expect(await attendance(world)).toEqual(before);
  // A repeated option contradicts nothing.
  const twice = ["meeting", "attendance", "circuits", "--present", "Lacombe", "--present", "Lacombe"];
  expect((await world.run(...twice)).code).toBe(0);
});

test("attendance noted before the day of the meeting is kept, with a warning", async () => {
  const world = await aMeeting();
  const early = fakeWorld({ folder: world.folder, now: "2026-01-19T18:00:00+01:00" });
  const { problems } = await json(early, "meeting", "attendance", "circuits", "--present", "Lacombe");
  expect(problems).toMatchObject([{ code: "meeting-ahead", on: "2026-01-20" }]);
  expect(await attendance(world)).toMatchObject({ "commune-de-lacombe": "present" });
  const onTheDay = fakeWorld({ folder: world.folder, now: "2026-01-20T08:00:00+01:00" });
  const line = ["meeting", "attendance", "circuits", "--absent", "Lacombe"];
  expect(await json(onTheDay, ...line)).toMatchObject({ problems: [] });
});

test("attendance at somebody else's meeting is no exchange with us", async () => {
  const world = await aMeeting();
  await world.run("meeting", "add", "Assemblée", "--date", "2026-01-22", "--convener", "Le Pays");
  await world.run("meeting", "attendance", "assemblee", "--present", "gal-vallee");
  expect((await json(world, "show", "gal-vallee")).contacts).toEqual([]);
});

test("at a terminal, a newcomer who may be a known actor is asked about", async () => {
  const world = await aMeeting({ terminal: true, prompter: scriptedPrompter("n") });
  await change(world.folder, (writer) =>
    writer.addActor({
      fields: { name: "Compagnie du Levant", commune: "Figeac", postcode: "46100" },
      source: "x",
    }),
  );
  sheet(world, "Structure;Signature\nCompagnie du Levant;x\n");
  const { code, stderr } = await world.run("meeting", "attendance", "circuits", "feuille.csv");
  expect(code).toBe(0);
  expect(stderr).toContain("Compagnie du Levant");
  expect(await json(fakeWorld({ folder: world.folder }), "duplicates")).toMatchObject({ pairs: [] });
});

test("the checklist saves each answer at once, and goes on there after an interruption", async () => {
  const first = await aMeeting({ terminal: true, prompter: scriptedPrompter("p", "e", new Interrupted()) });
  expect((await first.run("meeting", "attendance", "circuits")).code).toBe(130);
  expect(Object.values(await attendance(first))).toEqual(["present", "excused"]);
  const later = fakeWorld({
    folder: first.folder,
    terminal: true,
    prompter: scriptedPrompter("a", "Compagnie du Vent", true, "", "amélie dubois", "", "21"),
  });
  const { code, stdout } = await later.run("meeting", "attendance", "circuits");
  expect(code).toBe(0);
  expect(stdout).toContain("21 personnes");
  expect(await attendance(first)).toMatchObject({ "compagnie-du-vent": "unexpected" });
  expect(Object.values(await attendance(first)).filter((status) => status === "absent")).toHaveLength(1);
});

test("a name that nearly matches the list proposes that name first, then a new one", async () => {
  const typed = scriptedPrompter(
    "s",
    "s",
    "s",
    "Foyer rural de Lisac",
    "0",
    "Amelie Duboit",
    "new",
    "",
    "",
    "",
  );
  const world = await aMeeting({ terminal: true, prompter: typed });
  const asked: string[][] = [];
  const { select } = typed;
  typed.select = async (question) => {
    asked.push(question.choices.map(({ label }) => label));
    return select(question);
  };
  expect((await world.run("meeting", "attendance", "circuits")).code).toBe(0);
  expect(asked).toEqual([
    ["Foyer rural de Lissac", "quelqu’un de nouveau, à ajouter", "personne\u00a0: faute de frappe"],
    ["Amélie Dubois", "quelqu’un de nouveau, à ajouter", "personne\u00a0: faute de frappe"],
  ]);
  expect(await attendance(world)).toMatchObject({
    "foyer-rural-de-lissac": "present",
    "amelie-duboit": "unexpected",
  });
});

test("a kill in the middle of the checklist loses no acknowledged answer", async (context) => {
  needsTmux(context);
  const world = await aMeeting();
  const terminal = openTerminal(world.folder, "--lang", "fr", "meeting", "attendance", "circuits");
  await terminal.until("1 sur 3");
  terminal.type("p");
  await terminal.until("2 sur 3");
  terminal.type("a");
  await terminal.until("3 sur 3");
  await terminal.kill();
  expect(Object.values(await attendance(world))).toEqual(["present", "absent"]);
  expect(existsSync(join(world.folder, "outreach.db"))).toBe(true);
});
