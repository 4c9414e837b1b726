// Shows what an import did or, in a dry run, would do.

import type { ValueChange } from "../../domain/importing/value-changes.ts";
import type { Sentences } from "../../text/index.ts";
import { hanging, wrap } from "./character-columns.ts";
import { type Paint, safe } from "./terminal.ts";

/** What an import did, as the screen says it. */
export interface ImportSummary {
  dryRun: boolean;
  files: readonly SummarisedFile[];
  /** What a dry run would change, and what it would leave as it is. */
  changes: readonly SummarisedChange[];
}

export interface SummarisedFile {
  file: string;
  format: string;
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  headerRows: readonly number[];
  sourceName: string | null;
  /** Whether the file is an application written as a document. */
  document: boolean;
  /** Whether the file is an export of ours, imported again. */
  ours: boolean;
  columns: readonly { header: string; field: string; by: string }[];
  /** Titles of columns of texts whose author is in doubt. */
  unsigned: readonly string[];
  rows: Readonly<Record<keyof Sentences["importing"]["rowOutcomes"] | "read", number>>;
  /** Sentences that say what is wrong, those about rejected rows first. */
  problems: readonly string[];
  /** How many more problems there are. */
  unlisted: number;
  differing: number;
  /** How many known values the file's values replaced. */
  replaced: number;
  /** Actors assessed from answers to questions of ours. */
  assessed: number;
  /** Those who do not want to be contacted, in sentences of one line, most telling first. */
  objections: readonly string[];
  /** Where the rejected rows were written. */
  rejects: string | null;
}

export type SummarisedChange = ValueChange & { id: string };

/** Problems of a file beyond these are counted, not shown. */
const shownProblems = 12;

/** Changes of a dry run beyond these are counted, not shown. */
const shownChanges = 40;

/** Letters of a value that a change shows. */
const shownLength = 120;

/** Titles of a list beyond these are counted: an export of a register has a hundred. */
const shownTitles = 20;

const order = ["created", "merged", "updated", "unchanged", "doubtful", "skipped", "rejected"] as const;

/** What was recognised, what became of the rows, what to correct, what to do next. */
export function importSummary(
  { dryRun, files, changes }: ImportSummary,
  {
    words,
    width,
    sentencesWidth,
    paint,
  }: { words: Sentences; width: number; sentencesWidth: number; paint: Paint },
): string {
  const { importing: text } = words;
  const room = Math.max(50, Math.min(width, 120));
  const documents = files.filter(({ document }) => document);
  const together = documents.length > 1;
  const lines = files.flatMap((file) =>
    together && file.document ? [] : [...fileLines(file, words, { room, sentencesWidth }, paint), ""],
  );
  if (together) lines.push(...applicationLines(documents, words, sentencesWidth, paint), "");
  const stays = ({ kind }: SummarisedChange) => kind === "kept";
  lines.push(
    ...changeLines(
      text.changesHeading,
      changes.filter((change) => !stays(change)),
      words,
      paint,
    ),
    ...changeLines(text.keptValuesHeading, changes.filter(stays), words, paint),
  );
  const changed = files.some(
    ({ rows, objections }) =>
      rows.created + rows.merged + rows.updated + rows.doubtful > 0 || objections.length > 0,
  );
  lines.push(...wrap(dryRun ? text.dryRunDone : changed ? text.nextCommands : text.nothingNew, room));
  return `${lines.join("\n")}\n`;
}

function changeLines(
  title: (count: number) => string,
  changes: readonly SummarisedChange[],
  words: Sentences,
  paint: Paint,
): string[] {
  if (changes.length === 0) return [];
  const { importing: text, documents } = words;
  const value = (field: string, written: string | null) => {
    const shown = written !== null && field === "phones" ? documents.phone(written) : written;
    return shown === null || shown.length <= shownLength
      ? shown
      : `${shown.slice(0, shownLength).trimEnd()}…`;
  };
  const rest = changes.length - shownChanges;
  return [
    paint.strong(title(changes.length)),
    ...changes.slice(0, shownChanges).map(({ id, kind, field, label, before, after }) => {
      const name = label === undefined ? fieldName(field, words) : text.quotedTitle(label);
      const shown = { id, kind, field: name, before: value(field, before), after: value(field, after) };
      return `  ${safe(text.change(shown))}`;
    }),
    ...(rest > 0 ? [`  ${text.moreItemsInJson(rest)}`] : []),
    "",
  ];
}

/** Several documents are summarised as one: how many, what became of them, what to check. */
function applicationLines(
  files: readonly SummarisedFile[],
  { importing: text }: Sentences,
  sentencesWidth: number,
  paint: Paint,
): string[] {
  const sum = (key: (typeof order)[number] | "read") =>
    files.reduce((total, { rows }) => total + rows[key], 0);
  const counted = order.filter((key) => sum(key) > 0);
  const digits = Math.max(...counted.map((key) => String(sum(key)).length), 1);
  const problems = files.flatMap((file) => file.problems);
  const objections = files.flatMap((file) => file.objections);
  const differing = files.reduce((total, file) => total + file.differing, 0);
  const areMessages = files.every(({ format }) => format === "eml" || format === "msg");
  return [
    paint.strong(areMessages ? text.messagesRead(sum("read")) : text.applicationsRead(sum("read"))),
    ...counted.map((key) => `    ${String(sum(key)).padStart(digits)}  ${text.rowOutcomes[key](sum(key))}`),
    ...(differing > 0 ? ["", `  ${text.differingValues(differing)}`] : []),
    ...(objections.length > 0 ? [""] : []),
    ...objections.flatMap((line) => hanging(safe(line.trimStart()), sentencesWidth, indentOf(line))),
    ...(problems.length > 0 ? ["", `  ${paint.strong(text.toCheck(problems.length))}`] : []),
    ...problems.slice(0, shownProblems).flatMap((problem) => hanging(safe(problem), sentencesWidth, 4)),
    ...(problems.length > shownProblems
      ? [`    ${text.moreItemsInJson(problems.length - shownProblems)}`]
      : []),
  ];
}

interface SummaryWidths {
  room: number;
  sentencesWidth: number;
}

function fileLines(file: SummarisedFile, words: Sentences, widths: SummaryWidths, paint: Paint): string[] {
  const { importing: text, peek } = words;
  return [
    paint.strong(safe(file.file)),
    `  ${safe(peek.fileDescription(file))}.${file.ours ? ` ${text.ownExport}` : ""}${file.document || file.ours ? "" : ` ${peek.header(file.headerRows, file.columns.length)}`}${file.sourceName ? ` ${peek.source(file.sourceName)}` : ""}`,
    ...columnLines(file, words, widths),
    "",
    ...outcomeLines(file, text),
    ...(file.objections.length > 0 ? [""] : []),
    ...file.objections.flatMap((line) =>
      hanging(safe(line.trimStart()), widths.sentencesWidth, indentOf(line)),
    ),
    ...problemLines(file, text, widths, paint),
    ...(file.rejects
      ? ["", `  ${paint.accent(text.rowsRejected(file.rows.rejected, safe(file.rejects)))}`]
      : []),
  ];
}

/** What the columns of a file were taken for. */
function columnLines(
  { columns, unsigned }: SummarisedFile,
  words: Sentences,
  { room, sentencesWidth }: SummaryWidths,
): string[] {
  const { importing: text, peek } = words;
  const listedTitles = (titles: readonly string[]) =>
    titles.length <= shownTitles
      ? titles
      : [...titles.slice(0, shownTitles), text.moreItems(titles.length - shownTitles)];
  const named = (label: string, titles: readonly string[]) =>
    titles.length === 0
      ? []
      : wrap(safe(text.labelledList(label, listedTitles(titles))), room - 4).map(
          (line, n) => `${n === 0 ? "  " : "    "}${line}`,
        );
  const titlesOf = (field: string) =>
    columns
      .filter((column) => column.header !== "" && column.field === field)
      .map(({ header }) => text.quotedTitle(header));
  const recognised = columns.filter(
    ({ field, by }) => field !== "text" && field !== "ignore" && by !== "user",
  );
  const byUser = columns.filter(({ by }) => by === "user");
  return [
    ...named(
      text.recognisedColumns,
      recognised.map(({ header, field }) =>
        text.column(fieldName(field, words), header === "" ? peek.untitled : header),
      ),
    ),
    ...named(
      text.columnsMappedByHand,
      byUser.map(({ header, field }) => text.column(fieldName(field, words), header)),
    ),
    ...named(text.keptColumns, titlesOf("text")),
    ...named(text.ignoredColumns, titlesOf("ignore")),
    ...unsigned
      .slice(0, 1)
      .flatMap((first) =>
        hanging(
          safe(text.unsignedColumns(listedTitles(unsigned.map(text.quotedTitle)), first)),
          sentencesWidth,
          2,
        ),
      ),
  ];
}

/** The number of rows of each outcome. */
function outcomeLines(file: SummarisedFile, text: Sentences["importing"]): string[] {
  const { rows, differing, replaced, assessed } = file;
  const counted = order.filter((key) => rows[key] > 0);
  const digits = Math.max(...counted.map((key) => String(rows[key]).length), 1);
  return [
    `  ${text.rowsRead(rows.read)}`,
    ...counted.map((key) => `    ${String(rows[key]).padStart(digits)}  ${text.rowOutcomes[key](rows[key])}`),
    ...(differing > 0 ? ["", `  ${text.differingValues(differing)}`] : []),
    ...(replaced > 0 ? ["", `  ${text.replacedValues(replaced)}`] : []),
    ...(assessed > 0 ? ["", `  ${text.actorsAssessed(assessed)}`] : []),
  ];
}

/** The first problems to check; the others are counted. */
function problemLines(
  file: SummarisedFile,
  text: Sentences["importing"],
  { sentencesWidth }: SummaryWidths,
  paint: Paint,
): string[] {
  const shown = file.problems.slice(0, shownProblems);
  const total = file.problems.length + file.unlisted;
  const rest = total - shown.length;
  return [
    ...(shown.length > 0 ? ["", `  ${paint.strong(text.toCheck(total))}`] : []),
    ...shown.flatMap((problem) => hanging(safe(problem), sentencesWidth, 4)),
    ...(rest > 0 ? [`    ${text.moreItemsInJson(rest)}`] : []),
  ];
}

const indentOf = (line: string) => 2 + (line.length - line.trimStart().length);

function fieldName(field: string, { peek, importing }: Sentences): string {
  if (field === "people") return importing.personField;
  const other = /^person(\d)\.(.+)$/.exec(field);
  if (other) return peek.numberedPerson(peek.fieldNames[`person.${other[2]}`] ?? field, Number(other[1]));
  return peek.fieldNames[field] ?? peek.fieldNames[columnFields[field] ?? ""] ?? field;
}

/** Fields of an actor whose columns have another name. */
const columnFields: Readonly<Record<string, string>> = {
  recommendedBy: "recommended_by",
  emails: "email",
  phones: "phone",
};
