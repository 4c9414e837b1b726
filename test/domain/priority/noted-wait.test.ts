import { expect, test } from "vitest";
import { notedWait } from "../../../src/domain/priority/noted-wait.ts";
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
  ["Ne plus appeler avant septembre 2027", "2027-08-31"],
  ["Rapp. semaine 3", "2027-01-17"],
  ["Attendre jusqu’au printemps", "2027-03-20"],
  ["Voir en décembre. Rappeler à partir du 10 janvier.", "2027-01-09"],
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
