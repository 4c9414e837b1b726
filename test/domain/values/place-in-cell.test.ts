// Tests which street and commune a cell holds.
import { expect, test } from "vitest";
import { placeIn } from "../../../src/domain/values/place-in-cell.ts";

test.each([
  ["29 rue Basse, 75018", { address: "29 rue Basse", postcode: "75018", commune: null }],
  ["72 rue Haute, Paris, France, 75018", { address: "72 rue Haute", postcode: "75018", commune: "Paris" }],
  [
    "8 rue Neuve (Maison des Associations) 15996 Lissac",
    { address: "8 rue Neuve (Maison des Associations)", postcode: "15996", commune: "Lissac" },
  ],
  ["Nantua (01130)", { address: null, postcode: "01130", commune: "Nantua" }],
])("a street is no commune, a country neither, and a bracket stays closed: %s", (cell, place) => {
  expect(placeIn(cell)).toEqual(place);
});
