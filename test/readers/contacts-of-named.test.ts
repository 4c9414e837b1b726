// Numbers and addresses that a note gives for a person are theirs; an office's landline stays the structure's when its user has left.
import { expect, test } from "vitest";
import { withNumbersOfGone } from "../../src/readers/people/noted/contacts-of-named.ts";
import { readWhole } from "./support.ts";

const others = Array.from(
  { length: 25 },
  (_, at) =>
    `Structure ${at};Bosc;;;;;vus au forum, intéressés par un échange avec d’autres vallées (visite ${at})`,
).join("\n");

/** The people of a row with a note of the team, and the structure's own addresses and numbers. */
async function read(row: string) {
  const csv = `Structure;Commune;Contact;Fonction;Tél;Courriel;Remarques\n${row}\n${others}\n`;
  const { candidates } = await readWhole(csv);
  const [{ people, several }] = candidates as [(typeof candidates)[0]];
  return {
    people: people.map(({ fullName, role, emails, phones }) => [fullName, role, ...emails, ...phones]),
    several,
  };
}

test.each([
  [
    "Ludo;Bosc;Anne Marty;présidente;;;Anne Marty : 06 39 98 33 44 le soir",
    ["Anne Marty", "présidente", "+262639983344"],
  ],
  ["Club;Bosc;Luc Peyre;gérant;;;06 39 98 55 66 (Luc Peyre)", ["Luc Peyre", "gérant", "+262639985566"]],
  ["Rives;Bosc;M. Nativo;coord.;;;appeler A. Bellon 0692 00 61 14", ["A. Bellon", null, "+262692006114"]],
  [
    "CC du Haut Lin;Bosc;M. Grondel;DGS;;;transmet à Mme Fayet Élodie, chargée de mission, 05 61 00 10 22, e.fayet@cc-hautlin.example",
    ["Élodie Fayet", "chargée de mission", "e.fayet@cc-hautlin.example", "+33561001022"],
  ],
  [
    "CC;Bosc;Paul Ferrand;DGS;;;son bras droit : Mme Pellat (secrétaire) 04 65 71 33 02",
    ["Pellat", "secrétaire", "+33465713302"],
  ],
  [
    "Ateliers;Bosc;Julie Denat;DGS;;;Passer par son assistante, Mme Jourdan, 04 65 71 71 01",
    ["Jourdan", "assistante", "+33465717101"],
  ],
])("“%s” tells how %j is reached", async (row, person) => {
  expect((await read(row)).people).toContainEqual(person);
});

test.each([
  "notre contact à Malaga : Juan Ruiz, juan@malaga.example",
  "voir Fanny 06 39 98 77 88",
  "Paul Durand de la Région, 05 61 22 33 44",
  "dossier instruit par Mme Roux 05 61 22 33 45",
  "mangé avec Marie Petit, le 06 39 98 99 00 ne répond pas",
  "standard 05 61 00 11 22",
  "écrire à Mme Roux, animatrice, m.roux@federation.example",
])("“%s” adds no person to the structure, and no address or number", async (remark) => {
  const { people, several } = await read(`Le Fil;Bosc;Luc Moulins;gérant;;;${remark}`);
  expect(people).toEqual([["Luc Moulins", "gérant"]]);
  expect(several).toEqual({});
});

test("an office's landline stays the structure's when its user has left, and their mobile does not", async () => {
  const left = "Partie en septembre, remplacée par Samir Oulhaci";
  const landline = await read(
    `Office;Bosc;Patricia Bellone;ex-directrice;04 65 71 73 40;p.bellone@oc.example;${left}`,
  );
  expect(landline.several.phones).toEqual(["+33465717340"]);
  const mobile = await read(
    `Office;Bosc;Patricia Bellone;ex-directrice;06 12 34 56 78;p.bellone@oc.example;${left}`,
  );
  expect(mobile.several.phones).toBeUndefined();
  expect(mobile.people[0]).toEqual(expect.arrayContaining(["p.bellone@oc.example", "+33612345678"]));
  const heir = {
    ...{ fullName: "Samir Oulhaci", civility: null, firstName: "Samir", lastName: "Oulhaci" },
    ...{ role: "animateur (remplace P. Bellone, partie)", emails: [], phones: ["+33465717340"] },
  };
  const row = { people: [heir], emails: [], phones: [] };
  expect(withNumbersOfGone(row, [heir])).toEqual(row);
});
