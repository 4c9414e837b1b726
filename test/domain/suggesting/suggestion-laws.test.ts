// What holds of any text that is read for a suggestion, whoever wrote it, and of texts that no one writes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { situations } from "../../../src/domain/situations/situation.ts";
import { growth } from "../../processor-time.ts";
import { suggest } from "./some-signals.ts";

const fragments = [
  "nous",
  "Nous",
  "coopération",
  "coope\u0301ration",
  "PARTENAIRE",
  "ne",
  "n’",
  "pas",
  "mais",
  "avec",
  "un",
  "voisin",
  "oui",
  "non",
  "?",
  ".",
  ",",
  " : ",
  "\n",
  "\u00a0",
  "😀",
  "e\u0301",
  "œuvre",
  "cherchons",
  "souhaitons",
  "signé",
  "depuis",
  "2020",
  "we",
  "partner",
  "don't",
  "want",
  "\ud800",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((words) => words.join(" ")),
);

test("law: every quotation is cut out of the text at its offsets, and every share is positive", () => {
  fc.assert(
    fc.property(anyText, fc.option(anyText), (text, label) => {
      for (const { quote, start, end, points } of suggest(text, label).evidence) {
        expect(text.slice(start, end)).toBe(quote);
        expect(quote.length).toBeGreaterThan(0);
        for (const value of Object.values(points)) expect(value).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

test("law: confidence is a share, and a conclusion is one of the situations, reached only from its minimum", () => {
  fc.assert(
    fc.property(anyText, fc.double({ min: 0, max: 1, noNaN: true }), (text, minimum) => {
      const { situation, confidence, evidence, leaning } = suggest(text, null, minimum);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      if (situation !== null) {
        expect(situations).toContain(situation);
        expect(confidence).toBeGreaterThanOrEqual(minimum);
        expect(evidence.length + leaning.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

/** Each would take hours to a matcher whose time is not linear: the test would not end. */
test.each([
  ["the same trigger again and again", "coopération "],
  ["denials that never end", "ne pas "],
  ["contrasts and conditions", "mais si nous certes "],
  ["questions and answers", "projet de coopération oui : non : "],
  ["every word of a signal but the last", "nous souhaitons travailler avec un "],
  ["no space at all", "coopération-"],
  ["combining marks", "e\u0301"],
  ["partners, groups and names", "avec le GAL voisin et la commune d'à côté "],
])("a hostile text of 1 MB is read: %s", (_, unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  for (const { quote, start, end } of suggest(text).evidence) expect(text.slice(start, end)).toBe(quote);
});

test("a hostile text of words that are all different is read in proportion to its length", async () => {
  const reading = (words: number) => () => {
    const text = Array.from({ length: words }, (_, i) => `coop${i.toString(36)}xq`).join(" ");
    expect(suggest(text).situation).toBeNull();
  };
  expect(await growth(reading(4_000), reading(32_000))).toBeLessThan(14);
});
