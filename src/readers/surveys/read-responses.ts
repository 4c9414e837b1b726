// Reads the responses to a survey, in any form: the export of a tool, the file that the page saves, a mail, a document.

import type { ImportMappings } from "../../domain/importing/import-words.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { formFields, limesurveyCode } from "../../domain/surveys/form-names.ts";
import { markIn, responseInText } from "../../domain/surveys/response-text.ts";
import type { SurveyDefinition } from "../../domain/surveys/survey-definition.ts";
import {
  AnswerKeys,
  inOrder,
  openValue,
  QuestionNames,
  type ReadResponse,
  ResponseColumns,
  type SavedResponse,
  wordKey,
} from "../../domain/surveys/survey-response.ts";
import { isoDate } from "../../domain/values/date.ts";
import { fold } from "../../domain/values/spelling.ts";
import { sniff } from "../formats/file-signature.ts";
import { openGrid } from "../formats/open-grid.ts";
import { decoded, firstBytes } from "../formats/text/decoded-text.ts";
import { encodingOf } from "../formats/text/encoding.ts";
import { refuseJsonWithoutData } from "../formats/text/json-file.ts";
import { wholeFile } from "../formats/workbook/open-workbook.ts";
import { titleReader } from "../mapping/column-titles.ts";
import { sourceField, sourceOf } from "../mapping/known-sources.ts";
import { titlesKey } from "../mapping/user-mapping.ts";
import type { SourceFile } from "../reading.ts";
import type { Grid } from "../table/grid-row.ts";
import { type Header, type HeaderLayout, layoutOf } from "../table/header-layout.ts";
import { noTitleWords } from "../table/title-row-evidence.ts";
import type { WorkerReader } from "../worker-protocol.ts";

/** A file of answers, read. */
export interface ResponsesFile {
  file: string;
  /** Of a table, whose rows `import` can read too; `titles` is what its columns are remembered under. */
  table: { titles: string; columns: readonly ResponseColumn[] } | null;
  responses: readonly ReadResponse[];
  /** Questions of the survey that the file has no column for. */
  missing: readonly string[];
}

/** The role of a table's column in a survey; null when it has none. */
export interface ResponseColumn {
  title: string;
  is: "question" | "structure" | "email" | "technical" | null;
}

interface ReadingHow {
  mappings: ImportMappings;
  readInWorker: WorkerReader;
  /** The file that the page of a survey saves, when a text is one. */
  pageFileIn: (json: string) => SavedResponse | null;
  /** Titles that the forms of the survey give to their own fields, in every language. */
  fieldTitles: Readonly<Record<"code" | "structure" | "email", readonly string[]>>;
}

/** In bytes. A larger file is not one response in words: it is read as a table. */
const largestText = 2_000_000;

export async function readResponses(
  source: SourceFile,
  survey: SurveyDefinition,
  how: ReadingHow,
): Promise<ResponsesFile> {
  const readers = new Map(survey.questions.map((question) => [question.id, new AnswerKeys(question)]));
  const writing = { readers, mappings: how.mappings };
  const { bytes, whole } = await firstBytes(source.stream(), largestText);
  const kind = bytes.length === 0 ? "text" : sniff(bytes);
  if (kind === "zip" && /\.docx$/i.test(source.name)) {
    const { passages } = await how.readInWorker("document", {
      bytes: await wholeFile(source),
      as: "docx",
      file: source.name,
    });
    return inWriting(source, passages.map(({ text }) => text).join("\n"), survey, writing);
  }
  if (typeof kind === "object" && "text" in kind && kind.text === "message") {
    const { readEml } = await import("../formats/message/read-eml.ts");
    const { text, sentOn } = await readEml(await wholeFile(source));
    return inWriting(source, text, survey, { ...writing, sentOn });
  }
  if (whole && (kind === "text" || (typeof kind === "object" && "text" in kind))) {
    const encoding = encodingOf(bytes);
    const text = encoding ? await decoded(bytes, encoding) : "";
    const saved = how.pageFileIn(text);
    if (saved) return { ...nothing(source), responses: [fromPage(saved, survey, readers)] };
    if (/\.json$/i.test(source.name)) refuseJsonWithoutData(text, source.name);
    if (markIn(text.slice(0, 20_000)) && !/\.(?:csv|tsv|tab)$/i.test(source.name))
      return inWriting(source, text, survey, writing);
  }
  return inTable(source, survey, readers, how);
}

const nothing = ({ name }: SourceFile): ResponsesFile => ({
  file: name,
  table: null,
  responses: [],
  missing: [],
});

interface WritingHow {
  readers: ReadonlyMap<string, AnswerKeys>;
  mappings: ImportMappings;
  sentOn?: string | null;
}

function inWriting(
  source: SourceFile,
  text: string,
  survey: SurveyDefinition,
  { readers, mappings, sentOn = null }: WritingHow,
): ResponsesFile {
  const mark = markIn(text);
  if (mark === null)
    throw new Refusal("input", { code: "responses-without-mark", file: source.name, survey: survey.id });
  const { answers, unreadable } =
    mark.survey === survey.id ? responseInText(survey, text, readers) : { answers: {}, unreadable: [] };
  const response: ReadResponse = {
    ...{ line: 1, survey: mark.survey, code: mark.code, structure: "", email: "" },
    on: sentOn ?? sentDayIn(text, mappings.columns.messages.headers.sent),
    print: JSON.stringify(answers),
    ...{ answers, unreadable, unfinished: false },
  };
  return { ...nothing(source), responses: [response] };
}

/** The day in a line above the text, as mail programs write it when a message is pasted: `Sent: Monday, 4 May 2026`. */
function sentDayIn(text: string, labels: readonly string[]): string | null {
  for (const line of text.slice(0, 4000).split("\n")) {
    const colon = line.indexOf(":");
    if (colon === -1 || !labels.includes(fold(line.slice(0, colon).trim()))) continue;
    const day = isoDate(
      line
        .slice(colon + 1)
        .trim()
        .replace(/^\p{L}+\.?,?\s+/u, ""),
    );
    if (day) return day;
  }
  return null;
}

function fromPage(
  { survey: id, code, structure, email, at, answers: given }: SavedResponse,
  survey: SurveyDefinition,
  readers: ReadonlyMap<string, AnswerKeys>,
): ReadResponse {
  const answers: Record<string, readonly string[]> = {};
  const unreadable: { question: string; found: string }[] = [];
  for (const question of survey.questions) {
    const values = Object.hasOwn(given, question.id) ? given[question.id]! : [];
    if (values.length === 0) continue;
    const keys = readers.get(question.id)!;
    const closed = question.type === "one" || question.type === "several" || question.type === "scale";
    const read = closed
      ? values.map((value) => keys.keyOf(value, "codes"))
      : values.map((value) => openValue(question, value));
    if (read.every((value) => value !== null)) answers[question.id] = closed ? inOrder(question, read) : read;
    else unreadable.push({ question: question.id, found: values.join(" ; ") });
  }
  const on = /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(at) ? at : null;
  const print = JSON.stringify([at, answers]);
  return { line: 1, survey: id, code, structure, email, on, print, answers, unreadable, unfinished: false };
}

async function inTable(
  source: SourceFile,
  survey: SurveyDefinition,
  readers: ReadonlyMap<string, AnswerKeys>,
  { mappings, readInWorker, fieldTitles }: ReadingHow,
): Promise<ResponsesFile> {
  const { grid } = await openGrid(source, readInWorker);
  const questionNames = new QuestionNames(survey);
  const fields = fieldNames(fieldTitles);
  const isTitle = (cell: string) => questionNames.named(cell) !== null || fields.has(wordKey(cell));
  const layout = layoutOf(grid, { ...noTitleWords, isTitle });
  const { headers } = layout;
  const titles = headers.map(({ label, last }) => (last === "" ? label : last));
  const columns = new ResponseColumns(survey, titles, readers);
  if (columns.questions.size === 0) throw withoutQuestion(source, survey, titles, grid);
  const tool = sourceOf(headers, mappings.sources);
  const words = titleReader(mappings.columns);
  const columnFields = titles.map((title, index) => {
    if (columns.isQuestion(index)) return null;
    const field = fields.get(wordKey(title.split("/").at(-1)!)) ?? fields.get(wordKey(title));
    if (field !== undefined) return field;
    const { sureness, field: titleField } = words.read(title);
    return (tool && sourceField(tool, title)) ?? (sureness > 0.8 ? titleField : null);
  });
  return {
    file: source.name,
    table: {
      titles: titlesKey(headers),
      columns: headers.map(({ label }, index) => ({
        title: label,
        is: kindOf(index, columns, columnFields[index] ?? null, titles[index]!, mappings.sources),
      })),
    },
    responses: await tableResponses(grid, layout, columns, columnFields, unfinishedRule(tool, headers)),
    missing: survey.questions.map(({ id }) => id).filter((id) => !columns.questions.has(id)),
  };
}

/** Refuses a table without a column for any question, with the titles it has instead. */
function withoutQuestion(
  source: SourceFile,
  survey: SurveyDefinition,
  titles: readonly string[],
  grid: Grid,
): Refusal {
  // Where no row was recognised as titles, the first filled row is shown: it tells which file this is.
  const firstCells = grid.sample.find(({ cells }) => cells.some((cell) => cell.trim() !== ""))?.cells ?? [];
  const shown = titles.some((title) => title !== "") ? titles : firstCells.map((cell) => cell.trim());
  return new Refusal("input", {
    ...{ code: "responses-without-question", file: source.name, survey: survey.id },
    found: shown.filter((title) => title !== "").slice(0, 12),
  });
}

/** The response of each row that is not empty. */
async function tableResponses(
  grid: Grid,
  { firstColumn, firstLine }: HeaderLayout,
  columns: ResponseColumns,
  columnFields: readonly (string | null)[],
  isUnfinished: (cells: readonly string[]) => boolean,
): Promise<ReadResponse[]> {
  const responses: ReadResponse[] = [];
  const prints = new Map<string, number>();
  for await (const { rows } of grid.rows())
    for (const { line, cells: whole } of rows) {
      const cells = whole.slice(firstColumn);
      if (line < firstLine || cells.every((cell) => cell.trim() === "")) continue;
      const cellOf = (field: string) => (cells[columnFields.indexOf(field)] ?? "").trim();
      const print = cells.join("\u001f");
      prints.set(print, (prints.get(print) ?? 0) + 1);
      responses.push({
        ...{ line, survey: cellOf("survey"), code: cellOf("code") },
        ...{ structure: cellOf("structure") || cellOf("name"), email: cellOf("email") },
        on: momentIn(cellOf("submitted")),
        print: `${print}\u001e${prints.get(print)}`,
        ...columns.read(cells),
        unfinished: isUnfinished(cells),
      });
    }
  return responses;
}

/** Fields that are about an answer, not about who answers. */
const ofTheAnswer: readonly (string | null)[] = [
  "survey",
  "code",
  "submitted",
  "reference",
  "state",
  "ignore",
];

function kindOf(
  index: number,
  columns: ResponseColumns,
  about: string | null,
  title: string,
  sources: ImportMappings["sources"],
): ResponseColumn["is"] {
  if (columns.isQuestion(index)) return "question";
  if (about === "structure" || about === "name") return "structure";
  if (ofTheAnswer.includes(about) || title.startsWith("_")) return "technical";
  // An export without some of its columns is no longer recognised as its tool's; the columns that a tool adds still are.
  const added = sources.some(
    (source) => source.author === "actor" && ofTheAnswer.includes(sourceField(source, title)),
  );
  return about === null && added ? "technical" : null;
}

/** Names of our own fields as tools write them: words → field. */
function fieldNames(titles: ReadingHow["fieldTitles"]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [field, name] of Object.entries(formFields))
    for (const spelling of [name, limesurveyCode(name)]) names.set(wordKey(spelling), field);
  for (const [field, list] of Object.entries(titles))
    for (const title of list) names.set(wordKey(title), field);
  return names;
}

/** A day, with its time when it is said: of two answers of one day the later counts. */
function momentIn(cell: string): string | null {
  const day = isoDate(cell);
  if (!day) return null;
  const time = /(?:T|\s)(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(cell);
  return time ? `${day}T${time[1]!.padStart(2, "0")}:${time[2]}:${time[3] ?? "00"}` : day;
}

/** Tells whether a row is a response that its tool marks as unfinished. */
function unfinishedRule(
  source: ReturnType<typeof sourceOf>,
  headers: readonly Header[],
): (cells: readonly string[]) => boolean {
  const rules = (source?.rows ?? []).flatMap(({ column, equals, means }) => {
    const at = headers.findIndex(({ label }) => fold(label) === fold(column));
    return at === -1 || equals === undefined || (means !== "incomplete" && means !== "draft")
      ? []
      : [{ at, equals: equals.map(fold) }];
  });
  return (cells) => rules.some(({ at, equals }) => equals.includes(fold((cells[at] ?? "").trim())));
}
