// Communes behind a sign at the end of actors' names, recognised by the list of all communes.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { communeInName, mayEndWithCommune } from "../../../src/domain/places/commune-in-name.ts";
import { PlaceReference } from "../../../src/domain/places/place-reference.ts";

const places = new PlaceReference(JSON.parse(readFileSync("dist/places.json", "utf8")));
const isTelling = (name: string) => !/^(?:Mairie|Office de tourisme|La Ferme)$/.test(name);
const parted = (name: string) => {
  const ending = mayEndWithCommune(name) ? communeInName(name, places, isTelling) : null;
  return ending && [ending.name, ending.postcode, ending.commune];
};

test.each<[string, [string, string | null, string]]>([
  ["Foyer des Aulnes (Gray)", ["Foyer des Aulnes", null, "Gray"]],
  ["Coopérative du Lac – Morez", ["Coopérative du Lac", null, "Morez"]],
  ["Association des Semeurs, à Dole", ["Association des Semeurs", null, "Dole"]],
  ["Régie des eaux de l’Orbe, 39220 Les Rousses", ["Régie des eaux de l’Orbe", "39220", "Les Rousses"]],
  ["Radio Jura - Champagnole", ["Radio Jura", null, "Champagnole"]],
  ["Pôle territorial du Revermont, Poligny", ["Pôle territorial du Revermont", null, "Poligny"]],
  // The name says nothing without its place, which is known all the same.
  ["Office de tourisme (Arbois)", ["Office de tourisme (Arbois)", null, "Arbois"]],
  ["Mairie, Salins-les-Bains", ["Mairie, Salins-les-Bains", null, "Salins-les-Bains"]],
  ["Atelier du Revermont (Poligny, 39)", ["Atelier du Revermont", "39800", "Poligny"]],
  ["Club nature de Valey – Gray 70", ["Club nature de Valey", "70100", "Gray"]],
  ["Maison des Semences\nDole (39)", ["Maison des Semences", "39100", "Dole"]],
  ["Écomusée du Revermont\nPoligny 39800", ["Écomusée du Revermont", "39800", "Poligny"]],
  ["Syndicat des eaux de l’Orbe\nChampagnole", ["Syndicat des eaux de l’Orbe", null, "Champagnole"]],
  ["Foyer rural de Morez Morez (39)", ["Foyer rural de Morez", "39400", "Morez"]],
  ["Comité des fêtes de Poligny 39", ["Comité des fêtes de Poligny 39", "39800", "Poligny"]],
  ["Confrérie di u Liamone (Vico, 2A)", ["Confrérie di u Liamone", null, "Vico"]],
  ["Atelier du Revermont (Poligny, 39800)", ["Atelier du Revermont", "39800", "Poligny"]],
  // A hamlet, or a village under a name that no list has: the number behind it says that it is a place.
  ["Amicale du Lac (Valey-le-Haut, 39)", ["Amicale du Lac", null, "Valey-le-Haut"]],
  ["Amicale du Lac (Valey-le-Haut 39150)", ["Amicale du Lac", "39150", "Valey-le-Haut"]],
])("“%s” ends with its commune", (name, ending) => {
  expect(parted(name)).toEqual(ending);
});

test.each([
  "Office de tourisme de Gray",
  "Pays de Gray – Val de Saône",
  "PETR Gray – Vesoul",
  "Collectif Dole - Tavaux",
  "CC Doubs, Dole, Arbois",
  "Comité de jumelage Poligny - Dole",
  "Les Amis du musée (ADMR)",
  "Théâtre du Soleil (SENS)",
  "Les Semailles - Bio",
  "La Ferme - Arbois",
  "Maison de la Montagne (Camille)",
  "Atelier Bois, Paille et Terre",
  "Musique en fête - été 2026",
  "Foyer rural (bourg)",
  "Atelier du Lac (Poligny, 69)",
  "Association\nLes Amis du Livre",
  "Les Ateliers de la\nVallée",
  "Gîtes de France 39",
  "Les Amis du musée (ADMR, 39)",
  "Club de tir (Valey, 990)",
  "Radio Bleue 103",
  "Collectif 21",
])("“%s” is a name as it is", (name) => {
  expect(parted(name)).toBeNull();
});
