// Removes records from a delimited list or a list in YAML, and names from a text, and leaves everything else byte for byte as it was.

import iconv from "iconv-lite";
import { decoded } from "../formats/text/decoded-text.ts";
import { encodingOf } from "../formats/text/encoding.ts";

/** The people who are to be removed from a text. */
export interface NameRemoval {
  find(text: string): readonly { from: number; to: number }[];
  blanked(text: string): string;
  /** Whether this is the name of somebody else in the list. */
  isOther(name: string): boolean;
}

/** A list without the records of the removed people, and without their names in other records; null when it is no text. */
export async function withoutRecords(bytes: Buffer, removal: NameRemoval): Promise<Buffer | null> {
  return rewritten(bytes, (text) => {
    const { records, between } = isYamlList(text)
      ? { records: text.split(/^(?=- )/m), between: itemValues }
      : { records: recordsOf(text), between: cells };
    return records
      .filter((record) => !isTheirs(record, between, removal))
      .map(removal.blanked)
      .join("");
  });
}

/** What stands between the cells of a delimited row, and between the values of an item in YAML. */
const cells = /[;,\t|\n]/;
const itemValues = /\n|:[ \t]|[ \t]#/;

/** A list of which each item names its values, as `triage --answers` takes it. */
const isYamlList = (text: string) =>
  /^(?:\ufeff?(?:#[^\n]*|---)?\r?\n)*\ufeff?- *[^\s:;,|]+:[ \t]/.test(text);

/** A workbook without the rows of the removed people, and without their names in other rows; null when it is no workbook. */
export async function withoutRows(bytes: Buffer, removal: NameRemoval): Promise<Buffer | null> {
  const { workbookWithout } = await import("./workbook-without.ts");
  return workbookWithout(bytes, { isTheirs: (row) => isRowOfTheirs(row, removal), blanked: removal.blanked });
}

/** A text with the names of the removed people blanked; null when the bytes are no text. */
export const withoutNamesIn = (bytes: Buffer, removal: NameRemoval): Promise<Buffer | null> =>
  rewritten(bytes, removal.blanked);

async function rewritten(bytes: Buffer, change: (text: string) => string): Promise<Buffer | null> {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const text = change(await decoded(bytes, encoding));
  const named = encoding.encoding === "macroman" ? "macintosh" : encoding.encoding;
  return Buffer.concat([bytes.subarray(0, encoding.mark), iconv.encode(text, named)]);
}

/** Records with their line ends; a record continues over a line break between quotes. */
function recordsOf(text: string): string[] {
  const records: string[] = [];
  let open = "";
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    open += line;
    const quotes = open.split('"').length - 1;
    if (quotes % 2 === 1 && open.length < 100_000) continue;
    records.push(open);
    open = "";
  }
  if (open !== "") records.push(open);
  return records;
}

const isTheirs = (record: string, between: RegExp, removal: NameRemoval): boolean =>
  removal.find(record).length > 0 && isRowOfTheirs(record.split(between), removal);

/**
 * Whether a row is about the removed people: four fifths of one of its cells, or more, are their name, address or number. A single such cell
 * to the right of another actor's name does not count: it says who told us of that actor.
 */
function isRowOfTheirs(row: readonly string[], removal: NameRemoval): boolean {
  const bare = row.map((cell) => cell.replace(/^[\s"']+|[\s"']+$/g, ""));
  const theirs = bare.flatMap((cell, at) => {
    const covered = removal.find(cell).reduce((sum, { from, to }) => sum + to - from, 0);
    return cell !== "" && covered >= cell.length * 0.8 ? [at] : [];
  });
  const [first] = theirs;
  if (first === undefined) return false;
  return theirs.length > 1 || !bare.slice(0, first).some((cell) => cell !== "" && removal.isOther(cell));
}
