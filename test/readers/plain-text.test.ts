import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { codesOf, encoded, readWhole } from "./support.ts";

const namesOf = async (content: string | Uint8Array) =>
  (await readWhole(content)).candidates.map(({ fields }) => fields.name);

test.each([
  ["windows-1252", "win1252"],
  ["macroman", "macintosh"],
  ["cp850", "cp850"],
])("UTF-8 that was read as %s is repaired, and reported", async (_, codec) => {
  const rows = ["Fédération d’été;Arvèze", "Œuvre « des possibles »;Mâcon", "Été à Île-d’Yeu;Yeu"];
  const spoilt = rows.map((row) => encodedTwice(row, codec));
  const whole = await readWhole(["Structure;Commune", "Foyer rural;Crêt", ...spoilt].join("\n"));
  expect(whole.rows).toEqual(["Foyer rural;Crêt", ...rows].map((row) => row.split(";")));
  expect(codesOf(whole)).toEqual(["row-decoded-twice:3", "row-decoded-twice:4", "row-decoded-twice:5"]);
});

test("text decoded wrongly twice is repaired, and so is an à whose no-break space became a space", async () => {
  const twice = encodedTwice(encodedTwice("Théâtre d’été", "win1252"), "win1252");
  const content = `Structure;Besoins\n${twice};aider\nFoyer rural;dÃ©jÃ  lÃ\nAmicale;notifié Ã l’Europe\n`;
  const whole = await readWhole(content);
  expect(whole.rows).toEqual([
    ["Théâtre d’été", "aider"],
    ["Foyer rural", "déjà là"],
    ["Amicale", "notifié à l’Europe"],
  ]);
});

test("capitals with accents are left as they are", async () => {
  const names = ["SÃO TOMÉ", "ÂGE D’OR", "CHÂTEAU ÅLAND", "Côté Ô", "Pâte à √2"];
  const whole = await readWhole(["Structure;Commune", ...names.map((name) => `${name};Die`)].join("\n"));
  expect(whole.candidates.map(({ fields }) => fields.name)).toEqual(names);
  expect(codesOf(whole)).toEqual([]);
});

test("entities become characters, and their semicolons end no cell", async () => {
  const whole = await readWhole(
    [
      "Structure;Commune;Courriel",
      "Caf&eacute; &amp; Cie;Arv&egrave;ze;cafe@cie.example.org",
      "L&#039;Atelier;&Eacute;tables;a@b.example.org",
      '"Le &quot;Relais&quot;";Die;r@b.example.org',
      "R&D;H&M;x@b.example.org",
    ].join("\n"),
  );
  expect(whole.rows.map((cells) => cells.slice(0, 2))).toEqual([
    ["Café & Cie", "Arvèze"],
    ["L'Atelier", "Étables"],
    ['Le "Relais"', "Die"],
    ["R&D", "H&M"],
  ]);
  expect(codesOf(whole)).toEqual([]);
});

test("elements of web pages are removed; line ends and addresses between angle brackets stay", async () => {
  const names = await namesOf(
    "Structure,Commune\nÉpicerie <b>Dupont</b> &amp; fils,Lissac\n1 < 2 et 3 > 2,Die\n",
  );
  expect(names).toEqual(["Épicerie Dupont & fils", "1 < 2 et 3 > 2"]);
  const { rows } = await readWhole(
    "Structure;Besoins\nFoyer;<p>un animateur</p><p>du&nbsp;temps<br/>voir <a href='x'>Zoé</a> <z@b.example.org></p>\n",
  );
  expect(rows[0]?.[1]).toBe("un animateur\ndu\u00a0temps\nvoir Zoé <z@b.example.org>");
});

/** A text as it looks when its UTF-8 is read in another encoding. */
const encodedTwice = (text: string, codec: string) => iconv.decode(encoded(text, "utf8"), codec);
