// Tells who wrote each column of texts: by the user, the source, the title, the voice of the values and what the table is.
import { fold } from "../../domain/values/spelling.ts";
import type { ImportSource } from "../../settings/import-sources.ts";
import type { Column, ColumnAuthor } from "../reading.ts";
import { columnShape } from "../table/value-shape.ts";
import type { AuthorSigns, TitleSign } from "./author-signs.ts";
import { says } from "./phrase-matcher.ts";
import { voiceOf } from "./voice.ts";

export interface AuthorEvidence {
  columns: readonly Column[];
  /** Some data rows; a column's cell is at `col - 1 - firstColumn`. */
  rows: readonly (readonly string[])[];
  firstColumn: number;
  source: ImportSource | null;
  /** The file is one application, in the applicant's words but for the parts of whoever examines it. */
  application: boolean;
  /** Folded title → author, as the user says now or once for these titles. */
  told: ReadonlyMap<string, ColumnAuthor>;
}

/** Cells that are looked at: a voice is heard in the first ones. */
const heardCells = 200;

/** The columns, those of texts and notes with who wrote them. */
export function withAuthors(evidence: AuthorEvidence, signs: AuthorSigns): Column[] {
  const { columns } = evidence;
  if (columns.every(({ field }) => !isText(field))) return [...columns];
  const table = tableOf(evidence, signs);
  return columns.map((column) =>
    isText(column.field) ? { ...column, ...authorOf(column, evidence, table, signs) } : column,
  );
}

export const isText = (field: string): boolean => field === "text" || field === "note";

interface TableVoice {
  form: boolean;
  interviewed: boolean;
}

/** What the titles together say the table is. */
function tableOf({ columns, source }: AuthorEvidence, signs: AuthorSigns): TableVoice {
  const titles = columns.map(({ header }) => fold(header));
  const addressing = columns.filter(({ field, header }) => isText(field) && addresses(fold(header), signs));
  return {
    form:
      source?.author === "actor" ||
      addressing.length > 0 ||
      titles.some((title) => says(signs.formMarks, title)),
    interviewed: titles.some((title) => says(signs.interviewerMarks, title) && !addresses(title, signs)),
  };
}

/** A title of so many points speaks to whoever fills the form in. */
const addressedFrom = 5;
const addresses = (title: string, signs: AuthorSigns) =>
  (titlePoints(title, signs).best?.points ?? 0) >= addressedFrom;

function titlePoints(title: string, { titles }: AuthorSigns, examinersOnly = false) {
  let sum = 0;
  let best: TitleSign | null = null;
  let worst: TitleSign | null = null;
  for (const sign of titles) {
    if (examinersOnly && !sign.examiner) continue;
    if (!says(sign.pattern, title) && !(sign.endsWith !== null && title.endsWith(sign.endsWith))) continue;
    sum += sign.points;
    if (best === null || sign.points > best.points) best = sign;
    if (worst === null || sign.points < worst.points) worst = sign;
  }
  return { sum, best, worst };
}

function authorOf(
  column: Column,
  evidence: AuthorEvidence,
  table: TableVoice,
  signs: AuthorSigns,
): Required<Pick<Column, "author" | "authorBy">> {
  const { words } = signs;
  const title = fold(column.header);
  const told = evidence.told.get(title);
  if (told !== undefined) return { author: told, authorBy: "user" };
  const cells = evidence.rows
    .slice(0, heardCells)
    .map((row) => (row[column.col - 1 - evidence.firstColumn] ?? "").trim())
    .filter((cell) => cell !== "");
  const { sum, best, worst } = titlePoints(title, signs, evidence.application);
  if (evidence.application)
    return sum < 0 ? { author: worst!.author, authorBy: "title" } : { author: "actor", authorBy: "source" };
  const addressed = (best?.points ?? 0) >= addressedFrom;
  if (!addressed && isTechnical(title, cells, table, signs)) return { author: null, authorBy: "values" };
  const ofActors = evidence.source?.author === "actor";
  const kept = ofActors ? words.table.source : table.form ? words.table.form : words.table.list;
  const heard = words.values_weight * voiceOf(cells, signs);
  const interview = table.interviewed && !ofActors ? words.table.interviewed : 0;
  const total = sum + kept + interview + heard;
  const doubtful = total < words.actor_from && total >= words.actor_from - words.doubt;
  const authorBy = doubtful
    ? "none"
    : Math.abs(sum) >= Math.abs(heard) && sum !== 0
      ? "title"
      : sum === 0 && heard <= 0 && ofActors
        ? "source"
        : "values";
  if (total >= words.actor_from) return { author: "actor", authorBy };
  return { author: worst?.author === "partner" ? "partner" : "team", authorBy };
}

/** Codes, addresses, files, ticks: what nobody wrote to be read. */
function isTechnical(
  title: string,
  cells: readonly string[],
  { form }: TableVoice,
  { technical, street, ticks }: AuthorSigns,
): boolean {
  if (cells.length === 0) return false;
  const share = (is: (cell: string) => boolean) => cells.filter(is).length / cells.length;
  const words = (cell: string) => cell.split(/\s+/).length;
  if (columnShape(cells) !== null) return true;
  if (share((cell) => street.test(fold(cell))) >= mostly) return true;
  if (share((cell) => file.test(cell) || code.test(cell)) >= nearlyAll) return true;
  if (form && share((cell) => ticks.has(fold(cell))) >= nearlyAll) return true;
  return says(technical, title) && share((cell) => words(cell) <= labelWords) >= nearlyAll;
}

const mostly = 0.5;
const nearlyAll = 0.9;
/** A label of a nomenclature, as “Other organisations run by voluntary membership”. */
const labelWords = 12;
const file = /^[^\n]{1,200}\.(?:pdf|docx?|odt|xlsx?|ods|csv|pptx?|jpe?g|png|gif|tiff?|zip|msg|eml|txt)$/i;
/** One word with a figure in it: `94.99Z`, `A-2024-118`. */
const code = /^(?=\S*\d)[\p{L}\d._/:-]{2,40}$/u;
