// Mailings that somebody refuses, and channels that a clause of a note names as the only one.
import { expect, test } from "vitest";
import type { Answer } from "../../../src/domain/actors/actor.ts";
import { channelWishes } from "../../../src/domain/relationship/preferred-channel.ts";

const wishesIn = (text: string) => {
  const answer = { label: "Notes", text, author: "team", file: "list.csv", line: 2 } as Answer;
  return channelWishes({ answers: [answer], note: null, people: [], provenance: [] }).map(
    ({ channel, isAvoided }) => `${isAvoided ? "not " : ""}${channel}`,
  );
};

test.each([
  ["Pas d'envois groupés, un mot à son nom oui", ["not email"]],
  ["Aucun envoi en nombre", ["not email"]],
  ["Plus de mails collectifs svp", ["not email"]],
  ["Éviter les mailings", ["not email"]],
  ["No bulk mailing please", ["not email"]],
  ["Ne pas mailer, tout par tél", ["phone"]],
  ["Sur rendez-vous, écrire d'abord à bureau@moulin.example", ["email"]],
  ["Mailing groupé envoyé le 3 mars", []],
  ["Ne sont pas dans les mailings de la région", []],
  ["Pas de groupe de travail", []],
  ["Inscription par mail uniquement", []],
])("“%s” says %j", (text, wishes) => {
  expect(wishesIn(text)).toEqual(wishes);
});
