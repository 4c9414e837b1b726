// Titles that give those under them a post, and say by their arrangement whose telephones stand beside them.
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
  ["Présidente (Nom et prénom)", "Léa Gris", "Présidente"],
  ["Responsable – Nom", "Max Noir", "Responsable"],
  ["Élus référents", "Zoé Blanc", "Élu référent"],
  ["Directeur", "Luc Vial (DGS)", "DGS"],
  ["Contact", "Luc Vial", null],
  ["Nom du contact", "Luc Vial", null],
])("under “%s”, %s has the post %s", async (title, cell, post) => {
  const [[, role]] = (await peopleOf(`Structure;${title};Ville`, `Asso H;${cell};Najac`)) as [
    [string, string],
  ];
  expect(role).toBe(post);
});

test("a post in a column of its own is what counts", async () => {
  expect(await peopleOf("Structure;Responsable;Fonction", "Asso H;Luc Vial;Animateur")).toEqual([
    ["Luc Vial", "Animateur"],
  ]);
});

test("a title above is the post of those under it, and its telephones are theirs", async () => {
  expect(
    await peopleOf(
      ";Président;Président;Suppléante;Suppléante",
      "Structure;Nom;Tél;Nom;Tél",
      "Asso H;Luc Vial;06 11 22 33 54;Léa Gris;06 11 22 33 55",
      "Asso K;Max Noir;06 11 22 33 56;Eva Brun;06 11 22 33 57",
    ),
  ).toEqual([
    ["Luc Vial", "Président", "+33611223354"],
    ["Léa Gris", "Suppléante", "+33611223355"],
  ]);
});

test.each([
  ["Contact;Tél;Contact;Tél", ["+33611223354", "+33611223355"]],
  ["Contact 1;Tél 1;Contact 2;Tél 2", ["+33611223354", "+33611223355"]],
])("under “%s” each has the number behind their name", async (titles, numbers) => {
  const people = await peopleOf(
    `Structure;${titles}`,
    "Asso H;Luc Vial;06 11 22 33 54;Léa Gris;06 11 22 33 55",
    "Asso K;Max Noir;06 11 22 33 56;Eva Brun;06 11 22 33 57",
  );
  expect(people.map(([, , phone]) => phone)).toEqual(numbers);
});

test("of two columns “Tél”, the one behind the only name is that person's", async () => {
  const { candidates } = await readWhole(
    "Structure;Tél;Contact;Tél\nAsso H;05 11 22 33 50;Luc Vial;06 11 22 33 54\nAsso K;05 11 22 33 51;Max Noir;06 11 22 33 56\n",
  );
  expect(candidates[0]!.several.phones).toEqual(["+33511223350"]);
  expect(candidates[0]!.people[0]!.phones).toEqual(["+33611223354"]);
});
