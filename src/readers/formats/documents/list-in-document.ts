// Finds the list that a document holds: a table under titles, or contacts in paragraphs.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { type Finding, Refusal } from "../../../domain/problems/problem.ts";
import { type TitleReader, titleReader } from "../../mapping/column-titles.ts";
import type { Grid, Row } from "../../table/grid-row.ts";
import { addressesIn, severalAddresses } from "../contacts/contact-entries.ts";
import { contactListGrid, tableOf, textAround } from "../contacts/contact-list-grid.ts";
import { answersOf } from "./document-answers.ts";
import type { DocumentText, Passage } from "./passage.ts";

const weights = {
  /** In a row of labels and their values, every other cell is a title; in one of titles, most are such as people give to a field. */
  fewestTitles: 2,
  shareOfTitles: 0.6,
  /** Under its titles. One row is what an application says of itself. */
  fewestRows: 2,
  /** Of the letters of a document, those that stand in its table: an application with a table of partners says more around it. */
  shareOfText: 0.5,
};

type ListWords = Pick<ImportMappings, "columns" | "structures">;

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
  const at = passages.findIndex((passage) => isTitleRow(passage, titles));
  if (at === -1) return contactsIn(document, file, words);
  const table = passages.slice(at).filter(({ cells }) => cells !== null);
  const around = passages.filter(({ cells }, index) => index < at || cells === null);
  const isPdf = format === "pdf";
  // Printed wide, the columns of one table are on pages of their own, and no rows any more.
  if (!isMostOf(passages, table) && !(isPdf && givesAddresses(passages))) return null;
  if (namesStructure(around, words, titles)) return null;
  if (isPdf) throw new Refusal("input", { code: "table-in-pdf", file });
  const grid: Grid = { ...tableOf(rowsOf(passages, at), aroundTable(passages, at, file), 0), width: null };
  return readsAsList(grid) ? grid : null;
}

/** The rows of all tables from the titles on; those of a later table under the same titles follow, each in the part that its heading names. */
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

/** What stands before the tables, and what stands after or between them and is no heading. */
function aroundTable(passages: readonly Passage[], at: number, file: string): Finding[] {
  const around = passages
    .map(({ text, cells, heading, strong }, index) => ({
      line: index + 1,
      text,
      isPart: index > at && (heading || strong),
      inTable: cells !== null,
    }))
    .filter(({ inTable, isPart }) => !inTable && !isPart);
  return [around.filter(({ line }) => line <= at), around.filter(({ line }) => line > at)].flatMap((beside) =>
    textAround(beside, file),
  );
}

function isTitleRow({ cells }: Passage, titles: TitleReader): boolean {
  const filled = cells?.filter((cell) => cell !== "") ?? [];
  const known = filled.filter((cell) => titles.knows(cell)).length;
  return known >= weights.fewestTitles && known >= filled.length * weights.shareOfTitles;
}

const letters = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);

const isMostOf = (passages: readonly Passage[], table: readonly Passage[]): boolean =>
  table.length > weights.fewestRows && letters(table) >= letters(passages) * weights.shareOfText;

const givesAddresses = (passages: readonly Passage[]): boolean =>
  addressesIn(passages.map(({ text }) => text).join("\n")).length >= severalAddresses;

/** Whether the text around a table names the structure by a label, as an application does. */
function namesStructure(passages: readonly Passage[], { columns }: ListWords, titles: TitleReader): boolean {
  const { answers } = answersOf(passages, columns.documents, titles.knows, () => false);
  return answers.some(({ label }) => titles.read(label).field === "name");
}

/** Contacts in paragraphs, read as a text is in which each paragraph is a line. A PDF tells the page, others the paragraph. */
function contactsIn({ passages, format }: DocumentText, file: string, words: ListWords): Grid | null {
  const lines: { text: string; place: number }[] = [];
  for (const [index, { text, place }] of passages.entries()) {
    const before = passages[index - 1];
    const isApart = before && (place > before.place + 1 || text.includes("\n") || before.text.includes("\n"));
    const own = { place: format === "pdf" ? place : index + 1 };
    if (isApart) lines.push({ text: "", ...own });
    for (const line of text.split("\n")) lines.push({ text: line, ...own });
  }
  const text = lines.map((line) => line.text).join("\n");
  return contactListGrid(text, file, words, (line) => lines[line - 1]?.place ?? 1);
}
