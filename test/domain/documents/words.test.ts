// Tests which of an actor's own words are quoted, and how they are cut.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readsInQuotation } from "../../../src/domain/documents/own-sentence.ts";
import { clip, quotationsOf, wordsToStartFrom } from "../../../src/domain/documents/quotable-words.ts";
import type { Quotation } from "../../../src/domain/situations/situation.ts";
import { saysSomething } from "../../../src/domain/values/blank.ts";
import { quoting as english } from "../../../src/text/en/quoting.ts";
import { quoting as french } from "../../../src/text/fr/quoting.ts";

const anything = () => true;

const evidence = (given: Partial<Quotation>): Quotation => ({
  label: "Votre projet",
  quote: "ne savons pas",
  start: 0,
  end: 0,
  signal: "s",
  points: { willing: 1 },
  author: "actor",
  file: "f.csv",
  line: 2,
  ...given,
});

test("a quotation is the whole sentence, even when a few words of it decided", () => {
  const text = "Le budget est voté. Nous voudrions coopérer mais ne savons pas avec qui ! Merci.";
  const start = text.indexOf("ne savons pas");
  const [quotation] = quotationsOf(
    [evidence({ start, end: start + 13 })],
    [{ label: "Votre projet", text, author: "actor" as const, file: "f.csv", line: 2 }],
    3,
  );
  expect(quotation?.quote).toBe("Nous voudrions coopérer mais ne savons pas avec qui !");
});

test("two signals in one sentence quote it once, and empty answers are never quoted", () => {
  const text = "Nous voulons coopérer, nous ne savons pas comment.";
  const answers = [{ label: "Votre projet", text, author: "actor" as const, file: null, line: null }];
  const at = (quote: string) =>
    evidence({ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  const quotations = quotationsOf(
    [at("voulons coopérer"), at("ne savons pas"), evidence({ quote: "Néant." })],
    answers,
    3,
  );
  expect(quotations.map(({ quote }) => quote)).toEqual([text]);
});

test.each([
  ["Notre appel du 3 mars", "team", true],
  ["Avis du service instructeur", "team", false],
  ["Motif de la Région", "team", false],
  ["Ce qu’en dit le réseau", "partner", false],
] as const)("what they said in “%s”, noted by the %s, may be said back: %s", (label, author, theirs) => {
  const quote = "nous voudrions un moulin commun";
  const text = `Rencontrés. « ${quote} »`;
  const start = text.indexOf(quote);
  const [quotation] = quotationsOf(
    [evidence({ label, quote, start, end: start + quote.length, author: "actor" })],
    [{ label, text, author, file: null, line: null, quotes: [{ start, end: start + quote.length }] }],
    3,
  );
  expect(quotation).toMatchObject({ author: "actor", theirs });
});

test("what somebody wrote about them is never said back to them as their words", () => {
  const remark = {
    label: "Remarques",
    text: "Président très réticent, à ménager pendant le projet.",
    author: "team" as const,
    file: null,
    line: null,
  };
  const own = {
    label: "Vos attentes",
    text: "Trouver un partenaire pour la saison prochaine.",
    author: "actor" as const,
    file: null,
    line: null,
  };
  expect(wordsToStartFrom({ answers: [remark] }, [], "willing", anything)).toBeNull();
  expect(wordsToStartFrom({ answers: [remark, own] }, [], "willing", anything)?.quote).toBe(own.text);
});

test.each(["Néant", "RAS", "cf. dossier joint", "-", "N/A", "x", "None."])("“%s” says nothing", (text) => {
  expect(saysSomething(text)).toBe(false);
});

test("a text is cut after a sentence when one ends in time", () => {
  expect(clip("Une première phrase assez longue. Une seconde qui dépasse.", 40)).toBe(
    "Une première phrase assez longue.",
  );
});

test("what is cut is never longer than asked, on one line, and begins as the text does", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.integer({ min: 5, max: 200 }),
      (text, limit) => {
        const cut = clip(text, limit);
        const line = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/[\n\r]/);
        expect(line.startsWith(cut.replace(/…$/, "")) || line === cut).toBe(true);
      },
    ),
  );
});

test("the words to start from point to the situation at hand, and speak of plans before troubles", () => {
  const said = (quote: string, label: string, pointsTo: readonly ("willing" | "unplanned")[]) => ({
    quote,
    label,
    file: null,
    line: null,
    author: "actor" as const,
    heardBy: null,
    theirs: true,
    pointsTo,
  });
  const trouble = said("Aucune structure et aucun budget.", "Vos difficultés", ["unplanned", "willing"]);
  const wish = said("Nous avons envie de relier nos trajets.", "Votre projet", ["willing"]);
  expect(wordsToStartFrom({ answers: [] }, [trouble, wish], "willing", anything)).toBe(wish);
  expect(wordsToStartFrom({ answers: [] }, [trouble, wish], "unplanned", anything)).toBe(trouble);
});

test.each([
  ["Nous aimerions relier nos marchés.", true, true],
  ["On voudrait bien, mais avec qui ?", true, true],
  ["L’association souhaite relier son café à ceux de la vallée.", true, false],
  ["Il nous manque une salle.", true, true],
  ["À l’avenir, nous voudrions un atelier commun.", true, true],
  ["Comment trouver des partenaires ?", true, false],
  ["Souhaite relier son café à ceux de la vallée.", false, false],
  ["Veut bien que nous l’appelions en mars.", false, false],
  ["Recherche un partenaire pour son festival.", false, false],
  ["Reste à trouver lequel.", false, false],
  ["A déjà rencontré deux fois le pays voisin.", false, false],
  ["Elle aimerait que nous venions.", false, false],
  ["Le président veut relancer la navette.", true, false],
  ["Une mise en relation.", false, false],
  ["Intéressés par un échange de pratiques.", false, false],
])("“%s” is quoted after “vous écrivez” (%s) and after “vous nous avez dit” (%s)", (words, written, told) => {
  expect(readsInQuotation(words, french, false)).toBe(written);
  expect(readsInQuotation(words, french, true)).toBe(told);
});

test.each([
  ["We would love to share a mill.", true, true],
  ["The trust wants to share a mill.", true, false],
  ["Would like to share a mill.", false, false],
  ["Looking for a partner for the festival.", false, false],
  ["She would like us to come.", false, false],
  ["Tools, and a first meeting that is well prepared.", false, false],
])("“%s” is quoted after “you write” (%s) and after “you told us” (%s)", (words, written, told) => {
  expect(readsInQuotation(words, english, false)).toBe(written);
  expect(readsInQuotation(words, english, true)).toBe(told);
});

test("words of a note are quoted with their whole sentence, once for all the signals in it", () => {
  const text = "Vu au forum. Ils aimeraient un projet commun mais ne savent pas par où commencer.";
  const at = (quote: string) => {
    const start = text.indexOf(quote);
    return evidence({ label: null, author: "team", quote, start, end: start + quote.length });
  };
  const note = { label: null, text, author: "team" as const, file: null, line: null };
  const quotations = quotationsOf([at("aimeraient un projet commun"), at("ne savent pas par")], [note], 3);
  expect(quotations.map(({ quote }) => quote)).toEqual([text.slice(text.indexOf("Ils"))]);
});
