// Tests the invitations, reminders and results of a survey.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, read as workbookIn } from "@e965/xlsx";
import { expect, test } from "vitest";
import { everythingIn, wordsInDocx } from "../../file-contents.ts";
import { type FakeWorld, fakeWorld } from "../../support.ts";
import { aWorkspace, idOf, structures } from "./some-survey.ts";

const later = ({ folder }: FakeWorld, now: string) => fakeWorld({ folder, now });
const json = async (world: FakeWorld, ...argv: string[]) => {
  const { code, stdout, stderr } = await world.run(...argv, "--json");
  expect(code, stderr + stdout).toBe(0);
  return JSON.parse(stdout);
};

test("every actor is invited once, by mail with a page or by post with paper; one that objects is left out and reported", async () => {
  const world = await aWorkspace();
  await json(world, "edit", await idOf(world, structures[1]!), "--clear", "emails");
  await world.run("log", await idOf(world, structures[2]!), "--channel", "phone", "--outcome", "refused");
  const dry = await json(world, "survey", "invite", "essai", "--all", "--yes", "-o", "out", "--dry-run");
  expect([dry.messages.length, dry.letters.length, dry.papers.length, dry.dry_run]).toEqual([2, 1, 1, true]);
  const invited = await json(world, "survey", "invite", "essai", "--all", "--yes", "-o", "out");
  expect(invited.left_out).toContainEqual(expect.objectContaining({ code: "actor-objected" }));
  expect([invited.messages.length, invited.letters.length, invited.papers.length]).toEqual([2, 1, 1]);
  const eml = readFileSync(join(world.folder, invited.messages[0].file), "latin1");
  const blocks = [...eml.matchAll(/\r\n\r\n([A-Za-z0-9+/=\r\n]{400,})/g)].map(([, block]) => block!);
  const plain = Buffer.from(blocks.join(""), "base64").toString();
  expect(plain).toMatch(/"code":"[0-9A-Z]{4}-[0-9A-Z]{4}"/);
  const again = await json(world, "survey", "invite", "essai", "--all", "--yes", "-o", "out");
  expect([again.messages, again.letters, again.already.length]).toEqual([[], [], 3]);
  const status = await json(world, "survey", "status", "essai");
  expect(status).toMatchObject({ id: "essai", deadline: "2027-01-31", invited: 3, answered: 0, rate: 0 });
  expect(status.non_respondents.map((one: { reminded: number }) => one.reminded)).toEqual([0, 0, 0]);
});

test("an actor without a response gets reminders after ten days and twenty more, and then none", async () => {
  const world = await aWorkspace();
  await json(world, "survey", "invite", "essai", "--all", "--yes", "-o", "out");
  const first = await idOf(world, structures[0]!);
  const { code } = await json(world, "survey", "form", "essai", "--format", "text", "--for", first);
  await world.files.write("a.csv", `together;words;outreach_code;Date\na;Du temps;${code};2026-12-03\n`);
  expect(await json(world, "survey", "answers", "essai", "a.csv")).toMatchObject({ read: 1, matched: 1 });
  const early = later(world, "2026-12-08T09:00:00+01:00");
  expect((await json(early, "next")).reminders).toEqual([]);
  expect((await json(early, "survey", "remind", "essai", "--yes", "-o", "out")).messages).toEqual([]);
  const tenth = later(world, "2026-12-11T09:00:00+01:00");
  const { reminders } = await json(tenth, "next");
  expect(reminders).toEqual([
    expect.objectContaining({ survey: "essai", command: "outreach survey remind essai" }),
  ]);
  expect((await tenth.run("next")).stdout).toContain("outreach survey remind essai");
  const reminded = await json(tenth, "survey", "remind", "essai", "--yes", "-o", "out");
  expect(reminders[0].actors).toEqual(
    reminded.messages.map((message: { actor: string }) => message.actor).sort(),
  );
  expect((await json(tenth, "next")).reminders).toEqual([]);
  expect(reminded.messages).toHaveLength(3);
  expect(reminded.messages.map((message: { actor: string }) => message.actor)).not.toContain(first);
  expect((await json(tenth, "survey", "remind", "essai", "--yes", "-o", "out")).messages).toEqual([]);
  expect(
    (await json(later(world, "2026-12-30T09:00:00+01:00"), "survey", "remind", "essai", "--yes", "-o", "out"))
      .messages,
  ).toEqual([]);
  const last = later(world, "2026-12-31T09:00:00+01:00");
  expect((await json(last, "survey", "remind", "essai", "--yes", "-o", "out")).messages).toHaveLength(3);
  expect(
    (await json(later(world, "2027-01-30T09:00:00+01:00"), "survey", "remind", "essai", "--yes", "-o", "out"))
      .messages,
  ).toEqual([]);
  const status = await json(last, "survey", "status", "essai");
  expect(status).toMatchObject({ invited: 4, answered: 1, rate: 0.25 });
  expect(status.non_respondents.map((one: { reminded: number }) => one.reminded)).toEqual([2, 2, 2]);
  await last.run("undo");
  expect((await json(last, "survey", "status", "essai")).non_respondents[0].reminded).toBe(1);
});

/** Adds an actor that can be reached by post only. */
async function withoutMail(world: FakeWorld) {
  await world.files.write(
    "sans-courriel.csv",
    "Nom;Adresse;Code postal;Commune\nAmicale de Pern;3 rue du Puits;46170;Pern\n",
  );
  await world.run("import", "sans-courriel.csv", "--source-said", "la liste des adhérents");
}

test.each([
  ["fr", "Je vous ai déjà posé ces questions"],
  ["en", "I have asked you these questions before"],
])(
  "only a reminder by post says that it is a reminder, not the first letter: %s",
  async (language, sentence) => {
    const world = await aWorkspace();
    if (language === "en")
      await world.files.write(
        "mission.yaml",
        (await world.files.readText("mission.yaml")).replace("language: fr", "language: en"),
        { replace: true },
      );
    await withoutMail(world);
    const ask = async (there: FakeWorld, ...argv: string[]) => {
      const { letters } = await json(there, "survey", ...argv, "--yes", "-o", "out");
      expect(letters).not.toEqual([]);
      return Promise.all(
        letters.map(({ file }: { file: string }) =>
          wordsInDocx(join(world.folder, file)),
        ) as Promise<string>[],
      );
    };
    for (const text of await ask(world, "invite", "essai", "--all")) expect(text).not.toContain(sentence);
    const tenth = later(world, "2026-12-11T09:00:00+01:00");
    for (const text of await ask(tenth, "remind", "essai")) expect(text).toContain(sentence);
  },
);

test("no invitation by mail or post, and no paper form, contains a note, situation or reason of the team", async () => {
  const world = await aWorkspace();
  await withoutMail(world);
  const [first, second] = [await idOf(world, structures[0]!), await idOf(world, "Amicale de Pern")];
  for (const id of [first, second]) {
    await world.run("edit", id, "--note", "CANARI-NOTE", "--tag", "canari-etiquette");
    await world.run("log", id, "--channel", "phone", "--outcome", "reached", "--note", "CANARI-ECHANGE");
  }
  await world.files.write(
    "r.csv",
    `actor;situation;reason\n${first};unplanned;CANARI-MOTIF\n${second};engaged;CANARI-MOTIF\n`,
  );
  expect((await world.run("triage", "--answers", "r.csv")).code).toBe(0);
  const chosen = ["--actor", first, "--actor", second];
  const { messages, letters, papers } = await json(
    world,
    ...["survey", "invite", "essai", ...chosen, "--yes", "-o", "out"],
  );
  expect([messages.length, letters.length, papers.length]).toEqual([1, 1, 1]);
  const files: string[] = [messages[0].file, letters[0].file, ...papers];
  for (const file of files) {
    const text = await everythingIn(join(world.folder, file));
    expect(text, file).toMatch(/camille/i);
    expect(text, file).not.toMatch(/canari|unplanned|engaged/i);
  }
});

/** A workspace with eight responses: five chose culture, two mobility, one nothing. */
async function answered() {
  const world = await aWorkspace("2026-12-05T09:30:00+01:00");
  const rows = ["a", "a", "a", "a", "a", "m", "m", ""].map(
    (theme, n) =>
      `${n % 2 ? "a" : "z"};${theme};4;Nous avons besoin de CANARI-MOT ${n};2026-12-0${(n % 4) + 1} 10:0${n}:00`,
  );
  await world.files.write("a.csv", `together;themes-of-ours;ease;words;Date\n${rows.join("\n")}\n`);
  await json(world, "survey", "answers", "essai", "a.csv");
  return world;
}

test("results give counts with their bases, in the terminal and in documents", async () => {
  const world = await answered();
  const { questions } = await json(world, "survey", "results", "essai");
  const of = (id: string) => questions.find((question: { id: string }) => question.id === id);
  expect(of("themes-of-ours")).toMatchObject({ asked: 8, base: 7, counts: { a: 5, m: 2, t: 0 } });
  expect(of("stage")).toMatchObject({ asked: 4, base: 0 });
  expect(of("words").texts).toHaveLength(8);
  const { stdout } = await world.run("survey", "results", "essai");
  expect(stdout).toMatch(/Culture, patrimoine.*5.*■/);
  for (const ending of ["html", "docx", "pdf", "md"])
    expect((await world.run("survey", "results", "essai", "-o", `r.${ending}`)).code).toBe(0);
  await world.run("survey", "results", "essai", "-o", "r.xlsx");
  const sheet = workbookIn(await world.files.read("r.xlsx"));
  const rows = utils.sheet_to_json<string[]>(Object.values(sheet.Sheets)[0]!, { header: 1 });
  expect(rows).toContainEqual(["themes-of-ours", expect.anything(), "Culture, patrimoine", "5", "7", "8"]);
});

test("others see no words, no names, no small count, and no count that reveals a small one", async () => {
  const world = await answered();
  for (const reader of ["network", "funder"]) {
    const { questions } = await json(world, "survey", "results", "essai", "--for", reader);
    const of = (id: string) => questions.find((question: { id: string }) => question.id === id);
    expect(of("together")).toMatchObject({
      withheld: true,
      base: null,
      counts: expect.objectContaining({ a: null }),
    });
    expect(of("themes-of-ours").counts).toEqual({ a: null, m: null, t: 0 });
    expect(of("themes-of-ours").base).toBeNull();
    expect(of("ease").counts["4"]).toBe(8);
    for (const question of questions) expect(question.texts).toEqual([]);
    // Seven of eight answered. The count is hidden, but “fewer than five” would be wrong.
    const { stdout } = await world.run("survey", "results", "essai", "--for", reader);
    expect(stdout).toContain("Question posée à 8");
    expect(stdout).not.toContain("Moins de cinq");
    // One sentence names the questions that are for the team alone, instead of an empty table for each.
    expect(stdout).not.toContain("Réservé");
    expect(stdout).toMatch(/Les réponses (à la|aux) questions? 1.* réservées à l’équipe/);
    for (const ending of ["html", "docx", "xlsx", "pdf", "md"]) {
      const file = `${reader}.${ending}`;
      expect((await world.run("survey", "results", "essai", "--for", reader, "-o", file)).code).toBe(0);
      const text = await everythingIn(join(world.folder, file));
      expect(text, file).toContain("facile");
      expect(text, file).not.toContain("CANARI");
      for (const name of structures) expect(text, file).not.toContain(name);
    }
  }
  expect((await world.run("survey", "results", "essai", "--for", "mairie")).code).toBe(2);
});
