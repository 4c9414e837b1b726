// Shows how one file would be read, before it is imported.

import { Chalk } from "chalk";
import type { Author } from "../../domain/actors/text-author.ts";
import type { ColumnReason } from "../../domain/importing/column-reason.ts";
import type { Sentences } from "../../text/index.ts";
import { cellLines, clip, hanging } from "./character-columns.ts";

/** How a file would be read, as the screen shows it. */
export interface Peek {
  file: string;
  format: string;
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  headerRows: readonly number[];
  /** The known source, as people call it. */
  sourceName: string | null;
  /** Whether the file is an application written as a document: its columns are then labels. */
  document: boolean;
  columns: readonly PeekColumn[];
  rows: readonly (readonly string[])[];
  /** Rows of the table, and how many of them would become actors. */
  read: number;
  taken: number;
  problems: readonly { severity: string; sentence: string }[];
}

/** A column, what it was taken for and what decided. */
export interface PeekColumn {
  header: string;
  field: string;
  by: "source" | "synonym" | "values" | "user" | "none";
  because?: readonly ColumnReason[];
  perhaps?: string;
  author?: Author | null;
  authorBy?: string;
}

/** Problems beyond these are counted, not shown: people read one screen, and do not scroll back. */
const shownProblems = 12;

/** One screen: what the file is, what each column was taken for with its first values, and what is wrong. */
export function peekScreen(
  peek: Peek,
  {
    words,
    width,
    sentencesWidth,
    color,
  }: { words: Sentences; width: number; sentencesWidth: number; color: boolean },
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { peek: text } = words;
  const room = Math.max(60, Math.min(width, 140));
  const label = Math.min(
    34,
    Math.max(...peek.columns.map(({ header }) => shown(header, text.untitled).length), 8),
  );
  const longest = Math.max(...peek.columns.map((column) => fieldName(column.field, text).length), 8);
  const field = Math.min(longest, Math.max(20, room - label - leastValues - 6));
  const values = Math.max(leastValues, room - label - field - 6);
  const lines = peek.columns.flatMap(({ header, field: takenFor }, index) => {
    if (header === "" && peek.rows.every((cells) => (cells[index] ?? "").trim() === "")) return [];
    const name = bothEnds(shown(header, text.untitled), label).padEnd(label);
    const [to = "", ...more] = cellLines(fieldName(takenFor, text), field).map((line) => line.padEnd(field));
    const samples = [...new Set(peek.rows.map((cells) => oneLine(cells[index] ?? "")).filter(Boolean))].join(
      " · ",
    );
    const set = takenFor === "text" || takenFor === "ignore" ? chalk.dim : chalk.green;
    return [
      `  ${name}  ${set(to)}  ${chalk.dim(clip(samples, values))}`.trimEnd(),
      ...more.map((line) => `  ${" ".repeat(label)}  ${set(line)}`.trimEnd()),
    ];
  });
  const listed = peek.problems.slice(0, shownProblems);
  const problems = listed.flatMap(({ sentence }) => hanging(sentence, sentencesWidth, 2));
  const rest = peek.problems.length - listed.length;
  return [
    chalk.bold(peek.file),
    `  ${text.fileDescription(peek)}`,
    ...(peek.document
      ? [`  ${text.applicationTaken(peek.taken)}${peek.sourceName ? ` ${text.source(peek.sourceName)}` : ""}`]
      : [
          `  ${text.header(peek.headerRows, peek.columns.length)}${peek.sourceName ? ` ${text.source(peek.sourceName)}` : ""}`,
          `  ${text.rowCounts(peek.read, peek.taken)}`,
        ]),
    "",
    `  ${chalk.bold((peek.document ? text.labelTitle : text.columnTitle).padEnd(label))}  ${chalk.bold(text.takenForTitle.padEnd(field))}  ${chalk.bold(peek.document ? text.textTitle : text.valuesTitle)}`,
    ...lines,
    ...(problems.length === 0
      ? []
      : ["", chalk.bold(text.problemsHeading(peek.problems.length)), ...problems]),
    ...(rest > 0 ? [`  ${text.moreProblems(rest)}`] : []),
    "",
    text.nextCommands(peek.file),
    "",
  ].join("\n");
}

export const fieldName = (field: string, { fieldNames, numberedPerson }: Sentences["peek"]): string => {
  const other = /^person(\d)\.(.+)$/.exec(field);
  if (other) return numberedPerson(fieldNames[`person.${other[2]}`] ?? field, Number(other[1]));
  return fieldNames[field] ?? field;
};

const shown = (header: string, untitled: string) => (header === "" ? untitled : oneLine(header));
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
/** Shortens a title in its middle: titles under one question differ at their ends. */
const bothEnds = (text: string, room: number) => {
  if (text.length <= room) return text;
  const end = Math.min(Math.floor(room / 2), text.length);
  return `${text.slice(0, room - end - 1).trimEnd()}…${text.slice(-end).trimStart()}`;
};

/** Columns of the screen that the values get at least: in fewer, nothing of a value could be read. */
const leastValues = 22;
