// Several people in one cell, and which posts, addresses and numbers of the other cells are whose.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

/** The people of a list of one row, and the structure's own addresses and numbers. */
async function read(titles: string, row: string) {
  const { candidates } = await readWhole(`Structure;${titles}\nArt'Mure;${row}\n`);
  const { people, several } = candidates[0]!;
  return {
    people: people.map(({ fullName, role, emails, phones }) => [fullName, role, [...emails, ...phones]]),
    structure: [...(several.emails ?? []), ...(several.phones ?? [])],
  };
}

test("an address that bears somebody's name is theirs, whoever is named first", async () => {
  const row = "Marie Durand et Paul Petit;paul.petit@a.example.org, m.durand@a.example.org";
  expect(await read("Contact;Mail du contact", row)).toEqual({
    people: [
      ["Marie Durand", null, ["m.durand@a.example.org"]],
      ["Paul Petit", null, ["paul.petit@a.example.org"]],
    ],
    structure: [],
  });
});

test("an address of everybody, or that bears two names, is nobody's own", async () => {
  expect(
    await read("Contact;Mail du contact", "A. Roux / B. Noir;b.noir@a.example.org / contact@a.example.org"),
  ).toEqual({
    people: [
      ["A. Roux", null, []],
      ["B. Noir", null, ["b.noir@a.example.org"]],
    ],
    structure: ["contact@a.example.org"],
  });
  const row = "Jean-Paul Roux / Paul Roux;paul.roux@a.example.org / jp@a.example.org";
  expect(await read("Contact;Mail du contact", row)).toEqual({
    people: [
      ["Jean-Paul Roux", null, []],
      ["Paul Roux", null, ["paul.roux@a.example.org"]],
    ],
    structure: ["jp@a.example.org"],
  });
});

test("posts and numbers go by order, if there is one for each person", async () => {
  const row = "A. Roux / B. Noir;Présidente / secrétaire;06 12 34 56 79 / 06 98 76 54 33";
  expect(await read("Contact;Fonction;Portable du contact", row)).toEqual({
    people: [
      ["A. Roux", "Présidente", ["+33612345679"]],
      ["B. Noir", "secrétaire", ["+33698765433"]],
    ],
    structure: [],
  });
});

test("the first line of a cell goes with the first line of the next, and so on", async () => {
  const row = '"Zoé Blanc\nLéa Vert";"Présidente\nTrésorière";"06 12 34 56 70\n06 12 34 56 71"';
  expect((await read("Contact;Fonction;Portable du contact", row)).people).toEqual([
    ["Zoé Blanc", "Présidente", ["+33612345670"]],
    ["Léa Vert", "Trésorière", ["+33612345671"]],
  ]);
});

test("a post in the plural is everybody's", async () => {
  expect((await read("Contact;Fonction", "Marie Durand et Paul Petit;coprésidents")).people).toEqual([
    ["Marie Durand", "coprésident", []],
    ["Paul Petit", "coprésident", []],
  ]);
});

test("one number for two people, and an address that bears neither name, are the structure's", async () => {
  const row = "Marie Durand et Paul Petit;Présidente;06 12 34 56 79;asso@a.example.org";
  expect(await read("Contact;Fonction;Portable du contact;Mail du contact", row)).toEqual({
    people: [
      ["Marie Durand", "Présidente", []],
      ["Paul Petit", null, []],
    ],
    structure: ["asso@a.example.org", "+33612345679"],
  });
});

test("first names of two people go with their surnames, or with the one they share", async () => {
  const names = async (first: string, last: string) =>
    (await read("Civilité;Prénom;Nom", `Mme / M.;${first};${last}`)).people.map(([name]) => name);
  expect(await names("Marie / Paul", "Durand / Petit")).toEqual(["Marie Durand", "Paul Petit"]);
  expect(await names("Marie et Paul", "Durand")).toEqual(["Marie Durand", "Paul Durand"]);
});

test.each([
  ["Élise Roux et Luc Noir", "exploitants", ["exploitant", "exploitant"]],
  ["Élise Roux / Luc Noir", "sindaca / segretario comunale", ["sindaca", "segretario comunale"]],
  ["Élise Roux / Luc Noir", "Chair / project worker", ["Chair", "project worker"]],
])("“%s” under “%s” each get their post", async (names, posts, roles) => {
  const { people } = await read("Contact;Fonction", `${names};${posts}`);
  expect(people.map(([, role]) => role)).toEqual(roles);
});

test("a number behind a first name is that of the person of the row who has it", async () => {
  const { people } = await read("Contact;Téléphone", "Jean Roux + sa fille Maya;05 65 00 11 22 (Jean)");
  expect(people).toEqual([
    ["Jean Roux", null, ["+33565001122"]],
    ["Maya", null, []],
  ]);
});

test.each([
  ["Chair / project worker : Ann Lee / Tom Reed", ["Ann Lee", "Tom Reed"], ["Chair", "project worker"]],
  ["Présidente/trésorier : Zoé Vial / Luc Castan", ["Zoé Vial", "Luc Castan"], ["Présidente", "trésorier"]],
  [
    "Zoé Vial et Luc Castan (présidente et trésorier)",
    ["Zoé Vial", "Luc Castan"],
    ["présidente", "trésorier"],
  ],
  ["Président : M. Castan – secrétaire : Mme Vial", ["Castan", "Vial"], ["Président", "secrétaire"]],
])("“%s” gives each their post", async (cell, names, posts) => {
  const { people } = await read("Contact", cell);
  expect(people.map(([name]) => name)).toEqual(names);
  expect(people.map(([, role]) => role)).toEqual(posts);
});

test.each([
  ["Claire Bodin, Hugo Lantier;directrice, médiateur (80 %)", ["directrice", "médiateur (80 %)"]],
  ["Hugo Vert et Léa Gris;projectionniste et présidente", ["projectionniste", "présidente"]],
  ["Lise Mor - Noé Zinc;gérante – animateur", ["gérante", "animateur"]],
  // A single post with a comma or an "et" in it stays whole, and is the first person's.
  [
    "Paul Roux et Lise Mor;chargé de mission Europe, animation",
    ["chargé de mission Europe, animation", null],
  ],
  ["Paul Roux et Lise Mor;maire de Pont et Mailly", ["maire de Pont et Mailly", null]],
])("“%s” gives each person their post", async (row, roles) => {
  const { people } = await read("Contact;Fonction", row);
  expect(people.map(([, role]) => role)).toEqual(roles);
});

test("the post of a person who has left is also that of the successor", async () => {
  const { people } = await read(
    "Contact;Fonction",
    "Marc Aubert (parti en mai) -> Leïla Saïdi;technicien rivière",
  );
  expect(people.map(([name, role]) => [name, role])).toEqual([
    ["Marc Aubert", "technicien rivière (parti en mai)"],
    ["Leïla Saïdi", "technicien rivière"],
  ]);
});

test("until somebody leaves on a day to come, the successor has no post", async () => {
  const { people } = await read(
    "Contact;Fonction",
    "Zoé Aubert (part le 18/12/2099) -> Leïla Saïdi;technicienne",
  );
  expect(people.map(([, role]) => role)).toEqual([expect.stringMatching(/^technicienne/), null]);
});
