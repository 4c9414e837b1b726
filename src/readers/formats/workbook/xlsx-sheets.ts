// Reads the sheets of an Excel workbook (.xlsx), row by row.

import { Refusal } from "../../../domain/problems/problem.ts";
import type { CellComment, Row } from "../../table/grid-row.ts";
import { type CellStyles, cellStyles } from "./cell-styles.ts";
import type { MergedRows } from "./merged-cells.ts";
import { numberText, put, type Sheet, type SheetAside, serialText, widest } from "./sheet.ts";
import { cellsWithStruckText, withStruckText } from "./struck-text.ts";
import { readXml, scanXml, type XmlHandler } from "./xml-scan.ts";
import type { Zip } from "./zip-archive.ts";

interface Book extends CellStyles {
  strings: readonly string[];
  /** The shared texts whose parts have styles of their own, whatever that of the cell. */
  styledStrings: ReadonlySet<number>;
  /** Days to add to the number of a date: workbooks of old Macs count from 1904. */
  dayOffset: number;
}

/** The sheets of an Office Open XML workbook. Rows are read as they come; the shared texts and the formats of cells are kept. */
export async function xlsxSheets(zip: Zip, file: string): Promise<Sheet[]> {
  const { sheets, dayOffset } = await workbook(zip, file);
  const targets = new Map([...(await relations(zip, file))].map(([id, { target }]) => [id, target] as const));
  let book: Promise<Book> | undefined;
  const contents = () => {
    book ??= Promise.all([strings(zip, file), cellStyles(zip, file)]).then(([texts, styles]) => ({
      ...texts,
      ...styles,
      dayOffset,
    }));
    return book;
  };
  return sheets.flatMap(({ name, id, hidden }): Sheet[] => {
    const part = targets.get(id);
    if (part === undefined || !zip.has(part)) return [];
    return [
      {
        name,
        hidden,
        rows: () => sheetRows(zip, part, contents, file),
        aside: () => sheetAside(zip, part, file),
      },
    ];
  });
}

async function* sheetRows(
  zip: Zip,
  part: string,
  contents: () => Promise<Book>,
  file: string,
): AsyncIterable<Row[]> {
  const reader = new SheetReader(await contents());
  yield* readXml(zip.stream(part), reader, () => reader.take(), file);
}

class SheetReader implements XmlHandler {
  readonly #book: Book;
  #rows: Row[] = [];
  #row: Row | null = null;
  #line = 0;
  #column = 0;
  #cell: { column: number; type: string; style: number } | null = null;
  #value = "";
  #reading = false;
  /** The columns of the row, from 0, whose cells are struck through. */
  readonly #struck = new Set<number>();

  constructor(book: Book) {
    this.#book = book;
  }

  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") {
      this.#line = Number(attributes.r) || this.#line + 1;
      const hidden = attributes.hidden === "1" || attributes.hidden === "true";
      this.#row = { line: this.#line, cells: [], fault: hidden ? "hidden" : null };
      this.#column = 0;
    } else if (name === "c") {
      const column = attributes.r ? columnOf(attributes.r) : this.#column;
      this.#column = column + 1;
      this.#cell = { column, type: attributes.t ?? "n", style: Number(attributes.s ?? -1) };
      this.#value = "";
    } else if (this.#cell && (name === "v" || name === "t")) this.#reading = true;
    else if (name === "rPh") this.#cell = this.#cell && { ...this.#cell, type: "phonetic" };
  }

  text(text: string): void {
    if (this.#reading && this.#cell?.type !== "phonetic") this.#value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#reading = false;
    else if (name === "rPh" && this.#cell) this.#cell = { ...this.#cell, type: "inlineStr" };
    else if (name === "c" && this.#cell && this.#row) {
      const text = this.#text(this.#cell.type, this.#cell.style);
      if (text !== "") put(this.#row.cells, this.#cell.column, text);
      const { struckStyles, styledStrings } = this.#book;
      const isStyled = this.#cell.type === "s" && styledStrings.has(Number(this.#value));
      if (text !== "" && !isStyled && struckStyles.has(this.#cell.style)) this.#struck.add(this.#cell.column);
      this.#cell = null;
    } else if (name === "row" && this.#row) {
      if (this.#struck.size > 0) this.#markStruck(this.#row);
      if (this.#row.cells.length > 0) this.#rows.push(this.#row);
      this.#row = null;
    }
  }

  #markStruck(row: Row): void {
    const cells = Array.from(row.cells, (cell = "", at) =>
      this.#struck.has(at) ? { text: "", struck: cell } : { text: cell, struck: "" },
    );
    row.cells = cellsWithStruckText(cells, ({ text, struck }) => text || struck);
    this.#struck.clear();
  }

  #text(type: string, style: number): string {
    const value = this.#value;
    switch (type) {
      case "s":
        return this.#book.strings[Number(value)] ?? "";
      case "str":
      case "inlineStr":
        return unescaped(value);
      case "b":
        return value === "1" ? "true" : value === "" ? "" : "false";
      case "e":
        return value;
      case "d":
        return value.replace("T", " ").replace(/ 00:00:00(?:\.0+)?Z?$/, "");
      default:
        return this.#number(value, style);
    }
  }

  #number(value: string, style: number): string {
    if (value === "") return "";
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    const format = this.#book.formats[style] ?? null;
    if (format === "date") return serialText(number + this.#book.dayOffset);
    const text = numberText(number);
    return typeof format === "number" ? text.padStart(format, "0") : text;
  }
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return Math.max(0, column - 1);
}

const nothing = () => {};

async function workbook(zip: Zip, file: string) {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let dayOffset = 0;
  await scanXml(
    zip.stream("xl/workbook.xml"),
    {
      open(name, attributes) {
        if (name === "sheet")
          sheets.push({
            name: attributes.name ?? "",
            id: attributes.id ?? "",
            hidden: (attributes.state ?? "visible") !== "visible",
          });
        else if (name === "workbookPr" && (attributes.date1904 === "1" || attributes.date1904 === "true"))
          dayOffset = 1462;
      },
      text: nothing,
      close: nothing,
    },
    file,
  );
  return { sheets, dayOffset };
}

/**
 * The comments, hidden columns and merged cells of a sheet. Threaded comments have a part of their own. Excel repeats them in the part of
 * plain comments, so that part is skipped when there are threads.
 */
async function sheetAside(zip: Zip, part: string, file: string): Promise<SheetAside> {
  const folder = part.slice(0, part.lastIndexOf("/"));
  const own = `${folder}/_rels/${part.slice(folder.length + 1)}.rels`;
  const parts = zip.has(own) ? [...(await relations(zip, file, own, folder)).values()] : [];
  // Programs name parts as they like; the relation says what kind each is.
  const ofKind = (kind: RegExp) =>
    parts.flatMap(({ type, target }) => (kind.test(type) && zip.has(target) ? [target] : []));
  const threads = ofKind(/\/threadedComments?$/i);
  const comments: CellComment[] = [];
  for (const target of threads.length > 0 ? threads : ofKind(/\/comments$/i))
    comments.push(...(await commentsIn(zip, target, file)));
  const [hiddenColumns, merges] = [await hiddenColumnsOf(zip, part, file), await mergesOf(zip, part)];
  return { comments, hiddenColumns, merges };
}

/** In bytes of XML. In a longer sheet merged cells are not sought: the search keeps the sheet in memory, and programs, which write such sheets, merge nothing. */
const largestSheetWithMerges = 16 * 1024 * 1024;

/** Merged cells are described after the rows: only what follows the rows is searched. */
async function mergesOf(zip: Zip, part: string): Promise<MergedRows[]> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of zip.stream(part)) {
    length += chunk.length;
    if (length > largestSheetWithMerges) return [];
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  const afterRows = whole.subarray(Math.max(0, whole.lastIndexOf("sheetData"))).toString("utf8");
  return [
    ...afterRows.matchAll(/mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g),
  ].map(([, column, firstLine, lastLine]) => ({
    column: columnOf(column!),
    firstLine: Number(firstLine),
    lastLine: Number(lastLine),
  }));
}

async function commentsIn(zip: Zip, part: string, file: string): Promise<CellComment[]> {
  const comments: CellComment[] = [];
  let open: CellComment | null = null;
  let reading = false;
  const isComment = (name: string) => name === "comment" || name === "threadedComment";
  await scanXml(
    zip.stream(part),
    {
      open(name, { ref = "" }) {
        if (isComment(name))
          open = { line: Number(/\d+$/.exec(ref)?.[0] ?? 0), column: columnOf(ref), text: "" };
        else if (name === "t" || name === "text") reading = true;
      },
      text(piece) {
        if (open && reading) open.text += piece;
      },
      close(name) {
        if (name === "t" || name === "text") reading = false;
        else if (isComment(name) && open) {
          comments.push({ ...open, text: unescaped(open.text).trim() });
          open = null;
        }
      },
    },
    file,
  );
  return comments;
}

/** `<cols>` comes before the rows: reading stops at its end, or reads a sheet without it whole. A range is cut at `widest`: it may run to the last column. */
async function hiddenColumnsOf(zip: Zip, part: string, file: string): Promise<number[]> {
  const hidden: number[] = [];
  let ended = false;
  const reader: XmlHandler = {
    open(name, { min, max, hidden: isHidden }) {
      if (name !== "col" || (isHidden !== "1" && isHidden !== "true")) return;
      for (let column = Number(min); column <= Math.min(Number(max), widest); column++)
        hidden.push(column - 1);
    },
    text: nothing,
    close(name) {
      if (name === "cols") ended = true;
    },
  };
  for await (const _ of readXml(zip.stream(part), reader, () => [ended], file)) if (ended || _[0]) break;
  return hidden;
}

/** A part of the file to which another refers, and what kind it is. */
interface Relation {
  type: string;
  target: string;
}

async function relations(
  zip: Zip,
  file: string,
  part = "xl/_rels/workbook.xml.rels",
  folder = "xl",
): Promise<Map<string, Relation>> {
  const targets = new Map<string, Relation>();
  await scanXml(
    zip.stream(part),
    {
      open(name, { Id, Target, Type = "" }) {
        if (name !== "Relationship" || !Id || !Target) return;
        const target = Target.startsWith("/") ? Target.slice(1) : resolved(`${folder}/${Target}`);
        targets.set(Id, { type: Type, target });
      },
      text: nothing,
      close: nothing,
    },
    file,
  );
  return targets;
}

/** `xl/worksheets/../comments1.xml` → `xl/comments1.xml`. */
const resolved = (path: string) => path.replace(/[^/]+\/\.\.\//g, "");

/** Most characters of the shared texts, all together: a workbook with more is no list of contacts. */
const mostText = 1 << 26;

async function strings(zip: Zip, file: string): Promise<Pick<Book, "strings" | "styledStrings">> {
  const texts: string[] = [];
  const styledStrings = new Set<number>();
  let text = "";
  let struck = "";
  let isStruck = false;
  let reading = false;
  let phonetic = false;
  let length = 0;
  await scanXml(
    zip.stream("xl/sharedStrings.xml"),
    {
      open(name, { val = "1" }) {
        if (name === "si") [text, struck] = ["", ""];
        else if (name === "r") isStruck = false;
        else if (name === "rPr") styledStrings.add(texts.length);
        else if (name === "strike") isStruck = val !== "0" && val !== "false";
        else if (name === "t") reading = true;
        else if (name === "rPh") phonetic = true;
      },
      text(piece) {
        if (!reading || phonetic) return;
        if (isStruck) struck += piece;
        else text += piece;
      },
      close(name) {
        if (name === "t") reading = false;
        else if (name === "rPh") phonetic = false;
        else if (name === "r") isStruck = false;
        else if (name === "si") {
          length += text.length + struck.length;
          if (length > mostText) throw new Refusal("input", { code: "workbook-too-large", file });
          texts.push(unescaped(text.trim() === "" ? text + struck : withStruckText(text, struck)));
        }
      },
    },
    file,
  );
  return { strings: texts, styledStrings };
}

/** A text without its escapes: a carriage return is written `_x000D_`. */
const unescaped = (text: string) =>
  (text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  ).replace(/\r\n?/g, "\n");
