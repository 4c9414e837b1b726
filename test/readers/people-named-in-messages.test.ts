// People whom a message names with an address or a number: each is taken with their own, and nobody else is.
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
])("by an address: %s", (text, people) => expect(named(text)).toEqual(people));

test.each<[string, (string | null)[][]]>([
  ["Voyez plutôt avec Mme Castan, adjointe, 06 12 34 00 12.", [["Castan", "adjointe", "+33612340012"]]],
  [
    "Notre directrice, Mme Vanel (05 12 34 00 13), vous répondra ; Hugo Tarral : h.tarral@salvan.example",
    [
      ["Hugo Tarral", null, "h.tarral@salvan.example"],
      ["Vanel", "directrice", "+33512340013"],
    ],
  ],
  ["Appelez-moi au 06 12 34 00 12. Mme Vanel est partie.", []],
  ["Mme Vanel est partie. Mon numéro : 06 12 34 00 12.", []],
])("by a number: %s", (text, people) => expect(named(text)).toEqual(people));
