// Finds how a delimited text is cut into cells: its delimiter, its quotes, and how wide its table is.

import { isOwnTitle } from "../../../domain/importing/round-trip-columns.ts";
import { columnShape, type Shape, shapeOf } from "../../table/value-shape.ts";
import { type Dialect, newScan, scanLine } from "./line-scan.ts";
import type { ColumnProfile } from "./record-repair.ts";

/** The most usual first: of two that read a file equally well, the first is taken. */
const delimiters = [";", ",", "\t", "|", ":", " ", "~", "^", "#", "\u0001", "\u001f"] as const;
const quotes = ['"', "'", "`"] as const;
/** Signs that texts use too: they are taken for delimiters only when they give a very regular table. */
const inTexts = new Set<string>([":", " ", "~", "^", "#"]);

/**
 * How much better than the usual delimiters a sign of texts must cut the file: sentences of equal length, cut at their spaces, look
 * like a table too. Chosen by hand.
 */
const muchBetter = 1.2;

/** How many records are compared, and the lines that one field may take among them. Chosen by hand, to bound the search. */
const sampleRecords = 300;
const longestField = 60;

/**
 * How a text is cut into fields, from its first lines: every usual delimiter and quote is tried, and the one that gives the most
 * regular table of the plainest values is taken. No delimiter when none gives a table: one value a line.
 */
export function dialectOf(lines: readonly string[]): { dialect: Dialect; profile: ColumnProfile } {
  const declared = /^"?sep=(.|\t)"?$/i.exec(lines[0] ?? "");
  const rows = (declared ? lines.slice(1) : lines).slice(0, 2000);
  const text = rows.join("\n");
  let best: { dialect: Dialect; score: number } = {
    dialect: { delimiter: "", quote: '"', escape: "" },
    score: 0,
  };
  for (const delimiter of declared ? [declared[1]!] : delimiters) {
    if (!text.includes(delimiter)) continue;
    for (const dialect of dialectsWith(delimiter, text, isOurs(rows[0], delimiter) ? ['"'] : quotes)) {
      const score = tableScore(read(rows, dialect), dialect);
      const better = inTexts.has(delimiter) ? muchBetter : 1.0001;
      if (score > best.score * better || (declared && best.score === 0)) best = { dialect, score };
    }
  }
  const dialect = spaced(best.dialect, rows, read(rows, best.dialect).records);
  return { dialect, profile: profileOf(read(rows, dialect).records) };
}

/** `a, b, c`: a space that follows every delimiter belongs to it. */
function spaced(
  dialect: Dialect,
  lines: readonly string[],
  records: readonly (readonly string[])[],
): Dialect {
  const { delimiter } = dialect;
  const values = records.flatMap((cells) => cells.slice(1).filter((cell) => cell !== ""));
  if (delimiter === "" || delimiter === " " || values.length < 2) return dialect;
  if (values.filter((value) => value.startsWith(" ")).length < values.length * 0.5) return dialect;
  const longer = { ...dialect, delimiter: `${delimiter} ` };
  const again = read(lines, longer).records;
  const width = usualWidth(records);
  const regular = (rows: readonly (readonly string[])[]) =>
    rows.filter((cells) => cells.length === width).length;
  return regular(again) >= regular(records) ? longer : dialect;
}

/** Whether we wrote the file: its apostrophes then protect cells and are no quotes. */
const isOurs = (titles: string | undefined, delimiter: string) =>
  titles?.split(delimiter).some((title) => isOwnTitle(title.replace(/^"/, ""))) ?? false;

/** The quotes worth trying: those that stand next to a delimiter or at the end of a line. */
function dialectsWith(delimiter: string, text: string, quotes: readonly string[]): Dialect[] {
  const dialects: Dialect[] = [];
  for (const quote of quotes) {
    const beside =
      text.startsWith(quote) ||
      text.includes(delimiter + quote) ||
      text.includes(`\n${quote}`) ||
      (delimiter !== " " && text.includes(`${delimiter} ${quote}`));
    if (!beside) continue;
    dialects.push({ delimiter, quote, escape: "" });
    if (text.includes(`\\${quote}`)) dialects.push({ delimiter, quote, escape: "\\" });
  }
  // The double quote is the rule even when no field needed it yet: one may, later in the file.
  if (!dialects.some(({ quote }) => quote === '"')) dialects.unshift({ delimiter, quote: '"', escape: "" });
  dialects.push({ delimiter, quote: "", escape: "" });
  return dialects;
}

interface Read {
  records: string[][];
  strays: number;
}

function read(lines: readonly string[], dialect: Dialect): Read {
  const records: string[][] = [];
  let strays = 0;
  // How many lines, in all, may be read beyond the usual length of a field.
  let spare = 4000;
  for (let index = 0; index < lines.length && records.length < sampleRecords; index++) {
    const scan = newScan();
    scanLine(lines[index]!, scan, dialect);
    if (scan.open && scan.strays > 0 && lines[index]!.trimEnd().endsWith(dialect.quote)) {
      // `"le "Zèbre""`: nobody doubled the quotes of a field that ends with one.
      strays += scan.strays;
      records.push([...scan.cells, scan.piece]);
      continue;
    }
    let end = index;
    while (scan.open && end + 1 < lines.length && (end - index < longestField || spare-- > 0))
      scanLine(lines[++end]!, scan, dialect);
    strays += scan.strays;
    // A field that goes on past the sample says nothing of the rows before it.
    if (scan.open && scan.strays === 0 && records.length > 2 && end - index > longestField) break;
    if (scan.open) {
      // The quote is never closed: it is a character of the text.
      strays += 2;
      records.push(lines[index]!.split(dialect.delimiter));
    } else {
      records.push(scan.cells);
      index = end;
    }
  }
  return { records, strays };
}

/** Between 0 and 1: how regular the rows' widths are, times how plain the values are. */
function tableScore({ records, strays }: Read, { delimiter, quote }: Dialect): number {
  const rows = records.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  if (rows.length === 0) return 0;
  const width = usualWidth(rows);
  if (width < 2) return 0;
  const regular = rows.filter((cells) => cells.length === width).length;
  const near = rows.filter(
    (cells) => cells.length > 1 && cells.length !== width && Math.abs(cells.length - width) <= 2,
  ).length;
  // Two tables in one file are as regular as one.
  const rest = rows.filter((cells) => cells.length !== width && cells.length > 2);
  const second = rest.filter((cells) => cells.length === usualWidth(rest)).length;
  const widths = new Set(rows.map((cells) => cells.length)).size;
  const others = second >= Math.max(3, rows.length * 0.2) ? second * 0.85 : near * 0.4;
  const regularity = (regular + others) / rows.length;
  // Titles above and notes below are lines of one field: a long table makes up for them, a short one must not.
  if (regular < 2 && rows.length > 2 && regularity < 0.6) return 0;
  if (inTexts.has(delimiter) && (regularity < 0.9 || (width < 3 && rows.length < 8) || rows.length < 2))
    return 0;
  if (delimiter === " " && !spacesCut(rows, quote)) return 0;
  let plain = 0;
  let cells = 0;
  for (const row of rows) {
    if (row.length !== width) continue;
    for (const cell of row) {
      cells++;
      plain += plainness(cell, delimiter, quote);
    }
  }
  const plainShare = cells === 0 ? 0 : plain / cells;
  const strayShare = Math.min(0.3, (strays / rows.length) * 0.1);
  const quoteless = quote === "" ? 0.999 : 1;
  return (
    regularity *
    (1 - 1 / (width + 0.5)) ** 0.5 *
    plainShare *
    (1 - strayShare) *
    quoteless *
    (1 - Math.min(0.2, (widths - 1) * 0.01)) *
    (inTexts.has(delimiter) ? 0.9 : 1)
  );
}

/** Whether spaces cut a table: its rows have values of a shape, or quotes. Names of as many words (“Pays de Vic”, “CC du Causse”) do not. */
function spacesCut(rows: readonly (readonly string[])[], quote: string): boolean {
  const shaped = rows.filter((cells) => cells.some((cell) => shapeOf(cell) !== "text"));
  const spaced = quote !== "" && rows.some((cells) => cells.some((cell) => cell.includes(" ")));
  return spaced || shaped.length >= rows.length * 0.5;
}

/** How plain a value is, from 0 to 1; other delimiters and quotes in it make it less so. */
function plainness(cell: string, delimiter: string, quote: string): number {
  const text = cell.trim();
  if (text === "") return 0.9;
  const shape: Shape = shapeOf(text);
  if (shape !== "text") return 1;
  let value = 0.95;
  if (/[;\t|]/.test(text) && !(delimiter === ";" && !/[\t|]/.test(text))) value -= 0.4;
  const first = text[0]!;
  const last = text.at(-1)!;
  if ((first === '"' || first === "'") && first === last && text.length > 1) value -= 0.45;
  else if (first === '"' || last === '"') value -= quote === '"' ? 0.1 : 0.3;
  if (/,\S/.test(text) && delimiter !== ",") value -= 0.05;
  return Math.max(0.1, value);
}

/** The width that most rows have; of equally usual ones, the first. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let width = 0;
  let weight = 0;
  for (const [length, count] of counts) {
    // Titles and notes have one field: that is the table's width only if three times as many rows have it as any other.
    const counted = length === 1 ? count / 3 : count;
    if (counted > weight) {
      width = length;
      weight = counted;
    }
  }
  return width;
}

/** Width and shapes of a table, from rows of its sample. */
function profileOf(rows: readonly (readonly string[])[]): ColumnProfile {
  const width = Math.max(1, usualWidth(rows.filter((cells) => cells.some((cell) => cell.trim() !== ""))));
  const regular = rows.filter((cells) => cells.length === width).slice(0, 500);
  const shapes = Array.from({ length: width }, (_, column) =>
    columnShape(
      regular.slice(regular.length > 3 ? 1 : 0).map((cells) => cells[column]!),
      0.85,
    ),
  );
  return { width, shapes };
}
