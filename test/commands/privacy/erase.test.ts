// Tests that an erasure leaves no byte of a structure or person in the workspace.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { fakeWorld, scriptedPrompter } from "../../support.ts";
import { tracesIn } from "../../traces.ts";
import { anInventedWorkspace, type SomeActor } from "./privacy-workspace.ts";

/** `OUTREACH_ERASURES=100 npx vitest run test/commands/privacy/erase.test.ts` for a long run. */
const cases = Number(process.env.OUTREACH_ERASURES ?? 4);

const opened = (root: string) =>
  openStore({ url: undefined, root, interrupted: new AbortController().signal });

/** An invented workspace with files that name its actors: sheets, drafts, an export. */
async function withDocuments(seed: number) {
  const { world, actors } = await anInventedWorkspace(seed);
  const format = ["pdf", "docx", "html"][seed % 3]!;
  await world.run("brief", "--all", "--format", format, "-o", join("out", `fiches.${format}`));
  await world.run("mail", "--all", "--yes", "--source-said", "l’annuaire");
  await world.run("export", "-o", "export.xlsx");
  return { world, actors };
}

test.each(Array.from({ length: cases }, (_, n) => n + 1))(
  "nothing of an erased structure or person is left in any byte of the workspace (workspace %i)",
  async (seed) => {
    const { world, actors } = await withDocuments(seed);
    const actor = actors[seed % actors.length]!;
    const person = actor.people[seed % 2]!;
    const whole = seed % 2 === 0;
    const values = whole ? actor.values : person.values;
    expect(tracesIn(world.folder, values).length).toBeGreaterThan(5);
    const { code, stdout } = await world.run(
      "privacy",
      "erase",
      whole ? actor.id : person.fullName,
      "--yes",
      "--json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ clean: true, unread: [], backups: [] });
    expect(tracesIn(world.folder, values)).toEqual([]);
    const store = await opened(world.folder);
    expect(await store.verify()).toEqual([]);
    expect(await store.count()).toBe(whole ? actors.length - 1 : actors.length);
    await store.close();
  },
);

test("texts and rows about others stay, and lose only the erased name", async () => {
  const { world, actors } = await anInventedWorkspace(50);
  const [, gone] = actors as [SomeActor, SomeActor];
  await world.run("privacy", "erase", gone.id, "--yes");
  const note = JSON.parse((await world.run("show", actors[0]!.id, "--json")).stdout);
  expect(note.name).toBe(actors[0]!.name);
  const store = await opened(world.folder);
  const [contact] = await store.contacts({ actor: actors[0]!.id });
  await store.close();
  expect(contact!.note).toBe("Vu avec (effacé), de (effacé) ; Mme (effacé) rappelle.");
  const list = readFileSync(join(world.folder, "liste.csv"), "latin1");
  for (const { name } of actors.filter((actor) => actor !== gone)) expect(list).toContain(name);
  expect(list.split("\n")[0]).toBe("Structure;Contact;Courriel;Commune");
});

test("the row of an actor that the erased one recommended stays, without the erased name", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--lang", "fr");
  const list = [
    "Structure;Courriel;Signalé par",
    "Pays des Trois Lavoirs;accueil@lavoirs.example;",
    "Fournil du Pré;fournil@pre.example;Pays des Trois Lavoirs",
    "Pays des Trois Lavoirs;direction@lavoirs.example;Fournil du Pré",
  ];
  writeFileSync(join(world.folder, "liste.csv"), `${list.join("\n")}\n`);
  await world.run("import", "liste.csv");
  expect((await world.run("privacy", "erase", "pays-des-trois-lavoirs", "--yes")).code).toBe(0);
  expect(readFileSync(join(world.folder, "liste.csv"), "utf8")).toBe(
    `${list[0]}\nFournil du Pré;fournil@pre.example;(effacé)\n`,
  );
});

test("a file of answers loses those of the erased actor, and keeps the others", async () => {
  const { world, actors } = await anInventedWorkspace(51);
  const [first, gone, ...rest] = actors as [SomeActor, SomeActor, ...SomeActor[]];
  const item = (actor: string) => `- actor: ${actor}\n  together: z # au téléphone\n  brake: t\n`;
  const head = "# Les réponses recueillies au téléphone.\n\n";
  const remaining = `${item(first.name)}${rest.map(({ id }) => item(id)).join("")}`;
  writeFileSync(
    join(world.folder, "reponses.yaml"),
    `${head}${item(first.name)}${item(gone.name)}${item(gone.id)}${rest.map(({ id }) => item(id)).join("")}`,
  );
  const { stdout } = await world.run("privacy", "erase", gone.id, "--yes", "--json");
  expect(JSON.parse(stdout).files).toContainEqual({ file: "reponses.yaml", action: "rows" });
  expect(readFileSync(join(world.folder, "reponses.yaml"), "utf8")).toBe(head + remaining);
  expect((await world.run("triage", "--answers", "reponses.yaml")).code).toBe(0);
});

test("a workbook with a list loses the rows of the erased actor; a form that it filled in is deleted", async () => {
  const { world, actors } = await anInventedWorkspace(52);
  const [, gone] = actors as [SomeActor, SomeActor];
  const rows = [
    ["Structure", "Commune", "Reçu le", "Montant"],
    ["Le Lavoir des Trois Ponts", "Figeac", 46000, 12.5],
    [gone.name, "Figeac", 46001, 3],
    ["Fournil du Pré", "Cahors", 46002, 7],
    ["Fournil du Pré", `à voir avec ${gone.name} avant la fin du printemps`, 46003, 8],
  ];
  const workbook = (cells: (string | number)[][]) => {
    const sheet = utils.aoa_to_sheet(cells);
    for (const [address, cell] of Object.entries(sheet)) if (/^C[2-9]/.test(address)) cell.z = "dd/mm/yyyy";
    return write({ SheetNames: ["Liste"], Sheets: { Liste: sheet } }, { type: "buffer" });
  };
  // Imports only the rows of others: the erased name with another commune would be another structure.
  writeFileSync(join(world.folder, "liste.xlsx"), workbook([rows[0]!, rows[1]!, rows[3]!]));
  await world.run("import", "liste.xlsx");
  writeFileSync(join(world.folder, "liste.xlsx"), workbook(rows));
  writeFileSync(
    join(world.folder, "formulaire.xlsx"),
    workbook([
      ["Nom", gone.name],
      ["Souhait", "Un four"],
    ]),
  );
  const { stdout } = await world.run("privacy", "erase", gone.id, "--yes", "--json");
  const { files } = JSON.parse(stdout);
  expect(files).toContainEqual({ file: "liste.xlsx", action: "rows" });
  expect(files).toContainEqual({ file: "formulaire.xlsx", action: "remove" });
  expect(tracesIn(world.folder, gone.values)).toEqual([]);
  const left = read(readFileSync(join(world.folder, "liste.xlsx"))).Sheets.Liste!;
  expect(utils.sheet_to_json(left, { header: 1, raw: true })).toEqual([
    rows[0],
    rows[1],
    rows[3],
    ["Fournil du Pré", "à voir avec (effacé) avant la fin du printemps", 46003, 8],
  ]);
  expect(left.C2).toMatchObject({ t: "n", w: "09/12/2025" });
});

test("erasing a name that is also a common word deletes no document of others", async () => {
  const { world, actors } = await anInventedWorkspace(53);
  await world.files.write(
    "autre.csv",
    "Structure;Contact;Courriel;Commune\nAtelier Ulmaire;Paul Standard;paul@ulmaire.example;Valdoire\n",
  );
  await world.run("import", "autre.csv");
  const day = ["--date", "2027-03-18", "--start", "14:00", "--end", "16:00"];
  const added = await world.run(
    "meeting",
    "add",
    "Se déplacer",
    ...day,
    "--place",
    "Salle des fêtes",
    "--json",
  );
  const { id } = JSON.parse(added.stdout);
  // Every invitation contains the surname: "BEGIN:STANDARD" is part of the iCalendar format.
  const invited = await world.run("meeting", "invite", id, "--all", "--yes", "-o", "out", "--json");
  const { messages } = JSON.parse(invited.stdout);
  expect(messages.length).toBe(actors.length + 1);
  const { code } = await world.run("privacy", "erase", "atelier-ulmaire", "--yes");
  expect(code).toBe(0);
  const left = messages.filter(({ file }: { file: string }) => existsSync(join(world.folder, file)));
  expect(left.map(({ actor }: { actor: string }) => actor).sort()).toEqual(actors.map(({ id }) => id).sort());
});

test("a document made for somebody else that holds the surname alone is erased too", async () => {
  const { world, actors } = await anInventedWorkspace(54);
  await world.files.write(
    "autre.csv",
    "Structure;Contact;Courriel;Commune\nAtelier Ulmaire;Paule Brandelune;paule@ulmaire.example;Valdoire\n",
  );
  await world.run("import", "autre.csv");
  const news = ["--about", "l’appui", "--news", "Mme Brandelune vous appellera."];
  const made = await world.run("mail", "--kind", "information", ...news, "--actor", actors[0]!.id, "--yes");
  expect(made.code).toBe(0);
  expect(tracesIn(world.folder, ["Brandelune"]).length).toBeGreaterThan(1);
  expect((await world.run("privacy", "erase", "Paule Brandelune", "--yes")).code).toBe(0);
  expect(tracesIn(world.folder, ["Brandelune"])).toEqual([]);
});

test("an import of an old file skips the rows of erased people, and counts them", async () => {
  const { world, actors } = await anInventedWorkspace(51);
  const list = readFileSync(join(world.folder, "liste.csv"));
  await world.run("privacy", "erase", actors[0]!.id, "--yes");
  await world.run("privacy", "erase", actors[1]!.people[0]!.fullName, "--yes");
  writeFileSync(join(world.folder, "ancienne.csv"), list);
  const { stdout } = await world.run("import", "ancienne.csv", "--json");
  const [file] = JSON.parse(stdout).files;
  expect(file.rows).toMatchObject({ read: 8, skipped: 2, created: 0 });
  expect(file.problems.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(["row-erased", "row-person-erased"]),
  );
  const store = await opened(world.folder);
  expect(await store.actor(actors[0]!.id)).toBeNull();
  expect((await store.actor(actors[1]!.id))!.people.map(({ fullName }) => fullName)).toEqual([
    actors[1]!.people[1]!.fullName,
  ]);
  await store.close();
});

test("a refusal in a row without a structure does not store the address of somebody who was erased", async () => {
  const { world, actors } = await anInventedWorkspace(54);
  const { fullName, values } = actors[0]!.people[0]!;
  const [, , email] = values;
  await world.run("privacy", "erase", fullName, "--yes");
  const rows = `Structure;Contact;Courriel;Accepte d’être contacté\n;Elle;${email};non\nAilleurs;;;oui\n`;
  writeFileSync(join(world.folder, "refus.csv"), rows);
  expect(JSON.parse((await world.run("import", "refus.csv", "--json")).stdout).files[0].rows).toMatchObject({
    ...{ created: 1, rejected: 1 },
  });
  rmSync(join(world.folder, "refus.csv"));
  rmSync(join(world.folder, "out", "refus.rejets.csv"));
  expect(tracesIn(world.folder, [email!])).toEqual([]);
});

test.each([
  ["xlsx", true],
  ["json", false],
])(
  "an old export (%s) brings back no erased person, nor their name in texts about others",
  async (format, whole) => {
    const { world, actors } = await anInventedWorkspace(53);
    const [gone, other] = actors as [SomeActor, SomeActor];
    const { fullName } = gone.people[0]!;
    await world.run("meeting", "add", `Chez ${gone.name}`, "--date", "2026-11-27", "--expect", gone.id);
    for (const actor of [gone, other])
      await world.run("meeting", "attendance", "chez", "--present", actor.people[0]!.fullName);
    await world.run("meeting", "follow-up", "chez", "--yes", "-o", "suites");
    await world.run(
      ...["log", gone.id, "--person", fullName, "--channel", "phone", "--outcome", "interested"],
      ...["--note", `Vu ${fullName} avec ${gone.name}`],
    );
    await world.run(
      ...["log", other.id, "--person", other.people[0]!.fullName, "--channel", "phone"],
      ...["--outcome", "interested", "--note", `De la part de ${fullName}, ${gone.name}`],
    );
    await world.run("export", "-o", `ancien.${format}`);
    const old = readFileSync(join(world.folder, `ancien.${format}`));
    await world.run("privacy", "erase", whole ? gone.id : fullName, "--yes");
    const before = JSON.parse((await world.run("show", other.id, "--json")).stdout);
    writeFileSync(join(world.folder, `ancien.${format}`), old);
    expect((await world.run("import", `ancien.${format}`)).code).toBe(0);
    rmSync(join(world.folder, `ancien.${format}`));
    expect(tracesIn(world.folder, whole ? gone.values : gone.people[0]!.values)).toEqual([]);
    const back = JSON.parse((await world.run("show", other.id, "--json")).stdout);
    expect(back.contacts).toEqual(before.contacts);
    expect(back.contacts.at(-1)).toMatchObject({ person: other.people[0]!.fullName });
    expect(back.contacts.at(-1).note).toMatch(/^De la part de \(effacé\)/);
  },
);

test("an erasure cannot be undone, and the history says so without a name", async () => {
  const { world, actors } = await anInventedWorkspace(52);
  await world.run("privacy", "erase", actors[0]!.id, "--yes", "--reason", `demande de ${actors[0]!.name}`);
  const undone = await world.run("undo");
  expect(undone.code).toBe(4);
  expect(undone.stderr).toContain("définitif");
  const history = await world.run("history");
  expect(history.stdout).toContain("effacement, définitif");
  const store = await opened(world.folder);
  const [erasure] = await store.privacy.erasures();
  await store.close();
  expect(erasure).toMatchObject({ by: "camille", reason: "demande de (effacé)" });
});

test("an erasure lists backups with the command that removes them; a restore erases again", async () => {
  const { world, actors } = await anInventedWorkspace(53);
  await world.run("backup", "copie.db");
  const { stdout } = await world.run("privacy", "erase", actors[0]!.id, "--yes", "--json");
  expect(JSON.parse(stdout).backups).toEqual([
    { file: "copie.db", command: 'outreach backup --remove "copie.db"' },
  ]);
  const restored = await world.run("backup", "--restore", "copie.db");
  expect(restored.stdout).toContain("effacée de nouveau");
  const store = await opened(world.folder);
  expect(await store.actor(actors[0]!.id)).toBeNull();
  expect(await store.count()).toBe(actors.length - 1);
  await store.close();
  expect((await world.run("backup", "--remove", "copie.db")).code).toBe(0);
  expect((await world.run("backup", "--remove", "outreach.db")).code).toBe(3);
});

test("a dry run lists everything that would be erased, and changes nothing", async () => {
  const { world, actors } = await anInventedWorkspace(54);
  const { stdout } = await world.run("privacy", "erase", actors[0]!.id, "--dry-run", "--json");
  const shown = JSON.parse(stdout);
  expect(shown).toMatchObject({ dry_run: true, erased: { actors: 2, contacts: 2 } });
  expect(
    shown.files.map(({ file, action }: { file: string; action: string }) => [file, action]),
  ).toContainEqual(["liste.csv", "rows"]);
  const store = await opened(world.folder);
  expect(await store.count()).toBe(actors.length);
  expect(await store.privacy.pending()).toBeNull();
  await store.close();
});

test("at a terminal, a text about others can be reworded, and is refused while it contains the erased name", async () => {
  const { world: first, actors } = await anInventedWorkspace(55);
  const person = actors[1]!.people[0]!;
  const store = await opened(first.folder);
  const texts = (await store.contacts({ actor: actors[0]!.id })).map(({ note }) => note!);
  await store.close();
  expect(texts[0]).toContain(person.fullName);
  const plan = JSON.parse(
    (await first.run("privacy", "erase", person.fullName, "--dry-run", "--json")).stdout,
  );
  const answers = plan.texts.flatMap(({ text }: { text: string }) =>
    text === texts[0] ? ["r", "Vu avec eux."] : ["e"],
  );
  const world = fakeWorld({
    folder: first.folder,
    terminal: true,
    prompter: scriptedPrompter(...answers, true),
  });
  expect((await world.run("privacy", "erase", person.fullName)).code).toBe(0);
  const after = await opened(first.folder);
  expect((await after.contacts({ actor: actors[0]!.id }))[0]!.note).toBe("Vu avec eux.");
  await after.close();
});

test("without a terminal, an erasure needs --yes, and an ambiguous name lists the actors", async () => {
  const { world, actors } = await anInventedWorkspace(56);
  const asked = await world.run("privacy", "erase", actors[0]!.id);
  expect(asked.code).toBe(2);
  expect(asked.stderr).toContain("--yes");
  const several = await world.run("privacy", "erase", "association", "--yes");
  expect(several.code).toBe(2);
  for (const { name } of actors) expect(several.stderr).toContain(name);
});

test("privacy object --channel closes only that channel", async () => {
  const { world, actors } = await anInventedWorkspace(57);
  const { code, stdout } = await world.run(
    "privacy",
    "object",
    actors[0]!.id,
    "--channel",
    "phone",
    "--json",
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout).objections.added).toMatchObject([{ person: null, scope: "phone" }]);
});
