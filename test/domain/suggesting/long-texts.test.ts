// Tests how long texts are read: passages, headings, windows of sentences, quotations.
import fc from "fast-check";
import { expect, test } from "vitest";
import { passagesOf } from "../../../src/domain/suggesting/passages.ts";
import { sentenceWindows } from "../../../src/domain/suggesting/sentence-windows.ts";
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

test("law: windows of sentences start where a text starts, end where it ends, and each holds enough to tell something", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), (lengths) => {
      const sentenceStarts = [0];
      for (const length of lengths) sentenceStarts.push(sentenceStarts.at(-1)! + length);
      const windows = sentenceWindows({ sentenceStarts });
      expect(windows[0]![0]).toBe(0);
      expect(windows.at(-1)![1]).toBe(lengths.length);
      for (const [i, [from, to]] of windows.entries()) {
        expect(to).toBeGreaterThan(windows[i - 1]?.[1] ?? 0);
        if (windows.length > 1)
          expect(sentenceStarts[to]! - sentenceStarts[from]!).toBeGreaterThanOrEqual(25);
      }
    }),
  );
});

test("what one sentence tells is heard in a paragraph about everything else", () => {
  const before =
    "Le toit du foyer a été refait pour 18 400 €. La fête a réuni 212 habitants. Le goûter des aînés aura lieu le 9.";
  const after =
    "Les inscriptions à la cantine se prennent en mairie. Le chemin du lavoir sera goudronné au printemps.";
  const telling =
    "Le conseil a refusé la mise en commun de la cantine que proposaient les deux villages voisins, et n'y reviendra pas.";
  expect(suggest(`${before} ${after}`, null, 0.7).situation).toBe(null);
  expect(suggest(`${before} ${telling} ${after}`, null, 0.7).situation).toBe("unplanned");
});
