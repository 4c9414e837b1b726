// A column of the colleagues who follow each actor gives no contacts of the actors; a column of the actors' own people does.

import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

const structures = [
  "Mairie de Cras",
  "Le Grenier",
  "Foyer de Vers",
  "Moulin de Gluges",
  "La Halle",
  "Les Amis du Lac",
];
const listOf = (title: string, followers: readonly string[]) =>
  [
    `Structure;Commune;Interlocuteur;${title}`,
    ...structures.map((name, at) => `${name};Cajarc;Anne Roux${"abcdef"[at]};${followers[at]}`),
  ].join("\n");
const peopleOf = async (title: string, followers: readonly string[]) =>
  (await readWhole(listOf(title, followers))).candidates.flatMap(({ people }) =>
    people.map(({ fullName }) => fullName),
  );

test.each([
  ["Suivi par", ["LM", "Flo.", "LM", "LM", "Flo.", "LM"]],
  ["Référent", ["Inès", "Inès", "Tom", "Inès", "Tom", "Tom"]],
  ["Conseillère", ["Maud", "Maud", "Maud", "Maud", "", "Maud"]],
  ["Suivi", ["PV", "PV+AL", "AL", "PV", "AL", "PV"]],
])("under “%s”, names that recur are colleagues", async (title, followers) => {
  const people = await peopleOf(title, followers);
  expect(people).toHaveLength(structures.length);
  expect(people.every((name) => name.startsWith("Anne"))).toBe(true);
  const { candidates } = await readWhole(listOf(title, followers));
  expect(candidates[0]!.answers).toContainEqual(
    expect.objectContaining({ label: title, text: followers[0] }),
  );
});

test("names that differ from row to row stay the actors’ own", async () => {
  const own = ["Zoé Blin", "Paul Vert", "Léa Petit", "Hugo Ferrand", "Lucie Barrau", "Marc Noir"];
  expect(await peopleOf("Référent", own)).toEqual(expect.arrayContaining(own));
});
