// A log of calls, written as a text under the days on which they were made.
import { expect, test } from "vitest";
import { codesOf, fileOf, readWhole } from "./support.ts";

test("a log of calls by day is read to its last line; days and lines about no contact are reported where they stand", async () => {
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
  expect(codesOf(whole).filter((code) => code.startsWith("text-around-list"))).toEqual([
    "text-around-list:1",
    "text-around-list:5",
    "text-around-list:11",
  ]);
});
