// Which word of a name is the first name, where a row has its columns the wrong way round and where only the other rows tell.
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
])("“%s” stays in its order", async (row, name) => {
  const [, first] = await namesIn(
    "Structure;Prénom;Nom;Courriel",
    "Le Fournil;Jeanne;Morel;jeanne.morel@fournil.example",
    `Le Four;${row}`,
  );
  expect(first).toBe(name);
});

test("if names in capitals begin with surnames, names that could be read either way are read so too", async () => {
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

test("a list with names in both orders tells nothing of a doubtful name", async () => {
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
