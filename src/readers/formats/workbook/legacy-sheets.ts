// Reads old spreadsheets with SheetJS: .xls, web pages saved as .xls, and XML of Excel 2003.

import { read, type WorkSheet } from "@e965/xlsx";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { CellComment, Row } from "../../table/grid-row.ts";
import type { MergedRows } from "./merged-cells.ts";
import { isDateFormat, numberText, put, serialText } from "./sheet.ts";

/** A sheet read whole. */
export interface PlainSheet {
  name: string;
  hidden: boolean;
  rows: Row[];
  comments: CellComment[];
  hiddenColumns: number[];
  merges: MergedRows[];
}

/**
 * The sheets of an old Excel file (.xls), of a web page whose table was saved as .xls, or of Excel 2003's XML. Read whole: an .xls has at
 * most 65,536 rows of 256 columns. (SheetJS 0.20.3, the release whose known holes are closed; npm's own `xlsx` is older.)
 */
export function legacySheets(bytes: Buffer, file: string, text: string | null): PlainSheet[] {
  let sheets: { name: string; hidden: boolean; sheet: WorkSheet }[];
  try {
    const options = { dense: true, cellNF: true, cellHTML: false, raw: text !== null } as const;
    const book =
      text === null
        ? read(bytes, { ...options, type: "buffer" })
        : read(text, { ...options, type: "string" });
    // A damaged book may name sheets that it does not hold.
    sheets = book.SheetNames.flatMap((name, index) => {
      const sheet = book.Sheets[name];
      return sheet ? [{ name, hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, sheet }] : [];
    });
  } catch (error) {
    const code = /password|encrypt/i.test(String(error)) ? "workbook-protected" : "workbook-damaged";
    throw new Refusal("input", { code, file });
  }
  return sheets.map(({ name, hidden, sheet }) => ({
    name,
    hidden,
    rows: rowsOf(sheet),
    comments: commentsOf(sheet),
    merges: (sheet["!merges"] ?? []).map(({ s: first, e: last }) => ({
      column: first.c,
      firstLine: first.r + 1,
      lastLine: last.r + 1,
    })),
    hiddenColumns: (sheet["!cols"] ?? []).flatMap((column, at) => (column?.hidden ? [at] : [])),
  }));
}

interface Cell {
  t: string;
  v?: unknown;
  w?: string;
  z?: string | number;
  /** Comments. */
  c?: readonly { t?: string }[];
}

function commentsOf(sheet: WorkSheet): CellComment[] {
  const data: (Cell | undefined)[][] = (sheet as { "!data"?: (Cell | undefined)[][] })["!data"] ?? [];
  return data.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      (cell?.c ?? []).map(({ t }) => ({
        line: row + 1,
        column,
        text: (t ?? "").replace(/\r\n?/g, "\n").trim(),
      })),
    ),
  );
}

function rowsOf(sheet: WorkSheet): Row[] {
  const data: (Cell | undefined)[][] = (sheet as { "!data"?: (Cell | undefined)[][] })["!data"] ?? [];
  const rows: Row[] = [];
  data.forEach((line, index) => {
    const cells: string[] = [];
    line.forEach((cell, column) => {
      const text = cell ? textOf(cell) : "";
      if (text !== "") put(cells, column, text);
    });
    const hidden = sheet["!rows"]?.[index]?.hidden === true;
    if (cells.length > 0) rows.push({ line: index + 1, cells, fault: hidden ? "hidden" : null });
  });
  return rows;
}

function textOf({ t, v, w, z }: Cell): string {
  if (t === "n" && typeof v === "number") {
    const format = typeof z === "string" ? z : "";
    if (/^0{2,14}$/.test(format)) return numberText(v).padStart(format.length, "0");
    return isDateFormat(format) ? serialText(v) : numberText(v);
  }
  if (t === "b") return v === true ? "true" : "false";
  if (t === "e") return w ?? "";
  return typeof v === "string" ? v.replace(/\r\n?/g, "\n") : "";
}
