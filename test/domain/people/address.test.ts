// Tests how a person is greeted.
import { expect, test } from "vitest";
import { Judge } from "../../../src/domain/people/choose-interlocutor.ts";
import { addressOf } from "../../../src/domain/people/form-of-address.ts";
import { formsOfAddress } from "../../../src/text/en/forms-of-address.ts";
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
  ["M.-Odile CASTEL", "Présidente", "EPCI", "Madame la Présidente,"],
  ["M.-Odile CASTEL", null, "EPCI", "Madame, Monsieur,"],
  ["M. Paul Roux", "Maire", "commune", "Monsieur le Maire,"],
  ["Mme Aude Roux", "Maire de Vignac, vice-présidente du Pays", "Pays", "Madame la Vice-Présidente,"],
  ["Mme Aude Roux", "1re adjointe, présidente du comité des fêtes", "commune", "Madame l’Adjointe,"],
  ["Mme Aude Roux", "Maire déléguée", "commune", "Madame la Maire déléguée,"],
  ["M. Paul Roux", "Maire délégué de Vignac", "commune", "Monsieur le Maire délégué,"],
  ["Mme Aude Roux", "Maire", "commune", "Madame la Maire,"],
  ["Mme Aude Roux", "le Maire", "commune", "Madame le Maire,"],
  ["Aude Roux", "Madame le Maire", "commune", "Madame le Maire,"],
  ["Aline Faure", "Directrice", "association", "Madame la Directrice,"],
  ["Aline Faure", "Chargée de mission LEADER", "GAL", "Madame,"],
  ["Monsieur Hugo Blin", "Animateur", "GAL", "Monsieur,"],
  ["M. Hugo Blin", "Co-président", "association", "Monsieur,"],
  ["Aline Faure", "Coprésidente", "association", "Madame,"],
  ["M. Hugo Blin", "Membre de la coprésidence", "association", "Monsieur,"],
])("%s, %s (%s) is greeted as a colleague would", (fullName, role, kind, salutation) => {
  expect(`${fr.people.address(addressed(fullName, role, { kind }))},`).toBe(salutation);
});

test.each([
  ["Mme Sophie L.", "Madame", "Dear Madam,"],
  ["Mme Sophie L", "Madame", "Dear Madam,"],
  ["M. Paul-Henri V.", "Monsieur", "Dear Sir,"],
  ["Mme S. L.", "Madame", "Dear Madam,"],
  ["Mme Anne-Lise M.-P.", "Madame", "Dear Madam,"],
  ["M. Grenier O.", "Monsieur Grenier", "Dear Mr Grenier,"],
  ["M. P. Roux", "Monsieur Roux", "Dear Mr Roux,"],
  ["Mme Odile Ly", "Madame Ly", "Dear Ms Ly,"],
  ["Mme Jeanne B. Castel", "Madame Castel", "Dear Ms Castel,"],
  ["M. Jean DE LA TOUR", "Monsieur DE LA TOUR", "Dear Mr DE LA TOUR,"],
])("%s is greeted by a surname that is known, never by an initial", (fullName, french, english) => {
  const address = addressed(fullName, "chargé de mission");
  const greeted = { address, addressee: "staff" as const, fullName };
  expect(fr.people.spokenName(address)).toBe(french);
  expect(formsOfAddress.mail.opening(greeted)).toBe(english);
});

test("without a civility, a name that ends in an initial opens no letter", () => {
  const greeted = {
    address: addressed("Sophie L.", "GAL"),
    addressee: "staff" as const,
    fullName: "Sophie L.",
  };
  expect(formsOfAddress.mail.opening(greeted)).toBe("Dear Sir or Madam,");
  expect(formsOfAddress.mail.closing(greeted)).toBe("Yours faithfully,");
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
  expect(`${fr.people.address(to)},`).toBe("Madame, Monsieur,");
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
  expect(fr.people.spokenName(addressed("Mme Anne Roux", null))).toBe("Madame Roux");
  expect(en.people.address(addressed("Mr Paul Roux", "Chair"))).toBe("Mr Roux");
  expect(en.people.address(addressed("Sam Roux", "Chair"))).toBe("Sam Roux");
});

test("a counter has no name", () => {
  const to = addressed("Accueil", null);
  expect(to.anonymous).toBe(true);
  expect(fr.people.spokenName(to)).toBe("l’accueil");
  expect(en.people.address(to)).toBe("Sir or Madam");
});

test.each([
  ["Philippe Aubrun", "Chief executive"],
  ["Philippe Aubrun", "Executive director"],
  ["Philippe Aubrun", "Chief executive officer"],
  ["Philippe Aubrun", "Representative"],
  ["Philippe Aubrun", "Creative lead"],
  ["Philippe Martino", "Direction générale"],
  ["Philippe Martino", "Direction administrative et financière"],
  ["Philippe Martino", "Responsable de la vie associative"],
  ["Philippe Martino", "Chargé de mission vie associative".replace("Chargé", "Chargé(e)")],
  ["Philippe Martino", "Coordination administrative"],
  ["Philippe Martino", "Technicienne rivière"],
  ["Philippe Martino", "Secrétaire générale"],
  ["Claude Roux", "Présidence"],
])("no adjective, service or English word makes a civility: %s, %s", (fullName, role) => {
  expect(addressed(fullName, role).gender).toBe("unknown");
});

test("a masculine title and a man's first name together tell “Monsieur”, and it is said to be deduced", () => {
  expect(addressed("Vincent Labarthe", "Président")).toMatchObject({ gender: "man", deduced: true });
  expect(addressed("LABARTHE Vincent", "Président").gender).toBe("unknown");
  expect(addressed("Dominique Labarthe", "Président").gender).toBe("unknown");
  expect(addressed("Vincent Labarthe", "DGS").gender).toBe("unknown");
  expect(addressed("Vincent Labarthe", "Président·e").gender).toBe("unknown");
  expect(addressed("M. Vincent Labarthe", "Président")).toMatchObject({ gender: "man", deduced: false });
});

test.each(["Président honoraire", "Président délégué", "Présidente suppléante"])(
  "nobody is addressed by an office that is not fully theirs: %s",
  (role) => expect(addressed("Mme Odile Castel", role).office).toBeNull(),
);
