import fc from "fast-check";
import { expect, test } from "vitest";
import { passagesOf } from "../../../src/domain/suggesting/passages.ts";
import { suggest, suggester } from "./some-signals.ts";

const answer = (label: string | null, text: string) => ({
  label,
  text,
  author: "actor" as const,
  file: null,
  line: null,
});

test("what stands under a heading of cooperation is read first, and quoted first", () => {
  const document = [
    answer("Équipe", "Une animatrice à mi-temps et douze bénévoles tiennent la maison ouverte."),
    answer("Locaux", "Nous envisageons de nous rapprocher du centre-bourg, où une salle se libère."),
    answer(
      "Coopération",
      "Le comité syndical a examiné la proposition des deux syndicats voisins. Il l'a rejetée et n'y reviendra pas.",
    ),
    answer("Budget", "La convention signée avec la banque court jusqu'en 2031."),
  ];
  const { situation, evidence } = suggester.suggest(document, 0.6);
  expect(situation).toBe("unplanned");
  expect(evidence[0]!.label).toBe("Coopération");
});

test("a thing said again is no more proof than said once", () => {
  const text = "Nous réfléchissons à un marché commun avec le village voisin.";
  const once = suggester.suggest([answer(null, text)], 0).confidence;
  const often = suggester.suggest(
    Array.from({ length: 6 }, () => answer(null, text)),
    0,
  ).confidence;
  expect(often).toBe(once);
});

test("nothing is quoted in fewer than three words where the text has more, nor cut after an elided letter", () => {
  const texts = [
    "Mutualiser ? Nous aimerions bien, avec d'autres communes.",
    "Notre association est à la recherche d'une commune partenaire pour un jumelage.",
    "L'entente est suspendue, faute de temps.",
  ];
  const quotes = texts.flatMap((text) => suggest(text, null, 0).evidence.map(({ quote }) => quote));
  expect(quotes.length).toBeGreaterThan(3);
  for (const quote of quotes) {
    expect(quote.split(/[\s'’]+/).length, quote).toBeGreaterThanOrEqual(3);
    expect(quote).not.toMatch(/(?:^|\s)[dlnqcjs]u?$/);
  }
});

test("law: passages are parts of the text, in order, and leave out nothing but spaces", () => {
  const piece = fc.constantFrom(
    "Un mot. ",
    "Deux mots, et la suite ! ",
    "\n",
    "\n\n",
    "mot ",
    "m".repeat(90),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join("");
      const passages = passagesOf(text);
      for (const passage of passages)
        expect(text.slice(passage.at, passage.at + passage.text.length)).toBe(passage.text);
      expect(
        passages
          .map(({ text }) => text)
          .join("")
          .replace(/\s/g, ""),
      ).toBe(text.replace(/\s/g, ""));
      const starts = passages.map(({ at }) => at);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }),
  );
});
