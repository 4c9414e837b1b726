// When, and through whom, notes say to reach somebody: said on the sheet beside the channel that they prefer.

import { expect, test } from "vitest";
import { channelWishes } from "../../../src/domain/relationship/preferred-channel.ts";
import { reachingHints } from "../../../src/domain/relationship/reaching-hints.ts";

const noted = (note: string) => ({ answers: [], note, people: [], provenance: [] });
const hintsOf = (note: string) => reachingHints(noted(note)).map(({ words }) => words);

test.each([
  ["Très prise. Appeler plutôt l’après-midi", "Appeler plutôt l’après-midi"],
  ["jamais le lundi", "jamais le lundi"],
  ["vendredi seulement", "vendredi seulement"],
  ["Inès, mercredi et samedi", "Inès, mercredi et samedi"],
  ["tél. après 18h", "tél. après 18h"],
  ["toujours passer par Maud K.", "toujours passer par Maud K."],
  ["ne pas passer par la directrice", "ne pas passer par la directrice"],
  ["demander Mme Lupin (sauf mardi)", "demander Mme Lupin"],
  ["voir d’abord avec Solène Quint", "voir d’abord avec Solène Quint"],
  ["Appeler d’abord le trésorier", "Appeler d’abord le trésorier"],
  ["talk to Moira first", "talk to Moira first"],
  ["never on Fridays", "never on Fridays"],
  ["demander Mme Lupin, secr. de mairie", "demander Mme Lupin, secr. de mairie"],
  ["laisser un message, elle rappelle", "laisser un message, elle rappelle"],
  ["prévenir par SMS avant de venir", "prévenir par SMS avant de venir"],
  ["ne décroche pas aux numéros masqués", "ne décroche pas aux numéros masqués"],
  ["On se tutoie", "On se tutoie"],
  ["vouvoiement de rigueur", "vouvoiement de rigueur"],
  ["peu de réseau à la ferme", "peu de réseau à la ferme"],
  ["éviter la période des moissons", "éviter la période des moissons"],
  ["pas pendant les vendanges", "pas pendant les vendanges"],
  ["à appeler pendant le repas de midi", "à appeler pendant le repas de midi"],
  ["secrétariat fermé le vendredi après-midi", "secrétariat fermé le vendredi après-midi"],
])("“%s” says how to reach them", (note, hint) => {
  expect(hintsOf(note)).toContain(hint);
});

test.each([
  "Réunion le mardi 12 mars",
  "Atelier couture, le jeudi uniquement",
  "Vue lundi au marché",
  "Ils veulent d’abord finir le chantier",
  "Their first project was a fair",
  "passer par courrier",
  "Le chantier doit passer par une étude",
  "Rendez-vous mardi prochain",
  "J’ai dû laisser un message mardi",
  "Le réseau des foyers les suit",
  "La fête des moissons les occupe toute l’année",
  "Ils rappellent que la saison fut bonne",
])("“%s” does not", (note) => {
  expect(hintsOf(note)).toEqual([]);
});

test("a note that a second list adds tells it as well, and what stands beside a post", () => {
  const actor = {
    ...noted("Croisée à la foire."),
    people: [{ fullName: "Zoé Blin", role: "coordinatrice, plutôt le soir" }] as never,
    provenance: [
      {
        field: "note",
        value: "Croisée à la foire.",
        source: "a",
        file: "a.csv",
        line: 2,
        date: "2026-01-01",
      },
      {
        field: "note",
        value: "ne lit jamais ses mails",
        source: "b",
        file: "b.csv",
        line: 3,
        date: "2026-01-02",
      },
      { field: "note", value: "mardi uniquement", source: "b", file: "b.csv", line: 4, date: "2026-01-02" },
    ],
  };
  expect(reachingHints(actor).map(({ words }) => words)).toEqual([
    "mardi uniquement",
    "coordinatrice, plutôt le soir",
  ]);
  expect(channelWishes(actor)).toMatchObject([{ channel: "email", isAvoided: true, people: null }]);
});

test.each([
  ["la joindre par WhatsApp", "phone"],
  ["préfère les SMS", "phone"],
  ["ne traite que par mail", "email"],
  ["joignable par téléphone", "phone"],
  ["ne répond qu’aux SMS", "phone"],
])("“%s” wishes for a channel", (note, channel) => {
  expect(channelWishes(noted(note))).toMatchObject([{ channel, isAvoided: false }]);
});

test.each([
  "Demande à être suivie par écrit uniquement (malentendante)",
  "Uniquement par écrit, merci",
  "Mme Valm (sourde) lit très bien ses courriels",
  "Elle est malentendante.",
  "In writing only, please",
])("“%s” asks for no call", (note) => {
  expect(channelWishes(noted(note)).filter(({ isAvoided }) => isAvoided)).toMatchObject([
    { channel: "phone" },
  ]);
});

test.each([
  "Atelier de théâtre pour les malentendants",
  "Le maire fait la sourde oreille",
  "Avis rendu par écrit en juin",
  "Accueil d'un public malentendant et sourd",
])("“%s” says nothing of calls", (note) => {
  expect(channelWishes(noted(note))).toEqual([]);
});

test.each([
  ["très peu de réseau, envoyer un SMS", "phone", false],
  ["pas de mail, elle n’en lit aucun", "email", true],
  ["malentendant : écrire plutôt qu’appeler", "phone", true],
  ["un mail plutôt que d’appeler", "phone", true],
])("“%s” wishes for a channel, or against it", (note, channel, isAvoided) => {
  expect(channelWishes(noted(note))).toContainEqual(expect.objectContaining({ channel, isAvoided }));
});

test.each([
  "toujours pas de mail de leur part",
  "envoyer un SMS de rappel aux bénévoles",
  "Pas de mail reçu",
])("“%s” wishes for no channel", (note) => {
  expect(channelWishes(noted(note))).toEqual([]);
});

test("a column of hours says when to reach them, whatever its cells say", () => {
  const answer = (label: string, text: string) => ({ label, text, author: "team" }) as never;
  const hints = (label: string, text: string) =>
    reachingHints({ ...noted(""), answers: [answer(label, text)] }).map(({ words }) => words);
  expect(hints("Disponibilités", "après 18h, en semaine")).toEqual(["après 18h, en semaine"]);
  expect(hints("Quand appeler ?", "lundi et jeudi de 9h à 12h")).toEqual(["lundi et jeudi de 9h à 12h"]);
  expect(hints("Disponibilités de la salle", "après 18h, en semaine")).toEqual([]);
});
