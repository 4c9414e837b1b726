// People whom the remarks on a row expect on a day to come, and who comes first until then.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

/** The people of a list of one row, who of them comes first, and what `show` says; today is a day of 2026. */
async function peopleOf(row: string) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  writeFileSync(
    join(world.folder, "liste.csv"),
    `Structure;Contact;Fonction;Téléphone;Remarques\nÉcole des Hauts;${row}\n`,
  );
  expect((await world.run("import", "liste.csv", "--no-input")).code).toBe(0);
  const [actor] = JSON.parse((await world.run("list", "--json")).stdout);
  const [first] = JSON.parse((await world.run("people", "--json")).stdout);
  return {
    people: actor.people.map((person: { full_name: string; role: string | null; phones: string[] }) => [
      person.full_name,
      person.role,
      ...person.phones,
    ]),
    first: first.person?.full_name ?? null,
    shown: (await world.run("show", "ecole-des-hauts")).stdout.replace(/\s+/g, " "),
  };
}

test.each([
  [
    "Odile Roux, Paul Vert;directrice, futur directeur;;Paul Vert prend son poste le 4 janvier 2099",
    "Odile Roux",
  ],
  ["Odile Roux;directrice;;M. Paul Vert, futur directeur, arrive en février 2099", "Odile Roux"],
  ["Odile Roux;directrice;;Mme Soulas à partir du 1er février 2099", "Odile Roux"],
  ["Odile Roux, Léa Noir;directrice, chargée de mission;;Léa arrive en février 2099", "Odile Roux"],
  [
    "Anne Petit;présidente;;Léa Brun, chargée de coopération, prend ses fonctions le 1er mars 2099",
    "Anne Petit",
  ],
  ["Odile Roux, Paul Vert;directrice, futur directeur;;", "Odile Roux"],
  // A person whose day is past is there.
  ["Odile Roux, Léa Noir;présidente, directrice;;Léa prend son poste le 4 janvier 2020", "Léa Noir"],
])("until the day of “%s”, %s is first", async (row, whom) => {
  expect((await peopleOf(row)).first).toBe(whom);
});

test("a person who is to come is one of the people, with the day", async () => {
  const { people, shown } = await peopleOf(
    "Odile Roux;directrice;;M. Paul Vert, futur directeur, arrive en février 2099",
  );
  expect(people).toContainEqual(["Paul Vert", "futur directeur (arrive en février 2099)"]);
  expect(shown).toContain("pas encore en poste (« futur directeur (arrive en février 2099) »)");
});

test.each([
  "Odile Roux;directrice;;appeler Mme Soulas à partir du 1er février 2099",
  "Odile Roux;directrice;;rappeler Mme Roux à partir du 15 janvier 2099",
  "Odile Roux;directrice;;Odile arrive à 9 h le lundi",
  "Odile Roux;directrice;;un nouveau partenaire arrive en mars 2099",
  "Odile Roux;directrice;;Odile Roux arrivée en janvier, connaît tout le monde",
  "Odile Roux;chargée de mission futur des villages;;",
])("“%s” announces nobody", async (row) => {
  const { people, first } = await peopleOf(row);
  expect(people.map(([name]: [string]) => name)).toEqual(["Odile Roux"]);
  expect(first).toBe("Odile Roux");
});

test("a leave noted beside a number is that of the person in the row, and the number is not that of the colleague to ask", async () => {
  const { people, first } = await peopleOf(
    "Jean Morel;directeur;03 84 00 00 02 - en congé jusqu'au 11/01/2099, voir Nadège Brio;",
  );
  expect(people).toContainEqual(["Nadège Brio", null]);
  expect(people).toContainEqual(["Jean Morel", expect.stringContaining("en congé")]);
  expect(first).toBe("Nadège Brio");
});

test("a person who says “je suis en congé” beside their number is away, and a colleague comes first", async () => {
  const { first } = await peopleOf(
    "Jean Morel / Nadège Brio;directeur / adjointe;03 84 00 00 02 - je suis en congé parental jusqu'au 11 janvier 2099, voir ma collègue;",
  );
  expect(first).toBe("Nadège Brio");
});
