import { CFB, utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { codesOf, fieldsOf, fileOf, readWhole } from "./support.ts";

type Cells = (string | number | Date | null)[][];

/** A workbook as a spreadsheet program writes it. */
function workbook(
  sheets: Record<string, Cells>,
  bookType: "xlsx" | "ods" | "biff8",
  hidden: number[] = [],
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows, { cellDates: true });
    for (const row of hidden) {
      sheet["!rows"] ??= [];
      sheet["!rows"][row - 1] = { hidden: true };
    }
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: "buffer", bookType });
}

const list: Cells = [
  ["Réseau des territoires", null, null, null, null],
  [null, null, null, null, null],
  ["Structure", "SIRET", "CP", "Téléphone", "Date de candidature"],
  ["GAL des Vallées", 20053377600015, 7100, 465710901, new Date(Date.UTC(2026, 0, 12))],
  ["Mairie de Crest", "200 533 776 00015", "26400", "04 65 71 09 02", "13/01/2026"],
];

test.each(["xlsx", "ods", "biff8"] as const)(
  "a %s workbook is read like a list, its numbers as text and its dates as dates",
  async (bookType) => {
    const sheets = {
      "Lisez-moi": [["Mode d’emploi"], ["Ne pas trier"]],
      Territoires: list,
      Listes: [["Oui"], ["Non"]],
    };
    const whole = await readWhole(fileOf(workbook(sheets, bookType), "reseau.xls"));
    expect(whole.facts).toMatchObject({
      sheet: "Territoires",
      headerRows: [3],
      encoding: null,
      delimiter: null,
    });
    expect(fieldsOf(whole)).toEqual(["name", "siret", "postcode", "phone", "submitted"]);
    expect(
      whole.candidates.map(({ line, fields, several }) => [
        line,
        fields.siret,
        fields.postcode,
        several.phones?.[0],
        fields.submitted,
      ]),
    ).toEqual([
      [4, "20053377600015", "07100", "+33465710901", "2026-01-12"],
      [5, "20053377600015", "26400", "+33465710902", "2026-01-13"],
    ]);
  },
);

test("rows hidden by a filter are taken, and reported", async () => {
  const whole = await readWhole(fileOf(workbook({ Liste: list }, "xlsx", [4]), "reseau.xlsx"));
  expect(whole.candidates.map(({ line }) => line)).toEqual([4, 5]);
  expect(codesOf(whole)).toContain("row-hidden:4");
});

test("the sheets of a Démarches simplifiées export are joined by their number", async () => {
  const sheets: Record<string, Cells> = {
    Dossiers: [
      [
        "ID",
        "Email",
        "FranceConnect ?",
        "Entreprise raison sociale",
        "À archiver",
        "État du dossier",
        "Déposé le",
        "Traité le",
        "Instructeurs",
      ],
      [
        "71",
        "a@vallees.example.org",
        "false",
        "GAL des Vallées",
        "false",
        "Accepté",
        "2026-01-05",
        null,
        "nous@appui.example.net",
      ],
      ["72", "b@crest.example.org", "false", "Mairie de Crest", "false", "Brouillon", null, null, null],
    ],
    Etablissements: [
      ["Dossier ID", "Champ", "Établissement SIRET", "Établissement code postal", "Établissement localité"],
      ["71", "SIRET du partenaire", "11111111100015", "69000", "Lyon"],
      ["71", "Dossier", "20053377600015", "07100", "Annonay"],
    ],
    Avis: [
      ["Dossier ID", "Introduction", "Réponse", "Instructeur"],
      ["71", "?", "favorable", "nous@appui.example.net"],
    ],
    "(7) Partenaires": [
      ["Dossier ID", "Ligne", "Nom du partenaire", "Adresse électronique"],
      ["71", "1", "Pays d’à côté", "contact@pays.example.net"],
      ["71", "2", "PNR", null],
    ],
  };
  const whole = await readWhole(fileOf(workbook(sheets, "xlsx"), "dossiers.xlsx"));
  expect(whole.facts).toMatchObject({ sheet: "Dossiers", source: "demarches-simplifiees" });
  expect(whole.candidates).toHaveLength(1);
  expect(whole.candidates[0]).toMatchObject({
    fields: {
      name: "GAL des Vallées",
      siret: "20053377600015",
      postcode: "07100",
      commune: "Annonay",
      reference: "71",
    },
    several: { emails: ["a@vallees.example.org"] },
  });
  expect(whole.candidates[0]?.answers).toContainEqual({
    label: "Nom du partenaire",
    text: "Pays d’à côté\nPNR",
    author: null,
  });
  expect(whole.candidates[0]?.answers).toContainEqual({
    label: "Adresse électronique",
    text: "contact@pays.example.net",
    author: null,
  });
  expect(codesOf(whole)).toContain("row-draft:3");
});

test("a second sheet that is a list too is left out and reported", async () => {
  const other: Cells = [
    ["Structure", "CP", "Commune"],
    ["Foyer rural", "07000", "Privas"],
  ];
  const whole = await readWhole(fileOf(workbook({ "2026": list, "2025": other }, "xlsx"), "reseau.xlsx"));
  expect(whole.facts.sheet).toBe("2026");
  expect(whole.findings).toContainEqual(expect.objectContaining({ code: "sheet-left-out", sheet: "2025" }));
});

test("a table of a web page saved as .xls is read", async () => {
  const page =
    "<html><body><table><tr><th>Structure</th><th>CP</th></tr><tr><td>Mairie de Crest</td><td>07100</td></tr></table></body></html>";
  const whole = await readWhole(fileOf(page, "export.xls"));
  expect(whole.rows).toEqual([["Mairie de Crest", "07100"]]);
});

/** A workbook whose single sheet is the XML given, as an attacker would write it. */
function crafted(sheetXml: string, more: Record<string, string> = {}): Buffer {
  const file = CFB.utils.cfb_new();
  const parts: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheetXml,
    ...more,
  };
  for (const [name, content] of Object.entries(parts))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  return Buffer.from(CFB.write(file, { fileType: "zip", type: "buffer" }) as Uint8Array);
}

const cell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

test("a cell at the far end of each row does not widen the table", async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) =>
      `<row r="${i * 300 + 1}">${cell(`A${i * 300 + 1}`, i === 0 ? "Structure" : `Mairie ${i}`)}${cell(`XFD${i * 300 + 1}`, "x")}</row>`,
  );
  const whole = await readWhole(
    fileOf(
      crafted(
        `<worksheet><sheetData>${rows.join("")}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
      ),
      "loin.xlsx",
    ),
  );
  expect(whole.candidates).toHaveLength(2999);
  expect(whole.facts.columns).toHaveLength(1);
});

test.each([
  [
    "entities that grow",
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c><v>&b;</v></c></row></sheetData></worksheet>',
  ],
  ["elements without end", "<worksheet>".repeat(5000)],
  ["half a sheet", "<worksheet><sheetData><row"],
])("a workbook with %s is refused as damaged", async (_, xml) => {
  const error = await readWhole(fileOf(crafted(xml), "piege.xlsx")).catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw error;
  expect(error.problems.map(({ code }) => code)).toEqual(["workbook-damaged"]);
});

test("sheets under the same titles are one list, whatever the order of their columns: the latest year comes first, and the others are reported", async () => {
  const sheets = {
    "2025": [
      ["Liste 2025", null, null],
      ["Structure", "CP", "Courriel"],
      ["GAL des Vallées", "07100", "gal@vallees.example"],
    ],
    "2026": [
      ["Courriel", "Structure", "CP"],
      ["crest@mairie.example", "Mairie de Crest", "26400"],
    ],
  };
  const whole = await readWhole(fileOf(workbook(sheets, "xlsx"), "listes.xlsx"));
  expect(whole.candidates.map(({ line, fields }) => [line, fields.name, fields.postcode])).toEqual([
    [2, "Mairie de Crest", "26400"],
    [5, "GAL des Vallées", "07100"],
  ]);
  expect(codesOf(whole)).toEqual(["sheet-appended:5"]);
});

test("the sheets in which KoboToolbox puts repeated questions are joined to their submissions", async () => {
  const technical = ["_id", "_uuid", "_submission_time", "_validation_status", "_index"];
  const sheets = {
    Enquête: [
      ["Structure", ...technical],
      ["Foyer rural", "81", "u1", "2026-01-12T10:00:00", null, 1],
      ["Mairie de Crest", "82", "u2", "2026-01-13T10:00:00", null, 2],
    ],
    partenaires: [
      ["nom_partenaire", "_index", "_parent_table_name", "_parent_index", "_submission__id"],
      ["Le Lavoir", 1, "Enquête", 1, "81"],
      ["La Grange", 2, "Enquête", 1, "81"],
    ],
  };
  const whole = await readWhole(fileOf(workbook(sheets, "xlsx"), "enquete.xlsx"));
  expect(whole.facts.source).toBe("kobotoolbox");
  expect(whole.candidates.map(({ answers }) => answers)).toEqual([
    [{ label: "nom_partenaire", text: "Le Lavoir\nLa Grange", author: null }],
    [],
  ]);
  expect(codesOf(whole)).toEqual([]);
});
