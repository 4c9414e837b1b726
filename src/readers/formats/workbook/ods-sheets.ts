// Reads the sheets of an OpenDocument spreadsheet (.ods), row by row.

import type { CellComment, Row } from "../../table/grid-row.ts";
import type { MergedRows } from "./merged-cells.ts";
import { numberText, put, type Sheet, widest } from "./sheet.ts";
import { readXml, scanXml, type XmlHandler } from "./xml-scan.ts";
import type { Zip } from "./zip-archive.ts";

/** The sheets of an OpenDocument spreadsheet. Its only part is read once for their names, and again for the rows of one. */
export async function odsSheets(zip: Zip, file: string): Promise<Sheet[]> {
  const names: string[] = [];
  await scanXml(
    zip.stream("content.xml"),
    {
      open(name, attributes) {
        if (name === "table" && attributes.name !== undefined) names.push(attributes.name);
      },
      text: () => {},
      close: () => {},
    },
    file,
  );
  return names.map((name, index) => ({
    name,
    hidden: false,
    async *rows() {
      const reader = new TableReader(index);
      yield* readXml(zip.stream("content.xml"), reader, () => reader.take(), file);
    },
    async aside() {
      const reader = new TableReader(index);
      for await (const _ of readXml(zip.stream("content.xml"), reader, () => reader.take(), file));
      const { comments, hiddenColumns, merges } = reader;
      return { comments, hiddenColumns, merges };
    },
  }));
}

/** A row repeated more often is the empty rest of a sheet or an attack: it is given so many times. Chosen by hand. */
const mostRepeats = 1000;

class TableReader implements XmlHandler {
  readonly #wanted: number;
  #table = -1;
  #depth = 0;
  #rows: Row[] = [];
  #line = 0;
  #row: { cells: string[]; repeats: number; hidden: boolean } | null = null;
  #column = 0;
  #cell: { repeats: number; value: string | null; text: string; paragraphs: number } | null = null;
  #aside = 0;
  #comment = "";
  #inParagraph = false;
  #describedColumn = 0;
  readonly comments: CellComment[] = [];
  readonly hiddenColumns: number[] = [];
  readonly merges: MergedRows[] = [];

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "table") {
      if (this.#depth++ === 0) this.#table++;
    }
    if (this.#table !== this.#wanted || this.#depth !== 1) return;
    if (name === "table-column") this.#describe(attributes);
    else if (name === "table-row") {
      const hidden = attributes.visibility === "collapse" || attributes.visibility === "filter";
      this.#row = {
        cells: [],
        repeats: Math.max(1, Number(attributes["number-rows-repeated"] ?? 1) || 1),
        hidden,
      };
      this.#column = 0;
    } else if ((name === "table-cell" || name === "covered-table-cell") && this.#row) {
      const repeats = Math.max(1, Number(attributes["number-columns-repeated"] ?? 1) || 1);
      this.#cell = { repeats, value: cellValue(attributes), text: "", paragraphs: 0 };
      const rows = Number(attributes["number-rows-spanned"] ?? 1);
      if (rows > 1)
        this.merges.push({
          column: this.#column,
          firstLine: this.#line + 1,
          lastLine: this.#line + rows,
        });
    } else if (this.#cell) this.#inCell(name, attributes);
  }

  /** Notes hidden columns, up to `widest`: the empty rest of a sheet is described as columns too. */
  #describe(attributes: Readonly<Record<string, string>>): void {
    const repeats = Math.max(1, Number(attributes["number-columns-repeated"] ?? 1) || 1);
    const end = Math.min(widest, this.#describedColumn + repeats);
    if (attributes.visibility === "collapse" || attributes.visibility === "filter")
      for (let column = this.#describedColumn; column < end; column++) this.hiddenColumns.push(column);
    this.#describedColumn += repeats;
  }

  #inCell(name: string, attributes: Readonly<Record<string, string>>): void {
    const cell = this.#cell!;
    if (name === "annotation") {
      this.#aside++;
      this.#comment = "";
    } else if (this.#aside > 0) {
      // The author and the date of a comment stand before its paragraphs.
      if (name === "p") this.#comment = this.#inParagraph ? `${this.#comment}\n` : "";
      this.#inParagraph ||= name === "p";
    } else if (name === "p" && cell.paragraphs++ > 0) cell.text += "\n";
    else if (name === "line-break") cell.text += "\n";
    else if (name === "tab") cell.text += "\t";
    else if (name === "s") cell.text += " ".repeat(Math.min(100, Number(attributes.c ?? 1) || 1));
  }

  text(text: string): void {
    if (this.#aside > 0 && this.#inParagraph) this.#comment += text;
    if (this.#cell && this.#aside === 0 && this.#cell.paragraphs > 0) this.#cell.text += text;
  }

  close(name: string): void {
    if (name === "annotation") {
      this.#aside = Math.max(0, this.#aside - 1);
      this.#inParagraph = false;
      if (this.#row && this.#comment.trim() !== "")
        this.comments.push({ line: this.#line + 1, column: this.#column, text: this.#comment.trim() });
    } else if ((name === "table-cell" || name === "covered-table-cell") && this.#cell && this.#row) {
      const text = this.#cell.value ?? this.#cell.text;
      const end = Math.min(widest, this.#column + this.#cell.repeats);
      if (text !== "")
        for (let column = this.#column; column < end; column++) put(this.#row.cells, column, text);
      this.#column += this.#cell.repeats;
      this.#cell = null;
    } else if (name === "table-row" && this.#row) this.#endRow(this.#row);
    else if (name === "table") this.#depth--;
  }

  #endRow({ cells, repeats, hidden }: { cells: string[]; repeats: number; hidden: boolean }): void {
    if (cells.length > 0)
      for (let copy = 0; copy < Math.min(repeats, mostRepeats); copy++)
        this.#rows.push({ line: this.#line + copy + 1, cells: [...cells], fault: hidden ? "hidden" : null });
    this.#line += repeats;
    this.#row = null;
  }
}

/** The value of a cell that is no text: dates in ISO form, numbers in full; null for a text. */
function cellValue(attributes: Readonly<Record<string, string>>): string | null {
  switch (attributes["value-type"]) {
    case "date":
      return (attributes["date-value"] ?? "").replace("T", " ").replace(/ 00:00:00(?:\.0+)?$/, "");
    case "float":
    case "currency":
    case "percentage":
      return numberText(Number(attributes.value ?? ""));
    case "boolean":
      return attributes["boolean-value"] ?? "";
    default:
      return null;
  }
}
