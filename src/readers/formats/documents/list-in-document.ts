// Finds the list that a document holds: a table under titles, or contacts in paragraphs.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { columnsOfCalls } from "../../../domain/relationship/columns-of-calls.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { type TitleReader, titleReader } from "../../mapping/column-titles.ts";
import { isPartOfAbsent } from "../../table/attendance-column.ts";
import type { Grid, Row } from "../../table/grid-row.ts";
import { addressesIn, phoneIn, severalAddresses } from "../contacts/contact-entries.ts";
import { contactListGrid, tableOf, textAround } from "../contacts/contact-list-grid.ts";
import { answersOf } from "./document-answers.ts";
import { attendanceTable, columnOfPeople, rowOfPersonIn } from "./minutes.ts";
import type { DocumentText, Passage } from "./passage.ts";
import { othersIn, severalApplications } from "./several-applications.ts";
import { namesInHeadings, structuresUnderHeadings } from "./structures-under-headings.ts";

/** Chosen by hand. */
const weights = {
  /** A row of titles has so many known ones, and this share of its cells are known: in a row of labels and values, only half are. */
  fewestTitles: 2,
  shareOfTitles: 0.6,
  /** A table known by its shape alone has so many columns, and titles no longer than this, in characters. */
  fewestColumns: 3,
  longestTitle: 40,
  longestQuestion: 80,
  /** In characters: a shorter name may stand in a paragraph by chance. */
  shortestName: 6,
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
  const attendance = format === "pdf" ? null : attendanceTable(passages, (row) => isTitleRow(row, titles));
  if (attendance !== null && !(at !== -1 && isMostOf(passages, passages.slice(at).filter(isTableRow)))) {
    const grid = attendanceGrid(passages, attendance, file, words, titles);
    if (grid !== null && readsAsList(grid)) return grid;
  }
  if (at === -1) return contactsIn(document, file, words);
  const table = passages.slice(at).filter(isTableRow);
  const around = passages.filter(({ cells }, index) => index < at || cells === null);
  const isPdf = format === "pdf";
  // A wide table printed over several pages has no whole rows: its addresses show that it is a list.
  if (!isMostOf(passages, table) && !(isPdf && givesAddresses(passages))) return null;
  if (namesStructure(around, words, titles)) return null;
  if (isPdf) throw new Refusal("input", { code: "table-in-pdf", file });
  const rows = rowsOf(passages, at);
  const { noted, left } = notedParagraphs(rows, aroundTable(passages, at), words, titles);
  const findings = [left.filter(({ line }) => line <= at), left.filter(({ line }) => line > at)].flatMap(
    (beside) => textAround(beside, file),
  );
  const grid: Grid = { ...tableOf(noted?.rows ?? rows, findings, 0), width: null };
  return readsAsList(grid) ? { ...grid, ...(noted ? { teamNotes: noted.column } : {}) } : null;
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

/**
 * The table of those present at a meeting as a list; what the minutes say of one of them is a note on that row, and all else is
 * reported line by line. Null in an application, which names its structure by a label.
 */
function attendanceGrid(
  passages: readonly Passage[],
  { at, rows: attendance }: { at: number; rows: ReadonlySet<Passage> },
  file: string,
  words: ListWords,
  titles: TitleReader,
): Grid | null {
  const others = passages.map((passage) => (attendance.has(passage) ? passage : { ...passage, cells: null }));
  if (
    namesStructure(
      passages.filter((passage) => !attendance.has(passage)),
      words,
      titles,
    )
  )
    return null;
  const rows = rowsOf(others, at);
  const around = others.flatMap(({ text, cells, heading, strong }, index) =>
    cells !== null || ((heading || strong) && isShortTitle(text)) ? [] : [{ line: index + 1, text }],
  );
  const { noted, left } = notedParagraphs(rows, around, words, titles);
  const findings = left.flatMap((paragraph) => textAround([paragraph], file));
  const attendees = columnOfPeople(rows.slice(1).map(({ cells }) => cells));
  if (attendees === -1) return null;
  const grid: Grid = { ...tableOf(noted?.rows ?? rows, findings, 0), width: null, attendees };
  return noted ? { ...grid, teamNotes: noted.column } : grid;
}

/** A paragraph around a table that names one of its rows is a note of the team on it; the others are left out. */
function notedParagraphs(
  rows: readonly Row[],
  paragraphs: readonly ParagraphAround[],
  { columns }: ListWords,
  titles: TitleReader,
): { noted: { rows: Row[]; column: number } | null; left: ParagraphAround[] } {
  const [header, ...others] = rows;
  const ofPeople = columnOfPeople(others.map(({ cells }) => cells));
  const naming =
    header?.cells.findIndex((cell, column) => column !== ofPeople && titles.read(cell).field === "name") ??
    -1;
  const names = others.map(({ cells }) => fold((cells[naming] ?? "").split(/\s*[,(\n]/)[0]!));
  const ofPerson = rowOfPersonIn(others.map(({ cells }) => cells[ofPeople] ?? ""));
  const ofRow = (text: string) => {
    // "Excusés : …" names others than the rows, even of the same structures.
    if (isPartOfAbsent(text)) return null;
    const folded = fold(text);
    const named = names.flatMap((name, index) =>
      name.length >= weights.shortestName && folded.includes(name) ? [index] : [],
    );
    return ofPerson(text) ?? (named.length === 1 ? named[0]! : null);
  };
  const left = paragraphs.filter(({ text }) => ofRow(text) === null);
  if (left.length === paragraphs.length || !header) return { noted: null, left };
  const column = Math.max(...rows.map(({ cells }) => cells.length));
  const added = others.map((row, index) => {
    const notes = paragraphs.filter(({ text }) => ofRow(text) === index).map(({ text }) => text);
    return withCell(row, column, notes.join("\n"));
  });
  const title = columns.contact_lists.titles.note;
  return { noted: { rows: [withCell(header, column, title), ...added], column }, left };
}

function withCell(row: Row, column: number, cell: string): Row {
  const cells = Array.from({ length: column }, (_, at) => row.cells[at] ?? "");
  return { ...row, cells: [...cells, cell] };
}

/** The rows of all tables from the titles on, each in the part that the heading above names; repeated titles are left out. */
function rowsOf(passages: readonly Passage[], at: number): Row[] {
  const rows: Row[] = [];
  const titles = passages[at]!.text;
  let part: string | undefined;
  for (const [index, { cells, heading, strong, text }] of passages.entries()) {
    if (index < at) continue;
    if (cells === null) part = heading || strong ? text : part;
    else if (index === at || text !== titles)
      rows.push({ line: index + 1, cells: [...cells], fault: null, ...(part ? { part } : {}) });
  }
  return rows;
}

interface ParagraphAround {
  line: number;
  text: string;
}

/** The paragraphs before the tables, and those after or between them that are no headings. */
const aroundTable = (passages: readonly Passage[], at: number): ParagraphAround[] =>
  passages.flatMap(({ text, cells, heading, strong }, index) =>
    cells !== null || (index > at && (heading || strong)) ? [] : [{ line: index + 1, text }],
  );

function isTitleRow({ cells }: Passage, titles: TitleReader): boolean {
  const filled = cells?.filter((cell) => cell !== "") ?? [];
  const ofCalls = columnsOfCalls(filled);
  const knownTitles = filled.filter((cell, at) => titles.knows(cell) || ofCalls?.[at]?.part).length;
  return knownTitles >= weights.fewestTitles && knownTitles >= filled.length * weights.shareOfTitles;
}

/** Fields of names: of structures, or of the people of a sign-in sheet, whose structures stand beside them. */
const namingFields: ReadonlySet<string> = new Set(["name", "person.full_name"]);

/** True for a short title, also with an abbreviation at its end ("Mail ou tél."); a question may be longer. */
const isShortTitle = (cell: string) =>
  cell.length > 1 &&
  cell.length <= (cell.includes("?") ? weights.longestQuestion : weights.longestTitle) &&
  !/[\d@]|[;!]$|(?<!(?:^|[\s,/])\p{L}{1,4})\.$/u.test(cell);

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
    const { text, place } = passage;
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

function contactsInLines(lines: readonly DocumentLine[], file: string, words: ListWords): Grid | null {
  const text = lines.map((line) => line.text).join("\n");
  return contactListGrid(text, file, words, (line) => lines[line - 1]?.place ?? 1);
}
