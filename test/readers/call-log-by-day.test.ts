// A log of calls, written as a text under the days on which they were made.
import { expect, test } from "vitest";
import { fileOf, readWhole } from "./support.ts";

test("a log of calls by day is read to its last line; each entry has its day, and lines about no contact are reported where they stand", async () => {
  const log = [
    "Lundi 2/3",
    "9h10 Mairie de Saugues 04 71 00 00 01. Eu le secrétariat, rappeler.",
    "10 h Foyer des Tilleuls, 04 71 00 00 02 : répondeur",
    "",
    "Mardi 3 mars : journée de réseau, aucun appel",
    "",
    "Jeudi 5/3",
    "11h point avec Denis",
    "La Ruche, Langeac, 04 71 00 00 03 : longue conversation avec la salariée, qui voudrait partager un local, un camion et un emploi avec deux associations voisines mais attend l’accord de son bureau",
    "",
    "Vendredi 6/3",
    "14h30 – CUMA de la Seuge, 04 71 00 00 04 : veut bien être rappelée",
  ].join("\n");
  const whole = await readWhole(fileOf(log, "journal.txt"));
  expect(whole.candidates.map(({ line, fields }) => [line, fields.name])).toEqual([
    [2, "Mairie de Saugues"],
    [3, "Foyer des Tilleuls"],
    [9, "La Ruche"],
    [12, "CUMA de la Seuge"],
  ]);
  const [around, ...others] = whole.findings.filter(({ code }) => code === "text-around-list");
  expect(others).toEqual([]);
  expect(around).toMatchObject({ line: 5, found: expect.stringContaining("journée de réseau, aucun appel") });
  expect(around).toMatchObject({ found: expect.stringContaining("11h point avec Denis") });
  expect(whole.candidates.map(({ cells }) => cells[0])).toEqual([
    "Lundi 2/3",
    "Lundi 2/3",
    "Jeudi 5/3",
    "Vendredi 6/3",
  ]);
});
