// Tests which notes and answers ask to wait, and until when.
import { expect, test } from "vitest";
import { askedWait, notedWait, waitForSeason, waitOfStep } from "../../../src/domain/priority/noted-wait.ts";
import { sentences } from "../../../src/text/index.ts";

const languages = [(await sentences("fr")).dayWords, (await sentences("en")).dayWords];
const until = (note: string, noted = "2026-11-29") => notedWait(note, noted, languages)?.until ?? null;

test.each([
  ["Recontacter Mme Roux après le 15 janvier.", "2027-01-15"],
  ["Très occupés. À relancer en février, pas par courriel.", "2027-01-31"],
  ["Ne pas appeler avant le 12/01", "2027-01-11"],
  ["pas avant mars", "2027-02-28"],
  ["Rappeler mi-janvier", "2027-01-14"],
  ["à recontacter fin janvier 2027", "2027-01-20"],
  ["Attendre jusqu'au 20 décembre", "2026-12-20"],
  ["Rappeler dans trois semaines", "2026-12-19"],
  ["rappeler le lundi 7 décembre au matin", "2026-12-06"],
  ["Ring back after 3 January", "2027-01-03"],
  ["Not before February, they said.", "2027-01-31"],
  ["Leur laisser deux mois", "2027-01-29"],
  ["Accueil poli, attendre encore 3 semaines avant de les revoir", "2026-12-20"],
  ["Wait at least two weeks.", "2026-12-13"],
  ["rappeler après Noël", "2027-01-03"],
  ["Partante pour un rendez-vous, mais après les fêtes", "2027-01-03"],
  ["Happy to meet us, but after New Year", "2027-01-03"],
  ["à revoir en février", "2027-01-31"],
  ["Pas avant avril", "2027-03-31"],
  ["Ne pas les recontacter avant le printemps.", "2027-03-20"],
  ["Attendre le printemps", "2027-03-20"],
  ["Attendre la rentrée de janvier.", "2027-01-03"],
  ["Pas disponibles : attendre la rentrée", "2027-01-03"],
  ["À relancer au printemps", "2027-03-20"],
  ["rien avant les vacances de février", "2027-03-07"],
  ["Not before spring", "2027-03-20"],
  ["pas avant l’an prochain", "2026-12-31"],
  ["À recontacter en 2028", "2027-12-31"],
  ["On en reparle après l’été 2027", "2027-08-31"],
  ["On en reparle après l’hiver 2026", "2027-03-20"],
  ["À rappeler après Noël 2026", "2027-01-03"],
  ["Ne plus appeler avant septembre 2027", "2027-08-31"],
  ["Rapp. semaine 3", "2027-01-17"],
  ["Attendre jusqu’au printemps", "2027-03-20"],
  ["Voir en décembre. Rappeler à partir du 10 janvier.", "2027-01-09"],
  ["Réouverture juin 27, pas avant", "2027-05-31"],
  ["Reprise de l’activité le 1er mars 2027 – pas avant", "2027-02-28"],
  ["En vacances jusqu'au 4/01", "2027-01-04"],
  ["Fermé pour travaux jusqu’en sept. 2027", "2027-09-01"],
  ["Bon accueil au marché ; absents jusqu'au 12 janvier", "2027-01-12"],
  ["Le musée est fermé jusqu'en mars", "2027-03-01"],
  ["débordés jusqu’aux vacances de février", "2027-03-07"],
  ["Toute l'équipe en congés jusqu'au 5 janvier, mails lus quand même", "2027-01-05"],
  ["Closed for works until March 2027", "2027-03-01"],
  ["On holiday until 6 January", "2027-01-06"],
  ["En congé de fin d'année jusqu'au 5 janvier", "2027-01-05"],
  ["Rappeler M. Pons après le 15 janvier", "2027-01-15"],
  ["Ils attendent notre appel semaine 51", "2026-12-13"],
  ["Elle attend votre retour après le 8 janvier", "2027-01-08"],
  ["rapp. ap. les fêtes", "2027-01-03"],
  ["Tél. ok. À rapp. ap. le 6/01", "2027-01-06"],
  ["« Après le 10 janvier ça sera mieux »", "2027-01-10"],
  ["Elle dit : « rappelez-moi en février »", "2027-01-31"],
  ["« Revenez vers nous après le 20 janvier »", "2027-01-20"],
  ["“After 12 January would be easier”", "2027-01-12"],
  ["Attendre l’AG du 24 janvier", "2027-01-24"],
  ["Bureau démissionnaire : attendre l'élection du nouveau bureau le 9 janvier 2027", "2027-01-08"],
  ["En attente de la décision du conseil prévue le 14 janvier", "2027-01-13"],
  ["Waiting for their board meeting on 20 January", "2027-01-19"],
  ["M. Soubeyran est en stage jusqu'au 11 décembre, le rappeler ensuite", "2026-12-11"],
  ["Conseil municipal le 15 décembre, les relancer après.", "2026-12-15"],
  ["La directrice ne revient que le 8 février 2027. Merci de rappeler à son retour.", "2027-02-07"],
  ["Inventaire du 4 au 8 janvier, rappeler ensuite", "2027-01-08"],
  ["Away until 9 January, call back after that.", "2027-01-09"],
  ["Rappeler au 2e trimestre", "2027-03-31"],
  ["Relancer T2 2027", "2027-03-31"],
  ["À rappeler à partir du 2ème trimestre", "2027-03-31"],
  ["À revoir fin T1", "2027-03-20"],
  ["Rappeler après le 1er trimestre 2027", "2027-03-31"],
  ["Follow up in Q2", "2027-03-31"],
  ["Rapp. apr. le 15/01", "2027-01-15"],
  ["Rappeler apr. les vacances de Noël", "2027-01-03"],
  ["Recontacter apr 12 janvier", "2027-01-12"],
  // Far ahead without a year: perhaps of the year before, so somebody decides.
  ["Rappeler en août", "9999-12-30"],
  ["À rappeler en juillet, après leur fête", "9999-12-30"],
])("“%s” says to wait", (note, day) => {
  expect(until(note)).toBe(day);
});

test.each([
  "Rappeler avant le 15 janvier",
  "Rappelé le 15 octobre, ne répond pas",
  "Réunion le 15 janvier à la mairie",
  "Rappeler le 06 12 34 56 78",
  "Ne plus rappeler après le 15 janvier",
  "Attendre la réponse du conseil",
  "Rappeler en urgence",
  "Relancer en 10 minutes, le matin",
  "À recontacter d'ici janvier",
  "Le projet commence en mars",
  "Premier contact en janvier, par Léa",
  "Revoir le projet de halle en mars",
  "Contact on 12 January at the fair",
  "Laisser deux semaines aux communes pour répondre",
  "D'accord, mais le chantier démarre en mars",
  "Le marché reprend après les fêtes",
  "Une exposition à voir en mars",
  "Laisser un message",
  "Le projet de verger démarre au printemps",
  "Ne pas rappeler au printemps",
  "Rappeler avant le printemps",
  "Semaine 3 : réunion à la salle des fêtes",
  "Attendre la semaine de la fête pour décider du menu",
  "N’est pas allé plus avant",
  "Rapport rendu en 2025",
  "Pas avant l’été 2024",
  // Ten months ahead: the list is older than that.
  "Rappeler en septembre",
  "Rappeler le 20 novembre 2026",
  "Rappeler le 20 novembre",
  "Appeler le T2 de la rue haute",
  "Le programme démarre au 2e trimestre",
  "Loue un T2 au-dessus de la mairie",
  "Exposition ouverte jusqu'au 15 janvier",
  "Appel à projets jusqu'au 31 janvier 2027",
  "Dossier à rendre le 12 janvier, pas avant la visite",
  "La directrice, Mme Roux, est en congé jusqu’au 15 janvier",
  "Mme Petit absente jusqu'au 12 janvier, voir Luc Morel",
  "Jeanne Petit, en congé jusqu'au 15 janvier",
  "Léa Blanc (en arrêt jusqu'au 15 janvier)",
  "Convention en cours jusqu'en mars 2027",
  "Leur AG est le 15 janvier",
  "Bail jusqu'en juin 2027, après on verra",
  "Le marché d'hiver dure jusqu'au 10 janvier",
  "Après le 10 janvier la salle sera louée",
  "Fermé le lundi",
  "Ouvert d'avril à sept. 2027",
  "Attendre la réponse au dossier de 12 pages",
  "Relancer sans attendre l'AG du 24 janvier",
  "Attendre le bilan du 3e trimestre",
  "Réunion le 15 décembre, rappeler avant",
  "Appelé le 3 novembre, absente, la rappeler ensuite",
  "Rappeler après 18 h, ils sont là jusqu'au 20 décembre",
  "Festival jusqu'au 11 décembre. Voir ensuite avec la mairie.",
])("“%s” says nothing of the kind", (note) => {
  expect(until(note)).toBeNull();
});

test("the sentence that says it is given as it stands", () => {
  expect(
    notedWait("Croisée au marché.\nÀ rappeler après l’été : le 15 janvier ?", "2026-11-29", languages),
  ).toBeNull();
  expect(notedWait("Croisée au marché. À rappeler après le 15 janvier !", "2026-11-29", languages)).toEqual({
    until: "2027-01-15",
    words: "À rappeler après le 15 janvier !",
  });
});

const asked = (label: string, text: string) =>
  askedWait({ label, text }, "2026-11-29", languages)?.until ?? null;

test.each([
  ["À partir de quand peut-on vous rappeler ?", "Après le 15 avril 2027", "2027-04-15"],
  ["Quand et comment préférez-vous être recontactés ?", "en février, par mail", "2027-01-31"],
  ["Quand pouvons-nous vous joindre ?", "pas avant le 12/01", "2027-01-11"],
  ["Meilleur moment pour un contact", "Plutôt après les fêtes", "2027-01-03"],
  ["Vos disponibilités pour un premier échange", "à partir de la mi-janvier", "2027-01-14"],
  ["Quand souhaitez-vous qu'on vous appelle ?", "Semaine 3", "2027-01-17"],
  ["Quand peut-on vous appeler ?", "janvier 2027", "2026-12-31"],
  ["When may we call you?", "After 8 January, in the morning", "2027-01-08"],
  ["Vos attentes", "Rien dans l'immédiat. Revenez vers nous en mars.", "2027-02-28"],
  ["Message", "Appelez-moi plutôt après le 7 décembre, je monte une exposition.", "2026-12-07"],
  ["Un mot pour nous ?", "Merci de nous recontacter après le 10 janvier.", "2027-01-10"],
  ["Anything else?", "Please call us after 15 January.", "2027-01-15"],
  [
    "Acceptez-vous d’être recontacté·e ?",
    "Oui mais pas avant la mi-janvier merci, foire aux vins",
    "2027-01-14",
  ],
  ["Souhaitez-vous être rappelés par l’équipe ?", "Volontiers, à partir de février", "2027-01-31"],
  ["May we contact you again?", "Yes, but not before March", "2027-02-28"],
  ["Quand peut-on vous appeler ?", "Pas avant la fin janvier si ça ne vous ennuie pas", "2027-01-20"],
  ["Un mot ?", "En tournage jusqu’au 12 décembre, recontactez-nous ensuite.", "2026-12-12"],
])("in answer to “%s”, “%s” asks to wait", (label, text, day) => {
  expect(asked(label, text)).toBe(day);
});

test.each([
  ["Quand et comment préférez-vous être recontactés ?", "Le mardi ou le jeudi avant 10 h"],
  ["Quand et comment préférez-vous être recontactés ?", "le soir après 18h30 ou le samedi"],
  ["Quand peut-on vous appeler ?", "Après 17 h"],
  ["Quand peut-on vous appeler ?", "dès que possible"],
  ["Quand peut-on vous appeler ?", "avant le 15 janvier"],
  ["Quand avez-vous commencé ?", "En mars 2025"],
  ["Calendrier du projet", "Pas avant mars 2027 : le chantier démarre après le 15 février."],
  ["Votre projet", "Nous ouvrirons une épicerie en janvier et une cantine après Pâques."],
  ["Vos attentes", "Attendre deux mois une réponse, c'est long."],
  ["Votre projet", "La halle est fermée jusqu'en mars, nous cherchons un lieu."],
  ["Comment nous avez-vous connus ?", "Au forum du 12 janvier"],
  ["Date de votre assemblée", "15 janvier 2027"],
  ["Acceptez-vous d’être recontacté·e ?", "Oui, le soir après 18 h"],
  ["Acceptez-vous d’être recontacté·e ?", "Oui, depuis mars"],
  ["Comment êtes-vous entrés en contact avec nous ?", "En janvier, au salon"],
  ["Votre projet", "Pas avant mars 2027"],
])("in answer to “%s”, “%s” does not", (label, text) => {
  expect(asked(label, text)).toBeNull();
});

test.each([
  ["janv.", "2026-12-31"],
  ["après les fêtes", "2027-01-03"],
  ["semaine 50", "2026-12-06"],
  ["S3", "2027-01-17"],
  ["relance s51", "2026-12-13"],
  ["après le 10 janvier", "2027-01-10"],
  ["printemps", "2027-03-20"],
  ["early January", "2026-12-31"],
])("“%s” as what comes next waits", (step, day) => {
  expect(waitOfStep(step, "2026-11-29", languages)?.until ?? null).toBe(day);
});

test.each([
  "env. doc",
  "relancer Léa 06 12 34 56 78",
  "visite de la ferme",
  "envoyer le bilan de mars",
  "3 fiches",
])("“%s” as what comes next names no day", (step) =>
  expect(waitOfStep(step, "2026-11-29", languages)).toBeNull(),
);

test.each([
  ["en congé jusqu'au 11/01/2027", "2027-01-11"],
  ["en congé jusqu'au 11/01/2027, voir Nadège Brio", null],
  ["absente jusqu'au 11 janvier 2027 (remplacée par Léa Brun)", null],
  ["on leave until 11 January 2027, covered by Rose Field", null],
])("who is there meanwhile is not waited for: “%s”", (note, day) => {
  expect(notedWait(note, "2026-11-29", languages)?.until ?? null).toBe(day);
});

test("a civility ends no sentence: who is waited for is in the words", () => {
  expect(notedWait("Attendre le retour de M. Soubeyran le 12 janvier.", "2026-11-29", languages)?.words).toBe(
    "Attendre le retour de M. Soubeyran le 12 janvier.",
  );
  expect(
    notedWait("Vu la mairie. Rappeler Mme. Pons après le 15 janvier", "2026-11-29", languages)?.words,
  ).toBe("Rappeler Mme. Pons après le 15 janvier");
});

test.each([
  ["Après les vœux svp, c'est la course", "2027-01-31"],
  ["Rappeler après les vœux du maire", "2027-01-31"],
  ["Sous l'eau jusqu'au 20 janvier", "2027-01-20"],
  ["« Je suis débordé jusqu'au 12 janvier, rappelez-moi après »", "2027-01-12"],
  ["Rappeler après la cueillette des olives, pas avant février", "2027-01-31"],
  ["Ne reçoit personne avant la fin des vêlages (mi-mars)", "2027-03-14"],
  ["Pas maintenant, revenez me voir en 2027", "2026-12-31"],
  ["Après les vœux, ils ont lancé un marché commun", null],
  ["Après l'agnelage (mi-avril), ils ont ouvert la ferme", null],
  ["N'embauche personne avant février", null],
  ["La récolte a commencé en février", null],
])("“%s” waits until %s", (note, day) => {
  expect(until(note)).toBe(day);
});

test("somebody who answers “later” waits until the day in another answer", () => {
  const answer = { label: "Une remarque ?", text: "Pas avant le 1er mars, nous sommes en travaux" };
  const wait = (others: readonly string[]) =>
    askedWait(answer, "2026-11-29", languages, [...others, answer.text])?.until ?? null;
  expect(wait(["Oui, mais plus tard"])).toBe("2027-02-28");
  expect(wait(["Oui"])).toBeNull();
});

test.each([
  ["Rappeler après l'agnelage", true],
  ["À recontacter une fois les foins rentrés", true],
  ["Revenir après la saison de ski. Bon accueil", true],
  ["Ils ont rappelé pendant la récolte", false],
  ["Vendent leur récolte après la foire", false],
  ["Rappeler après le 12 janvier", false],
])("whether “%s” waits for a season without a day: %s", (note, waits) => {
  expect(waitForSeason(note) !== null).toBe(waits);
});
