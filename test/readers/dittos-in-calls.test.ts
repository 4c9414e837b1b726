// Dittos in a table of calls mean the last row of the same structure, however its name is shortened there.

import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

const titles = "Date;Canal;Qui (nous);Structure;Avec qui;Ce qui s'est dit;Suite";
const answersOf = async (...rows: string[]) => {
  const { candidates } = await readWhole(`${[titles, ...rows].join("\n")}\n`);
  return candidates.map(({ answers }) => Object.fromEntries(answers.map(({ label, text }) => [label, text])));
};

test.each(["d°", "do.", "dito", "idem", "id.", '"'])(
  "%s beside a structure named further up means the cells of that row, and not those right above",
  async (ditto) => {
    const answers = await answersOf(
      "14/09;tél;ML;Collège de la Lande;-;répondeur, message laissé;rappeler",
      "15/09;mail;PR;CC du Val d'Orne;Jean Roux;a reçu la présentation;attendre sa réponse",
      `28/09;${ditto === '"' ? "tél" : ditto};ML;Collège de la Lande;-;${ditto === '"' ? '""""' : ditto};${ditto === '"' ? '""""' : ditto}`,
    );
    expect(answers[2]).toMatchObject({
      Canal: "tél",
      "Ce qui s'est dit": "répondeur, message laissé",
      Suite: "rappeler",
    });
  },
);

test("an abbreviated name, or one without its place in brackets, is the same structure", async () => {
  const rows = (name: string, again: string) => [
    `14/09;tél;ML;${name};-;répondeur;rappeler`,
    "15/09;mail;PR;CC du Val d'Orne;Jean Roux;a reçu la présentation;attendre sa réponse",
    `28/09;tél;ML;${again};-;d°;d°`,
  ];
  for (const [name, again] of [
    ["École de musique de Brûlon", "Éc. de musique Brûlon"],
    ["Asso. Les Sabots", "Association Les Sabots (Crest)"],
    ["Comité des fêtes du Bourg", "Com. des fêtes du Bourg"],
  ] as const)
    expect((await answersOf(...rows(name, again)))[2]).toMatchObject({ "Ce qui s'est dit": "répondeur" });
});

test("beside a structure not named before, a ditto means the row above; under the day and the colleague it always does", async () => {
  const answers = await answersOf(
    "14/09;tél;ML;Collège de la Lande;-;répondeur;rappeler",
    "15/09;tél;PR;Lycée du Bocage;-;absent;écrire",
    "d°;d°;d°;Foyer rural du Lac;-;d°;d°",
    "d°;mail;d°;Collège de la Lande;-;a répondu;",
  );
  expect(answers[2]).toMatchObject({ Date: "15/09", "Qui (nous)": "PR", "Ce qui s'est dit": "absent" });
  expect(answers[3]).toMatchObject({ Date: "15/09", "Qui (nous)": "PR", "Ce qui s'est dit": "a répondu" });
});
