import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { languages } from "../../src/domain/values/language.ts";
import { loadSignals } from "../../src/settings/signals-file.ts";
import { say, sentences } from "../../src/text/index.ts";

const written = (language: "fr" | "en") => readFileSync(`templates/signals.${language}.yaml`, "utf8");

test.each(languages)("the signals in %s are sound, and each says why", (language) => {
  const { signals } = loadSignals(written(language), "signals.yaml");
  for (const { id, because, expressions } of signals) {
    expect(because, id).toMatch(/^[A-Z].{10,}\.$/);
    expect(expressions.length, id).toBeGreaterThan(0);
  }
});

test("what is recognised in English is recognised in French", () => {
  const ids = (language: "fr" | "en") => loadSignals(written(language), "").signals.map(({ id }) => id);
  expect(ids("fr")).toEqual(expect.arrayContaining(ids("en")));
});

/** The signals that ship, with one line changed. */
const changed = (from: string, to: string) => {
  const text = written("fr");
  if (!text.includes(from)) throw new Error(`no longer there: ${from}`);
  return text.replace(from, to);
};
const problemsOf = (text: string) => {
  try {
    loadSignals(text, "signals.fr.yaml");
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
  return [];
};
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split("\n").length;

test("a bad expression is told by line and column, with what is wrong, and the others with it", () => {
  const text = changed(
    "      envie|volonté|souhait de ..4 {cooperate}\n",
    "      envie (a+)+\n      de ..40 nous\n",
  );
  const line = lineOf(text, "envie (a+)+");
  expect(problemsOf(text)).toEqual([
    expect.objectContaining({ code: "signals-expression", fault: "word", found: "(a+)+", line, column: 13 }),
    expect.objectContaining({
      code: "signals-expression",
      fault: "gap",
      found: "..40",
      line: line + 1,
      column: 10,
    }),
  ]);
});

test("an unknown group is named, with the nearest one", () => {
  const text = changed("envie|volonté|souhait de ..4 {cooperate}", "envie de {coperate}");
  expect(problemsOf(text)).toEqual([
    expect.objectContaining({ code: "signals-group-unknown", asked: "coperate", near: ["cooperate"] }),
  ]);
});

test("a word whose leaning is not three numbers is told by its line", () => {
  const text = changed("\n  words: |\n", "\n  words: |\n    moutons 1 beaucoup 2\n");
  const line = text.split("\n").indexOf("    moutons 1 beaucoup 2") + 1;
  expect(problemsOf(text)).toEqual([
    expect.objectContaining({ code: "signals-leaning", found: "moutons 1 beaucoup 2", line }),
  ]);
});

test("groups that contain each other are shown as a loop", () => {
  const text = changed("  country: |\n", "  country: |\n    conseil {others}\n");
  expect(problemsOf(text)[0]).toMatchObject({
    code: "signals-group-loop",
    groups: ["country", "others", "near"],
  });
});

test("an unknown situation, a missing group and an unknown signal are told", () => {
  expect(problemsOf(changed("{ willing: 2.2 }", "{ wiling: 2.2 }"))[0]).toMatchObject({
    code: "setting-unknown",
    near: ["willing"],
  });
  expect(problemsOf(changed("  courtesy: |", "  politeness: |"))[0]).toMatchObject({
    code: "signals-group-missing",
    group: "courtesy",
  });
  expect(problemsOf(changed("replaces: wish_alone", "replaces: wish_alonne"))[0]).toMatchObject({
    code: "signals-signal-unknown",
    near: ["wish_alone"],
  });
  expect(problemsOf(changed("  institution: |", "  number: |\n    un\n  institution: |"))[0]).toMatchObject({
    code: "signals-name-taken",
    name: "number",
  });
});

test.each(languages)("every problem is said in %s with its place and what to do", async (language) => {
  const text = await sentences(language);
  const place = { file: "signals.fr.yaml", line: 3, column: 7 };
  for (const fault of ["empty", "gap", "word", "group", "steps", "misplaced"] as const) {
    const sentence = say({ code: "signals-expression", fault, found: "x", limit: 12, ...place }, text);
    expect(sentence).toContain("signals.fr.yaml:3:7");
    expect(sentence).not.toMatch(/undefined|null/);
  }
});
