// What a note holds back: until a return or an arrival whose day stands beside, before an event, up to a day just named.
import { expect, test } from "vitest";
import { askedWait, notedWait } from "../../../src/domain/priority/noted-wait.ts";
import { sentences } from "../../../src/text/index.ts";

const languages = [(await sentences("fr")).dayWords, (await sentences("en")).dayWords];
const today = "2026-11-30";
const noted = (note: string, ...elsewhere: string[]) =>
  notedWait(note, today, languages, elsewhere)?.until ?? null;

test.each([
  ["Ne pas écrire avant son retour", "Irène Vial – congé maternité jusqu’au 15/02/27", "2027-02-15"],
  ["Attendre son retour pour la relancer.", "Irène Vial (absente jusqu’au 12 janvier)", "2027-01-12"],
  ["Rien avant leur retour de congés", "en congés du 14 décembre au 4 janvier", "2027-01-04"],
  ["À rappeler à son retour", "Irène Vial, en formation jusqu’au 18/12", "2026-12-18"],
  ["Attendre son arrivée", "Mme Irène Vial arrive le 11 janvier", "2027-01-10"],
  ["Nothing before her return", "Irene Vial, on leave until 15 February 2027", "2027-02-15"],
])("“%s” beside “%s” waits", (note, beside, day) => {
  expect(noted(note, beside)).toBe(day);
  expect(noted(note)).toBeNull();
});

test.each([
  ["Irène Vial prend ses fonctions le 11 janvier. Attendre qu’elle soit en poste.", "2027-01-10"],
  ["Mme Vial arrive le 11/01, attendre qu’elle soit là pour appeler", "2027-01-11"],
  ["Irène est en arrêt jusqu’au 20/01/27. Ne rien lui proposer avant son retour.", "2027-01-20"],
  ["Ne pas la déranger avant son retour (congé jusqu’au 20/01)", "2027-01-20"],
  ["Excusée, en formation jusqu’au 18/12", "2026-12-18"],
  ["En déplacement au Québec jusqu’au 18 décembre", "2026-12-18"],
  ["excusé (en stage jusqu’au 18/12)", "2026-12-18"],
  ["En stage chez des voisins jusqu’au 18/12", "2026-12-18"],
  ["en tournée jusqu’au 18/12", "2026-12-18"],
  ["Ouverture au public le 2 mars 2027, ne pas écrire avant", "2027-03-01"],
  ["Bâtiment en chantier. Ouverture le 2 mars. Ne pas les relancer avant cette date.", "2027-03-01"],
  ["Éviter de les appeler avant le conseil du 29/01/2027.", "2027-01-29"],
  ["Éviter de l’appeler avant le 12/01", "2027-01-11"],
  ["pas avant l’assemblée du 29/01", "2027-01-29"],
  ["Ne pas relancer avant l’AG prévue le 29 janvier", "2027-01-28"],
  ["Avoid calling before the board meeting on 29 January", "2027-01-28"],
])("“%s” waits", (note, day) => {
  expect(noted(note)).toBe(day);
});

test.each([
  ["Le dossier doit attendre son retour.", "Irène Vial, en congé jusqu’au 15/02/27"],
  ["Le conseil attend son retour sur le devis", "Irène Vial, en congé jusqu’au 15/02/27"],
  ["Attendre son retour sur le devis", "Irène Vial, en congé jusqu’au 15/02/27"],
  ["Ne rien signer avant son retour", "Irène Vial, en congé jusqu’au 15/02/27"],
  ["Rien n’a été décidé avant son retour", "Irène Vial, en congé jusqu’au 15/02/27"],
  ["Ne rien envoyer avant son retour, voir Paul Ferry", "Irène Vial, en congé jusqu’au 15/02/27"],
  ["Attendre leur retour", "Réunion le 15 décembre"],
])("“%s” beside “%s” says nothing of the kind", (note, beside) => {
  expect(noted(note, beside)).toBeNull();
});

test.each([
  "Réunion le 15 décembre. Attendre leur retour.",
  "Irène Vial prend son poste le 11 janvier.",
  "Mme Vial arrive le 11/01, l’accueillir avec le maire",
  "Attendre qu’elle soit arrivée",
  "En formation LEADER depuis 2025",
  "Les bénévoles sont en formation jusqu’au 18/12",
  "Ils proposent un stage jusqu’au 18/12",
  "excusé, en formation jusqu’au 18/12, voir Paul Ferry",
  "Le car est en déplacement le 18/12",
  "Réunion le 15 décembre, ne rien signer avant",
  "Le projet démarre le 5 février. Pas avant.",
  "Réouverture le 1er février 2027",
  "Éviter de programmer la fête avant le comité du 22/01/2027",
  "Le vote n’est pas attendu avant la commission",
  "Écrire avant le comité du 22/01",
  "Appeler avant son retour le 22/01",
])("“%s” says nothing of the kind", (note) => {
  expect(noted(note)).toBeNull();
});

test("an intern who writes of the stay at the structure is there", () => {
  const label = "Message";
  expect(askedWait({ label, text: "Je suis en stage ici jusqu’au 18/12." }, today, languages)).toBeNull();
  expect(askedWait({ label, text: "Je suis en formation jusqu’au 18/12." }, today, languages)?.until).toBe(
    "2026-12-18",
  );
});
