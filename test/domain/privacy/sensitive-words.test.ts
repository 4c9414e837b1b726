// Tests which notes hold sensitive words.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  sensitiveKinds,
  sensitivePassages,
  sensitiveReader,
} from "../../../src/domain/privacy/sensitive-words.ts";
import words from "../../../src/knowledge/words/sensitive-words.yaml";

const notes = readFileSync(join(import.meta.dirname, "sensitive-notes.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t") as [part: string, kind: string, text: string]);

const kindsIn = (text: string) => sensitivePassages(text).map(({ kind }) => kind);

test.each(sensitiveKinds)(
  "%s: each example is found, words that only sound like it are not, and the reason is given",
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

test("an expression means here what it means in a signal: its end, its ready-made groups, and no group unknown", () => {
  const none = { any: "", unless: "" };
  const lists = Object.fromEntries(sensitiveKinds.map((kind) => [kind, none])) as Parameters<
    typeof sensitiveReader
  >[0];
  const reads = (any: string, text: string) =>
    sensitiveReader({ ...lists, health: { any, unless: "" } })(text).length > 0;
  expect(reads("il boit $", "Le soir il boit.")).toBe(true);
  expect(reads("il boit $", "Le soir il boit du thé.")).toBe(false);
  expect(reads("malade depuis {year}", "Malade depuis 2019, dit-on.")).toBe(true);
  expect(reads("malade depuis {year}", "Malade depuis lundi.")).toBe(false);
  expect(() => reads("{unheard_of} malade", "Il est malade.")).toThrow("group");
});
