// Where the sentences end of which people are quoted: not at the stop of an address, or of a short form.
import { expect, test } from "vitest";
import { wholeSentence } from "../../src/domain/situations/whole-sentence.ts";

const sentenceOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return wholeSentence({ text }, { start, end: start + words.length });
};

test.each([
  "Nous cherchons un local près du 4 bd. du Gal. Faidherbe pour un atelier commun",
  "Écrivez à lea@grange.example pour monter le sentier avec nous",
  "Avec M. Roux nous voulons un marché commun",
  "Avec Mme. Blin et le Dr. Sauvy nous voulons un marché commun",
  "Nos 2.500 habitants demandent un marché commun",
  "Au lieu-dit St. Martin et à l’av. 8 mai nous voulons un marché commun",
  "We met Dr. Hale and want a common market",
])("“%s” is one sentence", (text) => {
  const whole = `Bonjour à vous. ${text}. Merci beaucoup.`;
  expect(sentenceOf(whole, text.split(" ").slice(-2).join(" "))).toBe(`${text}.`);
});

test.each([
  ["Le site a fermé. Nous voulons un marché.", "marché", "Nous voulons un marché."],
  ["On en a parlé. on veut un marché. Voilà", "marché", "on veut un marché."],
  ["C’est fini ! Nous voulons un marché.", "marché", "Nous voulons un marché."],
])("“%s” still ends at its stops", (text, words, sentence) => {
  expect(sentenceOf(text, words)).toBe(sentence);
});
