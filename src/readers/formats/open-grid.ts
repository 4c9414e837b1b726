// Opens any file that holds a table: chooses the reader of its format, and gives its rows.

import type { ImportMappings } from "../../domain/importing/import-words.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { NotAList } from "../../domain/problems/reading-problems.ts";
import type { ReadingFacts, SourceFile } from "../reading.ts";
import type { Grid } from "../table/grid-row.ts";
import { layoutOf } from "../table/header-layout.ts";
import { noTitleWords } from "../table/title-row-evidence.ts";
import type { WorkerReader } from "../worker-protocol.ts";
import type { AddressBookFormat } from "./address-book/address-book-grid.ts";
import { readDelimited } from "./delimited/read-delimited.ts";
import { sniff } from "./file-signature.ts";
import { decoded, fileEncoding, firstBytes } from "./text/decoded-text.ts";
import { encodingOf, type FoundEncoding } from "./text/encoding.ts";
import type { OpenWorkbook } from "./workbook/open-workbook.ts";
import type { Judgement, SheetChoice } from "./workbook/sheet-grid.ts";

export type GridFacts = Pick<
  ReadingFacts,
  "format" | "encoding" | "delimiter" | "quote" | "sheet" | "sheets"
>;

/** Takes the fullest sheet, when nothing tells what the sheet should hold. */
const fullest = (grid: Grid): Judgement => ({
  score: grid.sample.reduce((count, { cells }) => count + cells.length, 0),
  layout: layoutOf(grid, noTitleWords),
  joins: [],
  nameColumn: -1,
  tellsOfExchanges: false,
});

/** Endings of files that say their lines are rows of cells. */
const saysTable = /\.(?:csv|tsv|tab)$/i;
/** True for a text with several bulleted lines, as no table has: a mail that was pasted and saved as a table. */
const hasBullets = (text: string) => [...text.matchAll(/^"?[ \t]*[-–•▪●*][ \t]+\p{L}/gmu)].length > 1;

/** A file's rows, and how they were read. */
interface OpenGrid {
  grid: Grid;
  facts: GridFacts;
}

type PastedWords = Pick<ImportMappings, "columns" | "structures" | "refusals">;

/**
 * Opens a file of rows in any format — delimited text, workbook, a web page's table — whatever its name says. Refused (kind `input`)
 * when it is empty, damaged or no table at all. Of several sheets, the one that `judge` finds best is read. With `mappings`, address
 * books and contacts pasted as text are read too.
 */
export async function openGrid(
  source: SourceFile,
  readInWorker: WorkerReader,
  judge: (grid: Grid) => Judgement = fullest,
  mappings: PastedWords | null = null,
  sheets: readonly string[] = [],
): Promise<OpenGrid> {
  const { bytes, whole } = await firstBytes(source.stream());
  if (bytes.length === 0 || (whole && bytes.every((byte) => byte <= 32)))
    throw new Refusal("input", { code: "file-empty", file: source.name });
  const kind = sniff(bytes);
  if (typeof kind === "object") {
    if ("binary" in kind) throw binary(source, kind.binary);
    if (mappings && (kind.text === "vcf" || kind.text === "ldif"))
      return addressBook(source, kind.text, mappings);
    throw new Refusal("input", { code: "file-other-text", file: source.name, kind: kind.text });
  }
  if (kind !== "text") {
    const commentsTitle = mappings?.columns.cell_comments ?? "";
    const choice = { judge, asked: sheets, commentsTitle, file: source.name };
    return workbookGrid(await openWorkbook(source, kind, readInWorker, choice), source, mappings);
  }
  if (sheets.length > 0)
    throw new Refusal("usage", {
      ...{ code: "sheet-unknown", file: source.name, found: sheets.join(", "), sheets: [] },
    });
  const encoding = await fileEncoding(bytes, whole, () => source.stream());
  if (!encoding) throw binary(source, "unknown");
  const pasted = whole && mappings !== null ? await contactList(source, bytes, encoding, mappings) : null;
  if (pasted) return pasted;
  const table = await readDelimited(source, bytes, whole, encoding);
  const { delimiter, quote } = table.dialect;
  return {
    grid: whole && mappings !== null ? await pastedOr(table, source, mappings) : table,
    facts: {
      format: delimiter === "\t" ? "tsv" : "csv",
      encoding: encoding.encoding,
      delimiter: delimiter || null,
      quote: quote || null,
      sheet: null,
    },
  };
}

async function workbookGrid(
  { grid: sheetGrid, sheet, sheets, format }: OpenWorkbook,
  source: SourceFile,
  mappings: PastedWords | null,
): Promise<OpenGrid> {
  const grid = mappings === null ? sheetGrid : await pastedOr(sheetGrid, source, mappings);
  return { grid, facts: { format, encoding: null, delimiter: null, quote: null, sheet, sheets } };
}

/** The contacts that a text lists as people write them; null when its lines are rows of cells. */
async function contactList(
  source: SourceFile,
  bytes: Uint8Array,
  encoding: FoundEncoding,
  mappings: PastedWords,
): Promise<OpenGrid | null> {
  const text = await decoded(bytes, encoding);
  if (text === "" || (saysTable.test(source.name) && !hasBullets(text))) return null;
  const { contactListGrid } = await import("./contacts/contact-list-grid.ts");
  const grid = contactListGrid(text, source.name, mappings);
  if (!grid) return null;
  const facts = { format: "text", encoding: encoding.encoding, delimiter: null, quote: null, sheet: null };
  return { grid, facts };
}

/** The grid, or the contacts that were pasted as text into its one column. */
async function pastedOr(grid: Grid, source: SourceFile, mappings: PastedWords): Promise<Grid> {
  const { withPastedList } = await import("./contacts/pasted-column.ts");
  return withPastedList(grid, source.name, mappings);
}

/** The cards of an address book as rows of a table. */
async function addressBook(
  source: SourceFile,
  format: AddressBookFormat,
  mappings: Pick<ImportMappings, "columns">,
): Promise<OpenGrid> {
  const { wholeFile } = await import("./workbook/open-workbook.ts");
  const { addressBookGrid } = await import("./address-book/address-book-grid.ts");
  const bytes = await wholeFile(source);
  const encoding = encodingOf(bytes);
  if (!encoding) throw binary(source, "unknown");
  const grid = await addressBookGrid(await decoded(bytes, encoding), format, source.name, mappings);
  return { grid, facts: { format, encoding: encoding.encoding, delimiter: null, quote: null, sheet: null } };
}

async function openWorkbook(
  source: SourceFile,
  kind: "zip" | "ole" | "html" | "spreadsheet-xml",
  readInWorker: WorkerReader,
  choice: SheetChoice,
): Promise<OpenWorkbook> {
  const { openMarkup, openOle, openZipped, wholeFile } = await import("./workbook/open-workbook.ts");
  const bytes = await wholeFile(source);
  if (kind === "zip") {
    const { openZip } = await import("./workbook/zip-archive.ts");
    const zip = await openZip(bytes, source.name);
    const book = await openZipped(zip, choice);
    if (book) return book;
    throw binary(
      source,
      zip.has("word/document.xml") ? "word" : zip.has("ppt/presentation.xml") ? "presentation" : "archive",
    );
  }
  if (kind === "ole") {
    const book = await openOle(bytes, choice, readInWorker);
    if (book) return book;
    throw binary(source, bytes.includes(Buffer.from("WordDocument", "utf16le")) ? "word" : "unknown");
  }
  const encoding = encodingOf(bytes);
  const text = encoding ? await decoded(bytes, encoding) : "";
  const book = await openMarkup(text, choice, readInWorker);
  if (book) return book;
  throw new Refusal("input", { code: "file-is-web-page", file: source.name });
}

const binary = (source: SourceFile, kind: NotAList) =>
  new Refusal("input", { code: "file-binary", file: source.name, kind });
