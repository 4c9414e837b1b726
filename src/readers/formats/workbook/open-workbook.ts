// Opens a workbook in any format, and gives the sheet that holds the list.

import { Refusal } from "../../../domain/problems/problem.ts";
import type { SheetFacts, SourceFile } from "../../reading.ts";
import type { Grid } from "../../table/grid-row.ts";
import type { WorkerInput, WorkerReader } from "../../worker-protocol.ts";
import type { Sheet } from "./sheet.ts";
import { listSheet, type SheetChoice } from "./sheet-grid.ts";
import type { Zip } from "./zip-archive.ts";

/** In bytes: the largest file that is read whole into memory. Chosen by hand. */
const largest = 200 * 1024 * 1024;

export type WorkbookFormat = "xlsx" | "ods" | "xls" | "html" | "xml";

export interface OpenWorkbook {
  grid: Grid;
  sheet: string;
  /** All sheets, hidden ones too. */
  sheets: readonly SheetFacts[];
  format: WorkbookFormat;
}

/** The whole file in memory, as zipped formats need it: their directory is at their end. */
export async function wholeFile(source: SourceFile): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.stream()) {
    length += chunk.length;
    if (length > largest) throw new Refusal("input", { code: "file-too-large", file: source.name });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A spreadsheet in a zip file, or null when it holds something else. */
export async function openZipped(zip: Zip, choice: SheetChoice): Promise<OpenWorkbook | null> {
  const { file } = choice;
  if (zip.has("xl/workbook.xml")) {
    const { xlsxSheets } = await import("./xlsx-sheets.ts");
    return { ...(await listSheet(await xlsxSheets(zip, file), choice)), format: "xlsx" };
  }
  const kind = zip.has("mimetype") ? (await zip.text("mimetype")).trim() : "";
  if (!kind.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return null;
  if (/encryption-data/.test(await zip.text("META-INF/manifest.xml")))
    throw new Refusal("input", { code: "workbook-protected", file });
  const { odsSheets } = await import("./ods-sheets.ts");
  return { ...(await listSheet(await odsSheets(zip, file), choice)), format: "ods" };
}

/** An old Excel file, or null when it is of another old Microsoft format. */
export async function openOle(
  bytes: Buffer,
  choice: SheetChoice,
  readInWorker: WorkerReader,
): Promise<OpenWorkbook | null> {
  const { file } = choice;
  if (bytes.includes(utf16("EncryptedPackage")))
    throw new Refusal("input", { code: "workbook-protected", file });
  if (!bytes.includes(utf16("Workbook")) && !bytes.includes(utf16("Book"))) return null;
  return {
    ...(await listSheet(await legacy(readInWorker, { bytes, file, text: null }), choice)),
    format: "xls",
  };
}

const markups: readonly (readonly [RegExp, WorkbookFormat])[] = [
  [/<table[\s>]/i, "html"],
  [/<table:table[\s>]/, "ods"],
  [/<(?:\w+:)?Worksheet[\s>]/, "xml"],
];

/** A web page or XML that holds a table, as some tools name `.xls` or LibreOffice `.fods`; null when it holds none. */
export async function openMarkup(
  text: string,
  choice: SheetChoice,
  readInWorker: WorkerReader,
): Promise<OpenWorkbook | null> {
  const { file } = choice;
  const format = markups.find(([mark]) => mark.test(text))?.[1];
  if (!format) return null;
  return {
    ...(await listSheet(await legacy(readInWorker, { bytes: Buffer.alloc(0), file, text }), choice)),
    format,
  };
}

async function legacy(readInWorker: WorkerReader, given: WorkerInput<"workbook">): Promise<Sheet[]> {
  return (await readInWorker("workbook", given)).map(({ name, hidden, rows, ...aside }) => ({
    name,
    hidden,
    async *rows() {
      yield rows;
    },
    aside: async () => aside,
  }));
}

const utf16 = (text: string) => Buffer.from(text, "utf16le");
