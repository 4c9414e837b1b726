import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sensitiveKinds, sensitivePassages } from "../../../src/domain/privacy/sensitive-words.ts";
import words from "../../../src/knowledge/words/sensitive-words.yaml";

const notes = readFileSync(join(import.meta.dirname, "sensitive-notes.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t") as [part: string, kind: string, text: string]);

const kindsIn = (text: string) => sensitivePassages(text).map(({ kind }) => kind);

test.each(sensitiveKinds)(
  "%s: each example is found, nothing in what only sounds like it, and it is said why",
  (kind) => {
    const { because, examples, not } = words[kind];
    expect(because).toMatch(/^[A-Z].{10,}\.$/);
    for (const example of examples) expect(kindsIn(example), example).toContain(kind);
    for (const other of not) expect(kindsIn(other), other).toEqual([]);
  },
);

test.each(["tuned", "kept"])("on invented notes (%s), what is flagged is right", (part) => {
  const own = notes.filter(([of]) => of === part);
  const missed = own.filter(([, kind, text]) => kind !== "-" && !kindsIn(text).some((one) => one === kind));
  const wrong = own.filter(([, kind, text]) => kindsIn(text).some((one) => one !== kind));
  const sensitive = own.filter(([, kind]) => kind !== "-").length;
  if (process.env.OUTREACH_MEASURE) console.log(part, own.length, sensitive, { missed, wrong });
  expect(wrong.map(([, , text]) => text)).toEqual([]);
  expect(missed.length / sensitive).toBeLessThanOrEqual(0.2);
});

test("the passage is that of the text, and one a sentence is enough", () => {
  const text = "Vu mardi. Il est caractériel et incompétent ; sa présidente est en arrêt maladie.";
  expect(sensitivePassages(text).map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
    ["judgement", "caractériel"],
    ["health", "arrêt maladie"],
  ]);
});
