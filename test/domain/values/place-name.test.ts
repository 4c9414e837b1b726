// Tests how the names of places are written.
import { expect, test } from "vitest";
import { placeName } from "../../../src/domain/values/place-name.ts";

test.each([
  ["FIGEAC", "Figeac"],
  ["SAINT-CIRQ-LAPOPIE", "Saint-Cirq-Lapopie"],
  ["SAINT-CÉRÉ", "Saint-Céré"],
  ["L'HOSPITALET", "L'Hospitalet"],
  ["L’ISLE-D’ABEAU", "L’Isle-d’Abeau"],
  ["LA ROCHELLE", "La Rochelle"],
  ["VILLENEUVE SUR LOT", "Villeneuve sur Lot"],
  ["AIX-EN-PROVENCE CEDEX 02", "Aix-en-Provence Cedex 02"],
  ["PARIS 12E", "Paris 12e"],
  ["LES DEUX-ALPES", "Les Deux-Alpes"],
  ["Figeac", "Figeac"],
  ["Cc du Val", "Cc du Val"],
  ["Y", "Y"],
  ["", ""],
])("%s is written %s", (written, expected) => {
  expect(placeName(written)).toBe(expected);
});
