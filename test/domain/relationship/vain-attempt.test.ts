// Tests which notes of calls say that nobody was spoken with.
import { expect, test } from "vitest";
import { tellsVainAttempt } from "../../../src/domain/relationship/vain-attempt.ts";

test.each([
  "laissé message",
  "msg répondeur le 12/03",
  "répondeur plein",
  "pas de réponse",
  "Relance sans suite",
  "a raccroché",
  "Mail envoyé, rien",
  "tombé sur la messagerie",
  "NRP, message laissé",
  "Appel - messagerie vocale",
  "Rappelé 2 fois, toujours le répondeur",
  "J'ai laissé un message à sa secrétaire",
  "Appelée, personne",
  "Mail + relance tél : aucune réponse",
  "2e tentative : occupé",
  "On m'a raccroché au nez",
  "Boîte vocale saturée",
  "Absente, message transmis à l'accueil",
  "Mme Petit ne répond pas",
  "La présidente est injoignable",
  "Pas pu lui parler, rappeler pour discuter du projet",
  "Eu le répondeur",
  "Eu la secrétaire, message laissé",
  "Appelé le 3/02 puis le 7/02, ça sonne dans le vide",
  "Message laissé pour proposer un rendez-vous",
  "Répondeur. Intéressée d'après le maire",
  "Intéressée l'an dernier, laissé un message",
  "Left a message",
  "Rang twice, went straight to voicemail",
  "Email sent, no reply",
  "Hung up",
])("“%s” says that nobody was reached", (note) => {
  expect(tellsVainAttempt(note)).toBe(true);
});

test.each([
  "Eu la directrice, très intéressée",
  "A répondu à notre message : ok pour une visio",
  "Répondeur d'abord, puis eu le président : intéressé",
  "Rappelée après mon message, bon échange",
  "Message laissé lundi ; nous a rappelés mardi, partante",
  "Pas de réponse au premier appel ; au deuxième, intéressée",
  "Pas de réponse à leur demande de subvention, ils sont déçus, longue discussion",
  "Nous a laissé un message : d'accord pour mars",
  "Ils gèrent la messagerie des aînés, beau projet",
  "On a eu la présidente, message laissé au trésorier",
  "Répondeur, puis eu le directeur au portable",
  "Partante, veut des exemples",
  "Absents à la rencontre de Mende, le regrettent",
  "N'a rien contre, veut y réfléchir",
  "Échange avec la maire, message laissé au DGS",
  "Pas disponible avant janvier mais intéressée",
  "Pas eu le temps de lire la plaquette",
  "Veut que leur projet ne reste pas lettre morte",
  "Left us a message: keen to meet",
  "No answer at first, then spoke with the chair",
  "",
])("“%s” says something else", (note) => {
  expect(tellsVainAttempt(note)).toBe(false);
});
