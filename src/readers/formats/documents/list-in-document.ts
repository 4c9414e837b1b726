// Finds the list that a document holds: a table under titles, or contacts in paragraphs.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { columnsOfCalls } from "../../../domain/relationship/columns-of-calls.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { type TitleReader, titleReader } from "../../mapping/column-titles.ts";
import { saysWhoCame } from "../../table/attendance-column.ts";
import type { Grid } from "../../table/grid-row.ts";
import { addressesIn, phoneIn, severalAddresses } from "../contacts/contact-entries.ts";
import { contactListGrid, datedEntriesGrid, tableOf, textAround } from "../contacts/contact-list-grid.ts";
import { attendanceGrid } from "./attendance-grid.ts";
import { answersOf } from "./document-answers.ts";
import { attendanceTable } from "./minutes.ts";
import { notedParagraphs, type ParagraphAround, rowsOf, withColumn } from "./noted-paragraphs.ts";
import { type DocumentText, isShortTitle, type Passage } from "./passage.ts";
import { othersIn, severalApplications } from "./several-applications.ts";
import { namesInHeadings, structuresUnderHeadings } from "./structures-under-headings.ts";

/** Chosen by hand. */
const weights = {
  /** A row of titles has so many known ones, and this share of its cells are known: in a row of labels and values, only half are. */
  fewestTitles: 2,
  shareOfTitles: 0.6,
  /** A table known by its shape alone has so many columns. */
  fewestColumns: 3,
  /** The fewest rows under the titles: a single one may be what an application says of itself. */
  fewestRows: 2,
  /** The share of the text that must stand in the table: an application with a table of partners says more around it. */
  shareOfText: 0.5,
  /** The fewest paragraphs with an address or a structure's name at their beginning that make a list. */
  fewestNamed: 3,
};

type ListWords = Pick<ImportMappings, "columns" | "structures" | "refusals">;

/**
 * The list as a grid, or null when the document is no list: an application, even one that names its partners in a table. Rows are
 * numbered as the passages of the document are. Refused (kind `input`): a table in a PDF, whose empty cells cannot be seen.
 */
export function listInDocument(
  document: DocumentText,
  file: string,
  words: ListWords,
  readsAsList: (grid: Grid) => boolean,
): Grid | null {
  const { passages, format } = document;
  const titles = titleReader(words.columns);
  const applications = severalApplications(document, file, words);
  if (applications !== null && readsAsList(applications)) return applications;
  const headed = namesStructure(passages, words, titles)
    ? null
    : structuresUnderHeadings(document, file, words);
  if (headed !== null) return headed;
  // The tables and contacts of a plain text were looked for before it was taken for a document.
  if (format === "txt" || format === "md") return null;
  const byWords = passages.findIndex((passage) => isTitleRow(passage, titles));
  const at =
    byWords === -1 ? passages.findIndex((_, index) => isTitleRowByShape(passages, index, titles)) : byWords;
  const isOfAttendance = (row: Passage) => isTitleRow(row, titles, saysWhoCame);
  const attendance = format === "pdf" ? null : attendanceTable(passages, isOfAttendance);
  if (attendance !== null && !(at !== -1 && isMostOf(passages, passages.slice(at).filter(isTableRow)))) {
    const others = passages.filter((passage) => !attendance.rows.has(passage));
    const grid = namesStructure(others, words, titles)
      ? null
      : attendanceGrid(passages, attendance, file, words);
    if (grid !== null && readsAsList(grid)) return grid;
  }
  if (at === -1) return contactsIn(document, file, words);
  const table = passages.slice(at).filter(isTableRow);
  const around = passages.filter(({ cells }, index) => index < at || cells === null);
  const isPdf = format === "pdf";
  // A wide table printed over several pages has no whole rows: its addresses show that it is a list.
  if (!isMostOf(passages, table) && !(isPdf && givesAddresses(passages)))
    return contactsInLines(linesOf(document, new Set()), file, words, datedEntriesGrid);
  if (namesStructure(around, words, titles)) return null;
  if (isPdf) throw new Refusal("input", { code: "table-in-pdf", file });
  const rows = rowsOf(passages, at);
  const { notes, left } = notedParagraphs(rows, aroundTable(passages, at), words, titles);
  const findings = [left.filter(({ line }) => line <= at), left.filter(({ line }) => line > at)].flatMap(
    (beside) => textAround(beside, file),
  );
  const title = words.columns.contact_lists.titles.note;
  const withNotes = notes === null ? rows : withColumn(rows, title, notes);
  const grid: Grid = { ...tableOf(withNotes, findings, 0), width: null };
  const teamNotes = notes === null ? {} : { teamNotes: withNotes[0]!.cells.length - 1 };
  return readsAsList(grid) ? { ...grid, ...teamNotes } : null;
}

/** From so many on, a document that names structures in the same manner is about all of them. Chosen by hand. */
const severalStructures = 3;

/**
 * The structures of which a document speaks in the same manner, under headings or behind the same label, where it could not be parted
 * among them; empty where it is about one, and perhaps its partners.
 */
export function structuresSpokenOf({ passages }: DocumentText, words: ListWords): string[] {
  const titles = titleReader(words.columns);
  const labelled = namesBehindLabels(passages, words, titles);
  const speaksOfOthers = othersIn(words.columns.documents.others);
  const titlesOfParts = passages.filter(
    ({ text, heading, strong }) => heading || strong || isShortTitle(text),
  );
  if (titlesOfParts.some(({ text }) => speaksOfOthers(text))) return [];
  const structures = labelled.length > 0 ? labelled : namesInHeadings(passages, words.structures);
  return structures.length >= severalStructures ? structures : [];
}

const isTableRow = ({ cells }: Passage): boolean => cells !== null;

/** The paragraphs before the tables, and those after or between them that are no headings. */
const aroundTable = (passages: readonly Passage[], at: number): ParagraphAround[] =>
  passages.flatMap(({ text, cells, heading, strong }, index) =>
    cells !== null || (index > at && (heading || strong)) ? [] : [{ line: index + 1, text }],
  );

/** `knows`: further titles that such a table may have. */
function isTitleRow(
  { cells }: Passage,
  titles: TitleReader,
  knows: (title: string) => boolean = () => false,
): boolean {
  const filled = cells?.filter((cell) => cell !== "") ?? [];
  const ofCalls = columnsOfCalls(filled);
  const isKnown = (cell: string, at: number) => titles.knows(cell) || knows(cell) || ofCalls?.[at]?.part;
  const knownTitles = filled.filter(isKnown).length;
  return knownTitles >= weights.fewestTitles && knownTitles >= filled.length * weights.shareOfTitles;
}

/** Fields of names: of structures, or of the people of a sign-in sheet, whose structures stand beside them. */
const namingFields: ReadonlySet<string> = new Set(["name", "person.full_name"]);

/** True for the first row of a table if all its cells are short titles, one of them for names, and its rows have as many cells. */
function isTitleRowByShape(passages: readonly Passage[], at: number, titles: TitleReader): boolean {
  const { cells, frame } = passages[at]!;
  const before = passages[at - 1];
  if (!cells || cells.length < weights.fewestColumns || (before?.cells && before.frame === frame))
    return false;
  const namesSomebody = (cell: string) => namingFields.has(titles.read(cell).field ?? "");
  if (!cells.every(isShortTitle) || !cells.some(namesSomebody)) return false;
  const rows = passages.slice(at + 1).filter((row) => row.cells !== null && row.frame === frame);
  return rows.length >= weights.fewestRows && rows.every((row) => row.cells!.length === cells.length);
}

const letters = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);

const isMostOf = (passages: readonly Passage[], table: readonly Passage[]): boolean =>
  table.length > weights.fewestRows && letters(table) >= letters(passages) * weights.shareOfText;

const givesAddresses = (passages: readonly Passage[]): boolean =>
  addressesIn(passages.map(({ text }) => text).join("\n")).length >= severalAddresses;

/** Whether the text around a table names the structure by a label, as an application does. */
const namesStructure = (passages: readonly Passage[], words: ListWords, titles: TitleReader): boolean =>
  namesBehindLabels(passages, words, titles).length > 0;

/** The different names that a text gives behind the first label of a structure's name. */
function namesBehindLabels(
  passages: readonly Passage[],
  { columns }: ListWords,
  titles: TitleReader,
): string[] {
  const { answers } = answersOf(passages, columns.documents, titles.knows, () => false);
  const naming = answers.filter(({ label }) => titles.read(label).field === "name");
  const alike = naming.filter(({ label }) => fold(label) === fold(naming[0]!.label));
  return [...new Map(alike.map(({ text }) => [fold(text), text])).values()];
}

/** Contacts in paragraphs, read as a text with a line for each paragraph. Lines are pages of a PDF, else paragraphs. */
function contactsIn(document: DocumentText, file: string, words: ListWords): Grid | null {
  const asWritten = contactsInLines(linesOf(document, new Set()), file, words);
  if (asWritten !== null || !givesAddresses(document.passages)) return asWritten;
  const items = paragraphsOfList(document.passages, words);
  return items === null ? null : contactsInLines(linesOf(document, items), file, words);
}

/**
 * In a text of many addresses, the paragraphs from the first to the last that begins with a structure's name, or with any name and an
 * address: each is about one contact. Null where there are few.
 */
function paragraphsOfList(
  passages: readonly Passage[],
  { structures }: ListWords,
): ReadonlySet<Passage> | null {
  const isRunning = ({ text, heading, strong, cells }: Passage) =>
    !heading && !strong && cells === null && beginsAsName.test(text);
  const tells = (passage: Passage) =>
    isRunning(passage) &&
    (addressesIn(passage.text).length > 0 ||
      structures.kindOf(beginsAsName.exec(passage.text)![0].trim()) !== null);
  const first = passages.findIndex(tells);
  let last = passages.findLastIndex(tells);
  // A paragraph right behind them with only a telephone is one more; not if it begins with a first name, as a signature does.
  const isAlike = (passage: Passage | undefined) =>
    passage !== undefined &&
    isRunning(passage) &&
    passage.text.search(phoneIn) !== -1 &&
    !isFirstName(passage.text.split(/\s/, 1)[0]!);
  while (first !== -1 && isAlike(passages[last + 1])) last++;
  const items = passages.slice(first, last + 1).filter(isRunning);
  const isList =
    items.filter(tells).length >= Math.max(weights.fewestNamed, items.length * weights.shareOfText) &&
    letters(items) >= letters(passages) * weights.shareOfText;
  return isList ? new Set(items) : null;
}
/** What may be a name, up to the first mark of a paragraph. */
const beginsAsName = /^[\p{Lu}\p{N}«“"][^.;:(–—,]{3,80}(?=\s*[,.;:(–—])/u;

interface DocumentLine {
  text: string;
  place: number;
}

/** The lines of a document as a text: items of lists begin with a dash, and a blank line follows a list. */
function linesOf({ passages, format }: DocumentText, items: ReadonlySet<Passage>): DocumentLine[] {
  const lines: DocumentLine[] = [];
  const isItem = (passage: Passage) => passage.listed === true || items.has(passage);
  for (const [index, passage] of passages.entries()) {
    const { place, cells } = passage;
    // A row of a table stays on one line, whatever stands in its cells.
    const text = cells !== null && cells.length > 1 ? passage.text.replaceAll("\n", ", ") : passage.text;
    const before = passages[index - 1];
    const isApart =
      before &&
      (place > before.place + 1 ||
        text.includes("\n") ||
        before.text.includes("\n") ||
        (isItem(before) && !isItem(passage)));
    const own = { place: format === "pdf" ? place : index + 1 };
    if (isApart) lines.push({ text: "", ...own });
    // Its number would make a heading an item of a list.
    if (passage.heading && numberOfTitle.test(text)) {
      lines.push(
        { text: "", ...own },
        { text: text.replace(numberOfTitle, ""), ...own },
        { text: "", ...own },
      );
      continue;
    }
    const dash = isItem(passage) && /^[\p{L}\p{N}«“"]/u.test(text) ? "- " : "";
    for (const line of `${dash}${text}`.split("\n")) lines.push({ text: line, ...own });
  }
  return lines;
}

const numberOfTitle = /^\d{1,3}\s?[.)](?!\d)\s+/;

function contactsInLines(
  lines: readonly DocumentLine[],
  file: string,
  words: ListWords,
  gridOf: typeof datedEntriesGrid = contactListGrid,
): Grid | null {
  const text = lines.map((line) => line.text).join("\n");
  return gridOf(text, file, words, (line) => lines[line - 1]?.place ?? 1);
}
