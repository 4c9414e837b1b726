// Rows of a list that are no actor: titles of its parts, sums, trials, deleted accounts. Each is reported, and names of the same words stay actors.
import { expect, test } from "vitest";
import { codesOf, fileOf, readWhole } from "./support.ts";

const listOf = (...rows: readonly string[][]) => rows.map((cells) => cells.join(";")).join("\n");

async function read(...rows: readonly string[][]) {
  const whole = await readWhole(fileOf(listOf(...rows), "liste.csv"));
  return { names: whole.candidates.map(({ fields }) => fields.name), codes: codesOf(whole) };
}

const header = ["n°", "Structure", "Commune", "Courriel", "2024", "Obs."];

test("lettered parts, sums in the middle and a line “pour mémoire” are no actors", async () => {
  const { names, codes } = await read(
    header,
    ["", "COLLÈGE A - COLLECTIVITÉS", "", "", "", ""],
    ["1", "CC du Haut Val", "Salles", "cc@val.fr", "150", ""],
    ["2", "Pays des Vignes", "Cajarc", "pays@vignes.fr", "150", ""],
    ["", "Sous-total A", "", "", "300", ""],
    ["", "COLLÈGE B - ASSOCIATIONS", "", "", "", ""],
    ["3", "Foyer rural du Four", "Tulle", "foyer@four.fr", "40", ""],
    ["", "Sous-total collège B : 1 adhérent", "", "", "40", ""],
    ["", "TOTAL", "", "", "340", ""],
    ["", "pour mémoire : nous-mêmes, membre de droit", "", "", "", ""],
  );
  expect(names).toEqual(["CC du Haut Val", "Pays des Vignes", "Foyer rural du Four"]);
  expect(codes).toEqual([
    "row-section:2",
    "row-under-table:5",
    "row-section:6",
    "row-under-table:8",
    "row-under-table:9",
    "row-under-table:10",
  ]);
});

test("a row that says to be a trial in its name and several cells is none; a deleted account and a sentence name nobody", async () => {
  const { names, codes } = await read(
    header,
    ["1", "CC du Haut Val", "Salles", "cc@val.fr", "150", ""],
    ["2", "TEST NE PAS INSTRUIRE", "test", "test@test.example", "1", "à supprimer"],
    ["3", "(compte supprimé)", "", "x@plateforme.fr", "", ""],
    ["4", "je réponds à titre personnel", "", "g@boite.fr", "", ""],
    ["5", "Pays des Vignes", "Cajarc", "pays@vignes.fr", "150", ""],
  );
  expect(names).toEqual(["CC du Haut Val", "Pays des Vignes"]);
  expect(codes).toEqual(["row-trial:3", "row-without-name:4", "row-without-name:5"]);
});

test("names of the same words stay actors", async () => {
  const { names } = await read(
    header,
    ["1", "Collège Jean Roux", "Salles", "college@val.fr", "150", ""],
    ["2", "Axe 2 Roues", "Cajarc", "axe@deuxroues.fr", "150", ""],
    ["3", "Test et Vous", "Tulle", "bonjour@testetvous.fr", "40", ""],
    ["4", "Total Respect", "Brive", "total@respect.fr", "40", ""],
    ["5", "nous aussi", "Ussel", "nous@aussi.fr", "40", ""],
  );
  expect(names).toEqual(["Collège Jean Roux", "Axe 2 Roues", "Test et Vous", "Total Respect", "nous aussi"]);
});
