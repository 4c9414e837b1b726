// Tells a list of communes and their contacts from a list of people and where they live; and finds the column of départements.
import type { ColumnWords } from "../../domain/importing/import-words.ts";
import { departmentOrOverseasIn } from "../../domain/places/department-names.ts";
import { fold } from "../../domain/values/spelling.ts";
import structureWords from "../../knowledge/words/structure-words.yaml";
import type { NameRemarks } from "../people/name-remarks.ts";
import { postInTitle } from "../table/post-in-title.ts";
import { wordsOf } from "./title-evidence.ts";

/** What of a column is needed to tell who is listed. */
export interface ListedColumn {
  field: string;
  title: string;
  /** What the words of the title are about. */
  about: ReadonlySet<string>;
  /** How many of the filled cells differ, from 0 to 1. */
  distinct: number;
  /** Its first cells. */
  cells: readonly string[];
}

/** In a list of communes, this share of the names differ: each stands once, but for slips. Chosen by hand. */
const eachOnce = 0.9;

const isPerson = ({ field }: ListedColumn) => field.startsWith("person");
const isName = ({ field }: ListedColumn) => /^person\d*\.(?:full|first|last)_name$/.test(field);
/** "Nom", "Prénom" list people; "Contact", "Référent" say whom to reach where. */
const namesListed = ({ about }: ListedColumn) =>
  about.has("naming") || about.has("first") || about.has("last") || about.has("both");

/**
 * The column, from 0, of the communes that a list is of; null when it lists something else. Nearly each row has another commune, and whoever
 * is named beside it holds a post there ("Maire") or is reached there ("Contact").
 */
export function listedCommunes(
  columns: readonly ListedColumn[],
  words: ColumnWords,
  remarks: NameRemarks,
): number | null {
  const communes = columns.flatMap(({ field }, index) => (field === "commune" ? [index] : []));
  const [at] = communes;
  if (at === undefined || communes.length > 1 || columns[at]!.distinct < eachOnce) return null;
  if (!saysCommune(columns[at]!.title, words)) return null;
  const names = columns.filter(isName);
  const holdPosts = names.some(({ title }) => postInTitle(title, remarks) !== null);
  const ofCommunes = columns.some(({ field, cells }) => isPost(field) && areHeldInCommunes(cells));
  const isBefore = at < columns.findIndex(isPerson) || !columns.some(isPerson);
  return holdPosts || ofCommunes || (isBefore && !names.some(namesListed)) ? at : null;
}

const isPost = (field: string) => /^person\d*\.role$/.test(field);
const heldInCommune = new RegExp(`(?<!\\p{L})(?:${structureWords.commune_posts.join("|")})(?!\\p{L})`, "u");
/** A table lists communes if this share of its posts are held in a commune ("maire"). Chosen by hand. */
const mostPosts = 0.5;

function areHeldInCommunes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const municipal = filled.filter((cell) => heldInCommune.test(fold(cell))).length;
  return filled.length > 0 && municipal >= mostPosts * filled.length;
}

/** True for a title that says a commune and no more: "Commune", "Nom de la commune", "Ville". */
export const saysCommune = (title: string, { meanings, ignored_words }: ColumnWords): boolean =>
  saysOnly(title, meanings.city!, [...meanings.naming!, ...ignored_words]);

const saysDepartment = (title: string, { meanings, ignored_words }: ColumnWords): boolean =>
  saysOnly(title, meanings.region!, [
    ...meanings.naming!,
    ...meanings.id!,
    ...meanings.number!,
    ...ignored_words,
  ]);

function saysOnly(title: string, named: readonly string[], beside: readonly string[]): boolean {
  const mayStand = new Set(beside);
  const titleWords = wordsOf(title).map((word) => word.replace(/s$/, ""));
  const isNamed = (word: string) => named.includes(word);
  return titleWords.some(isNamed) && titleWords.every((word) => isNamed(word) || mayStand.has(word));
}

/** The share of filled cells that must be départements; the others may be foreign places. Chosen by hand. */
const leastShareOfDepartments = 0.9;

/**
 * The column, from 0, that says in which département each actor is: "Département", "Dpt", "Code département"; null when there is
 * none. Of two, the one with names is read more easily than the one with codes.
 */
export function departmentColumn(
  columns: readonly Pick<ListedColumn, "title" | "cells" | "field">[],
  words: ColumnWords,
): number | null {
  const candidates = columns.flatMap(({ field, title, cells }, index) =>
    field === "text" && saysDepartment(title, words) && areDepartments(cells) ? [index] : [],
  );
  const named = candidates.find((index) => columns[index]!.cells.some((cell) => /\p{L}{3}/u.test(cell)));
  return named ?? candidates[0] ?? null;
}

function areDepartments(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const departments = filled.filter((cell) => departmentOrOverseasIn(cell) !== null);
  return filled.length > 0 && departments.length >= leastShareOfDepartments * filled.length;
}
