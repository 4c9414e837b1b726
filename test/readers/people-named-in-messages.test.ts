// A message names people with their addresses: each is taken with what is theirs, and nobody else is.
import { expect, test } from "vitest";
import { peopleNamed } from "../../src/readers/formats/message/people-named.ts";

const isRole = (words: string) => /^(?:adjointe?|directrice|secrétaire)/.test(words);
const named = (text: string) =>
  peopleNamed(text, "moi@salvan.example", isRole).map(({ fullName, role, emails, phones }) => [
    ...[fullName, role],
    ...[...emails, ...phones],
  ]);

test.each<[string, (string | null)[][]]>([
  [
    "Voyez avec Hugo Tarral, directrice : h.tarral@salvan.example ou 06 12 34 00 12.",
    [["Hugo Tarral", "directrice", "h.tarral@salvan.example", "+33612340012"]],
  ],
  [
    "Contactez plutôt M. Castan (castan@salvan.example) ou Mme Vanel, adjointe (vanel@salvan.example).",
    [
      ["Castan", null, "castan@salvan.example"],
      ["Vanel", "adjointe", "vanel@salvan.example"],
    ],
  ],
  ["Écrivez à contact@salvan.example. Bonne Journée", []],
  ["Nous travaillons avec Le Moulin Vert (bonjour@moulin.example).", []],
  ["Mme Vanel suit cela.\nMon adresse : moi@salvan.example", []],
  ["Mme Vanel est partie. Écrivez à bureau@salvan.example", []],
])("%s", (text, people) => expect(named(text)).toEqual(people));
