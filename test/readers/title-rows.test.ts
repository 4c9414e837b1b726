// Which rows of a table are its titles, by place and shape: titles with unknown words, and lists without titles.

import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const actors = [
  "Foyer rural de Bressols",
  "Les Jardins de Lune",
  "Club photo du Marais",
  "Tennis de Savenès",
];

/** The rows of titles of a table, and the names of the actors it gives. */
async function reading(...rows: string[]) {
  const { facts, candidates } = await readWhole(lines(...rows));
  return { titles: facts.headerRows, names: candidates.map(({ fields }) => fields.name) };
}

/** A row for each actor, with its other cells. */
const rowsOf = (...others: readonly string[]) => actors.map((actor, at) => `${actor};${others[at]!}`);

test.each([
  [
    "names of places and people",
    "Troupe;Bourgade;Qui tient la barre",
    ["Bressols;Anna Petit", "Larra;Marc Vidal", "Verdun;Ivan Roche", "Savenès;Luc Morel"],
  ],
  [
    "in capitals, over capitals",
    "QUI;OÙ;PAR QUI",
    ["BRESSOLS;ANNA PETIT", "LARRA;MARC VIDAL", "VERDUN;IVAN ROCHE", "SAVENÈS;LUC MOREL"],
  ],
  [
    "in small letters",
    "qui;coin;bonne entrée",
    ["Bressols;Anna Petit", "Larra;Marc Vidal", "Verdun;Ivan Roche", "Savenès;Luc Morel"],
  ],
  ["over yes and no", "Bande;Venus au forum;Reparlé depuis", ["oui;non", "oui;oui", "non;non", "non;oui"]],
  [
    "over few words, again and again",
    "Cellule;Vitalité;Suite",
    ["forte;relance", "faible;attente", "forte;relance", "moyenne;attente"],
  ],
  [
    "over sentences",
    "Cercle;Bassin;Ce qu’on en retient",
    [
      "Bressols;Ils ont envie, mais peu de bras.",
      "Larra;Rien pour l’instant.",
      "Verdun;Cherche un local à partager.",
      "Savenès;À revoir, peut-être.",
    ],
  ],
  ["over quantities", "Cercle;Emprise;Allure", ["12 ha;vive", "3 ha;lente", "1 ha;vive", "7 ha;posée"]],
])("a row of unknown titles is recognised: %s", async (_, titles, others) => {
  expect(await reading(titles, ...rowsOf(...others))).toEqual({ titles: [1], names: actors });
});

test.each([
  [
    "places and people",
    ["Bressols;Anna Petit", "Larra;Marc Vidal", "Verdun;Ivan Roche", "Savenès;Luc Morel"],
  ],
  [
    "telephones",
    [
      "06 12 34 56 78;à rappeler",
      "06 22 34 56 78;vu au forum",
      "06 32 34 56 78;froid",
      "06 42 34 56 78;partant",
    ],
  ],
  [
    "addresses",
    [
      "anna@foyer.example.org;Bressols",
      "marc@lune.example.org;Larra",
      "ivan@photo.example.org;Verdun",
      "luc@tennis.example.org;Savenès",
    ],
  ],
  [
    "kinds that are titles elsewhere",
    ["association;oui", "association;oui", "collectivité;non", "association;oui"],
  ],
  ["amounts", ["1 200,00 €;accordé", "3 400,00 €;refusé", "800,00 €;accordé", "50,00 €;refusé"]],
  ["days", ["12/03/2025;vus", "13/03/2025;vus", "14/03/2025;absents", "15/03/2025;vus"]],
  [
    "sentences",
    [
      "Ils ont envie, mais peu de bras.;Larra",
      "Rien pour l’instant.;Verdun",
      "Cherche un local.;Savenès",
      "À revoir.;Bouillac",
    ],
  ],
])("a list without titles keeps its first actor: %s", async (_, others) => {
  expect(await reading(...rowsOf(...others))).toEqual({ titles: [], names: actors });
});

test.each([
  [
    "a note in a gap",
    "Structure;;Commune;",
    [
      "Anna Petit;Bressols;contact du réseau",
      "Marc Vidal;Larra;adhérent",
      "Ivan Roche;Verdun;e-mail",
      "Luc Morel;Savenès;contact",
    ],
  ],
  [
    "posts and ways to reach in gaps",
    "Structure;Ville;;",
    [
      "Bressols;Président;Téléphone",
      "Larra;Trésorier;Courriel",
      "Verdun;Président;Courriel",
      "Savenès;Membre;Téléphone",
    ],
  ],
  [
    "a telephone in a gap",
    "Structure;Interlocuteur;;",
    [
      "Anna Petit;06 12 34 56 78;contact",
      "Marc Vidal;06 22 34 56 78;",
      "Ivan Roche;06 32 34 56 78;contact",
      "Luc Morel;06 42 34 56 78;",
    ],
  ],
  [
    "titles over the names alone",
    "Structure;;;",
    [
      "Anna Petit;présidente;commune de Bressols",
      "Marc Vidal;trésorier;commune de Larra",
      "Ivan Roche;membre;commune de Verdun",
      "Luc Morel;membre;commune de Savenès",
    ],
  ],
])("the first actor is no second row of titles: %s", async (_, titles, others) => {
  expect(await reading(titles, ...rowsOf(...others))).toEqual({ titles: [1], names: actors });
});

test("cells of the first actor's row are not the titles of the others' answers", async () => {
  const { candidates } = await readWhole(
    lines(
      "Structure;Ville;;",
      "Foyer rural de Bressols;Bressols;Téléphone;président fâché avec la commune",
      "Club photo du Marais;Verdun;Courriel;contact",
      "Tennis de Savenès;Savenès;Courriel;",
    ),
  );
  const labels = candidates.flatMap(({ answers }) => answers.map(({ label }) => label));
  expect(labels.join()).not.toMatch(/fâché|Téléphone/);
});

test("two rows of titles are recognised, also when the lower one fills gaps with unknown words", async () => {
  const rows = rowsOf(
    "Petit;Anna;anna@foyer.example.org",
    "Vidal;Marc;marc@lune.example.org",
    "Roche;Ivan;i@photo.example.org",
    "Morel;Luc;luc@tennis.example.org",
  );
  expect(await reading("Structure;Contact;;", ";Nom;Prénom;Courriel", ...rows)).toEqual({
    titles: [1, 2],
    names: actors,
  });
});

test("unknown titles are found under lines that introduce the table", async () => {
  const rows = rowsOf("Bressols;bon accueil", "Larra;froid", "Verdun;très partants", "Savenès;froid");
  expect(await reading("Tournée d’automne du pôle;;", ";;", "Bande;Bourgade;Ressenti", ...rows)).toEqual({
    titles: [3],
    names: actors,
  });
});
