// Tells who wrote each column of texts: by what the user says, the source, the title, the voice of the values and the kind of table.

import type { ImportSource } from "../../domain/importing/import-words.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { Column, ColumnAuthor } from "../reading.ts";
import type { AuthorSigns, TitleSign } from "./author-signs.ts";
import { isNobodys } from "./nobodys-words.ts";
import { partnerInTitle } from "./partner-in-title.ts";
import { says } from "./phrase-matcher.ts";
import { outsideQuotes } from "./quoted-words.ts";

export interface AuthorEvidence {
  columns: readonly Column[];
  /** Some data rows; a column's cell is at `col - 1 - firstColumn`. */
  rows: readonly (readonly string[])[];
  firstColumn: number;
  source: ImportSource | null;
  /** The file is one application, in the applicant's words but for the parts of whoever examines it. */
  application: boolean;
  /** Folded title → author, as the user says now or once for these titles. */
  userAuthors: ReadonlyMap<string, ColumnAuthor>;
}

/** How many cells are read: the first ones tell who speaks. */
const heardCells = 200;

/** The columns, those of texts and notes with who wrote them. */
export function withAuthors(evidence: AuthorEvidence, signs: AuthorSigns): Column[] {
  const { columns } = evidence;
  const isOpen = ({ field, author }: Column) => isText(field) && author === undefined;
  if (!columns.some(isOpen)) return [...columns];
  const table = tableOf(evidence, signs);
  return columns.map((column) =>
    isOpen(column) ? { ...column, ...authorOf(column, evidence, table, signs) } : column,
  );
}

const isText = (field: string): boolean => field === "text" || field === "note";

interface TableVoice {
  form: boolean;
  interviewed: boolean;
}

/** Whether the titles, taken together, are those of a form or of interviews. */
function tableOf({ columns, source }: AuthorEvidence, signs: AuthorSigns): TableVoice {
  const titles = columns.map(({ header }) => fold(header));
  const addressing = columns.filter(
    ({ field, header }) => isText(field) && speaksToRespondent(fold(header), signs),
  );
  return {
    form:
      source?.author === "actor" ||
      addressing.length > 0 ||
      titles.some((title) => says(signs.formMarks, title)),
    interviewed: titles.some(
      (title) => says(signs.interviewerMarks, title) && !speaksToRespondent(title, signs),
    ),
  };
}

/** Whether a title speaks to whoever fills the form in. */
export const speaksToRespondent = (title: string, { titles }: AuthorSigns) =>
  titles.some((sign) => sign.addressed && isSignIn(sign, title));

const isSignIn = ({ pattern, endsWith }: TitleSign, title: string) =>
  says(pattern, title) || (endsWith !== null && title.endsWith(endsWith));

interface TitleReading {
  examinersOnly?: boolean;
  /** Most cells say "we" and tell of nobody else. */
  ofThemselves?: boolean;
}

function titlePoints(title: string, { titles }: AuthorSigns, { examinersOnly, ofThemselves }: TitleReading) {
  let sum = 0;
  let worst: TitleSign | null = null;
  for (const sign of titles) {
    if (examinersOnly && !sign.examiner) continue;
    if (ofThemselves && sign.yields) continue;
    if (!isSignIn(sign, title)) continue;
    sum += sign.points;
    if (worst === null || sign.points < worst.points) worst = sign;
  }
  return { sum, worst };
}

function authorOf(
  column: Column,
  evidence: AuthorEvidence,
  table: TableVoice,
  signs: AuthorSigns,
): Pick<Column, "author" | "authorBy" | "authorName"> {
  const { application, source, userAuthors } = evidence;
  const title = fold(column.header);
  const userAuthor = userAuthors.get(title);
  if (userAuthor !== undefined)
    return { author: userAuthor, authorBy: "user", ...authorNameOf(userAuthor, column, signs) };
  const cells = cellsUnder(column, evidence);
  const ofThemselves = !application && speakOfThemselves(cells, table.form, signs);
  const { sum: signed, worst } = titlePoints(title, signs, { examinersOnly: application, ofThemselves });
  if (application)
    return signed < 0
      ? { author: worst!.author, authorBy: "title", ...authorNameOf(worst!.author, column, signs) }
      : { author: "actor", authorBy: "source" };
  const addressed = speaksToRespondent(title, signs);
  const { form } = table;
  if (isNobodys({ title, cells, signed: signed !== 0, addressed, form }, signs))
    return { author: null, authorBy: "values" };
  const { words } = signs;
  const isNamed = authorNameIn(column.header, signs) !== null || partnerInTitle(column.header) !== null;
  const sum = signed + (isNamed ? words.named : 0);
  const ofActors = source?.author === "actor";
  const ofTable = ofActors ? words.table.source : form ? words.table.form : words.table.list;
  const interview = table.interviewed && !ofActors ? words.table.interviewed : 0;
  const voice = words.values_weight * voiceOf(cells, form, signs);
  const total = sum + ofTable + interview + voice;
  const byTitle = sum !== 0 && Math.abs(sum) >= Math.abs(voice);
  const bySource = ofActors && sum === 0 && voice <= 0;
  const authorBy = byTitle ? "title" : bySource ? "source" : "values";
  if (total >= words.actor_from) return { author: "actor", authorBy };
  const partner = partnerInTitle(column.header);
  if (partner !== null) return { author: "partner", authorBy: "title", ...partner };
  const author = worst?.author === "partner" ? "partner" : "team";
  const doubtful = total >= words.actor_from - words.doubt;
  return { author, authorBy: doubtful ? "none" : authorBy, ...authorNameOf(author, column, signs) };
}

/** The first cells of a column that are not empty. */
const cellsUnder = ({ col }: Column, { rows, firstColumn }: AuthorEvidence): string[] =>
  rows
    .slice(0, heardCells)
    .map((row) => (row[col - 1 - firstColumn] ?? "").trim())
    .filter((cell) => cell !== "");

/** The name of the colleague or partner whom a title names. */
function authorNameOf(
  author: ColumnAuthor,
  { header }: Column,
  signs: AuthorSigns,
): Pick<Column, "authorName"> {
  const name = author === "team" || author === "partner" ? authorNameIn(header, signs) : null;
  return name === null ? {} : { authorName: name };
}

/** A first name, perhaps in two parts: `Marc`, `Anne-Lise`. An acronym is none. */
const firstName = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?![\p{L}\p{N}])/gu;
const english = /^['’]s\b/;

/** `Marc` in "Ce que Marc en dit", `Priya` in "Priya's notes"; null where the title names nobody. */
function authorNameIn(title: string, { namedAfter }: AuthorSigns): string | null {
  const names = [...title.matchAll(firstName)];
  // A title whose words all have capitals tells no name by them.
  const others = title.split(/\s+/).filter((word) => /^\p{Ll}{3}/u.test(word));
  if (others.length === 0 && names.length > 2) return null;
  const name = names.find(
    ({ 0: name, index }) =>
      namedAfter.test(fold(title.slice(0, index))) || english.test(title.slice(index + name.length)),
  );
  return name?.[0] ?? null;
}

/** The most points, above or below zero, that one cell may give, however long it is. */
const most = 2;

/** The mean of what the cells say: above zero actors speak of themselves, below zero somebody speaks of them. */
function voiceOf(cells: readonly string[], form: boolean, signs: AuthorSigns): number {
  const heard = cells.map((cell) => cellVoice(cell, form, signs)).filter((points) => points !== null);
  return heard.length === 0 ? 0 : heard.reduce((sum, points) => sum + points, 0) / heard.length;
}

/** Points from which a cell speaks of its writer alone, the share of cells that must, and the fewest cells. Chosen by hand. */
const ownVoice = 1;
const mostCells = 0.6;
const fewestCells = 2;

/** Whether most cells say "we", and tell of nobody else. */
function speakOfThemselves(cells: readonly string[], form: boolean, signs: AuthorSigns): boolean {
  if (cells.length < fewestCells) return false;
  const own = cells.filter(
    (cell) =>
      says(signs.firstPerson, fold(outsideQuotes(cell))) && (cellVoice(cell, form, signs) ?? 0) >= ownVoice,
  );
  return own.length >= mostCells * cells.length;
}

/** A cell that points elsewhere ("see our application, page 4") is no longer than this. */
const pointerWords = 6;

/** The points of one cell; null for a word alone, or a cell that points elsewhere: neither says who wrote it. */
function cellVoice(
  cell: string,
  form: boolean,
  { values, colleague, pointers, words: { shapes } }: AuthorSigns,
): number | null {
  const own = outsideQuotes(cell).trim();
  const folded = fold(own);
  if (!/[a-z].*[a-z]/.test(folded)) return own === cell ? null : shapes.fragment;
  const count = folded.split(/\s+/).length;
  if (count <= pointerWords && says(pointers, folded)) return null;
  let points = 0;
  for (const sign of values)
    if ((form || !sign.formsOnly) && says(sign.pattern, folded)) points += sign.points;
  if (dated.test(own)) points += shapes.dated;
  if (colleague.test(own)) points += shapes.colleague;
  if (count >= 2) {
    const sentence = /^\p{Lu}/u.test(own) && /[.!?…]$/.test(own) && count >= 4;
    if (sentence && own.endsWith("?")) points += shapes.question;
    points += sentence ? shapes.sentence : /^\p{Ll}/u.test(own) || !/[.!?…]$/.test(own) ? shapes.fragment : 0;
  } else if (points === 0) return null;
  return Math.max(-most, Math.min(most, points));
}

/** “12/03 (NB)”, “(KL) vu au marché”, “17/02 KL -”. */
const dated =
  /\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\s*(?:\(\p{Lu}{1,3}\)|\p{Lu}{2,3}\b|:)|(?:^|\s)\(\p{Lu}{2,3}\)/u;
