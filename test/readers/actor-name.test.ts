// Names of actors, with notes of the team behind them in the same cell.
import { expect, test } from "vitest";
import { fileOf, readWhole } from "./support.ts";

async function readNames(...cells: readonly string[]) {
  const rows = cells.map((cell) => `"${cell}";Brame;un projet avec nos voisins`);
  const { candidates } = await readWhole(fileOf(`Structure;Commune;Projet\n${rows.join("\n")}\n`));
  return candidates.map(({ fields, answers, refusals }) => ({
    name: fields.name,
    noted: answers.filter(({ label }) => label === "Structure").map(({ text, author }) => [text, author]),
    refused: refusals?.map(({ words }) => words) ?? [],
  }));
}

test.each([
  ["ESAT du Lac - à rappeler", "ESAT du Lac", "à rappeler"],
  ["Le Relais (vu le 12/03)", "Le Relais", "vu le 12/03"],
  ["MJC des Sorbiers : doublon ?", "MJC des Sorbiers", "doublon"],
  ["Village hall - left message", "Village hall", "left message"],
  ["Amicale des Hirondelles ???", "Amicale des Hirondelles", "Amicale des Hirondelles ???"],
])("“%s” is a name and a note of the team", async (cell, name, note) => {
  const [read] = await readNames(cell);
  expect(read).toMatchObject({ name, noted: [[note, "team"]] });
});

test("a refusal behind a name counts", async () => {
  const [read] = await readNames("Foyer rural - ne veut plus être contacté");
  expect(read).toMatchObject({ name: "Foyer rural", refused: ["ne veut plus être contacté"] });
});

test.each([
  "Pays - Terres d'Avenir",
  "Les Ateliers (à Lorval)",
  "Théâtre A - Contretemps",
  "Compagnie Ne Pas Plier",
  "Collectif Stop Carrière",
  "À bientôt j'espère !",
  "Théâtre (Je Tu Il)",
  "EARL Vidalou - Paul Vidalou",
  "Les Amis de Mme de Lorval",
  "GAL du Haut-Vernet (porté par le PETR)",
])("“%s” is a name as a whole", async (cell) => {
  expect(await readNames(cell)).toEqual([{ name: cell, noted: [], refused: [] }]);
});

test.each([
  [
    "Cercle nautique de Lorval. M. Picq n'en est plus le trésorier depuis avril",
    "Cercle nautique de Lorval",
    "M. Picq n'en est plus le trésorier depuis avril",
  ],
  ["CC du Haut-Vernet (dissoute ?)", "CC du Haut-Vernet", "dissoute ?"],
  ["Le Fournil (nouveau gérant depuis mai)", "Le Fournil", "nouveau gérant depuis mai"],
  ["Le Fournil - il a déménagé", "Le Fournil", "il a déménagé"],
])("a remark in “%s” is cut off the name, so that it is never printed", async (cell, name, note) => {
  const [read] = await readNames(cell);
  expect(read).toMatchObject({ name, noted: [[note, "team"]] });
});

test.each([
  ["Médiathèque de Lorval (M. Picq)", "Médiathèque de Lorval", [["Picq", null]]],
  ["Amicale du pont - Mme Tardy 06 65 00 12 31", "Amicale du pont", [["Tardy", null, "+33665001231"]]],
  ["Mairie de Lorval, Mme Tardy DGS", "Mairie de Lorval", [["Tardy", "DGS"]]],
  ["Lycée du Parc / Mme Hadj, proviseure adjointe", "Lycée du Parc", [["Hadj", "proviseure adjointe"]]],
])("“%s” is a structure and a person of it", async (cell, name, named) => {
  const rows = [cell, "ESAT du Lac", "Le Relais"].map((text) => `"${text}";Brame;un projet avec nos voisins`);
  const { candidates } = await readWhole(fileOf(`Structure;Commune;Projet\n${rows.join("\n")}\n`));
  const [{ fields, people }] = candidates as [(typeof candidates)[0]];
  expect(fields.name).toBe(name);
  expect(people.map(({ lastName, role, emails, phones }) => [lastName, role, ...emails, ...phones])).toEqual(
    named,
  );
});

const calls = (...rows: readonly string[]) =>
  readWhole(fileOf(`Date;Structure / personne;Compte rendu\n${rows.join("\n")}\n`));

test("a later row that names only a person goes with the structure of that person", async () => {
  const whole = await calls(
    "02/11/2026;Médiathèque de Lorval (M. Picq);laissé un message",
    "05/11/2026;Mairie de Brame, Mme Tardy DGS;rendez-vous pris",
    "09/11/2026;M. Picq;a rappelé de lui-même",
  );
  expect(whole.candidates.map(({ fields }) => fields.name)).toEqual([
    "Médiathèque de Lorval",
    "Mairie de Brame",
    "Médiathèque de Lorval",
  ]);
  expect(whole.findings).toContainEqual(
    expect.objectContaining({ code: "row-of-somebody-named", line: 4, name: "Médiathèque de Lorval" }),
  );
});

test("a person of two structures, or of none, is an actor of their own", async () => {
  const whole = await calls(
    "02/11/2026;Médiathèque de Lorval (M. Picq);laissé un message",
    "05/11/2026;Mairie de Brame, Mme Picq DGS;rendez-vous pris",
    "09/11/2026;M. Picq;a rappelé de lui-même",
    "10/11/2026;Mme Hadj;occupée",
  );
  expect(whole.candidates.slice(2).map(({ fields }) => fields.name)).toEqual(["M. Picq", "Mme Hadj"]);
});
