// Takes records out of a delimited list or a list in YAML, and names out of a text, leaving everything else byte for byte as it was.

import iconv from "iconv-lite";
import { decoded } from "../formats/text/decoded-text.ts";
import { encodingOf } from "../formats/text/encoding.ts";

/** Who is to go out of a text. */
export interface NameRemoval {
  find(text: string): readonly { from: number; to: number }[];
  blanked(text: string): string;
  /** Whether this is what somebody else of the list is called. */
  isOther(name: string): boolean;
}

/** A list without the records that are theirs, and without their name in those of others; null when it is no text. */
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

/** A workbook that is a list, without the rows that are theirs, and without their name in those of others; null when it is none. */
export async function withoutRows(bytes: Buffer, removal: NameRemoval): Promise<Buffer | null> {
  const { workbookWithout } = await import("./workbook-without.ts");
  return workbookWithout(bytes, { isTheirs: (row) => isRowOfTheirs(row, removal), blanked: removal.blanked });
}

/** A text with their names blanked; null when the bytes are no text. */
export const withoutNamesIn = (bytes: Buffer, removal: NameRemoval): Promise<Buffer | null> =>
  rewritten(bytes, removal.blanked);

async function rewritten(bytes: Buffer, change: (text: string) => string): Promise<Buffer | null> {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const text = change(await decoded(bytes, encoding));
  const named = encoding.encoding === "macroman" ? "macintosh" : encoding.encoding;
  return Buffer.concat([bytes.subarray(0, encoding.mark), iconv.encode(text, named)]);
}

/** Records with their line ends; one goes on over a line break between quotes. */
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
 * Whether a row is about them: one of its cells is, for four fifths at least, their name, address or number. A single such cell to the
 * right of another actor's name does not count: it says who told us of that actor.
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
