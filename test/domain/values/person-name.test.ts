// Tests how the names of people are split and cased.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  civilityIn,
  peopleIn,
  personNameFrom,
  personNameIn,
} from "../../../src/domain/values/person-name.ts";

test.each([
  ["DUPONT Marie", null, "Marie", "Dupont"],
  ["Mme Le Goff Anne-Laure", "Mme", "Anne-Laure", "Le Goff"],
  ["LE GOFF ANNE-LAURE", null, "Anne-Laure", "Le Goff"],
  ["De La Tour Jean", null, "Jean", "De La Tour"],
  ["Van Den Berg Pieter", null, "Pieter", "Van Den Berg"],
  ["du Bois de Vries Marc", null, "Marc", "du Bois de Vries"],
  ["M. Ben Saïd Karim", "M.", "Karim", "Ben Saïd"],
  ["Ben Harper", null, "Ben", "Harper"],
  ["Jean de La Tour", null, "Jean", "de La Tour"],
  ["Anne Le Goff", null, "Anne", "Le Goff"],
  ["M. Jean DE LA TOUR", "M.", "Jean", "de La Tour"],
  ["Mme GARCIN, Élodie", "Mme", "Élodie", "Garcin"],
  ["Prosneau (Olivier)", null, "Olivier", "Prosneau"],
  ["M. ou Mme Carvalho Inès", null, "Inès", "Carvalho"],
  ["Guérin Sylvie (Mme)", "Mme", "Sylvie", "Guérin"],
  ["Petit Jean-Paul", null, "Jean-Paul", "Petit"],
  ["M. Grenier O.", "M.", "O.", "Grenier"],
  ["Mme Casals M.-P.", "Mme", "M.-P.", "Casals"],
  ["Le Bihan Ch.", null, "Ch.", "Le Bihan"],
  ["O. Grenier", null, "O.", "Grenier"],
  ["Sophie L.", null, "Sophie", "L."],
  ["Lagarrigue Anne Sophie", null, "Anne Sophie", "Lagarrigue"],
  ["Martin Sophie", null, "Sophie", "Martin"],
  ["Sophie Martin", null, "Sophie", "Martin"],
  ["Fatoumata Simon", null, "Fatoumata", "Simon"],
  ["Xiaoling Martin", null, "Xiaoling", "Martin"],
  ["J. Odile", null, "J.", "Odile"],
  ["Dr Hervé SALANSON", "Dr", "Hervé", "Salanson"],
  ["O'BRIEN Tom", null, "Tom", "O'Brien"],
  ["camille faure-rey", null, "Camille", "Faure-Rey"],
  ["Ms Jane Doe", "Mme", "Jane", "Doe"],
  ["Madame la Présidente Odile PERRACHON", "Mme", "Odile", "Perrachon"],
])("%j is split and cased", (text, civility, firstName, lastName) => {
  expect(personNameIn(text)).toEqual({
    fullName: [firstName, lastName].join(" "),
    civility,
    firstName,
    lastName,
  });
});

test("without capitals, the mailbox tells which word is the first name", () => {
  expect(personNameIn("Le Goff Anne-Laure", "anne-laure.le-goff@x.example.org")).toMatchObject({
    firstName: "Anne-Laure",
    lastName: "Le Goff",
  });
  expect(personNameIn("Hélène Buisson", "helene.buisson@x.example.org")).toMatchObject({
    firstName: "Hélène",
    lastName: "Buisson",
  });
});

test("a cell that names nobody gives nobody", () => {
  for (const text of ["", "-", "  ", "?", "1"]) expect(personNameIn(text)).toBeNull();
  expect(personNameFrom("", " ", null)).toBeNull();
  expect(personNameFrom("Zoé", "MÉNARD", "Mme")).toEqual({
    fullName: "Zoé Ménard",
    civility: "Mme",
    firstName: "Zoé",
    lastName: "Ménard",
  });
  expect(civilityIn("Madame")).toBe("Mme");
  expect(civilityIn("le")).toBeNull();
});

test("several people in a cell are told apart; a double first name is not", () => {
  expect(peopleIn("Mme A. Dupont et M. B. Martin")).toEqual(["Mme A. Dupont", "M. B. Martin"]);
  expect(peopleIn("Dupont Marie ; Martin Paul")).toEqual(["Dupont Marie", "Martin Paul"]);
  expect(peopleIn("Marie et Paul Durand")).toEqual(["Marie et Paul Durand"]);
  expect(peopleIn(" ")).toEqual([]);
});

test("no name loses a letter", () => {
  const word = fc.stringMatching(/^[A-Za-zéèïçÉ]{4,12}$/);
  const letters = (text: string) => [...text.toLowerCase().replace(/[^\p{L}]/gu, "")].sort().join("");
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(" ", ", ", "  "),
      (words, separator) => {
        fc.pre(!words.some((one) => /^(?:monsieur|madame|docteur|maire)/i.test(one)));
        const written = words.join(separator);
        expect(letters(personNameIn(written)!.fullName)).toBe(letters(written));
      },
    ),
  );
});

test("a surname with its particle and nothing else has no first name", () => {
  expect(personNameIn("M. Le Bihan")).toEqual({
    fullName: "Le Bihan",
    civility: "M.",
    firstName: null,
    lastName: "Le Bihan",
  });
});
