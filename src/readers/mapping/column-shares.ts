// Weighs for each column how likely each class of field is, by its title, its values and the columns beside it.

import weightsOfColumns from "../../models/columns/weights.json" with { type: "json" };
import type { Header } from "../table/header-layout.ts";
import type { CertainColumn } from "./certain-columns.ts";
import { type ColumnWeights, probabilities, scoresOf, secondEvidence } from "./column-model.ts";
import type { TitleReader } from "./column-titles.ts";
import type { ReadColumn } from "./table-evidence.ts";

const weights = {
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
  /** So many values of a kind are all of them, but for a slip. */
  nearlyAll: 0.95,
};

/** The fitted weights of columns. */
export const model: ColumnWeights = weightsOfColumns;
const { classes } = model;
export const textClass = classes.indexOf("text");
export const nameClass = classes.indexOf("name");

/** The shares of each class for each column: read alone, then once more beside what the others were taken for. */
export function sharesOfClasses(
  columns: readonly ReadColumn[],
  certainColumns: readonly (CertainColumn | null)[],
) {
  const certain = certainColumns.map((column) => {
    if (!column) return null;
    const number = classes.indexOf(column.field.replace(/^person\d+\./, "person."));
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
export function trustTitle(
  shares: Float64Array,
  { values, evidence }: ReadColumn,
  { label, last }: Header,
  titles: TitleReader,
): void {
  const { field: read, whose, sureness, isWithPosts } = titles.read(last);
  const allOf = (name: string) => (values.shares.get(name) ?? 0) >= weights.nearlyAll;
  const lone = (name: string) =>
    allOf(name) && evidence.some(([evidenceName]) => evidenceName === `only ${name}`);
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
  const believed = few || isPost || isWithPosts || field === "recommended_by";
  if (field === null || (byItself === null && !(believed && sureness >= weights.sureTitle))) return;
  const ofPerson = whose === "person" && (field === "email" || field === "phone");
  const number = classes.indexOf(ofPerson ? `person.${field}` : field);
  if (number !== -1) shares[number]! += weights.trusted;
}

/**
 * Takes the name from columns that hardly any row fills, where one titled as names are is full of structures, and from those whose title and
 * values say nothing of structures, where one that is titled so tells the rows apart.
 */
export function giveNameToFullColumn(
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
