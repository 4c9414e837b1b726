// Reads a memo of those who are not to be contacted any more: a title that says so ("liste rouge"), and under it lines that name structures, people,
// addresses or telephone numbers, without titles of columns.

import type { ContactRefusal, NamelessRefusal } from "../../domain/importing/candidate.ts";
import type { RefusalWords } from "../../domain/importing/import-words.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import { addressesIn, phoneIn } from "../formats/contacts/contact-entries.ts";
import type { DocumentText } from "../formats/documents/passage.ts";
import type { GridFacts } from "../formats/open-grid.ts";
import { decoded, firstBytes } from "../formats/text/decoded-text.ts";
import { encodingOf } from "../formats/text/encoding.ts";
import type { Batch, Reading, ReadingFacts, SourceFile } from "../reading.ts";
import type { Grid } from "../table/grid-row.ts";
import { refusalsOfEntry, saysNoRefusal } from "./entry-refusals.ts";
import { type RefusalReader, refusalReader } from "./refusal-reader.ts";

/** In bytes: a larger text is no memo. Chosen by hand. */
export const largestMemo = 200_000;
/** In characters: a longer line is no item of such a list. Chosen by hand. */
const longestItem = 250;

/** A line of a file that is not empty. */
interface LineOfMemo {
  line: number;
  text: string;
}

interface RedList {
  title: LineOfMemo;
  items: readonly LineOfMemo[];
  /** The lines from the next title on. */
  around: readonly LineOfMemo[];
}

/** The red list in some lines; null when their first one is no title of one, or a line under it is too long to be an item. */
function redListIn(lines: readonly LineOfMemo[], reader: RefusalReader): RedList | null {
  const [title, ...below] = lines;
  if (title === undefined || !reader.isTitleOfRefusals(title.text)) return null;
  const next = below.findIndex(({ text }) => /:\s*$/.test(text));
  const items = next === -1 ? below : below.slice(0, next);
  if (items.length === 0 || items.some(({ text }) => text.length > longestItem)) return null;
  return { title, items, around: next === -1 ? [] : below.slice(next) };
}

/** The red list as a reading without candidates: whoever imports it finds out whom each line names. Null when the lines are none. */
function redListReading(
  lines: readonly LineOfMemo[],
  { file, format, encoding, size }: Pick<ReadingFacts, "file" | "format" | "encoding"> & { size: number },
  words: RefusalWords,
): Reading | null {
  const reader = refusalReader(words);
  const list = redListIn(
    lines.map(({ line, text }) => ({ line, text: withoutBullet(text) })),
    reader,
  );
  if (list === null) return null;
  const { title, items, around } = list;
  const label = title.text.replace(/[\s:.–-]+$/, "");
  const nameless = items.map((item) => refusalOfItem(item, label, reader));
  const facts = {
    ...{ file, format, encoding, delimiter: null, quote: null, sheet: null },
    ...{ headerRows: [title.line], columns: [], source: null, sourceName: null, document: true },
  };
  const [first] = around;
  return {
    facts,
    userChoices: { titles: "", fields: {}, authors: {} },
    async *rows() {
      yield {
        ...{ findings: [], bytes: size },
        rows: items.map(({ line, text }) => ({ line, cells: [text], fault: null })),
      };
    },
    async *batches() {
      yield {
        ...{ candidates: [], nameless, rows: items.length, bytes: size },
        findings:
          first === undefined
            ? []
            : [
                {
                  ...{ code: "text-around-list" as const, severity: "warning" as const, file },
                  ...{ line: first.line, found: around.map(({ text }) => text).join(" / ") },
                },
              ],
      };
    },
  };
}

/**
 * A table as a red list, when a title over it, or its file's name, says so: with one column it is a memo, with more each of its rows refuses. Any other
 * table is as `read` gives it.
 */
export async function readAsRedList(
  { grid, facts }: { grid: Grid; facts: GridFacts },
  file: string,
  words: RefusalWords,
  read: () => Promise<Reading>,
): Promise<Reading> {
  const reader = refusalReader(words);
  const filled = (cells: readonly string[]) => cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const sample = grid.sample.map(({ line, cells }) => ({ line, cells: filled(cells) }));
  const titles = sample.filter(({ cells }) => cells.length === 1);
  const above = titles.find(({ cells }) => reader.isTitleOfRefusals(cells[0]!));
  if (above !== undefined && above === sample[0] && titles.length === sample.length) {
    const lines: LineOfMemo[] = [];
    for await (const { rows } of grid.rows())
      for (const { line, cells } of rows) lines.push(...filled(cells).map((text) => ({ line, text })));
    const memo = redListReading(lines, { file, ...facts, size: 0 }, words);
    if (memo) return memo;
  }
  const reading = await read();
  const name = file
    .replace(/^.*[\\/]/, "")
    .replace(/\.[a-z]+$/i, "")
    .replace(/[_.-]+/g, " ");
  const [header = 0] = reading.facts.headerRows;
  const isTitled = above !== undefined && above.line < header;
  const isNamed = reader.isTitleOfRefusals(name) && !tellsEachRow(reading.facts);
  const title = isTitled ? above.cells[0]! : isNamed ? name : null;
  return title === null ? reading : { ...reading, batches: () => refusingAll(reading, title, reader) };
}

/** Whether a column says of each row whether it refuses contact: a file of opt-outs then holds rows that do not. */
const tellsEachRow = ({ columns }: ReadingFacts) => columns.some(({ field }) => field === "contact_consent");

async function* refusingAll(reading: Reading, title: string, reader: RefusalReader): AsyncGenerator<Batch> {
  const scope = reader.scopeOfTitle(title);
  const refusal: ContactRefusal = { scope, certain: true, label: "", words: title, on: null };
  for await (const batch of reading.batches())
    yield {
      ...batch,
      candidates: batch.candidates.map((candidate) =>
        candidate.refusals === undefined ? { ...candidate, refusals: [refusal] } : candidate,
      ),
    };
}

/** The red list that a text is; null for any other text. */
export async function redListOfText(source: SourceFile, words: RefusalWords): Promise<Reading | null> {
  const { bytes, whole } = await firstBytes(source.stream(), largestMemo);
  const encoding = whole ? encodingOf(bytes) : null;
  if (encoding === null) return null;
  const lines = (await decoded(bytes, encoding))
    .split(/\r?\n/)
    .flatMap((text, at) => (text.trim() === "" ? [] : [{ line: at + 1, text: text.trim() }]));
  const facts = { file: source.name, format: "text", encoding: encoding.encoding };
  return redListReading(lines, { ...facts, size: bytes.length }, words);
}

/** The red list that a document without tables is; null for any other document. */
export function redListOfDocument(
  { passages, format, encoding }: DocumentText,
  about: { file: string; size: number },
  words: RefusalWords,
): Reading | null {
  if (passages.some(({ cells }) => cells !== null)) return null;
  const lines = passages.flatMap(({ place, text }) =>
    text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [{ line: place, text: line.trim() }])),
  );
  return redListReading(lines, { format, encoding, ...about }, words);
}

/** What a line of the list refuses: nothing where it says so, the channels of the title, else those that the line itself names. */
function refusalOfItem({ line, text }: LineOfMemo, label: string, reader: RefusalReader): NamelessRefusal {
  const scope = reader.scopeOfTitle(label);
  const refusals = saysNoRefusal(text, reader)
    ? []
    : refusalsOfEntry({ text, section: "refusing", title: label, structure: null }, reader);
  return {
    ...{ line, people: [], text },
    refusals: scope === "all" ? refusals : refusals.slice(0, 1).map((refusal) => ({ ...refusal, scope })),
    addresses: [
      ...addressesIn(text),
      ...[...text.matchAll(phoneIn)].flatMap(([number]) => phonesIn(number).phones),
    ],
  };
}

const withoutBullet = (text: string) => text.replace(/^\s*(?:[-–—•▪●*·>]|\d{1,2}[.)])\s+/u, "").trim();
