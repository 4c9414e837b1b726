// Tests how the leaning of all words and the signals make a suggestion together.
import { expect, test } from "vitest";
import { confidenceOf, pointsPerOdds } from "../../../src/domain/suggesting/confidence.ts";
import { sourceOf } from "../../../src/domain/suggesting/prepared-signals.ts";
import { Suggester } from "../../../src/domain/suggesting/suggester.ts";
import { total } from "../../../src/domain/suggesting/weigh-evidence.ts";
import { letterNumbers, lettersOf, noWordWeights } from "../../../src/domain/suggesting/word-weights.ts";
import { builtinSignals } from "./some-signals.ts";

type Three = [number, number, number];
const situations = ["unplanned", "willing", "engaged"] as const;

/** Words that the model knows and that lean nowhere. */
const plainWords =
  "la le les des du de en au sur et est se ne avec un une autre nous pour porte bien notre grande fete pre bois sont vont pas coopera travail aimerio gal sentier randonn"
    .split(" ")
    .map((word): [string, Three] => [word, [0, 0, 0]]);

/** A model in which only all the words count, as they lean. */
const leaning = (words: Record<string, Three>, letters = noWordWeights.letters) =>
  new Suggester([
    sourceOf({
      ...builtinSignals("fr"),
      leanings: {
        because: "said so",
        denials: ["pas"],
        start: [-1, -1, -1],
        words: new Map([...plainWords, ...Object.entries(words)]),
        letters,
        letterStep: 0.1,
        whole: {
          start: [0, 0, 0],
          features: Object.fromEntries(
            situations.map((situation, k) => [
              `words ${situation}`,
              [0, 1, 2].map((at) => (at === k ? 2 : 0)) as Three,
            ]),
          ),
        },
      },
    }),
  ]);
const read = (suggester: Suggester, ...texts: string[]) =>
  suggester.suggest(
    texts.map((text) => ({ label: null, text, author: "actor" as const, file: null, line: null })),
    0.6,
  );

/** A sentence with signals, and words of the model. */
const wish = "Nous aimerions travailler avec un autre GAL sur les moutons du pré.";

test("the leaning of all words can decide alone, and is never a quotation", () => {
  const suggestion = read(leaning({ moutons: [-2, 30, -2] }), "La coopération : les Moutons vont au pré.");
  expect(suggestion).toMatchObject({ situation: "willing", evidence: [] });
  expect(suggestion.leaning).toEqual([
    { author: "actor", points: expect.objectContaining({ willing: expect.any(Number) }) },
  ]);
});

test("signals count for less in words of texts that say nothing, and not at all when all words lean against them", () => {
  const text = "Nous aimerions travailler avec un autre GAL sur les sentiers de randonnée.";
  const points = (suggester: Suggester) =>
    read(suggester, text).evidence.reduce((sum, { points }) => sum + (points.willing ?? 0), 0);
  const plain = points(leaning({ sentier: [-2, 20, -2] }));
  const doubtful = points(leaning({}));
  const vetoed = points(leaning({ sentier: [-30, -30, -30] }));
  expect(doubtful).toBeLessThan(plain);
  expect(vetoed).toBe(0);
  expect(read(leaning({ sentier: [-30, -30, -30] }), text).situation).toBeNull();
});

test("the scores are what is quoted and what all words add: the confidence is that of their sum", () => {
  const suggester = leaning({ moutons: [-2, 8, -2], pre: [3, -2, -2] });
  const { evidence, leaning: leant, confidence } = read(suggester, wish);
  expect(evidence.length).toBeGreaterThan(0);
  expect(leant.length).toBeGreaterThan(0);
  expect(confidence).toBeLessThan(0.95);
  expect(confidence).toBeCloseTo(confidenceOf(total([...evidence, ...leant])), 2);
});

test("of several answers, the one that says most counts whole: the same words again add nothing, and more answers only weaken it", () => {
  const suggester = leaning({ moutons: [-2, 14, -2] });
  const text = "La coopération avec les moutons du pré.";
  const points = (...texts: string[]) =>
    read(suggester, ...texts).leaning.reduce((sum, one) => sum + (one.points.willing ?? 0), 0);
  const alone = points(text);
  expect(alone).toBeGreaterThan(pointsPerOdds * Math.log(3));
  expect(points(text, text)).toBeCloseTo(alone);
  expect(points(text, "La coopération du pré.", "La coopération du bois.")).toBeCloseTo(
    alone - pointsPerOdds * Math.log(3),
  );
  expect(points(text, `${text} Et puis.`)).toBeLessThan(2 * alone);
});

test("a word leans otherwise after a denial, up to a comma, and at the start or the end of a text", () => {
  const suggester = leaning({
    "¬moutons": [30, -2, -2],
    "^ moutons": [-2, 30, -2],
    "moutons $": [-2, -2, 30],
  });
  const situation = (text: string) => read(suggester, text).situation;
  expect(situation("La coopération ne se fait pas sur les moutons du pré.")).toBe("unplanned");
  expect(situation("La coopération ne se fait pas, les moutons du pré sont là.")).toBeNull();
  expect(situation("Moutons du pré et coopération des bois.")).toBe("willing");
  expect(situation("Notre coopération porte bien sur les moutons")).toBe("engaged");
});

test("two words that follow each other lean together, and letters make a word known that was never seen", () => {
  const pair = leaning({ "grande fete": [-2, -2, 30] });
  expect(read(pair, "La grande fête du pré et la coopération.").situation).toBe("engaged");
  expect(read(pair, "La fête est grande pour la coopération.").situation).toBeNull();
  const letters = new Int8Array(letterNumbers * 3);
  for (const letter of lettersOf("bergerie")) letters[letter * 3 + 1] = 100;
  const suggester = leaning({}, Buffer.from(letters.buffer).toString("base64"));
  expect(read(suggester, "Les bergeries du pré et la coopération.").situation).toBe("willing");
});

test("words that the model does not know lean nowhere by their letters alone", () => {
  const letters = new Int8Array(letterNumbers * 3);
  for (const letter of lettersOf("bergerie")) letters[letter * 3 + 1] = 100;
  const suggester = leaning({}, Buffer.from(letters.buffer).toString("base64"));
  expect(
    read(suggester, "Bergeries, xylophones, klaxons, wagonnets, kiwis et bergeries.").situation,
  ).toBeNull();
});
