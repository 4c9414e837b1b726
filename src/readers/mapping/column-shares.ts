// Weighs for each column how likely each class of field is, by its title, its values and the columns beside it.

import type { Header } from "../table/header-layout.ts";
import type { CertainColumn } from "./certain-columns.ts";
import { probabilities, scoresOf, secondEvidence } from "./column-model.ts";
import type { TitleReader } from "./column-titles.ts";
import { fittedColumnWeights } from "./fitted-column-weights.ts";
import type { ReadColumn } from "./table-evidence.ts";

/** Chosen by hand (docs/decisions/0032). */
const weights = {
  /** In a column of the actors' names, at least this share of the values are structures… */
  namedByValues: 0.3,
  /** …or at least this share of them differ. */
  distinctNames: 0.5,
  /** A column filled in a smaller share of the rows loses the class `name` to one titled as names that is full of structures. */
  rarelyFilled: 0.2,
  /** The sureness of a title that is a known phrase, alone or among words that only say whose it is. */
  sureTitle: 0.9,
  /** With so few values the title is believed… */
  fewValues: 2,
  /** …by adding this to the share of its field: the shares of all classes sum to 1. */
  trusted: 1.5,
  /** Under the title of a post, the share of values that must hold a word of a post. */
  posts: 0.5,
  /** This share of the values counts as all of them: the others may be slips. */
  nearlyAll: 0.95,
};

const { classes } = fittedColumnWeights;
export const textClass = classes.indexOf("text");
export const nameClass = classes.indexOf("name");

/** The shares of each class for each column, read twice: alone, then with what the others were taken for (`more`). */
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
    ({ evidence }, index) =>
      certain[index] ?? probabilities(scoresOf(fittedColumnWeights.first, evidence, classes.length)),
  );
  const more = columns.map((_, index) => secondEvidence(index, columns, first, classes));
  const shares = columns.map(
    ({ evidence }, index) =>
      certain[index] ??
      probabilities(scoresOf(fittedColumnWeights.second, [...evidence, ...more[index]!], classes.length)),
  );
  return { shares, more };
}

/**
 * Raises the share of the field that a sure title names, where values are few or are posts. A sure title that says who recommended
 * the actor is believed whatever its values: they are names like any others, and few labelled tables have such a column. Where the title
 * names no field, the only column of valid SIRETs is believed, and the only column of telephones where it holds few values; without any
 * title, a column of postcodes.
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
 * Takes the class `name` from columns that cannot name the actors: those that few rows fill, where a column titled as names is full of
 * structures; and those whose title is unknown and that hold no structure, where a column titled as names tells the rows apart.
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
