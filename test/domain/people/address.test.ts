import { expect, test } from "vitest";
import { Judge } from "../../../src/domain/people/choose-interlocutor.ts";
import { addressOf } from "../../../src/domain/people/form-of-address.ts";
import { en } from "../../../src/text/en/index.ts";
import { fr } from "../../../src/text/fr/index.ts";
import { aVocabulary } from "./vocabulary.ts";

const judge = new Judge(aVocabulary(), "2026-01-31");
const addressed = (
  fullName: string,
  role: string | null,
  { civility = null as string | null, kind = "EPCI" } = {},
) => addressOf({ fullName, civility, role }, { name: "Structure", kind }, judge);

test.each([
  ["Mme Odile CASTEL", "Pdte", "EPCI", "Madame la Présidente,"],
  ["Odile Castel", "Présidente", "EPCI", "Madame la Présidente,"],
  ["M. Paul Roux", "Maire", "commune", "Monsieur le Maire,"],
  ["Mme Aude Roux", "Maire de Vignac, vice-présidente du Pays", "Pays", "Madame la Vice-Présidente,"],
  ["Mme Aude Roux", "1re adjointe, présidente du comité des fêtes", "commune", "Madame l’Adjointe au maire,"],
  ["Aline Faure", "Directrice", "association", "Madame la Directrice,"],
  ["Aline Faure", "Chargée de mission LEADER", "GAL", "Madame,"],
  ["Monsieur Hugo Blin", "Animateur", "GAL", "Monsieur,"],
])("%s, %s (%s) is greeted as a colleague would", (fullName, role, kind, salutation) => {
  expect(fr.people.salutation(addressed(fullName, role, { kind }))).toBe(salutation);
});

test.each([
  ["Claude Martin", "Président"],
  ["Claude Martin", "Président·e"],
  ["Claude Martin", "Directeur/Directrice"],
  ["M. ou Mme Martin", null],
  ["Claude Martin", null],
])("nobody's gender is guessed: %s, %s", (fullName, role) => {
  const to = addressed(fullName, role);
  expect(to.gender).toBe("unknown");
  expect(fr.people.salutation(to)).toBe("Madame, Monsieur,");
});

test("elected people are known as such, staff are not", () => {
  expect(addressed("Luc Roy", "VP en charge de l'Europe").elected).toBe(true);
  expect(addressed("Luc Roy", "conseiller municipal délégué").elected).toBe(true);
  expect(addressed("Luc Roy", "Conseiller en développement local").elected).toBe(false);
  expect(addressed("Luc Roy", "Adjoint technique").elected).toBe(false);
  expect(addressed("Luc Roy", "Assistant de la présidente").elected).toBe(false);
});

test("the last name is found, capitals or particle", () => {
  expect(addressed("Mme Jean-Claude DE LA TOUR", null).lastName).toBe("DE LA TOUR");
  expect(addressed("Anne de Brissac", null).lastName).toBe("de Brissac");
  expect(addressed("Anne", null).lastName).toBe("Anne");
  expect(fr.people.called(addressed("Mme Anne Roux", null))).toBe("Madame Roux");
  expect(en.people.salutation(addressed("Mr Paul Roux", "Chair"))).toBe("Dear Mr Roux,");
  expect(en.people.salutation(addressed("Sam Roux", "Chair"))).toBe("Dear Sam Roux,");
});

test("a counter has no name", () => {
  const to = addressed("Accueil", null);
  expect(to.anonymous).toBe(true);
  expect(fr.people.called(to)).toBe("l’accueil");
  expect(en.people.salutation(to)).toBe("Dear Sir or Madam,");
});
