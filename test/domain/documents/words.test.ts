import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clip,
  quotationsOf,
  saysSomething,
  wordsToStartFrom,
} from "../../../src/domain/documents/quotable-words.ts";
import type { Quotation } from "../../../src/domain/situations/situation.ts";

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
  expect(wordsToStartFrom({ answers: [remark] }, [], "willing")).toBeNull();
  expect(wordsToStartFrom({ answers: [remark, own] }, [], "willing")?.quote).toBe(own.text);
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
  expect(wordsToStartFrom({ answers: [] }, [trouble, wish], "willing")).toBe(wish);
  expect(wordsToStartFrom({ answers: [] }, [trouble, wish], "unplanned")).toBe(trouble);
});
