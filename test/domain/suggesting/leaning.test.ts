import { expect, test } from "vitest";
import { sourceOf } from "../../../src/domain/suggesting/prepared-signals.ts";
import { Suggester } from "../../../src/domain/suggesting/suggester.ts";
import { leaningSignal } from "../../../src/domain/suggesting/word-weights.ts";
import { builtinSignals } from "./some-signals.ts";

const because = "said so";
const leaning = (words: Record<string, [number, number, number]>) =>
  new Suggester([
    sourceOf({
      ...builtinSignals("fr"),
      leanings: { because, start: [-1, -1, -1], denials: ["pas"], words: new Map(Object.entries(words)) },
    }),
  ]);
const read = (suggester: Suggester, text: string) =>
  suggester.suggest([{ label: null, text, author: "actor" as const, file: null, line: null }], 0.6);
const quotes = (suggester: Suggester, text: string) =>
  read(suggester, text)
    .evidence.filter(({ signal }) => signal === leaningSignal)
    .map(({ quote, points }) => [quote, Object.keys(points)]);

test("words that go with a situation are quoted as they stand, and count most where cooperation is spoken of", () => {
  const suggester = leaning({ moutons: [-2, 9, -2] });
  expect(quotes(suggester, "La coopération, et puis les Moutons.")).toEqual([["Moutons", ["willing"]]]);
  expect(suggester.because(leaningSignal, "fr")).toBe(because);
  const spoken = read(suggester, "Les moutons et la coopération du village.");
  const elsewhere = read(suggester, "Les moutons et la toiture du village.");
  expect(elsewhere.confidence).toBeLessThan(spoken.confidence);
});

test("words in what others are said to do, and in many answers about other things, lean nowhere", () => {
  const suggester = leaning({ moutons: [-2, 9, -2] });
  expect(quotes(suggester, "Selon la presse, leur coopération a des moutons. La salle est louée.")).toEqual(
    [],
  );
  const answer = {
    label: null,
    text: "Les moutons ont mangé le jardin.",
    author: "actor" as const,
    file: null,
    line: null,
  };
  expect(suggester.suggest([answer, answer], 0.6)).toMatchObject({ situation: null, evidence: [] });
});

test("two words that follow each other lean together, and small words are not quoted when others can be", () => {
  const suggester = leaning({ "grande fete": [-2, -2, 9], avec: [-2, -2, 9] });
  expect(quotes(suggester, "Coopération : la grande fête avec Paul.")).toEqual([
    ["grande fête", ["engaged"]],
  ]);
});

test("signals count less where the other words are those of texts that say nothing", () => {
  const text = "Nous aimerions travailler avec un autre GAL sur les sentiers de randonnée.";
  const plain = read(leaning({}), text);
  const doubtful = read(leaning({ sentier: [-9, -9, -9], randonn: [-9, -9, -9] }), text);
  expect(doubtful.confidence).toBeLessThan(plain.confidence);
});

test("of several answers, one counts: many that lean a little prove nothing", () => {
  const suggester = leaning({ moutons: [-2, 9, -2] });
  const answer = () => ({
    label: null,
    text: "La coopération avec les moutons du pré.",
    author: "actor" as const,
    file: null,
    line: null,
  });
  const points = (texts: readonly ReturnType<typeof answer>[]) =>
    suggester
      .suggest(texts, 0.6)
      .evidence.filter(({ signal }) => signal === leaningSignal)
      .reduce((sum, one) => sum + (one.points.willing ?? 0), 0);
  expect(points([answer(), answer(), answer()])).toBeCloseTo(points([answer()]), 9);
});

test("a word leans otherwise after a denial, up to a comma, and at the start or the end of a text", () => {
  const suggester = leaning({ "¬moutons": [9, -2, -2], "^ moutons": [-2, 9, -2], "moutons $": [-2, -2, 9] });
  const leanings = (text: string) => quotes(suggester, text).flatMap(([, situations]) => situations);
  expect(leanings("La coopération ne se fait pas sur les moutons du pré.")).toEqual(["unplanned"]);
  expect(leanings("La coopération ne se fait pas, les moutons du pré sont là.")).toEqual([]);
  expect(leanings("Moutons du pré et coopération.")).toEqual(["willing"]);
  expect(leanings("Notre coopération porte sur les moutons")).toEqual(["engaged"]);
});
