import { expect, test } from "vitest";
import { SentenceIndex, sentenceWords } from "../../../src/domain/privacy/sentence-index.ts";

const note = "La présidente ne parle plus au DGS depuis mars, trésorerie au plus mal";

function found(text: string, forAll: readonly string[] = []): boolean {
  const index = new SentenceIndex<string>();
  index.add(note, "ferme");
  for (const one of forAll) index.forget(one);
  return index.find(sentenceWords(text)).length > 0;
}

test.each([
  "Bonjour, la présidente ne parle plus au DGS.",
  "On dit que la presidente ne parle plus au dgs",
  "depuis mars, trésorerie au plus mal",
  "La présidente ne parl plus au DGS depuis mars",
])("a piece of a note gives it away: “%s”", (text) => {
  expect(found(text)).toBe(true);
});

test.each([
  "La présidente parle au conseil.",
  "Elle ne parle plus au conseil depuis mars.",
  "La trésorerie du réseau est au plus haut.",
])("words that anybody says do not: “%s”", (text) => {
  expect(found(text)).toBe(false);
});

test("what texts for all say in the same words gives nothing away, and leaves the rest of the note known", () => {
  const forAll = ["Notre programme : depuis mars, trésorerie au plus mal pour les associations."];
  expect(found("depuis mars, trésorerie au plus mal", forAll)).toBe(false);
  expect(found("la présidente ne parle plus au DGS", forAll)).toBe(true);
});
