// Finds the row of a table that a paragraph around it is about: a note of the team on that row.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { TitleReader } from "../../mapping/column-titles.ts";
import { isPartOfAbsent } from "../../table/attendance-column.ts";
import type { Row } from "../../table/grid-row.ts";
import { columnOfPeople, rowOfPersonIn } from "./minutes.ts";
import type { Passage } from "./passage.ts";

/** Chosen by hand. In characters: a shorter name may stand in a paragraph by chance. */
const shortestName = 6;
/** Chosen by hand: the share of the cells of a column that begin with a kind of structure. */
const fewestKinds = 1 / 3;

export interface ParagraphAround {
  line: number;
  text: string;
}

type NameWords = Pick<ImportMappings, "structures">;

/**
 * The notes on each row behind that of the titles, in their order, with the paragraphs that name none or several; null where no paragraph names a
 * row.
 */
export function notedParagraphs(
  rows: readonly Row[],
  paragraphs: readonly ParagraphAround[],
  words: NameWords,
  titles: TitleReader,
): { notes: string[] | null; left: ParagraphAround[] } {
  const others = rows.slice(1);
  const ofPeople = columnOfPeople(others.map(({ cells }) => cells));
  const naming = columnOfNames(rows, ofPeople, words, titles);
  const names = others.map(({ cells }) => fold((cells[naming] ?? "").split(/\s*[,(\n]/)[0]!));
  const ofPerson = rowOfPersonIn(others.map(({ cells }) => cells[ofPeople] ?? ""));
  const ofRow = (text: string) => {
    // "Excusés : …" names others than the rows, even of the same structures.
    if (isPartOfAbsent(text)) return null;
    const folded = fold(text);
    const named = names.flatMap((name, index) =>
      name.length >= shortestName && folded.includes(name) ? [index] : [],
    );
    return ofPerson(text) ?? (named.length === 1 ? named[0]! : null);
  };
  const left = paragraphs.filter(({ text }) => ofRow(text) === null);
  if (left.length === paragraphs.length) return { notes: null, left };
  const notesOn = (index: number) =>
    paragraphs.filter(({ text }) => ofRow(text) === index).map(({ text }) => text);
  return { notes: others.map((_, index) => notesOn(index).join("\n")), left };
}

/** The column of structures: by its title, else the one with the most names that begin with a kind of structure; -1 where these are few. */
export function columnOfNames(
  [header, ...others]: readonly Row[],
  ofPeople: number,
  { structures }: NameWords,
  titles: TitleReader,
): number {
  const cells = header?.cells ?? [];
  const titled = cells.findIndex((cell, column) => column !== ofPeople && titles.read(cell).field === "name");
  if (titled !== -1) return titled;
  const counts = cells.map((_, column) =>
    column === ofPeople
      ? 0
      : others.filter((row) => structures.kindOf(row.cells[column] ?? "") !== null).length,
  );
  const most = Math.max(0, ...counts);
  return most >= others.length * fewestKinds ? counts.indexOf(most) : -1;
}

/** The rows with one more column: its title, and a cell for each row behind that of the titles. */
export function withColumn(rows: readonly Row[], title: string, cells: readonly string[]): Row[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  return rows.map((row, at) => {
    const padded = Array.from({ length: width }, (_, column) => row.cells[column] ?? "");
    return { ...row, cells: [...padded, at === 0 ? title : (cells[at - 1] ?? "")] };
  });
}

/** The rows of all tables from the titles on, each in the part that the heading above names; repeated titles are left out. */
export function rowsOf(passages: readonly Passage[], at: number): Row[] {
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
