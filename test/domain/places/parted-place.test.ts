// Streets and communes that rows give in one cell, separated with the list of all communes.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  mayHoldTwoPlaces,
  separatedPlace,
  type WrittenPlace,
} from "../../../src/domain/places/parted-place.ts";
import { PlaceReference } from "../../../src/domain/places/place-reference.ts";

const places = new PlaceReference(JSON.parse(readFileSync("dist/places.json", "utf8")));
const parted = (written: WrittenPlace) =>
  mayHoldTwoPlaces(written) ? separatedPlace(written, places) : null;

test.each<[string, WrittenPlace, WrittenPlace]>([
  [
    "a hall before its commune",
    { commune: "Salle des fêtes, Verdun-sur-Garonne" },
    { address: "Salle des fêtes", commune: "Verdun-sur-Garonne" },
  ],
  [
    "a hall behind its commune",
    { commune: "Figeac (maison des services)" },
    { address: "maison des services", commune: "Figeac" },
  ],
  [
    "a street where a commune should stand",
    { commune: "8 chemin des Vignes" },
    { address: "8 chemin des Vignes" },
  ],
  [
    "a street with the commune of its postcode",
    { commune: "8 chemin des Vignes Figeac", postcode: "46100" },
    { address: "8 chemin des Vignes", commune: "Figeac", postcode: "46100" },
  ],
  [
    "an address of one cell",
    { address: "5 rue de Colomb, Figeac" },
    { address: "5 rue de Colomb", commune: "Figeac" },
  ],
  [
    "a commune where the street should stand",
    { address: "Verdun-sur-Garonne" },
    { commune: "Verdun-sur-Garonne" },
  ],
  [
    "a complement of a street that is known",
    { address: "BP 12", commune: "Figeac - 5 rue de Colomb" },
    { address: "BP 12, 5 rue de Colomb", commune: "Figeac" },
  ],
])("%s", (_, written, apart) => {
  expect(parted(written)).toEqual(apart);
});

test("what stands for a commune and is none is kept", () => {
  expect(parted({ commune: "chez Marc" })).toEqual({ noCommune: "chez Marc" });
  expect(parted({ commune: "salle des fêtes", address: "Le Bourg" })).toEqual({
    address: "Le Bourg",
    noCommune: "salle des fêtes",
  });
});

test.each<WrittenPlace>([
  { commune: "Figeac" },
  { commune: "Salles" },
  { commune: "Saint-Cirq-Lapopie" },
  { commune: "Hameau de Bellevue" },
  { commune: "Paris 18e" },
  { commune: "Figeac", address: "12 rue Haute, Cahors" },
  { address: "12 rue de Paris" },
  { address: "Le Bourg" },
  { address: "Mairie, Le Bourg" },
  { address: "1, rue Paul Valence" },
])("%j stays as it is written", (written) => {
  expect(parted(written)).toBeNull();
});
