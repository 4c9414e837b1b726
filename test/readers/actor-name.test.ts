// Names of actors with what a team notes behind them in the same cell.
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
])("“%s” is the name and a note of the team", async (cell, name, note) => {
  const [read] = await readNames(cell);
  expect(read).toMatchObject({ name, noted: [[note, "team"]] });
});

test("a refusal behind a name holds", async () => {
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
])("“%s” is a name as it stands", async (cell) => {
  expect(await readNames(cell)).toEqual([{ name: cell, noted: [], refused: [] }]);
});
