// Tests how signals are read, and how their faults are reported.
import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { languages } from "../../src/domain/values/language.ts";
import { loadSignals, type SignalsFile } from "../../src/settings/signals-file.ts";
import { say, sentences } from "../../src/text/index.ts";
import { builtinSignals, signalFiles, wordWeights } from "../domain/suggesting/some-signals.ts";

test.each(languages)("the signals in %s are valid, and each gives its reason", (language) => {
  const { signals } = builtinSignals(language);
  for (const { id, because, expressions } of signals) {
    expect(because, id).toMatch(/^[A-Z].{10,}\.$/);
    expect(expressions.length, id).toBeGreaterThan(0);
  }
});

test("every English signal also exists in French", () => {
  const ids = (language: "fr" | "en") => builtinSignals(language).signals.map(({ id }) => id);
  expect(ids("fr")).toEqual(expect.arrayContaining(ids("en")));
});

/** A file of the signals that ship, with `from` replaced. */
function changedFile(name: string, from: string, to: string): SignalsFile {
  const file = signalFiles("fr").find((signalsFile) => signalsFile.name === name)!;
  if (!file.text.includes(from)) throw new Error(`no longer there: ${from}`);
  return { ...file, text: file.text.replace(from, to) };
}
/** The problems of the signals that ship when `file` replaces the one of its name, or is added. */
function problemsOf(file: SignalsFile) {
  try {
    const others = signalFiles("fr").filter(({ name }) => name !== file.name);
    loadSignals([...others, file], wordWeights("fr"));
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
  return [];
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split("\n").length;

test("all bad expressions are reported by line and column, each with its fault", () => {
  const file = changedFile(
    "signals/wish.yaml",
    "  envie|volonté|souhait de ..4 {cooperate}\n",
    "  envie (a+)+\n  de ..40 nous\n",
  );
  const line = lineOf(file.text, "envie (a+)+");
  expect(problemsOf(file)).toEqual([
    expect.objectContaining({ code: "signals-expression", fault: "word", found: "(a+)+", line, column: 9 }),
    expect.objectContaining({
      code: "signals-expression",
      fault: "gap",
      found: "..40",
      line: line + 1,
      column: 6,
    }),
  ]);
});

test("an unknown group is reported with the nearest one", () => {
  const file = changedFile(
    "signals/wish.yaml",
    "envie|volonté|souhait de ..4 {cooperate}",
    "envie de {coperate}",
  );
  expect(problemsOf(file)).toEqual([
    expect.objectContaining({ code: "signals-group-unknown", asked: "coperate", near: ["cooperate"] }),
  ]);
});

/** All signals and word weights in one file, the format of copies in older workspaces. */
const inOneFile = (weights: string): SignalsFile => ({
  name: "signals.yaml",
  file: "templates/signals.fr.yaml",
  text: [
    "language: fr\ncommon_words: le la\ngroups:\n  yes: |\n    certes",
    "signals:\n  wish:\n    because: Essai de signal.\n    points: { willing: 3 }\n    any: |\n      guili",
    `leanings:\n  because: Essai de mots.\n  start: { unplanned: 0, willing: 0, engaged: 0 }\n  words: |\n    ${weights}\n`,
  ].join("\n"),
});

test("a copy of all signals in one file is still read, with its own weights", () => {
  const { signals, groups, leanings } = loadSignals(
    [...signalFiles("fr"), inOneFile("mouton 1 2 -3")],
    wordWeights("fr"),
  );
  expect(signals.find(({ id }) => id === "wish")).toMatchObject({ points: { willing: 3 } });
  expect(groups.yes).toHaveLength(1);
  expect([...leanings!.words]).toEqual([["mouton", [1, 2, -3]]]);
});

test("in such a copy, a word without three weights is reported by its line", () => {
  const file = inOneFile("moutons 1 beaucoup 2");
  const line = file.text.split("\n").indexOf("    moutons 1 beaucoup 2") + 1;
  expect(problemsOf(file)).toEqual([
    expect.objectContaining({ code: "signals-leaning", found: "moutons 1 beaucoup 2", line }),
  ]);
});

test("groups that contain each other are reported as a loop", () => {
  const file = changedFile("word-groups.yaml", "  country: |\n", "  country: |\n    conseil {others}\n");
  expect(problemsOf(file)[0]).toMatchObject({
    code: "signals-group-loop",
    groups: ["country", "others", "near"],
  });
});

test("an unknown situation, a missing group and an unknown signal are reported", () => {
  expect(
    problemsOf(changedFile("signals/wish.yaml", "{ willing: 2.2 }", "{ wiling: 2.2 }"))[0],
  ).toMatchObject({
    code: "setting-unknown",
    near: ["willing"],
  });
  expect(problemsOf(changedFile("word-groups.yaml", "  courtesy: |", "  politeness: |"))[0]).toMatchObject({
    code: "signals-group-missing",
    group: "courtesy",
  });
  expect(
    problemsOf(changedFile("signals/try_again.yaml", "replaces: wish_alone", "replaces: wish_alonne"))[0],
  ).toMatchObject({
    code: "signals-signal-unknown",
    near: ["wish_alone"],
  });
  expect(
    problemsOf(
      changedFile("word-groups.yaml", "  institution: |", "  number: |\n    un\n  institution: |"),
    )[0],
  ).toMatchObject({
    code: "signals-name-taken",
    name: "number",
  });
});

test.each(languages)("every problem has a sentence in %s with its place", async (language) => {
  const text = await sentences(language);
  const place = { file: "signals.fr.yaml", line: 3, column: 7 };
  for (const fault of ["empty", "gap", "word", "group", "steps", "misplaced"] as const) {
    const sentence = say({ code: "signals-expression", fault, found: "x", limit: 12, ...place }, text);
    expect(sentence).toContain("signals.fr.yaml:3:7");
    expect(sentence).not.toMatch(/undefined|null/);
  }
});
