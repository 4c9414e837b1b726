// Tests the paper that is handed over to somebody who asks for their data.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileContents } from "../../../src/readers/contents/file-contents.ts";
import { fakeWorld } from "../../support.ts";
import { anInventedWorkspace, type SomeActor } from "./privacy-workspace.ts";

const wordsOf = async (file: string) => {
  const parts = await fileContents(readFileSync(file), file);
  return parts
    .map(({ text }) => text)
    .join("\n")
    .replace(/[\s\u00a0\u202f]+/g, " ");
};

/** The text without case and blanks, which documents may change. */
const withoutCaseAndBlanks = (text: string) => text.toLowerCase().replace(/[\s\u00a0-]+/g, "");

test.each([
  [81, "docx"],
  [82, "pdf"],
  [83, "html"],
  [84, "md"],
])(
  "the paper contains everything about a structure, and nothing about others (workspace %i, %s)",
  async (seed, format) => {
    const { world, actors } = await anInventedWorkspace(seed);
    await world.run("mail", "--all", "--yes", "--source-said", "l’annuaire");
    const [subject, ...others] = actors as [SomeActor, ...SomeActor[]];
    const { code, stdout } = await world.run("privacy", "show", subject.id, "-o", `remise.${format}`);
    expect(code).toBe(0);
    expect(stdout).toContain("masqué");
    const words = await wordsOf(join(world.folder, `remise.${format}`));
    for (const said of [subject.name, "Vu avec", "Ce que vous pouvez demander", "RGPD, article 15"])
      expect(words, said).toContain(said);
    // The actor's own words may name anybody, so they are taken out before the search for names of others.
    const shownActor = JSON.parse((await world.run("show", subject.id, "--json")).stdout);
    const own = shownActor.answers.map(({ text }: { text: string }) => withoutCaseAndBlanks(text));
    const given = own.reduce(
      (all: string, text: string) => all.replace(text, ""),
      withoutCaseAndBlanks(words),
    );
    for (const { fullName, values } of subject.people)
      for (const value of [fullName, ...values.filter((one) => one.includes("@"))])
        expect(given, value).toContain(withoutCaseAndBlanks(value));
    for (const { name, people, values } of others)
      for (const value of [
        name,
        ...values.filter((one) => one.includes("@")),
        ...people.map(({ fullName }) => fullName),
      ])
        expect(given, value).not.toContain(withoutCaseAndBlanks(value));
  },
);

test("a person gets what is noted about them, without their colleagues", async () => {
  const { world, actors } = await anInventedWorkspace(85);
  const [{ people }] = actors as [SomeActor];
  const [asking, colleague] = people as [SomeActor["people"][number], SomeActor["people"][number]];
  const { code } = await world.run("privacy", "show", asking.fullName, "-o", "remises/");
  expect(code).toBe(0);
  const [file] = readdirSync(join(world.folder, "remises"));
  const words = await wordsOf(join(world.folder, "remises", file!));
  expect(words).toContain(`Ce que nous gardons sur ${asking.fullName}`);
  expect(words).toContain("note d’un échange avec une autre structure");
  for (const value of colleague.values.slice(0, 3))
    expect(withoutCaseAndBlanks(words), value).not.toContain(withoutCaseAndBlanks(value));
});

test("a file is replaced only with --replace, a dry run writes none, and an unknown format is refused", async () => {
  const { world, actors } = await anInventedWorkspace(86);
  const [{ id }] = actors as [SomeActor];
  expect((await world.run("privacy", "show", id, "-o", "a.docx", "--dry-run")).code).toBe(0);
  expect(existsSync(join(world.folder, "a.docx"))).toBe(false);
  await world.run("privacy", "show", id, "-o", "a.docx");
  expect((await world.run("privacy", "show", id, "-o", "a.docx")).code).toBe(1);
  expect((await world.run("privacy", "show", id, "-o", "a.xlsx")).code).toBe(2);
  expect((await world.run("privacy", "show", id, "--dry-run")).code).toBe(2);
});

test("the paper separates what the actor wrote from what the team noted, in both languages", async () => {
  for (const [language, own, team] of [
    ["fr", "Ce que vous avez écrit", "Ce qui est noté sur vous"],
    ["en", "What you wrote", "What is noted about you"],
  ] as const) {
    const world = fakeWorld();
    await world.run("init", ".", "--example", "--lang", language);
    const lists = readdirSync(world.folder).filter((name) => name.endsWith(".csv"));
    await world.run("import", ...lists);
    const all = JSON.parse((await world.run("list", "--json")).stdout);
    const actor = all.find(({ answers }: { answers: { author: string }[] }) =>
      answers.some(({ author }) => author === "actor"),
    );
    const { code } = await world.run("privacy", "show", actor.id, "-o", "a.md");
    expect(code).toBe(0);
    const text = readFileSync(join(world.folder, "a.md"), "utf8");
    expect(text).toContain(`## ${own}`);
    const answer = actor.answers.find(({ author }: { author: string }) => author === "actor").text;
    expect(text.slice(text.indexOf(own)).replace(/\s+/g, " ")).toContain(answer.slice(0, 25));
    const before = text.indexOf(team);
    expect(before === -1 || before > text.indexOf(own)).toBe(true);
  }
});
