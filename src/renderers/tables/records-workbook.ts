// Writes the workbook of `export`: a sheet for each kind of record, every cell a text, nothing cut.

import { utils, type WorkBook, write } from "@e965/xlsx";
import {
  continuation,
  type RecordSheet,
  recordCell,
  recordSheetNames,
  recordSheets,
  type SheetRecord,
} from "../../domain/importing/record-sheets.ts";
import type { Sentences } from "../../text/index.ts";
import { printable } from "../printable.ts";
import { longestCell } from "./spreadsheet.ts";
import { workbookText } from "./workbook.ts";

/** Rows of one sheet, of the 1 048 576 that Excel opens; more go to a second one. */
const mostRows = 1_000_000;

/** Widest column, in characters. */
const widestColumn = 50;

export class RecordsWorkbook {
  readonly #text: Sentences;
  readonly #rows: Record<RecordSheet, string[][]>;

  constructor(text: Sentences) {
    this.#text = text;
    this.#rows = Object.fromEntries(recordSheetNames.map((sheet) => [sheet, []])) as never;
  }

  add(rows: Readonly<Partial<Record<RecordSheet, readonly SheetRecord[]>>>): void {
    for (const sheet of recordSheetNames)
      for (const record of rows[sheet] ?? []) this.#rows[sheet].push(...rowsOf(sheet, record, this.#text));
  }

  bytes(): Uint8Array {
    const book = utils.book_new();
    for (const sheet of recordSheetNames) {
      const rows = this.#rows[sheet];
      if (rows.length === 0 && sheet !== "actors") continue;
      const titles = titlesOf(sheet, this.#text);
      for (let from = 0; from === 0 || from < rows.length; from += mostRows)
        append(book, [titles, ...rows.slice(from, from + mostRows)], {
          name: this.#text.exporting.sheets[sheet],
          part: from / mostRows,
        });
    }
    return new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true }));
  }
}

function append(book: WorkBook, rows: readonly string[][], { name, part }: { name: string; part: number }) {
  const cells = printable(rows).map((row) =>
    row.map((text) => (text === "" ? null : { t: "s", v: workbookText(text) })),
  );
  const sheet = utils.aoa_to_sheet(cells);
  sheet["!cols"] = rows[0]!.map((_, column) => ({
    wch: 2 + Math.max(8, ...rows.slice(0, 200).map((row) => Math.min(widestColumn, firstLine(row[column])))),
  }));
  if (sheet["!ref"]) sheet["!autofilter"] = { ref: sheet["!ref"] };
  utils.book_append_sheet(book, sheet, part === 0 ? name : `${name} ${part + 1}`);
}

const firstLine = (text = "") => (text.includes("\n") ? text.indexOf("\n") : text.length);

function titlesOf(sheet: RecordSheet, { exporting }: Sentences): string[] {
  return Object.keys(recordSheets[sheet]).flatMap((key) => {
    const title = `${exporting.columnTitles[key as keyof typeof exporting.columnTitles]} [${sheet}.${key}]`;
    return explained(sheet, key)
      ? [exporting.titleInWords(exporting.columnTitles[key as "id"]), title]
      : [title];
  });
}

/** Whether a column holds codes of the program; a column before it then gives the words that people use. */
const explained = (sheet: RecordSheet, key: string) =>
  (sheet === "assessments" && key === "situation") ||
  (sheet === "contacts" && (key === "channel" || key === "outcome"));

/** The row of a record, and further rows that continue texts too long for one cell. */
function rowsOf(sheet: RecordSheet, record: SheetRecord, { terms }: Sentences): string[][] {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ situation: terms.situation, channel: terms.channel, outcome: terms.outcome },
  };
  const cells = Object.entries(recordSheets[sheet]).flatMap(([key, kind]) => {
    const cell = recordCell(kind, record[key]);
    return explained(sheet, key) ? [words[key]?.[cell] ?? cell, cell] : [cell];
  });
  const rows = [cells.map((cell) => pieceOf(cell, 0))];
  for (let piece = 1; cells.some((cell) => cell.length > piece * pieceLength); piece++)
    rows.push(cells.map((cell, column) => (column === 0 ? continuation : pieceOf(cell, piece))));
  return rows;
}

/** Half of a cell, since escapes lengthen a text. */
const pieceLength = Math.floor(longestCell / 2);

function pieceOf(cell: string, piece: number): string {
  const at = (index: number) => (isLowSurrogate(cell.charCodeAt(index)) ? index + 1 : index);
  return cell.slice(piece === 0 ? 0 : at(piece * pieceLength), at((piece + 1) * pieceLength));
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
