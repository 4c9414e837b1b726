// What people write in plain words of when to get in touch: an event that has to come first, their leave, a plea.
import { expect, test } from "vitest";
import { askedWait, notedWait } from "../../../src/domain/priority/noted-wait.ts";
import { sentences } from "../../../src/text/index.ts";

const languages = [(await sentences("fr")).dayWords, (await sentences("en")).dayWords];
const today = "2026-11-29";
const noted = (note: string, ...elsewhere: string[]) =>
  notedWait(note, today, languages, elsewhere)?.until ?? null;
const asked = (text: string, label = "Message", ...elsewhere: string[]) =>
  askedWait({ label, text }, today, languages, elsewhere)?.until ?? null;

test.each([
  [
    "La présidente passe la main le 9 janvier, attendre que la nouvelle soit installée avant d’appeler.",
    "2027-01-09",
  ],
  ["Le conseil est renouvelé en février. Attendre qu’il soit en place avant de les relancer", "2027-02-14"],
  ["Mme Sorel préfère que l’on attende le vote du budget (15/01) avant de la rappeler.", "2027-01-15"],
  ["« Attendez la fusion, prévue le 1er janvier »", "2027-01-01"],
  ["They ask to wait for the merger (January) before calling", "2027-01-14"],
])("an event comes first, and the same note gives its day: %s", (note, day) => {
  expect(noted(note)).toBe(day);
});

test("the day of the event stands in another text of the row", () => {
  expect(
    noted(
      "R. Colas : « attendez l’inauguration pour nous rendre visite »",
      "poste vacant",
      "inauguration le 23/01",
    ),
  ).toBe("2027-01-23");
  expect(noted("Attendre le déménagement avant d’écrire", "Déménagement prévu en mars")).toBe("2027-03-14");
  expect(noted("Attendre le déménagement avant d’écrire", "Foire le 23/01")).toBeNull();
});

test.each([
  "Ils attendent la notification de la subvention (janvier).",
  "Attendre, on ne sait pas quoi, avant d’écrire",
  "Attendons-nous à des questions sur le vote du 15/01",
  "Écrire sans attendre l’assemblée du 15/01",
  "Le bureau change en janvier.",
])("does not ask us to wait: %s", (note) => {
  expect(noted(note)).toBeNull();
});

test.each([
  ["Pas avant le 6 janvier svp, nous sommes en plein inventaire.", "2027-01-05"],
  ["Bonjour,\nPas avant la mi-janvier si possible.", "2027-01-14"],
  ["Pas avant le 11 janvier : nous déménageons. Ensuite, un appel le matin nous ira.", "2027-01-10"],
  ["Pas de visite avant le 20 janvier s’il vous plaît.", "2027-01-19"],
  ["Merci de votre lettre. Je suis en congés jusqu’au 8 décembre.", "2026-12-08"],
  ["Not before 10 January please, we are moving.", "2027-01-09"],
  ["Merci d’attendre l’assemblée générale du 15 janvier.", "2027-01-15"],
])("what they write to us asks us to wait: %s", (text, day) => {
  expect(asked(text)).toBe(day);
});

test.each([
  "Les travaux ne commenceront pas avant mars.",
  "Pas avant mars pour le chantier, d’après l’architecte.",
  "Nous attendons la réponse de la Région (janvier) avant de lancer les travaux.",
  "Notre salle est en travaux jusqu’en juin.",
  "Je suis en congés jusqu’au 8 décembre, voir avec Paul Ferry",
])("what they write of their own work does not: %s", (text) => {
  expect(asked(text)).toBeNull();
});

test.each([
  ["Plutôt le jeudi, par téléphone. Attention nous serons en vacances jusqu’au 3 janvier.", "2027-01-03"],
  ["Jamais le lundi. Et pas avant la mi-janvier, on rentre le foin.", "2027-01-14"],
  ["le matin, mais pas avant le 10 janvier", "2027-01-09"],
  ["Absente jusqu’au 12 décembre", "2026-12-12"],
  ["par mail, de préférence après le 15 janvier", "2027-01-15"],
  ["le mardi, pas avant 10 h", null],
  ["Jamais le vendredi, c’est le marché", null],
])("asked when to call: %s", (text, day) => {
  expect(asked(text, "Quand et comment pouvons-nous vous joindre ?")).toBe(day);
});

test.each([
  ["Rappeler le jeudi après-midi, le secrétariat est fermé sinon", null],
  ["Téléphoner tous les lundis matin de préférence", null],
  ["Call on Fridays", null],
  ["Rappeler le jeudi suivant", "2026-12-02"],
  ["rappeler le jeudi 10 décembre", "2026-12-09"],
])("a day of every week is no wait, one day is: %s", (note, day) => {
  expect(noted(note)).toBe(day);
});
