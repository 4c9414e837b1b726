// Tests that a ticked box of a question counts for its choice, not for the whole question.
import { expect, test } from "vitest";
import { choicesIn } from "../../src/readers/mapping/choice-in-title.ts";

const titles = [
  "Quels thèmes ? (Forêt)",
  "Quels thèmes ?  (Bois (local))",
  "Thèmes [Eau]",
  "Thèmes (un seul)",
];

test.each([
  ["Quels thèmes ? (Forêt)", "Forêt"],
  ["Quels thèmes ?  (Bois (local))", "Bois (local)"],
  ["Thèmes [Eau]", "Eau"],
  ["Thèmes (un seul)", null],
  ["Thèmes", null],
])("“%s” chooses %s", (title, choice) => {
  expect(choicesIn(titles)(title)).toBe(choice);
});
