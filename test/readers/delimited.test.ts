import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RecordReader } from "../../src/readers/formats/delimited/record-reader.ts";
import type { Row } from "../../src/readers/table/grid-row.ts";
import { codesOf, encoded, fieldsOf, fileOf, readWhole } from "./support.ts";

const accented = [
  "Structure;Code postal;Commune;Courriel;Prénom;Nom",
  "Cœur d’Ardèche – énergies;07000;Privas;accueil@coeur.example.org;Zoé;LEFÈVRE",
  "Forêt à vélo;1300;Belley;velo@foret.example.org;Noël;GARÇON",
  "L’Été « des possibles »;48000;Mende;ete@possibles.example.org;Anaïs;Ôtard",
].join("\r\n");

test.each([
  ["utf-8", "utf8", accented],
  ["windows-1252", "win1252", accented],
  ["macroman", "macintosh", accented],
  ["cp850", "cp850", accented.replace(/[’–œ]/g, "e")],
  ["utf-16le", "utf16-le", accented],
  ["utf-16be", "utf16-be", accented],
  [
    "iso-8859-15",
    "iso-8859-15",
    `${accented.replace(/[’–«»]/g, "-")}\r\nCœur à cœur;26000;Valence;a@b.example.org;Œuvre;BŒUF`,
  ],
] as const)("a %s file without a mark is read with its accents", async (encoding, codec, content) => {
  const whole = await readWhole(encoded(content, codec));
  expect(whole.facts.encoding).toBe(encoding);
  expect(whole.rows).toEqual(
    content
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(";")),
  );
});

test("the first accent may come long after the beginning", async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `Structure numero ${i};0700${i % 10};Privas`);
  const content = encoded(
    ["Structure;Code postal;Commune", ...lines, "Été;07000;Annonay"].join("\n"),
    "win1252",
  );
  const whole = await readWhole(fileOf(content, "longue.csv", 1 << 16));
  expect(whole.facts.encoding).toBe("windows-1252");
  expect(whole.candidates.at(-1)?.fields.name).toBe("Été");
});

test("a line pasted from another encoding is read with its accents, and reported", async () => {
  const bytes = Buffer.concat([
    Buffer.from("Structure;Commune\nMaison des vallées;Crest\nL’été en forêt;Privas\nAtelier né ici;Mende\n"),
    encoded("Théâtre à lé;Annonay\n", "win1252"),
  ]);
  const whole = await readWhole(bytes);
  expect(whole.facts.encoding).toBe("utf-8");
  expect(whole.candidates.at(-1)?.fields.name).toBe("Théâtre à lé");
  expect(codesOf(whole)).toEqual(["row-other-encoding:5"]);
});

test("a file of two encodings, half and half, is read line by line, and its lines are reported", async () => {
  const bytes = Buffer.concat([
    Buffer.from("Structure;Commune\nGîte d’Été;Figeac\n"),
    encoded("Épicerie des prés;Saint-Céré\n", "win1252"),
  ]);
  const whole = await readWhole(bytes);
  expect(whole.facts.encoding).toBe("utf-8");
  expect(whole.candidates.map(({ fields }) => fields.name)).toEqual(["Gîte d’Été", "Épicerie des prés"]);
  expect(codesOf(whole)).toEqual(["row-other-encoding:3"]);
});

test("lines of another encoding far down a long file are read with their accents, and reported one by one", async () => {
  const lines = Array.from({ length: 9000 }, (_, n) =>
    n % 4000 === 3999 ? encoded(`Théâtre n° ${n};Mâcon\n`, "win1252") : Buffer.from(`Café n° ${n};Mâcon\n`),
  );
  const whole = await readWhole(Buffer.concat([Buffer.from("Structure;Commune\n"), ...lines]));
  expect(whole.candidates.map(({ fields }) => fields.name)).toContain("Théâtre n° 7999");
  expect(codesOf(whole)).toEqual(["row-other-encoding:4001", "row-other-encoding:8001"]);
});

test("one broken byte spoils its own letter, not the others of its line", async () => {
  const bytes = Buffer.concat([
    Buffer.from("Structure;Commune\nMaison des vallées;Mâcon\nCaf"),
    Buffer.from([0xc3]),
    Buffer.from(" de l’été;Saint-Céré\n"),
  ]);
  const whole = await readWhole(bytes);
  expect(whole.candidates.map(({ fields }) => fields.name)).toEqual([
    "Maison des vallées",
    "Caf\ufffd de l’été",
  ]);
  expect(whole.candidates[1]?.fields.commune).toBe("Saint-Céré");
  expect(codesOf(whole)).toEqual(["row-other-encoding:3"]);
});

test("a cell of several lines stays one, wherever the blocks of bytes are cut", async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `Amicale ${n};"Crest ""haut""\r\npuis bas";26400`);
  const bytes = Buffer.from(["Structure;Besoins;Code postal", ...rows].join("\r\n"));
  for (const size of [997, 40_000]) {
    const whole = await readWhole(fileOf(bytes, "liste.csv", size));
    expect(whole.rows).toHaveLength(3000);
    expect(whole.rows[2999]).toEqual(["Amicale 2999", 'Crest "haut"\npuis bas', "26400"]);
    expect(whole.candidates[2999]?.line).toBe(6000);
  }
});

test.each([";", ",", "\t", "|"])(
  "the delimiter %j is found, and a sep= line is honoured",
  async (delimiter) => {
    const rows = [
      ["Structure", "Commune", "Courriel"],
      ["Le Grenier, la Halle", "Crest", "a@grenier.example.org"],
      ["Foyer rural ; antenne", "Privas", "b@foyer.example.org"],
    ];
    const quoted = rows
      .map((cells) => cells.map((cell) => (/[;,]/.test(cell) ? `"${cell}"` : cell)).join(delimiter))
      .join("\n");
    const whole = await readWhole(quoted);
    expect(whole.facts.delimiter).toBe(delimiter);
    expect(whole.rows).toEqual(rows.slice(1));
    const declared = await readWhole(`sep=${delimiter}\r\n${quoted}`);
    expect(declared.rows).toEqual(rows.slice(1));
    expect(declared.facts.headerRows).toEqual([2]);
  },
);

test("names with commas, one a line, are not cut", async () => {
  const whole = await readWhole(
    "Structures\nLe Grenier, la Halle et la Place\nMairie de Crest\nGAL des Vallées\n",
  );
  expect(whole.facts.delimiter).toBeNull();
  expect(whole.rows).toEqual([
    ["Le Grenier, la Halle et la Place"],
    ["Mairie de Crest"],
    ["GAL des Vallées"],
  ]);
});

test("sentences with the same number of words are not cut at their spaces", async () => {
  const lines = Array.from({ length: 40 }, (_, n) => `Amicale ${n};Vers;${"un mot ".repeat(30)}`);
  const { facts } = await readWhole(["Nom;Commune;Projet", ...lines].join("\n"));
  expect({ delimiter: facts.delimiter, header: facts.headerRows }).toEqual({ delimiter: ";", header: [1] });
});

test("an empty title too many is left out, and two quoted titles are not taken for one", async () => {
  const rows = Array.from(
    { length: 12 },
    (_, n) => `Amicale ${n},"Crest, haut","https://a${n}.example.org",oui`,
  );
  const whole = await readWhole(['Structure,,"Commune","Site internet",Suite', ...rows].join("\n"));
  expect(whole.facts.columns.map(({ header }) => header)).toEqual([
    "Structure",
    "Commune",
    "Site internet",
    "Suite",
  ]);
});

test("a record's line is the physical line where it starts", async () => {
  const whole = await readWhole(
    'Structure;Que faites-vous ?\nA Crest;"un\ndeux\ntrois"\n\nMairie de Die;rien\n',
  );
  expect(whole.candidates.map(({ line }) => line)).toEqual([2, 6]);
  expect(whole.candidates[0]?.answers).toMatchObject([
    { label: "Que faites-vous ?", text: "un\ndeux\ntrois" },
  ]);
});

const cell = fc.string({
  unit: fc.constantFrom("a", "é", " ", ";", ",", '"', "\n", "1", "'", "\t"),
  maxLength: 12,
});
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

test("records are those of csv-parse for any well-formed text, however it is cut into chunks", () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(";", ",", "\t"),
      fc.integer({ min: 1, max: 40 }),
      (rows, delimiter, size) => {
        const content = rows
          .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter))
          .join("\r\n");
        const records: Row[] = [];
        const reader = new RecordReader({ delimiter, quote: '"', escape: "" }, null, "\n", "x");
        const bytes = Buffer.from(content);
        for (let start = 0; start < bytes.length; start += size)
          reader.push(bytes.subarray(start, start + size), records);
        reader.end(records);
        expect(records.map(({ cells }) => cells)).toEqual(
          parse(content, { delimiter, relax_column_count: true }),
        );
      },
    ),
  );
});

test("a list of structures becomes candidates: numbers stay text, and a column of no field is an answer", async () => {
  const whole = await readWhole(
    "N° dossier;Nom de la structure;SIRET;CP;Ville;Tél.;Mail;Contact;Fonction;Déposé le;Ce que vous attendez\n" +
      "D7;PETR du Haut Val;20053377600015;7100;Annonay;0465710903;jean.delatour@hautval.example.org;M. Jean DE LA TOUR;président;12/01/2026;un tiers neutre\n",
  );
  expect(fieldsOf(whole)).toEqual([
    "reference",
    "name",
    "siret",
    "postcode",
    "commune",
    "phone",
    "email",
    "person.full_name",
    "person.role",
    "submitted",
    "text",
  ]);
  expect(whole.candidates[0]).toMatchObject({
    line: 2,
    fields: {
      reference: "D7",
      name: "PETR du Haut Val",
      kind: "PETR",
      siret: "20053377600015",
      postcode: "07100",
      submitted: "2026-01-12",
    },
    several: { phones: ["+33465710903"] },
    people: [
      {
        fullName: "Jean de La Tour",
        civility: "M.",
        firstName: "Jean",
        role: "président",
        emails: ["jean.delatour@hautval.example.org"],
      },
    ],
    answers: [{ label: "Ce que vous attendez", text: "un tiers neutre", author: "actor" }],
  });
});
