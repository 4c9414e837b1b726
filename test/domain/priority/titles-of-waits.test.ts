// Columns whose title says that their days are those from which to contact again, and what a cell under such a title asks to wait for.
import { expect, test } from "vitest";
import { waitUnderTitle } from "../../../src/domain/priority/noted-wait.ts";
import { sentences } from "../../../src/text/index.ts";

const languages = [(await sentences("fr")).dayWords, (await sentences("en")).dayWords];
const today = "2026-11-29";
const until = (label: string, text = "15/01/2027") =>
  waitUnderTitle({ label, text }, today, languages)?.until ?? null;

test.each([
  "À rappeler à partir du",
  "À recontacter à compter du :",
  "Reprendre contact dès le",
  "Rappeler vers le",
  "Prochaine relance",
  "Date de la prochaine relance",
  "Date de rappel",
  "Rappel prévu le",
  "Quand rappeler ?",
  "Pas avant le",
  "Ne pas appeler avant le",
  "Disponible à partir du",
  "À revoir en",
  "Contact again from",
  "Next follow-up",
])("the wait ends the day before: %s", (title) => {
  expect(until(title)).toBe("2027-01-14");
});

test.each(["Recontacter après le", "Indisponible jusqu’au", "En sommeil jusqu'au", "Call back after"])(
  "the wait ends with the day: %s",
  (title) => {
    expect(until(title)).toBe("2027-01-15");
  },
);

test.each([
  ["2027-01-15", "2027-01-14"],
  ["15/01", "2027-01-14"],
  ["mi-janvier", "2027-01-14"],
  ["après le 15 janvier", "2027-01-15"],
  ["printemps", "2027-03-20"],
  ["semaine 3", "2027-01-17"],
  ["15/01/2026", null],
  ["oui", null],
  ["voir avec Léa", null],
])("under such a title, %s waits until %s", (text, day) => {
  expect(until("À rappeler à partir du", text)).toBe(day);
});

test.each([
  "Dernier contact",
  "Appelé le",
  "Contacté le",
  "À relancer avant le",
  "Relance au plus tard le",
  "Date de création",
  "Adhérent à partir du",
  "En poste jusqu'au",
  "Date",
  "Contact",
  "Appel à projets",
])("no title of such days: %s", (title) => {
  expect(until(title)).toBeNull();
});
