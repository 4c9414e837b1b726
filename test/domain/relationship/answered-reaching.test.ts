// What people answer to a form that asks when and how to call them back is a wish of theirs.
import { expect, test } from "vitest";
import type { Actor } from "../../../src/domain/actors/actor.ts";
import { channelWishes, wishAgainst } from "../../../src/domain/relationship/preferred-channel.ts";
import { reachingHints } from "../../../src/domain/relationship/reaching-hints.ts";

const answered = (label: string, text: string) =>
  ({
    answers: [{ label, text, author: "actor", authorName: null, file: null, line: null, quotes: null }],
    ...{ note: null, people: [], provenance: [] },
  }) as unknown as Actor;

test.each([
  ["Quand et comment pouvons-nous vous rappeler ?", "Par téléphone, le jeudi matin", "phone"],
  ["Comment souhaitez-vous être recontacté(e) ?", "E-mail d’abord, je vous rappellerai", "email"],
  ["À quel moment vous joindre ?", "Un texto et je vous rappelle", "phone"],
  ["How and when can we reach you?", "by email, not by phone", "email"],
  ["Comment vous joindre ?", "par courrier, je n’ai pas de téléphone", "post"],
])("%s %s", (label, text, channel) => {
  const actor = answered(label, text);
  expect(channelWishes(actor).map((wish) => wish.channel)).toEqual([channel]);
  expect(reachingHints(actor)).toEqual([{ words: text, person: null }]);
  expect(wishAgainst(channelWishes(actor), channel === "phone" ? "email" : "phone", null)?.words).toBe(text);
});

test.each([
  ["Quand vous rappeler ?", "le soir après 19h30"],
  ["Quand et comment vous joindre ?", "Mail ou téléphone, peu importe"],
  ["Vos disponibilités pour vous rappeler, quels jours ?", "voir avec Inès"],
])("a wish that names no one channel is said as it stands: %s %s", (label, text) => {
  const actor = answered(label, text);
  expect(channelWishes(actor)).toEqual([]);
  expect(reachingHints(actor).map(({ words }) => words)).toEqual([text]);
});

test.each([
  ["Quand et comment vous rappeler ?", "néant"],
  ["Quand et comment vous rappeler ?", "N’importe quand"],
  ["Comment avez-vous connu la mission ?", "Par mail, au printemps"],
  ["Quand avez-vous commencé à travailler ensemble ?", "le mardi 3 mars"],
  ["Comment vos adhérents échangent-ils ?", "par téléphone surtout"],
])("nothing is wished: %s %s", (label, text) => {
  const actor = answered(label, text);
  expect(channelWishes(actor)).toEqual([]);
  expect(reachingHints(actor)).toEqual([]);
});
