import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { Row, RowFault } from "../../table/grid-row.ts";
import { type Dialect, newScan, type Scan, scanLine } from "./line-scan.ts";
import { type ColumnProfile, fitsTable, repairedCells } from "./record-repair.ts";

/** A field or line longer than this is not a list of contacts. */
const longestLine = 1 << 26;
/** Lines that one quoted field may span before its opening quote is taken for a character, in characters; less once that was wasted often. */
const longestOpen = 1 << 24;
const mostOpenLines = 20_000;

/**
 * Cuts UTF-8 bytes into records, as they come. Bytes are looked at once; a record is given as soon as it is whole.
 * A line that is no valid UTF-8 is read as windows-1252 (files put together from two sources), and said.
 */
export class RecordReader {
  readonly #dialect: Dialect;
  readonly #profile: ColumnProfile | null;
  readonly #newline: number;
  readonly #file: string;
  #rest: Buffer[] = [];
  #restLength = 0;
  /** Lines read so far. */
  #line = 0;
  #open: { scan: Scan; held: string[]; line: number; length: number } | null = null;
  #wasted = 0;
  #badEncoding = false;

  constructor(dialect: Dialect, profile: ColumnProfile | null, newline: "\n" | "\r", file: string) {
    this.#dialect = dialect;
    this.#profile = profile;
    this.#newline = newline.charCodeAt(0);
    this.#file = file;
  }

  /** Adds the records that end in these bytes to `rows`. */
  push(chunk: Buffer, rows: Row[]): void {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(this.#newline, start);
      if (end === -1) break;
      if (this.#restLength > 0) {
        this.#rest.push(chunk.subarray(start, end));
        const whole = Buffer.concat(this.#rest);
        this.#rest = [];
        this.#restLength = 0;
        this.#take(this.#text(whole, 0, whole.length), rows);
      } else this.#take(this.#text(chunk, start, end), rows);
      start = end + 1;
    }
    if (start < chunk.length) {
      this.#rest.push(chunk.subarray(start));
      this.#restLength += chunk.length - start;
      if (this.#restLength > longestLine)
        throw new Refusal("input", { code: "record-too-long", file: this.#file, line: this.#line + 1 });
    }
  }

  /** Adds what is left at the end of the file. */
  end(rows: Row[]): void {
    if (this.#restLength > 0) {
      const whole = Buffer.concat(this.#rest);
      this.#rest = [];
      this.#restLength = 0;
      this.#take(this.#text(whole, 0, whole.length), rows);
    }
    while (this.#open) this.#giveUp(rows);
  }

  #text(bytes: Buffer, start: number, end: number): string {
    const last = end > start && bytes[end - 1] === 13 ? end - 1 : end;
    const text = bytes.toString("utf8", start, last);
    if (!text.includes("\ufffd") || isUtf8(bytes.subarray(start, last))) return text;
    this.#badEncoding = true;
    return iconv.decode(bytes.subarray(start, last), "windows-1252");
  }

  #take(text: string, rows: Row[]): void {
    // Files of two origins: a lone carriage return ends a line too.
    if (text.includes("\r")) for (const part of text.split("\r")) this.#takeLine(part, rows);
    else this.#takeLine(text, rows);
  }

  #takeLine(text: string, rows: Row[]): void {
    const { delimiter, quote } = this.#dialect;
    this.#line++;
    if (this.#open) this.#continue(text, rows);
    else if (quote === "" || !text.includes(quote)) {
      const cells = delimiter === "" ? [text] : text.split(delimiter);
      const width = this.#profile?.width;
      if (width === undefined || cells.length === width) this.#add(cells, this.#line, null, rows);
      else this.#fit(cells, text, this.#line, false, rows);
    } else {
      const scan = newScan();
      scanLine(text, scan, this.#dialect);
      if (scan.open) {
        const repaired = scan.strays > 0 ? this.#repair(text) : null;
        if (repaired && repaired.length === this.#profile?.width)
          this.#add(repaired, this.#line, "quotes", rows);
        else this.#open = { scan, held: [text], line: this.#line, length: text.length };
      } else this.#closed(scan, text, this.#line, rows);
    }
  }

  /** A line that goes on with a field opened before. */
  #continue(text: string, rows: Row[]): void {
    const open = this.#open!;
    open.held.push(text);
    open.length += text.length;
    scanLine(text, open.scan, this.#dialect);
    if ((open.scan.open || open.scan.strays > 0) && this.#isRow(text)) {
      this.#giveUp(rows);
      return;
    }
    if (open.scan.open) {
      const limit = this.#wasted > longestOpen * 2 ? 4096 : longestOpen;
      if (open.length > limit || open.held.length > mostOpenLines) this.#giveUp(rows);
      return;
    }
    const { scan, held, line } = open;
    const width = this.#profile?.width;
    if (width === undefined || (scan.strays === 0 && scan.cells.length === width)) {
      this.#open = null;
      this.#add(scan.cells, line, null, rows);
      return;
    }
    // Wrong when read as one record: perhaps the opening quote was a character of a one-line record.
    const alone = this.#repair(held[0]!);
    if (alone && alone.length === width && scan.cells.length !== width) {
      this.#giveUp(rows);
      return;
    }
    this.#open = null;
    this.#closed(scan, held.join("\n"), line, rows);
  }

  /** A line inside a quoted field that is plainly a row by itself: the field should have been closed before. */
  #isRow(text: string): boolean {
    return this.#profile !== null && text.length < 4000 && fitsTable(this.#alone(text), this.#profile);
  }

  /** The opening quote was a character: its line is a record of its own, and those that followed are read again. */
  #giveUp(rows: Row[]): void {
    const { held, line, length } = this.#open!;
    this.#open = null;
    this.#wasted += length;
    const first = held[0]!;
    const cells = this.#repair(first) ?? this.#literal(first);
    this.#add(cells, line, "quotes", rows);
    this.#line = line;
    for (let index = 1; index < held.length; index++) this.#takeLine(held[index]!, rows);
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
    else this.#add(repaired, line, strays ? "quotes" : "glued", rows);
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
    rows.push({ line, cells, fault: this.#badEncoding ? "encoding" : fault });
    this.#badEncoding = false;
  }
}
