// Reads the minutes of a meeting with a table of those present: a list of them, with what the paragraphs say of each structure.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { anyOf } from "../../../domain/values/expressions.ts";
import { fold } from "../../../domain/values/spelling.ts";
import attendanceWords from "../../../knowledge/words/attendance-words.yaml";
import { titleReader } from "../../mapping/column-titles.ts";
import { nameRemarks } from "../../people/name-remarks.ts";
import { attendanceIn, isPartOfAbsent, saysWhoCame } from "../../table/attendance-column.ts";
import type { Grid, Row } from "../../table/grid-row.ts";
import { tableOf, textAround, untitledLine } from "../contacts/contact-list-grid.ts";
import { structuresInMinutes } from "../contacts/minutes-as-text.ts";
import { dayInTitles } from "../contacts/notebook-days.ts";
import { columnOfPeople } from "./minutes.ts";
import {
  columnOfNames,
  notedParagraphs,
  type ParagraphAround,
  rowsOf,
  withColumn,
} from "./noted-paragraphs.ts";
import { isShortTitle, type Passage } from "./passage.ts";

/** Chosen by hand: the day of the meeting stands in so many first paragraphs. */
const firstParagraphs = 5;

/** The support unit itself, in the column of structures. */
const ours = new RegExp(`^${anyOf(attendanceWords.ours)}$`);

type ListWords = Pick<ImportMappings, "columns" | "structures">;

/**
 * The table of those present, with a row for each structure that only the paragraphs name. What the minutes say of a structure is a note on its row,
 * whoever came has an exchange on the day of the meeting, and all else is reported line by line. Null where the table names nobody.
 */
export function attendanceGrid(
  passages: readonly Passage[],
  { at, rows: attendance }: { at: number; rows: ReadonlySet<Passage> },
  file: string,
  words: ListWords,
): Grid | null {
  const titles = titleReader(words.columns);
  const others = passages.map((passage) => (attendance.has(passage) ? passage : { ...passage, cells: null }));
  const table = rowsOf(others, at);
  const attendees = columnOfPeople(table.slice(1).map(({ cells }) => cells));
  if (attendees === -1) return null;
  const around = others.flatMap(({ text, cells, heading, strong }, index) =>
    cells !== null || ((heading || strong) && isShortTitle(text)) ? [] : [{ line: index + 1, text }],
  );
  const { notes, left } = notedParagraphs(table, around, words, titles);
  const naming = columnOfNames(table, attendees, words, titles);
  const named = naming === -1 ? { rows: [], left } : structuresNamedIn(left, { naming, attendees }, words);
  const [header, ...ofTable] = table;
  const isOurs = ({ cells }: Row) => ours.test(fold(cells[naming] ?? "").trim());
  const listed = ofTable
    .map((row, index) => ({ row, note: notes?.[index] ?? "", isListed: true }))
    .filter(({ row }) => !isOurs(row));
  const ownRows = ofTable
    .filter(isOurs)
    .map(({ line, cells }) => ({ line, text: cells.filter(Boolean).join(", ") }));
  // Rows before the first one of a table are not read.
  const all = [...listed, ...named.rows].toSorted((row, other) => row.row.line - other.row.line);
  const titleLine = named.rows.some(({ row }) => row.line < header!.line) ? untitledLine : header!.line;
  const grid = meetingRows({ ...header!, line: titleLine }, all, words, {
    day: dayOfMeeting(others, file),
    heading: passages[at - 1]?.text ?? "",
  });
  const findings = [...named.left, ...ownRows].flatMap((paragraph) => textAround([paragraph], file));
  const read: Grid = { ...tableOf(grid, findings, 0), width: null, attendees };
  const hasNotes = grid[0]!.cells.length > header!.cells.length;
  return hasNotes ? { ...read, teamNotes: grid[0]!.cells.length - 1 } : read;
}

const dayOfMeeting = (passages: readonly Passage[], file: string): string => {
  const paragraphs = passages.filter(({ cells }) => cells === null).slice(0, firstParagraphs);
  return dayInTitles(
    paragraphs.map(({ text }) => text),
    file,
  );
};

/** A structure of the minutes. */
interface MinutesRow {
  row: Row;
  note: string;
  /** It stands in the table of those present. */
  isListed: boolean;
}

/** The structures that paragraphs name beside the table: those excused, or pointed out. */
function structuresNamedIn(
  paragraphs: readonly ParagraphAround[],
  { naming, attendees }: { naming: number; attendees: number },
  { columns, structures }: ListWords,
): { rows: MinutesRow[]; left: ParagraphAround[] } {
  const reading = { remarks: nameRemarks(columns.people), structures };
  const { entries, around } = structuresInMinutes(paragraphs, reading);
  const rows = entries.map(({ line, cells: { name, place, person, note } }) => {
    const cells = Array.from({ length: Math.max(naming, attendees) + 1 }, () => "");
    cells[naming] = place === "" ? name : `${name} (${place})`;
    cells[attendees] = person;
    return { row: { line, cells, fault: null }, note, isListed: false };
  });
  return { rows, left: [...around] };
}

/** The rows with the notes; where the day of the meeting is known, with an exchange on that day for whoever came. `heading` stands over the table. */
function meetingRows(
  header: Row,
  rows: readonly MinutesRow[],
  { columns }: ListWords,
  { day, heading }: { day: string; heading: string },
): Row[] {
  const { titles, exchange_titles: ofExchanges } = columns.contact_lists;
  const table = [header, ...rows.map(({ row }) => row)];
  const notes = rows.map(({ note }) => note);
  if (day === "") return notes.every((note) => note === "") ? table : withColumn(table, titles.note, notes);
  const signatures = header.cells.flatMap((title, column) => (saysWhoCame(title) ? [column] : []));
  const came = rows.map(({ row: { cells, part = "" }, isListed }) => {
    const signed = attendanceIn(signatures.map((column) => cells[column] ?? ""));
    return isListed && !isPartOfAbsent(part) && (signatures.length === 0 || signed === "present");
  });
  const ofThosePresent = (value: string) => came.map((isThere) => (isThere ? value : ""));
  const withDay = withColumn(table, ofExchanges.day, ofThosePresent(day));
  const withMeans = withColumn(withDay, ofExchanges.channel, ofThosePresent(ofExchanges.meeting));
  const said = notes.map((note, index) => (note === "" && came[index] ? heading : note));
  return withColumn(withMeans, ofExchanges.said, said);
}
