// Tests how the expressions of signals are parsed.
import { expect, test } from "vitest";
import { type ExpressionFault, isFault, parseExpression } from "../../../src/domain/suggesting/expression.ts";

const read = (source: string) => {
  const expression = parseExpression(source);
  if (isFault(expression)) throw new Error(`${source}: ${expression.fault}`);
  return expression;
};

test("accents, case and apostrophes are folded as those of a text are", () => {
  expect(read("D'Accord").steps.map(({ place }) => place.words)).toEqual([
    [{ text: "de", part: "whole" }],
    [{ text: "accord", part: "whole" }],
  ]);
  expect(read("COOPÉR*").steps[0]!.place.words).toEqual([{ text: "cooper", part: "start" }]);
});

test("a participle stands for its four forms", () => {
  expect(read("signé~").steps[0]!.place.words.map(({ text }) => text)).toEqual([
    "signe",
    "signee",
    "signes",
    "signees",
  ]);
});

test("groups and words can be alternatives of one place", () => {
  expect(read("{number}|deux").steps[0]!.place).toEqual({
    words: [{ text: "deux", part: "whole" }],
    groups: ["number"],
  });
});

test.each<[string, ExpressionFault["fault"], number]>([
  ["", "empty", 1],
  ["peut? être?", "empty", 1],
  ["avec ..99 voisin", "gap", 6],
  ["avec ..", "gap", 1],
  ["avec (a+)+", "word", 6],
  ["un|deux trois|l'autre", "word", 9],
  ["avec {Voisin}", "group", 6],
  ["avec ^ nous", "misplaced", 6],
  ["$", "misplaced", 1],
  ["a b c d e f g h i j k", "steps", 1],
])("“%s” is refused (%s, column %i)", (source, fault, column) => {
  expect(parseExpression(source)).toMatchObject({ fault, column });
});
