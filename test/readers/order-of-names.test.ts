// Which word of a name is the first name: where columns are the wrong way round in a row, and where nothing but the other rows tells.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

const namesIn = async (...lines: string[]) =>
  (await readWhole(`${lines.join("\n")}\n`)).candidates.map(({ people }) => people[0]?.fullName);

test.each([
  ["Perrachon;Odile;odile.perrachon@four.example", "Odile Perrachon"],
  ["Simon;Odile;odile.simon@four.example", "Odile Simon"],
  ["Perrachon;Denis;dperrachon@four.example", "Denis Perrachon"],
  ["PERRACHON;Pascal;", "Pascal Perrachon"],
])("“%s” under first name and last name is %s", async (row, name) => {
  const [, first] = await namesIn(
    "Structure;Prénom;Nom;Courriel",
    "Le Fournil;Jeanne;Morel;jeanne.morel@fournil.example",
    `Le Four;${row}`,
  );
  expect(first).toBe(name);
});

test.each([
  ["Odile;Perrachon;perrachon.odile@four.example", "Odile Perrachon"],
  ["Denis;Simon;simon.denis@four.example", "Denis Simon"],
  ["Xiaoling;Denis;contact@four.example", "Xiaoling Denis"],
])("“%s” stand where they should", async (row, name) => {
  const [, first] = await namesIn(
    "Structure;Prénom;Nom;Courriel",
    "Le Fournil;Jeanne;Morel;jeanne.morel@fournil.example",
    `Le Four;${row}`,
  );
  expect(first).toBe(name);
});

test("among names in capitals that begin with surnames, those that could be read either way do as well", async () => {
  expect(
    await namesIn(
      "STRUCTURE;NOM PRENOM;EMAIL",
      "LE FOURNIL;MOREL JEANNE;J.MOREL@FOURNIL.EXAMPLE",
      "LE FOUR;SIMON PASCAL;",
      "LE LAVOIR;JEAN-LOUIS ODETTE;",
      "LA HALLE;FERRAND HUGO;",
      "LE MOULIN;ROBERT DENIS;ROBERT.DENIS@MOULIN.EXAMPLE",
    ),
  ).toEqual(["Jeanne Morel", "Pascal Simon", "Odette Jean-Louis", "Hugo Ferrand", "Robert Denis"]);
});

test("a list that writes names both ways tells nothing of a doubtful one", async () => {
  const names = await namesIn(
    "Structure;Nom prénom;Mail",
    "Le Fournil;Morel Jeanne;j.morel@fournil.example",
    "Le Four;Odile Carrier;o.carrier@four.example",
    "Le Lavoir;Simon Pascal;",
    "La Halle;Ferrand Hugo;",
  );
  expect(names[2]).toBe("Simon Pascal");
});

test.each([
  ["Dott.ssa Anna Sole", "Anna Sole"],
  ["Cdt Paul Garrigue", "Paul Garrigue"],
  ["Eng.ª Anna Sole", "Anna Sole"],
  ["Herr Paul Garrigue", "Paul Garrigue"],
])("“%s” has a rank or a degree beside the name", async (cell, name) => {
  expect(await namesIn("Structure;Contact;Mail", `Le Four;${cell};`, "Le Fournil;Jeanne Morel;")).toEqual([
    name,
    "Jeanne Morel",
  ]);
});
