// Tests which passages of the answers are shown beside a question.
import fc from "fast-check";
import { expect, test } from "vitest";
import { relevantPassages } from "../../src/domain/situations/relevant-passages.ts";
import { aQuestion } from "./some-questionnaire.ts";

const answer = (label: string, text: string, line = 1) => ({
  label,
  text,
  author: "actor" as const,
  file: "dossiers.csv",
  line,
});
const question = { ...aQuestion("partner"), keywords: ["partenaire", "elu", "avec le"] };
const told = (...answers: ReturnType<typeof answer>[]) =>
  relevantPassages(question, answers, { limit: 2, length: 60 });

test("the answers that speak of the question come first, in their own words", () => {
  const found = told(
    answer("Budget", "12 000 euros"),
    answer("Projet", "Un sentier avec le parc voisin."),
    answer("Suite", "Les ÉLUS cherchent un partenaire."),
  );
  expect(found.map(({ quote }) => quote)).toEqual([
    "Les ÉLUS cherchent un partenaire.",
    "Un sentier avec le parc voisin.",
  ]);
});

test("a question in the application counts as much as its answer", () => {
  expect(told(answer("Vos partenaires", "La commune voisine"))[0]?.quote).toBe("La commune voisine");
});

test("a word is found at its beginning only", () => {
  expect(told(answer("Projet", "Il faut vélu et revelu"))).toEqual([]);
});

test("without a relevant answer, no passage is shown", () => {
  expect(told(answer("Partenaires", "-"), answer("Partenaires", "   "))).toEqual([]);
});

test("a long answer is cut around what matters, between words", () => {
  const before = "Le territoire compte de nombreuses communes rurales. ".repeat(20);
  const [relevantPassage] = told(answer("Projet", `${before}Nous avons un partenaire en vue. ${before}`));
  expect(relevantPassage?.quote).toContain("partenaire");
  expect(relevantPassage?.quote.length).toBeLessThanOrEqual(60);
  expect(relevantPassage?.quote).not.toMatch(/^\s|\s$/);
});

test("a quotation is a literal part of the answer, at the offsets given, and not longer than asked", () => {
  const words = fc.constantFrom(
    "partenaire",
    "élu",
    "avec le",
    "œuvre",
    "…",
    " ",
    "\n",
    "🙂",
    "communes",
    "ﬁn",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), fc.integer({ min: 10, max: 90 }), (parts, length) => {
      const text = parts.join(" ");
      for (const { quote, start, end } of relevantPassages(question, [answer("x", text)], {
        limit: 2,
        length,
      })) {
        expect(text.slice(start, end)).toBe(quote);
        expect(quote.length).toBeLessThanOrEqual(length);
      }
    }),
  );
});
