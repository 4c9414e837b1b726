// Shows how one file would be read as a page for a browser: more of each column, and why it was taken for what it is.

import type { ColumnReason } from "../../domain/importing/column-reason.ts";
import type { Language } from "../../domain/values/language.ts";
import type { Sentences } from "../../text/index.ts";
import { pageEngine } from "../page-engine.ts";
import { printable } from "../printable.ts";
import { fieldsOf, templateRefusal } from "../template/template-engine.ts";
import { fieldName, type Peek, type PeekColumn } from "./peek-page.ts";

/** A page is scrolled, but nobody reads a thousand problems there: `--json` has them all. */
const mostProblems = 200;
const mostValues = 8;
/** Characters of one value; an answer to a question may be a page long. */
const longestValue = 240;

/** The page loads and runs nothing: data is text. */
export function peekHtml(
  peek: Peek,
  { words, accent }: { words: Sentences; accent: string },
  { text, file }: { text: string; file: string },
): string {
  const { peek: peekWords } = words;
  const { page } = peekWords;
  const columns = peek.columns.flatMap((column, index) => {
    const values = valuesOf(peek.rows, index);
    return column.header === "" && values.length === 0 ? [] : [columnScope(column, values, peek, words)];
  });
  const unlisted = peek.problems.length - mostProblems;
  const scope = printable({
    ...{ language: words.language satisfies Language, title: page.title(peek.file), accent, columns },
    words: {
      ...page.words,
      column: peek.document ? peekWords.labelTitle : peekWords.columnTitle,
      takenFor: peekWords.takenForTitle,
      values: peek.document ? peekWords.textTitle : peekWords.valuesTitle,
      problems: peekWords.problemsHeading(peek.problems.length),
    },
    lines: [
      peekWords.fileDescription(peek),
      peek.document
        ? peekWords.applicationTaken(peek.taken)
        : peekWords.header(peek.headerRows, peek.columns.length),
      ...(peek.sourceName ? [peekWords.source(peek.sourceName)] : []),
      ...(peek.document ? [] : [peekWords.rowCounts(peek.read, peek.taken)]),
    ],
    problems: peek.problems.slice(0, mostProblems).map(({ sentence }) => sentence),
    more: unlisted > 0 ? peekWords.moreProblems(unlisted) : "",
    commands: page.commands(peek.file).map(([before, line]) => ({ words: before, line })),
  });
  const liquid = pageEngine();
  try {
    return liquid.renderSync(liquid.parse(text, file), scope);
  } catch (error) {
    throw templateRefusal(error, file, fieldsOf(scope as never));
  }
}

/** The reasons for columns that were not weighed, such as the labels of a document. */
const usualReasons: Record<PeekColumn["by"], readonly ColumnReason[]> = {
  ...{ source: [], user: [], none: [] },
  synonym: [{ code: "title" }],
  values: [{ code: "values-fit" }],
};

function columnScope(
  column: PeekColumn,
  values: readonly string[],
  { sourceName }: Peek,
  { peek: { page, untitled, ...peek } }: Sentences,
) {
  const { header, field, by, because = [], perhaps, author, authorBy } = column;
  const decided = {
    source: page.recognisedBySource(sourceName),
    user: page.mappedByUser,
    ...{ synonym: "", values: "", none: field === "text" ? page.notRecognised : "" },
  }[by];
  const weighed = because.length > 0 ? because : usualReasons[by];
  return {
    title: header === "" ? untitled : header,
    field: fieldName(field, { ...peek, untitled, page }),
    kept: field === "text" || field === "ignore",
    why: decided || page.joinedReasons(weighed.map(page.reason)),
    author: author === undefined ? "" : page.author(author),
    doubts: [
      ...(perhaps ? [page.possibleField(fieldName(perhaps, { ...peek, untitled, page }))] : []),
      ...(author !== undefined && authorBy === "none" && header !== "" ? [page.doubtfulAuthor] : []),
    ],
    values,
  };
}

/** The first values that differ, each as one line. */
function valuesOf(rows: Peek["rows"], index: number): string[] {
  const values = new Set<string>();
  for (const cells of rows) {
    const value = (cells[index] ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
    if (value !== "") values.add(value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);
    if (values.size === mostValues) break;
  }
  return [...values];
}
