// Filled sign-in sheets: people who are excused, structures that somebody came for, and rows that only try a form.

import { expect, test } from "vitest";
import { codesOf, readWhole } from "./support.ts";

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const titles = "Nom, prénom;Structure et fonction;Commune;Courriel;Signature";
const present = [
  "ROUX Émilie;Mairie de Gramat, adjointe;Gramat;e.roux@gramat.example.org;signé",
  "PONS Théo;Les Passe-Murailles – régisseur;Figeac;theo@pm.example.org;signé",
];
const excused = [
  "FABRE Nina;Foyer rural du Lac, présidente;Mens;nina@foyer.example.org;",
  "VIAL Paul;Syndicat des Eaux (DGS);Die;;représenté par Mme Roux",
];

test.each(["Absents excusés", "Excusés :", "Excusées", "Absents"])(
  "%j is no actor, and the people under it are noted as absent",
  async (over) => {
    const whole = await readWhole(lines(titles, ...present, `${over};;;;`, ...excused));
    expect(whole.candidates.map(({ fields }) => fields.name)).toEqual([
      "Mairie de Gramat",
      "Les Passe-Murailles",
      "Foyer rural du Lac",
      "Syndicat des Eaux",
    ]);
    const signatures = whole.candidates.map(({ answers }) =>
      answers.filter(({ label }) => label === "Signature").map(({ text }) => text),
    );
    expect(signatures).toEqual([["signé"], ["signé"], [over.replace(" :", "")], ["représenté par Mme Roux"]]);
  },
);

test.each(["", ";;;;"])(
  "a line that lists excused people is reported whole, also behind a gap: %j",
  async (gap) => {
    const line = "Excusés : CCVL, M. Vial (ne plus l'inviter) et l'ESAT du Val;;;;";
    for (const after of [[], present.slice(1)]) {
      const whole = await readWhole(lines(titles, present[0]!, ...(gap === "" ? [] : [gap]), line, ...after));
      expect(whole.candidates).toHaveLength(1 + after.length);
      expect(whole.findings).toContainEqual(
        expect.objectContaining({ code: "row-under-table", found: line.replace(/;+$/, "") }),
      );
    }
  },
);

test("“Assoc. X, présidente” is X with its president, and “pour X” is X", async () => {
  const whole = await readWhole(
    lines(
      titles,
      "FABRE Nina;Assoc. Les Sabots, présidente;Crest;;signé",
      "VIAL Paul;pour Les Sabots (bénévole);Crest;paul@sabots.example.org;signé",
      "PETIT Luc;pour la CC du Val;Die;;signé",
      "BOIS Ana;Pour un autre village;Die;;signé",
    ),
  );
  expect(whole.candidates.map(({ fields, people }) => [fields.name, people.map(({ role }) => role)])).toEqual(
    [
      ["Assoc. Les Sabots", ["présidente"]],
      ["Les Sabots", ["bénévole"]],
      ["CC du Val", [null]],
      ["Pour un autre village", [null]],
    ],
  );
});

test("a row that only tries the form is reported and is no actor; a structure named “Test” is one", async () => {
  const whole = await readWhole(
    lines(
      "Structure;Commune;Contact;Mail;Vos besoins",
      "test;test;Test;claire@mission.fr;test",
      "Essai 2;;;essai@example.org;",
      "Les Essais;Crest;Zoé Ménard;z@essais.fr;des tests de semences",
      "Test;Die;Luc Petit;luc@test-die.fr;trouver un local",
    ),
  );
  expect(whole.candidates.map(({ fields }) => fields.name)).toEqual(["Les Essais", "Test"]);
  expect(codesOf(whole).filter((code) => code.startsWith("row-"))).toEqual(["row-trial:2", "row-trial:3"]);
});
