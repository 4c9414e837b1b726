// Titles that give the people under them a post, and whose arrangement tells whose the telephones beside are.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

/** The people of a list of one row. */
async function peopleOf(...lines: string[]) {
  const { candidates } = await readWhole(`${lines.join("\n")}\n`);
  return candidates[0]!.people.map(({ fullName, role, phones }) => [fullName, role, ...phones]);
}

test.each([
  ["Président", "Luc Vial", "Président"],
  ["Nom du président", "Luc Vial", "président"],
  ["Présidente (Nom et prénom)", "Luc Gris", "Président·e"],
  ["DGS", "Luc Vial", "DGS"],
  ["Chargés de mission", "Luc Vial et Léa Gris", "Chargé de mission"],
  ["Responsable – Nom", "Max Noir", "Responsable"],
  ["Président(e)", "Luc Vial", "Président·e"],
  ["Président(e)", "Mme Zoé Blanc", "Présidente"],
  ["Président.e", "M. Luc Vial", "Président"],
  ["Trésorier(e)", "Mme Zoé Blanc", "Trésorière"],
  ["Coordinateur/trice", "Zoé Blanc", "Coordinateur·rice"],
  ["Animateur·rice", "Mme Zoé Blanc", "Animatrice"],
  ["Technicien(ne)", "Zoé Blanc", "Technicien·ne"],
  ["Directeur / Directrice", "Zoé Blanc", "Directeur·rice"],
  ["Chargé(e) de mission", "Mme Zoé Blanc", "Chargée de mission"],
  ["Élu(e) référent(e)", "Mme Zoé Blanc", "Élue référente"],
  ["Élu référent", "Luc Vial", "Élu référent"],
  ["Présidence", "Mme Zoé Blanc", "Présidente"],
  ["Référent(e)", "Zoé Blanc", null],
  ["Référent technique", "Zoé Blanc", null],
  ["Titulaire", "Zoé Blanc", null],
  ["Directeur", "Luc Vial (DGS)", "DGS"],
  ["Contact", "Luc Vial", null],
  ["Nom du contact", "Luc Vial", null],
])("under “%s”, %s has the post %s", async (title, cell, post) => {
  const [[, role]] = (await peopleOf(`Structure;${title};Ville`, `Asso H;${cell};Najac`)) as [
    [string, string],
  ];
  expect(role).toBe(post);
});

test("a post in a column of its own comes before the title's", async () => {
  expect(await peopleOf("Structure;Responsable;Fonction", "Asso H;Luc Vial;Animateur")).toEqual([
    ["Luc Vial", "Animateur"],
  ]);
});

test("a title over several columns is the post of the people under it, and the telephones there are theirs", async () => {
  expect(
    await peopleOf(
      ";Président;Président;Secrétaire;Secrétaire",
      "Structure;Nom;Tél;Nom;Tél",
      "Asso H;Luc Vial;06 11 22 33 54;Léa Gris;06 11 22 33 55",
      "Asso K;Max Noir;06 11 22 33 56;Eva Brun;06 11 22 33 57",
    ),
  ).toEqual([
    ["Luc Vial", "Président", "+33611223354"],
    ["Léa Gris", "Secrétaire", "+33611223355"],
  ]);
});

test("two columns of posts name two people, whatever words they share", async () => {
  const row = "Asso H;Luc Vial;Léa Gris;Max Noir;Eva Brun";
  expect(await peopleOf("Structure;Président;Vice-président;Directeur;Directeur adjoint", row)).toEqual([
    ["Luc Vial", "Président"],
    ["Léa Gris", "Vice-président"],
    ["Max Noir", "Directeur"],
    ["Eva Brun", "Directeur adjoint"],
  ]);
});

test("“Tél 2” is the telephone of “Contact 2”, wherever it stands", async () => {
  const people = await peopleOf(
    "Structure;Contact 1;Contact 2;Tél 1;Tél 2",
    "Asso H;Luc Vial;Léa Gris;06 11 22 33 54;06 11 22 33 55",
    "Asso K;Max Noir;Eva Brun;06 11 22 33 56;06 11 22 33 57",
  );
  expect(people).toEqual([
    ["Luc Vial", null, "+33611223354"],
    ["Léa Gris", null, "+33611223355"],
  ]);
});

test("“idem” for a second contact adds nobody of the structure above", async () => {
  const { candidates } = await readWhole(
    "Structure;Contact 1;Contact 2\nAsso H;Luc Vial;Léa Gris\nAsso K;Max Noir;idem\n",
  );
  expect(candidates[1]!.people.map(({ fullName }) => fullName)).toEqual(["Max Noir"]);
});

test.each([
  ["Contact;Tél;Contact;Tél", ["+33611223354", "+33611223355"]],
  ["Contact 1;Tél 1;Contact 2;Tél 2", ["+33611223354", "+33611223355"]],
])("under “%s” each person has the number behind their name", async (titles, numbers) => {
  const people = await peopleOf(
    `Structure;${titles}`,
    "Asso H;Luc Vial;06 11 22 33 54;Léa Gris;06 11 22 33 55",
    "Asso K;Max Noir;06 11 22 33 56;Eva Brun;06 11 22 33 57",
  );
  expect(people.map(([, , phone]) => phone)).toEqual(numbers);
});

test("a second contact that is sometimes missing has the number behind their name", async () => {
  const people = await peopleOf(
    "Structure;Contact;Tél;Contact;Tél",
    "Asso H;Luc Vial;06 11 22 33 54;Léa Gris;06 11 22 33 55",
    "Asso K;Max Noir;06 11 22 33 56;Eva Brun;06 11 22 33 57",
    "Asso L;Zoé Blanc;06 11 22 33 58;;",
  );
  expect(people.map(([, , phone]) => phone)).toEqual(["+33611223354", "+33611223355"]);
});

test("of two columns “Tél”, the one behind the only name is that person's", async () => {
  const { candidates } = await readWhole(
    "Structure;Tél;Contact;Tél\nAsso H;05 11 22 33 50;Luc Vial;06 11 22 33 54\nAsso K;05 11 22 33 51;Max Noir;06 11 22 33 56\n",
  );
  expect(candidates[0]!.several.phones).toEqual(["+33511223350"]);
  expect(candidates[0]!.people[0]!.phones).toEqual(["+33611223354"]);
});
