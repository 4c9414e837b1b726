// Reads records that are not well-formed, line by line: quotes left open or not doubled, delimiters within a cell.
import type { Row, RowFault } from "../../table/grid-row.ts";
import { type Dialect, newScan, type Scan, scanLine } from "./line-scan.ts";
import { type ColumnProfile, fitsTable, repairedCells } from "./record-repair.ts";

/** In characters and in lines: when a quoted field stays open longer, its opening quote is taken for a character. Chosen by hand. */
const longestOpen = 1 << 24;
const mostOpenLines = 20_000;

/** Takes lines as they come, and gives a record as soon as it is whole: the best of its readings. */
export class IrregularReader {
  readonly #dialect: Dialect;
  readonly #profile: ColumnProfile | null;
  #open: { scan: Scan; lines: string[]; line: number; length: number } | null = null;
  #wasted = 0;

  constructor(dialect: Dialect, profile: ColumnProfile | null) {
    this.#dialect = dialect;
    this.#profile = profile;
  }

  /** True while the quotes of a record are open. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Adds the records that end with this line to `rows`. */
  take(text: string, line: number, rows: Row[]): void {
    const { delimiter, quote } = this.#dialect;
    if (this.#open) this.#continue(text, rows);
    else if (quote === "" || !text.includes(quote)) {
      const cells = delimiter === "" ? [text] : text.split(delimiter);
      const width = this.#profile?.width;
      if (width === undefined || cells.length === width) this.#add(cells, line, null, rows);
      else this.#fit(cells, text, line, false, rows);
    } else {
      const scan = newScan();
      scanLine(text, scan, this.#dialect);
      if (scan.open) {
        const repaired = scan.strays > 0 ? this.#repair(text) : null;
        if (repaired && repaired.length === this.#profile?.width) this.#add(repaired, line, "quotes", rows);
        else this.#open = { scan, lines: [text], line: line, length: text.length };
      } else this.#closed(scan, text, line, rows);
    }
  }

  /** Adds the record that was begun and never ended. */
  end(rows: Row[]): void {
    while (this.#open) this.#giveUp(rows);
  }

  /** True for a cell of several lines, one of which is plainly a row by itself: a quote before it should have been closed. */
  holdsRow(cell: string): boolean {
    if (!cell.includes("\n") && !cell.includes("\r")) return false;
    return cell
      .split(/\r\n|\n|\r/)
      .slice(1, -1)
      .some((line) => this.#isRow(line));
  }

  /** A line that goes on with a field opened before. */
  #continue(text: string, rows: Row[]): void {
    const open = this.#open!;
    open.lines.push(text);
    open.length += text.length;
    scanLine(text, open.scan, this.#dialect);
    if ((open.scan.open || open.scan.strays > 0) && this.#isRow(text)) {
      this.#giveUp(rows);
      return;
    }
    if (open.scan.open) {
      const limit = this.#wasted > longestOpen * 2 ? 4096 : longestOpen;
      if (open.length > limit || open.lines.length > mostOpenLines) this.#giveUp(rows);
      return;
    }
    const { scan, lines, line } = open;
    const width = this.#profile?.width;
    if (width === undefined || (scan.strays === 0 && scan.cells.length === width)) {
      this.#open = null;
      this.#add(scan.cells, line, null, rows);
      return;
    }
    // Wrong when read as one record: perhaps the opening quote was a character of a one-line record.
    const alone = this.#repair(lines[0]!);
    if (alone && alone.length === width && scan.cells.length !== width) {
      this.#giveUp(rows);
      return;
    }
    this.#open = null;
    this.#closed(scan, lines.join("\n"), line, rows);
  }

  /** A line inside a quoted field that is plainly a row by itself: the field should have been closed before. */
  #isRow(text: string): boolean {
    return this.#profile !== null && text.length < 4000 && fitsTable(this.#alone(text), this.#profile);
  }

  /** The opening quote was a character: its line is a record of its own, and those that followed are read again. */
  #giveUp(rows: Row[]): void {
    const { lines, line, length } = this.#open!;
    this.#open = null;
    this.#wasted += length;
    const first = lines[0]!;
    const cells = this.#repair(first) ?? this.#literal(first);
    this.#add(cells, line, "quotes", rows);
    for (let index = 1; index < lines.length; index++) this.take(lines[index]!, line + index, rows);
  }

  #closed(scan: Scan, text: string, line: number, rows: Row[]): void {
    const width = this.#profile?.width;
    if (width === undefined || (scan.strays === 0 && scan.cells.length === width))
      this.#add(scan.cells, line, null, rows);
    else this.#fit(scan.cells, text, line, scan.strays > 0, rows);
  }

  /** A record whose width or quotes are wrong: the best of its readings. */
  #fit(cells: string[], text: string, line: number, strays: boolean, rows: Row[]): void {
    const width = this.#profile!.width;
    while (cells.length > width && cells.at(-1)!.trim() === "") cells.pop();
    if (!strays && cells.length <= width) {
      const blank = cells.every((cell) => cell.trim() === "");
      this.#add(cells, line, blank || cells.length === width ? null : "short", rows);
      return;
    }
    const repaired = this.#repair(text);
    if (!repaired) this.#add(cells, line, cells.length > width ? "long" : "quotes", rows);
    else if (strays) this.#add(repaired, line, "quotes", rows);
    else rows.push({ line, cells: repaired, fault: "glued", asWritten: cells });
  }

  #repair(text: string): string[] | null {
    return this.#profile && repairedCells(text, this.#dialect, this.#profile);
  }

  #alone(text: string): string[] {
    const scan = newScan();
    scanLine(text, scan, this.#dialect);
    return scan.open ? [] : scan.cells;
  }

  #literal(text: string): string[] {
    return this.#dialect.delimiter === "" ? [text] : text.split(this.#dialect.delimiter);
  }

  #add(cells: string[], line: number, fault: RowFault | null, rows: Row[]): void {
    rows.push({ line, cells, fault });
  }
}
