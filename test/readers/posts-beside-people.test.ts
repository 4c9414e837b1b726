// Titles of columns that give the post of a person: mandates, capacities and functions.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

test.each([
  ["Mandat", "Vice-présidente"],
  ["Mandat électif", "Conseillère communautaire"],
  ["Mandat (2026-2032)", "Adjointe au tourisme"],
  ["Qualité", "suppléante"],
  ["Qualité du représentant", "Présidente"],
  ["Fonction exercée", "Cheffe de projet"],
  ["Fonction ou mandat", "bénévole"],
  ["En qualité de", "représentante titulaire"],
  ["Agissant en qualité de", "Présidente"],
])("a column “%s” beside people gives their post", async (title, post) => {
  const { candidates } = await readWhole(
    [
      `Organisme;Nom;Prénom;${title};Téléphone`,
      `CC du Val de Fons;Tarbeau;Louise;${post};01 99 00 20 00`,
      "Foyer rural de Lussan;Marbrot;Denis;trésorier;01 99 00 20 01",
      "",
    ].join("\n"),
  );
  expect(candidates.map(({ people }) => people.map(({ fullName, role }) => [fullName, role]))).toEqual([
    [["Louise Tarbeau", post]],
    [["Denis Marbrot", "trésorier"]],
  ]);
});

test.each([
  ["Démarche qualité", "certifiée en 2024"],
  ["Fin du mandat", "mars 2032"],
  ["Nombre de mandats", "2"],
  ["Effectif en poste", "12"],
  ["Poste de dépense", "carburant"],
])("a column “%s” gives nobody a post", async (title, value) => {
  const { candidates } = await readWhole(
    [
      `Organisme;Nom;Prénom;Fonction;${title}`,
      `CC du Val de Fons;Tarbeau;Louise;présidente;${value}`,
      `Foyer rural de Lussan;Marbrot;Denis;trésorier;${value}`,
      "",
    ].join("\n"),
  );
  expect(candidates.flatMap(({ people }) => people.map(({ role }) => role))).toEqual([
    "présidente",
    "trésorier",
  ]);
});
