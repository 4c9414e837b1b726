// What is struck through in a cell was true before: whoever is struck through is not asked for, and nothing of it is lost.
import { expect, test } from "vitest";
import { openFile } from "../../src/readers/open-file.ts";
import { readInThisThread } from "../../src/readers/worker-reader.ts";
import { docxOf, zipOf } from "./documents/written.ts";
import { fileOf, shippedMappings } from "./support.ts";

/** The people of each actor, and all texts kept beside them. */
async function read(content: Buffer, name: string) {
  const reading = await openFile(fileOf(content, name, 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    opening: "Début du document",
  });
  const people: Record<string, string[]> = {};
  const texts: string[] = [];
  for await (const { candidates } of reading.batches())
    for (const { fields, people: named, answers } of candidates) {
      people[fields.name!] = named.map(({ fullName }) => fullName);
      texts.push(...answers.map(({ text }) => text));
    }
  return { people, texts: texts.join("\n") };
}

const run = (text: string, struck = false) =>
  `<w:r>${struck ? "<w:rPr><w:strike/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:p>${cell}</w:p></w:tc>`).join("")}</w:tr>`;

test("in Word, the person struck through is former, and the one beside it is there now", async () => {
  const table = [
    row(run("Structure"), run("Contact"), run("Fonction")),
    row(run("Association La Grange"), run("Anne Roux", true) + run(" Luc Petit"), run("président")),
    row(run("Foyer rural du Four"), run("Zoé Vidal", true), run("directrice", true)),
    row(run("CUMA du Moulin", true), run("Paul Morel", true), run("trésorier", true)),
  ];
  const { people, texts } = await read(docxOf(`<w:tbl>${table.join("")}</w:tbl>`), "contacts.docx");
  expect(people).toEqual({
    "Association La Grange": ["Luc Petit"],
    "Foyer rural du Four": [],
    // A whole row that is struck through says nothing of who replaces whom.
    "CUMA du Moulin": ["Paul Morel"],
  });
  expect(texts).toMatch(/Anne Roux/);
  expect(texts).toMatch(/Zoé Vidal/);
});

test("struck text outside a table stays as it is", async () => {
  const { texts } = await read(
    docxOf(
      `<w:p>${run("Structure : Association La Grange")}</w:p><w:p>${run("Notre projet : ")}${run("un four", true)}${run(" un moulin")}</w:p>`,
    ),
    "candidature.docx",
  );
  expect(texts).toContain("un four");
  expect(texts).not.toContain("(");
});

test("in a workbook, cells and parts of cells that are struck through are former", async () => {
  const sheet = (cells: [text: number, style: number][][]) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map(([text, style], column) => `<c r="${"ABCDE"[column]}${at + 1}" t="s" s="${style}"><v>${text}</v></c>`).join("")}</row>`,
      )
      .join("")}</sheetData></worksheet>`;
  const strings = [
    "Structure",
    "Contact 1",
    "Fonction 1",
    "Contact 2",
    "Fonction 2",
    "Association La Grange",
    "Anne Roux",
    "animatrice",
    "Luc Petit",
    "animateur",
    "Foyer rural du Four",
  ].map((text) => `<si><t>${text}</t></si>`);
  const rich =
    '<si><r><rPr><strike/></rPr><t>Zoé Vidal</t></r><r><t xml:space="preserve"> Paul Morel</t></r></si>';
  const book = zipOf({
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/styles.xml":
      '<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": `<sst>${[...strings, rich].join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheet([
      [0, 1, 2, 3, 4].map((text) => [text, 0]),
      [
        [5, 2],
        [6, 1],
        [7, 1],
        [8, 0],
        [9, 2],
      ],
      [
        [10, 0],
        // The style of the cell is that of its first part, as LibreOffice writes it.
        [11, 1],
      ],
    ]),
  });
  const { people, texts } = await read(book, "contacts.xlsx");
  expect(people).toEqual({ "Association La Grange": ["Luc Petit"], "Foyer rural du Four": ["Paul Morel"] });
  expect(texts).toMatch(/Anne Roux/);
  expect(texts).toMatch(/Zoé Vidal/);
});
