// Decides which field each column of a table holds, weighing titles, values and all columns together.

import type { ImportMappings, ImportSource } from "../../domain/importing/import-words.ts";
import {
  isOwnId,
  isOwnMark,
  isOwnTitle,
  ownField,
  ownTextColumn,
} from "../../domain/importing/round-trip-columns.ts";
import { fold } from "../../domain/values/spelling.ts";
import weightsOfColumns from "../../models/columns/weights.json" with { type: "json" };
import type { CellReading } from "../people/cell-reading.ts";
import { nameRemarks } from "../people/name-remarks.ts";
import type { Column } from "../reading.ts";
import type { Header } from "../table/header-layout.ts";
import { postInTitle } from "../table/post-in-title.ts";
import { isField } from "./canonical-fields.ts";
import { type ColumnWeights, probabilities, scoresOf, secondEvidence } from "./column-model.ts";
import { reasonsOf } from "./column-reasons.ts";
import type { TitleReader } from "./column-titles.ts";
import { areOfFormerPeople, saysFormer } from "./former-people.ts";
import { assignClasses } from "./joint-assignment.ts";
import { kindColumn } from "./kind-column.ts";
import { sourceField } from "./known-sources.ts";
import { listedCommunes } from "./listed-communes.ts";
import { withPeople } from "./number-people-columns.ts";
import { holdsPeople, leadsWithNames, namesNobody } from "./people-in-texts.ts";
import { type ReadColumn, tableEvidence } from "./table-evidence.ts";
import { unfittingClasses } from "./unfitting-classes.ts";
import { rowsLookedAt } from "./value-evidence.ts";

/** What is known of the columns of one table before its rows are read. */
export interface ListTable {
  headers: readonly Header[];
  /** Some data rows. */
  rows: readonly (readonly string[])[];
  source: ImportSource | null;
  /** Title → field, as the user said now (`--map`) or once for these titles. */
  userMapping: ReadonlyMap<string, string>;
  /** What the format says each column holds; nothing where it says nothing. */
  stated?: readonly string[];
  /** A column, from 0, of what the team noted of each row; nothing when there is none. */
  teamNotes?: number;
  /** True for a column, from 0, that holds answers whatever its title says. */
  isAnswer?(index: number): boolean;
  /** True for a column, from 0, whose title and values say whether somebody may be contacted. */
  isConsent?(index: number): boolean;
}

const weights = {
  /** A second choice this near to the first is said as one that may be right too. Set by hand. */
  doubtful: 0.25,
  /** Values that name so often structures, and tell so many rows apart, name the actors when nothing else does. */
  namedByValues: 0.3,
  distinctNames: 0.5,
  /** A column filled so rarely names hardly any row: another that is titled as names are, and full of them, does. */
  rarelyFilled: 0.2,
  /** A title that is one of the known phrases, or with words around that only say whose it is. */
  sureTitle: 0.9,
  /** With so few values the title is believed, and what that adds to the share of its field: more than all others have. */
  fewValues: 2,
  trusted: 1.5,
  /** Of the values under the title of a post, those with a word of one. */
  posts: 0.5,
  /** A column that is less likely of people is not read for them: reading cells costs more than all else. */
  lookedAt: 0.05,
  /** So many values of a kind are all of them, but for a slip. */
  nearlyAll: 0.95,
  /** Columns beyond these are kept as texts unless somebody said what they are: every column is compared with every other. */
  mostColumns: 120,
};

const model: ColumnWeights = weightsOfColumns;
const { classes } = model;
const textClass = classes.indexOf("text");
const nameClass = classes.indexOf("name");
const kindClass = classes.indexOf("kind");
const fullNameClass = classes.indexOf("person.full_name");
/** What columns are taken for whose titles say little. */
const mayHoldPeople = new Set(["text", "note", "postcode", "commune", "kind", "person.role"]);
const mayHoldNamesAndRemarks = new Set(["text", "note"]);

/** Whether any column names people. */
const hasPeople = (guessed: ReadonlyMap<number, number>, certain: readonly (CertainColumn | null)[]) =>
  [...guessed.values()].some((number) => isNameOfPerson(classes[number]!)) ||
  certain.some((column) => column !== null && isNameOfPerson(column.field));
const isNameOfPerson = (field: string) => /^person\d*\.(?:full_name|last_name|first_name)$/.test(field);

/** A column whose field is certain: the user, a known source or a file of ours says it. */
type CertainColumn = Omit<Column, "col" | "header">;

/** Reads what each column of a table holds, with the words of `src/knowledge/imports/columns.yaml`. */
export function columnReader(
  { columns: words, structures }: Pick<ImportMappings, "columns" | "structures">,
  titles: TitleReader,
): (table: ListTable) => Column[] {
  const read = tableEvidence(words, titles, structures);
  const reading: CellReading = {
    ...{ remarks: nameRemarks(words.people), structures, expects: "contacts" },
    sharedMailboxes: new Set(words.shared_mailboxes),
  };
  const readColumns = (table: ListTable): Column[] => {
    const { headers, rows } = table;
    const columns = read(headers.slice(0, weights.mostColumns), rows.slice(0, rowsLookedAt));
    const certain = withFormerPeople(certainColumns(table), table, columns, reading);
    if (headers.length > weights.mostColumns) {
      const first = readColumns({ ...table, headers: headers.slice(0, weights.mostColumns) });
      const others = headers.slice(weights.mostColumns).map(({ label }, index): Column => {
        const at = weights.mostColumns + index;
        return { col: at + 1, header: label, ...(certain[at] ?? { field: "text", by: "none" }) };
      });
      return [...first, ...others];
    }
    const { shares, more } = sharesOfClasses(columns, certain);
    const cellsOf = (index: number) => rows.slice(0, rowsLookedAt).map((row) => row[index] ?? "");
    for (const [index, column] of columns.entries()) {
      for (const number of unfittingClasses(column, headers[index]!, titles)) shares[index]![number] = 0;
      const { field, whose } = titles.read(headers[index]!.last);
      const isNamed = field === "nom" || (field !== null && isNameOfPerson(field));
      if (
        headers[index]!.last !== "" &&
        !isNamed &&
        shares[index]![fullNameClass]! > weights.lookedAt &&
        namesNobody({ title: column.title, whose }, cellsOf(index), reading)
      )
        shares[index]![fullNameClass] = 0;
    }
    for (const [index, column] of columns.entries())
      if (!certain[index]) trustTitle(shares[index]!, column, headers[index]!, titles);
    giveNameToFullColumn(shares, columns, headers, titles, Math.min(rows.length, rowsLookedAt));
    const open = columns.flatMap((_, index) => (certain[index] ? [] : [index]));
    const taken = new Set(certain.flatMap((one) => one?.field ?? []));
    const chosen = assignClasses(
      open.map((index) => shares[index]!),
      classes,
      taken,
    );
    const guessed = new Map(open.map((index, at) => [index, chosen[at]!]));
    chooseNameByValues(guessed, columns, shares, taken);
    if (!taken.has("kind") && ![...guessed.values()].includes(kindClass)) {
      const texts = [...guessed].flatMap(([index, number]) => (number === textClass ? [index] : []));
      const kinds = kindColumn(columns, texts, cellsOf, structures);
      if (kinds !== null) guessed.set(kinds, kindClass);
    }
    for (const [index, number] of guessed)
      if (
        mayHoldPeople.has(classes[number]!) &&
        holdsPeople(
          columns[index]!,
          postInTitle(headers[index]!.last, reading.remarks) !== null,
          cellsOf(index),
          reading,
        )
      )
        guessed.set(index, fullNameClass);
    if (!hasPeople(guessed, certain)) {
      const [first] = [...guessed].filter(
        ([index, number]) =>
          mayHoldNamesAndRemarks.has(classes[number]!) &&
          leadsWithNames(columns[index]!, cellsOf(index), reading),
      );
      if (first !== undefined) guessed.set(first[0], fullNameClass);
    }
    if (!taken.has("name") && ![...guessed.values()].includes(nameClass)) {
      const listed = columns.map(({ title, values: { distinct } }, index) => ({
        ...{ title: headers[index]!.last, about: title.about, distinct, cells: cellsOf(index) },
        field: certain[index]?.field ?? classes[guessed.get(index)!]!,
      }));
      const communes = listedCommunes(listed, words, reading.remarks);
      if (communes !== null && !certain[communes]) guessed.set(communes, nameClass);
    }
    const decided = columns.map((column, index): Column => {
      const { label } = headers[index]!;
      const known = certain[index];
      if (known) return { col: index + 1, header: label, ...known };
      const number = guessed.get(index)!;
      const evidence = [...column.evidence, ...more[index]!];
      const reasons = reasonsOf(model, number, evidence, column);
      const field = fieldOf(classes[number]!, headers[index]!, titles);
      const by =
        field === "text"
          ? "none"
          : titles.read(headers[index]!.last).field !== null || reasons[0]?.code === "title"
            ? "synonym"
            : "values";
      const other = secondChoice(shares[index]!, number);
      return {
        col: index + 1,
        header: label,
        field,
        by,
        because: reasons,
        ...(other === null ? {} : { perhaps: other }),
      };
    });
    return withPeople(decided, columns, headers, titles);
  };
  return readColumns;
}

/** The columns whose field is certain, whatever titles and values suggest; null for the others. */
function certainColumns({
  headers,
  source,
  userMapping: told,
  stated,
  teamNotes,
  isAnswer,
  isConsent,
}: ListTable): (CertainColumn | null)[] {
  const titles = headers.map(({ last }) => last);
  const id = titles.findIndex(isOwnId);
  const ours = id === -1 ? titles.findIndex(isOwnTitle) : id;
  return headers.map((header, index) => {
    const own = columnOfOurFile(header, index, ours);
    if (own) return own;
    const user = told.get(fold(header.label)) ?? told.get(fold(header.last));
    if (user) return { field: user, by: "user" };
    const certain = stated?.[index];
    if (certain) return { field: certain, by: "source", ...(isTeams(certain) ? ofTheTeam : {}) };
    if (index === teamNotes) return { field: "text", by: "source", ...ofTheTeam };
    if (isOwnTitle(header.last)) return { field: "ignore", by: "source" };
    const known = source && (sourceField(source, header.label) ?? sourceField(source, header.last));
    if ((!known || known === "text") && isConsent?.(index))
      return { field: "contact_consent", by: "synonym" };
    if (isAnswer?.(index)) return { field: known === "ignore" ? known : "text", by: "source" };
    return known ? { field: known, by: "source" } : null;
  });
}

/** What is said, and of columns of those who left, and of what reached them, that they are what the team noted. */
function withFormerPeople(
  said: readonly (CertainColumn | null)[],
  { headers, rows }: ListTable,
  columns: readonly ReadColumn[],
  reading: CellReading,
): (CertainColumn | null)[] {
  return said.map((column, index) => {
    const values = columns[index]?.values;
    if (column !== null || values === undefined || !saysFormer(headers[index]!)) return column;
    const cells = rows.slice(0, rowsLookedAt).map((row) => row[index] ?? "");
    return areOfFormerPeople(cells, values, reading) ? { field: "text", by: "synonym", ...ofTheTeam } : null;
  });
}

/**
 * A column of a file that we wrote: columns behind the one that marks our files are answers, those before it may name
 * their field.
 */
function columnOfOurFile(header: Header, index: number, ours: number): CertainColumn | null {
  if (isOwnId(header.last)) return { field: "id", by: "source" };
  if (ours === -1 || isOwnTitle(header.last)) return null;
  const named = ownField(header.last);
  const field = index > ours ? "text" : named !== null && (isField(named) || isOwnMark(named)) ? named : null;
  if (field === null) return null;
  const author = field === "text" ? writtenBy(header.last) : field === "note" ? ofTheTeam : {};
  return { field, by: "source", ...author };
}

/** Notes and categories of an address book are those of whoever keeps it. */
const isTeams = (field: string) => field === "note" || field === "text";
const ofTheTeam = { author: "team", authorBy: "source" } as const;

/** Who wrote a column of texts, as a file of ours says. */
function writtenBy(title: string): Partial<Column> {
  const own = ownTextColumn(title);
  if (own === null) return {};
  const { label, author, authorName } = own;
  return { label, author, authorBy: "source", ...(authorName === null ? {} : { authorName }) };
}

/** The shares of each class for each column: read alone, then once more beside what the others were taken for. */
function sharesOfClasses(columns: readonly ReadColumn[], certainColumns: readonly (CertainColumn | null)[]) {
  const certain = certainColumns.map((one) => {
    if (!one) return null;
    const number = classes.indexOf(one.field.replace(/^person\d+\./, "person."));
    return Float64Array.from(classes, (_, at) => (at === (number === -1 ? textClass : number) ? 1 : 0));
  });
  const first = columns.map(
    ({ evidence }, index) => certain[index] ?? probabilities(scoresOf(model.first, evidence, classes.length)),
  );
  const more = columns.map((_, index) => secondEvidence(index, columns, first, classes));
  const shares = columns.map(
    ({ evidence }, index) =>
      certain[index] ?? probabilities(scoresOf(model.second, [...evidence, ...more[index]!], classes.length)),
  );
  return { shares, more };
}

/**
 * Where there are few values, a title that is a known phrase is believed, and so is a lone column of valid SIRETs. A title that
 * says who recommended the actor is always believed: its values are names like any others, and few labelled tables have one.
 */
function trustTitle(
  shares: Float64Array,
  { values, evidence }: ReadColumn,
  { label, last }: Header,
  titles: TitleReader,
): void {
  const { field: read, whose, sureness } = titles.read(last);
  const allOf = (name: string) => (values.shares.get(name) ?? 0) >= weights.nearlyAll;
  const lone = (name: string) => allOf(name) && evidence.some(([own]) => own === `only ${name}`);
  const few = values.filled <= weights.fewValues;
  const byValues = lone("valid siret")
    ? "siret"
    : few && lone("a telephone") && allOf("shape phone")
      ? "phone"
      : last.trim() === "" && allOf("a postcode") // without a title, nothing says that they are another code
        ? "postcode"
        : null;
  const byItself = read === null && !titles.notByValues(label) ? byValues : null;
  // "Code postal de la commune" may hold both, or postcodes alone.
  const field = read === "commune" && allOf("a postcode") ? "postcode" : (byItself ?? read);
  // The same post on many rows looks like a theme.
  const isPost = field === "person.role" && (values.shares.get("word of post") ?? 0) >= weights.posts;
  const believed = few || isPost || field === "recommended_by";
  if (field === null || (byItself === null && !(believed && sureness >= weights.sureTitle))) return;
  const ofPerson = whose === "person" && (field === "email" || field === "phone");
  const number = classes.indexOf(ofPerson ? `person.${field}` : field);
  if (number !== -1) shares[number]! += weights.trusted;
}

/**
 * Takes the name from columns that hardly any row fills, where one titled as names are is full of structures, and from those whose title and
 * values say nothing of structures, where one that is titled so tells the rows apart.
 */
function giveNameToFullColumn(
  shares: readonly Float64Array[],
  columns: readonly ReadColumn[],
  headers: readonly Header[],
  titles: TitleReader,
  rowCount: number,
): void {
  const isFullOfNames = ({ values }: ReadColumn, index: number) =>
    titles.read(headers[index]!.last).field === "name" &&
    values.filled >= weights.nearlyAll * rowCount &&
    (values.shares.get("structure") ?? 0) >= weights.namedByValues;
  const isTitled = (index: number) => {
    const { field, whose, sureness } = titles.read(headers[index]!.last);
    return field === "name" && whose !== "person" && sureness >= weights.sureTitle;
  };
  const tells = ({ values }: ReadColumn) =>
    values.filled >= weights.nearlyAll * rowCount && values.distinct >= weights.distinctNames;
  if (columns.some((column, index) => isTitled(index) && tells(column)))
    for (const [index, { title, values }] of columns.entries())
      if (
        titles.read(headers[index]!.last).field === null &&
        headers[index]!.last !== "" &&
        !["naming", "body", "bearer"].some((meaning) => title.about.has(meaning)) &&
        (values.shares.get("structure") ?? 0) === 0
      )
        shares[index]![nameClass] = 0;
  if (!columns.some(isFullOfNames)) return;
  for (const [index, { values }] of columns.entries())
    if (values.filled < weights.rarelyFilled * rowCount) shares[index]![nameClass] = 0;
}

/** When no column names anybody, the one that names structures and tells the rows apart does. */
function chooseNameByValues(
  guessed: Map<number, number>,
  columns: readonly ReadColumn[],
  shares: readonly Float64Array[],
  taken: ReadonlySet<string>,
): void {
  if (taken.has("name") || [...guessed.values()].includes(nameClass)) return;
  let best: number | null = null;
  for (const [index, number] of guessed) {
    const { values } = columns[index]!;
    if (!["text", "kind", "territory", "commune", "themes"].includes(classes[number]!)) continue;
    const structures = values.shares.get("structure") ?? 0;
    if (structures < weights.namedByValues || values.distinct < weights.distinctNames) continue;
    if (best === null || shares[index]![nameClass]! > shares[best]![nameClass]!) best = index;
  }
  if (best !== null) guessed.set(best, nameClass);
}

/** A column is left out only when its title says that it is bookkeeping. */
function fieldOf(name: string, { last }: Header, titles: TitleReader): string {
  const read = titles.read(last);
  return name === "text" && read.field === "ignore" && read.sureness === 1 ? "ignore" : name;
}

/** The field that a column may hold as well as the one chosen; null when there is no doubt. */
function secondChoice(shares: Float64Array, number: number): string | null {
  let second = -1;
  for (const [at, share] of shares.entries())
    if (at !== number && (second === -1 || share > shares[second]!)) second = at;
  return shares[number]! - shares[second]! < weights.doubtful ? classes[second]! : null;
}
