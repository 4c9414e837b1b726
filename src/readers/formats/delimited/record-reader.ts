// Cuts delimited text into records with csv-parse, block by block; what is not well-formed is read a second time.
import { isUtf8 } from "node:buffer";
import { Parser } from "csv-parse";
import { type CsvError, type Options, parse } from "csv-parse/sync";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { Row } from "../../table/grid-row.ts";
import { asValidUtf8 } from "../text/mixed-utf8.ts";
import { guardedEntities, unguarded } from "./entity-guard.ts";
import { IrregularReader } from "./irregular-reader.ts";
import type { Dialect } from "./line-scan.ts";
import type { ColumnProfile } from "./record-repair.ts";

const limits = {
  /** In bytes: a longer line is refused, as no list of contacts has one. */
  line: 1 << 26,
  /** In bytes: a record with open quotes waits for the next block; when it is longer, its lines are read one by one. */
  openRecord: 1 << 16,
};

const cr = 13;
const lf = 10;
/** A byte that UTF-8 never holds: the delimiter of a text that has none. */
const nowhere = Buffer.from([0xff]);

/**
 * Cuts bytes of UTF-8 into records, as they come: memory does not grow with the file. csv-parse, which accepts nothing but
 * well-formed records, cuts every block of whole lines; from a record that it refuses, or whose cells are not the table's,
 * lines go to the `IrregularReader` until it is done with that record.
 */
export class RecordReader {
  readonly #dialect: Dialect;
  readonly #profile: ColumnProfile | null;
  readonly #newline: number;
  readonly #file: string;
  readonly #options: Options;
  /** For blocks with carriage returns, and a faster one for those without: csv-parse compares every byte with every line end. */
  readonly #parsers: Record<"returns" | "plain", WellFormedParser>;
  readonly #irregular: IrregularReader;
  /** The bytes of the line or record that the end of the last block cut. */
  #rest: Buffer[] = [];
  #restLength = 0;
  /** Lines read so far. */
  #line = 0;
  /** Lines of which some bytes were no UTF-8. */
  #repaired = new Set<number>();
  /** True once semicolons of entities were replaced: they are put back in all rows. */
  #guards = false;
  /** How many lines are read one by one after the next record that csv-parse refuses: more when it refused the last ones too. */
  #distrust = 1;

  constructor(dialect: Dialect, profile: ColumnProfile | null, newline: "\n" | "\r", file: string) {
    this.#dialect = dialect;
    this.#profile = profile;
    this.#newline = newline.charCodeAt(0);
    this.#file = file;
    this.#irregular = new IrregularReader(dialect, profile);
    const { delimiter, quote, escape: escaper } = dialect;
    this.#options = {
      delimiter: delimiter === "" ? nowhere : delimiter,
      quote: quote === "" ? null : quote,
      escape: quote === "" ? null : escaper || quote,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
    };
    this.#parsers = {
      returns: new WellFormedParser(this.#options),
      plain: new WellFormedParser({ ...this.#options, record_delimiter: "\n" }),
    };
  }

  /** Adds the records that end in these bytes to `rows`. */
  push(chunk: Buffer, rows: Row[]): void {
    const end = chunk.lastIndexOf(this.#newline) + 1;
    if (end > 0) {
      const block = this.#withRest(chunk.subarray(0, end));
      this.#block(block, rows, false);
    }
    if (end === chunk.length) return;
    this.#keep(chunk.subarray(end));
    if (this.#restLength > limits.line)
      throw new Refusal("input", { code: "record-too-long", file: this.#file, line: this.#line + 1 });
  }

  /** Adds what is left at the end of the file. */
  end(rows: Row[]): void {
    if (this.#restLength > 0) this.#block(this.#withRest(Buffer.alloc(0)), rows, true);
    const first = rows.length;
    this.#irregular.end(rows);
    if (this.#guards) unguard(rows, first);
  }

  #keep(bytes: Buffer): void {
    this.#rest.push(bytes);
    this.#restLength += bytes.length;
  }

  #withRest(bytes: Buffer): Buffer {
    const whole = this.#rest.length === 0 ? bytes : Buffer.concat([...this.#rest, bytes]);
    this.#rest = [];
    this.#restLength = 0;
    return whole;
  }

  /** Reads a block of whole lines; the last line of a file may have no end. */
  #block(bytes: Buffer, rows: Row[], last: boolean): void {
    const first = rows.length;
    const block = this.#guarded(isUtf8(bytes) ? bytes : this.#repairedLines(bytes));
    let at = 0;
    while (at < block.length) {
      if (this.#irregular.isOpen) at = this.#readLines(block, at, 1, rows);
      else if (this.#cutAll(block.subarray(at), rows)) {
        this.#distrust = 1;
        at = block.length;
      } else {
        const { end, unclosed } = this.#cutUntilRefused(block, at, rows);
        if (unclosed && !last && block.length - end <= limits.openRecord) {
          this.#keep(block.subarray(end));
          break;
        }
        this.#distrust = end === at ? this.#distrust * 2 : 1;
        at = this.#irregular.isOpen ? end : this.#readLines(block, end, this.#distrust, rows);
      }
    }
    if (this.#repaired.size > 0) this.#sayEncoding(rows, first);
    if (this.#guards) unguard(rows, first);
  }

  #guarded(block: Buffer): Buffer {
    if (this.#dialect.delimiter !== ";" || !block.includes("&")) return block;
    this.#guards = true;
    return Buffer.from(guardedEntities(block.toString("utf8")), "utf8");
  }

  /** All records at once, when every one of them is well-formed and the table's; else false, and nothing is added. */
  #cutAll(block: Buffer, rows: Row[]): boolean {
    if (this.#dialect.escape !== "") return false;
    const records = this.#parsers[block.includes(cr) ? "returns" : "plain"].parse(block);
    if (records === null) return false;
    const severalLines = records.length !== linesOf(block, this.#newline) || hasLoneReturn(block);
    if (!records.every((cells) => this.#isPlain(cells, severalLines))) return false;
    for (const cells of records) this.#add(cells, severalLines, rows);
    return true;
  }

  /** Records until one that csv-parse refuses, and where that one begins. Those that are not the table's are read again. */
  #cutUntilRefused(block: Buffer, from: number, rows: Row[]): { end: number; unclosed: boolean } {
    const records: { cells: string[]; end: number }[] = [];
    const collect = (cells: string[], { bytes }: { bytes: number }) => {
      records.push({ cells, end: from + bytes });
      return null;
    };
    let unclosed = false;
    try {
      parse(block.subarray(from), { ...this.#options, on_record: collect });
    } catch (error) {
      unclosed = (error as CsvError).code === "CSV_QUOTE_NOT_CLOSED";
    }
    let at = from;
    for (const { cells, end } of records) {
      if (this.#isPlain(cells, true) && !this.#escapesMore(block.subarray(at, end)))
        this.#add(cells, true, rows);
      else this.#readLines(block.subarray(0, end), at, Number.POSITIVE_INFINITY, rows);
      at = end;
      if (this.#irregular.isOpen) return { end: at, unclosed: false };
    }
    return { end: at, unclosed };
  }

  /** True for a record that needs no second reading: it has the table's width, or less, and no line within a cell that is a row by itself. */
  #isPlain(cells: string[], severalLines: boolean): boolean {
    const width = this.#profile?.width;
    if (width === undefined) return true;
    while (cells.length > width && cells.at(-1)!.trim() === "") cells.pop();
    if (severalLines && cells.some((cell) => lineEnd.test(cell)))
      return cells.length === width && !cells.some((cell) => this.#irregular.holdsRow(cell));
    return cells.length <= width;
  }

  /** csv-parse takes away any backslash of a quoted cell; only one before a quote is no character of the text. */
  #escapesMore(record: Buffer): boolean {
    const { escape: escaper, quote } = this.#dialect;
    return (
      escaper !== "" &&
      record
        .toString("utf8")
        .replaceAll(escaper + quote, "")
        .includes(escaper)
    );
  }

  #add(cells: string[], severalLines: boolean, rows: Row[]): void {
    const { width = cells.length } = this.#profile ?? {};
    const short = cells.length < width && cells.some((cell) => cell.trim() !== "");
    rows.push({ line: ++this.#line, cells, fault: short ? "short" : null });
    if (!severalLines) return;
    for (const [index, cell] of cells.entries()) {
      if (!lineEnd.test(cell)) continue;
      const lines = cell.split(lineEnd);
      cells[index] = lines.join("\n");
      this.#line += lines.length - 1;
    }
  }

  /** Gives some lines to the reader of what is not well-formed, and says where the next one begins. */
  #readLines(block: Buffer, from: number, count: number, rows: Row[]): number {
    let at = from;
    for (let read = 0; read < count && at < block.length; read++) {
      const next = block.indexOf(this.#newline, at);
      const end = next === -1 ? block.length : next;
      const text = block.toString("utf8", at, end > at && block[end - 1] === cr ? end - 1 : end);
      // In files of two origins, a lone carriage return ends a line too.
      for (const line of text.split("\r")) this.#irregular.take(line, ++this.#line, rows);
      at = end + 1;
    }
    return Math.min(at, block.length);
  }

  #repairedLines(bytes: Buffer): Buffer {
    const lines: Buffer[] = [];
    for (let at = 0, line = this.#line + 1; at < bytes.length; line++) {
      const next = bytes.indexOf(this.#newline, at);
      const end = next === -1 ? bytes.length : next + 1;
      const bytesOfLine = bytes.subarray(at, end);
      const valid = asValidUtf8(bytesOfLine);
      if (valid !== bytesOfLine) this.#repaired.add(line);
      lines.push(valid);
      at = end;
    }
    return Buffer.concat(lines);
  }

  /** Marks the rows in which some bytes were no UTF-8. */
  #sayEncoding(rows: Row[], first: number): void {
    for (let index = first; index < rows.length; index++) {
      const row = rows[index]!;
      const end = rows[index + 1]?.line ?? this.#line + 1;
      for (let line = row.line; line < end; line++) if (this.#repaired.delete(line)) row.fault = "encoding";
    }
  }
}

/** The parser behind csv-parse's streams and functions, which its types do not declare: it reads whole texts one after the other. */
interface TextParser {
  parse(
    text: Buffer,
    isWhole: boolean,
    take: (record: string[]) => void,
    close: () => void,
  ): CsvError | undefined;
}

/** Reads well-formed texts with one parser: a new one for each text would be compiled anew. */
class WellFormedParser {
  readonly #options: Options;
  #parser: TextParser | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The records of a text; null when it is not well-formed. */
  parse(text: Buffer): string[][] | null {
    const records: string[][] = [];
    this.#parser ??= (new Parser(this.#options) as unknown as { api: TextParser }).api;
    const refusal = this.#parser.parse(text, true, (record) => records.push(record), nothingToClose);
    if (refusal === undefined) return records;
    this.#parser = null; // It stopped in the middle of a text.
    return null;
  }
}

const nothingToClose = () => {};

function unguard(rows: Row[], first: number): void {
  for (const { cells } of rows.slice(first))
    for (const [index, cell] of cells.entries()) cells[index] = unguarded(cell);
}

const lineEnd = /\r\n|\n|\r/;

function linesOf(block: Buffer, newline: number): number {
  let lines = block.at(-1) === newline ? 0 : 1;
  for (let at = block.indexOf(newline); at !== -1; at = block.indexOf(newline, at + 1)) lines++;
  return lines;
}

function hasLoneReturn(block: Buffer): boolean {
  for (let at = block.indexOf(cr); at !== -1; at = block.indexOf(cr, at + 1))
    if (block[at + 1] !== lf) return true;
  return false;
}
