// Tests which texts give a note of the team away.
import { expect, test } from "vitest";
import { SentenceIndex, sentenceWords } from "../../../src/domain/privacy/sentence-index.ts";

const note = "La présidente ne parle plus au DGS depuis mars, trésorerie au plus mal";

function findsAny(text: string, forAll: readonly string[] = []): boolean {
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
  expect(findsAny(text)).toBe(true);
});

test.each([
  "La présidente parle au conseil.",
  "Elle ne parle plus au conseil depuis mars.",
  "La trésorerie du réseau est au plus haut.",
])("common words give no note away: “%s”", (text) => {
  expect(findsAny(text)).toBe(false);
});

test("words that texts for all share with a note give nothing away; the rest of the note still does", () => {
  const forAll = ["Notre programme : depuis mars, trésorerie au plus mal pour les associations."];
  expect(findsAny("depuis mars, trésorerie au plus mal", forAll)).toBe(false);
  expect(findsAny("la présidente ne parle plus au DGS", forAll)).toBe(true);
});

const alone = (noted: string, text: string, forAll: readonly string[] = []) => {
  const index = new SentenceIndex<string>();
  index.addWhole(noted, "ferme");
  for (const one of forAll) index.forget(one);
  return index.findWhole(sentenceWords(text), text).map(({ sentence }) => sentence);
};

test.each([
  ["Présidente fatiguée, à ménager.", "Ferme des Buis\nPrésidente fatiguée, à ménager\n15300 Murat"],
  ["Présidente fatiguée, à ménager.", "Bonjour. présidente fatiguee à menager. Bien à vous"],
  ["Très méfiant", "Ferme des Buis;Très méfiant;15300"],
  ["Très méfiant", "Ferme des Buis : très méfiant."],
  ["Très méfiant", "« Très méfiant »"],
])("a note of a few words is recognised where it stands alone: “%s”", (noted, text) => {
  expect(alone(noted, text)).toEqual([noted]);
});

test.each([
  ["Présidente fatiguée, à ménager.", "La présidente fatiguée, à ménager ses forces.", []],
  ["Présidente fatiguée, à ménager.", "Présidente fatiguée, à ménager ses forces", []],
  // Words that stand in any text.
  ["Chargée de mission", "Anne Roux\nChargée de mission\n", ["Écrivez à la chargée de notre mission."]],
  ["À voir en 2026", "À voir en 2026.", ["À voir"]],
  ["Fatiguée", "Fatiguée", []],
])(
  "a note of a few words is not recognised within a sentence, nor where its words are everybody's: “%s”",
  (noted, text, forAll) => {
    expect(alone(noted, text, forAll)).toEqual([]);
  },
);
