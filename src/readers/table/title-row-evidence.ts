// Tells a row of titles from a row of values by comparing its cells with those under them, whether or not its words are known.

import { fold } from "../../domain/values/spelling.ts";
import { type Shape, shapeOf } from "./value-shape.ts";

/** What a list's reader recognises in single cells. */
export interface TitleWords {
  /** True for a cell that people give as a title to columns. */
  isTitle(cell: string): boolean;
  /** True for a cell whose first word asks, or speaks of the list itself. */
  beginsTitle(cell: string): boolean;
  /** True for a cell that begins as names of structures do. */
  namesStructure(cell: string): boolean;
}

/** For a reader that knows no words: place and shape of a cell alone tell. */
export const noTitleWords: TitleWords = {
  isTitle: () => false,
  beginsTitle: () => false,
  namesStructure: () => false,
};

const weights = {
  /** How many rows under a row are compared with it. */
  rowsBelow: 40,
  /** From this share on, all values of a column are of one kind, but for slips. */
  kind: 0.6,
  /** Values are categories if no larger share of them differ. */
  category: 0.6,
  /** In characters: longer values are texts, and are not compared. */
  longest: 160,
  /** The share of known titles that makes a row the titles of another table. */
  knownTitles: 0.6,
  /** The fewest words of a sentence, which also has its punctuation. */
  sentenceWords: 4,
  /** What each kind of evidence weighs in one column, above zero for a title. Set by hand on invented tables with and without titles. */
  repeatedBelow: -1.2,
  notOfCategory: 0.5,
  notOfStructures: 0.9,
  amongStructures: -1.2,
  notOfPeople: 0.7,
  amongPeople: -0.6,
  overSentences: 0.5,
  amongSentences: -0.4,
  overFigures: 0.6,
  otherCapitals: 0.7,
  shorter: 0.3,
  asks: 0.4,
};

/** What is seen in one cell. */
interface CellLook {
  text: string;
  folded: string;
  shape: Shape;
  structure: boolean;
  person: boolean;
  asks: boolean;
  sentence: boolean;
  figures: boolean;
  small: boolean;
  words: number;
}

const personLike = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,2}\p{Lu}[\p{L}'’-]+$/u;
const sentenceEnd = /[.!…]$|[.!?…;]\s|,\s\p{Ll}/u;
const question = /\?\s*$/;
/** Shapes that no title has; dates, figures and postcodes may be titles over values of another shape. */
const neverTitles: ReadonlySet<Shape> = new Set(["email", "phone", "siret", "siren", "rna", "url"]);
const amount = /\d\s?(?:€|euros?\b|k€|£)/i;

/** The evidence of the rows of a sample; each cell is looked at once. */
export class TitleRowEvidence {
  readonly #rows: readonly (readonly CellLook[])[];
  /** Rows of the same cells have the same key: titles that are printed again on each page. */
  readonly #keys: readonly string[];
  /** Rows that are titles by their words. */
  readonly #titled: readonly boolean[];

  constructor(rows: readonly (readonly string[])[], words: TitleWords) {
    this.#rows = rows.map((cells) => cells.map((cell) => lookOf(cell, words)));
    this.#keys = rows.map((cells) => cells.join("\t"));
    this.#titled = this.#rows.map((looks) => areTitles(looks, words));
  }

  /** Where the rows under a row end: under a row of titles, before the next other titles; else at the end of the sample. */
  endOf(at: number): number {
    if (!this.#titled[at]) return this.#rows.length;
    // Titles may stand in two rows.
    const next = this.#titled.findIndex(
      (isTitled, row) => isTitled && row > at + 1 && this.#keys[row] !== this.#keys[at],
    );
    return next === -1 ? this.#rows.length : next;
  }

  /** True for a row with a cell that is no title: an address, a telephone, an identifier, an amount, a date over dates. */
  holdsValues(at: number): boolean {
    return this.#rows[at]!.some(({ text, shape }, column) => {
      if (shape === "empty") return false;
      if (neverTitles.has(shape) || (shape === "number" && amount.test(text))) return true;
      if (shape !== "date" && shape !== "postcode") return false;
      return this.#below(at, column).some((value) => value.shape === shape);
    });
  }

  /** True when a cell under this one has the same words: values repeat, titles do not. */
  isRepeated(at: number, column: number): boolean {
    const { folded, shape } = this.#rows[at]![column]!;
    return shape !== "empty" && this.#below(at, column).some((value) => value.folded === folded);
  }

  /** True for a row of values: one of its cells names a structure, or is no title. */
  isOfValues(at: number): boolean {
    return this.#rows[at]!.some(({ structure }) => structure) || this.holdsValues(at);
  }

  /** From -1 for a row that is like those under it, to 1 for one that stands out in all its columns; 0 when nothing tells. */
  standsOut(at: number): number {
    let sum = 0;
    let columns = 0;
    for (const [column, cell] of this.#rows[at]!.entries()) {
      if (cell.shape === "empty") continue;
      const values = this.#below(at, column);
      if (values.length === 0) continue;
      columns++;
      sum += Math.max(-1.2, Math.min(1, cellEvidence(cell, values)));
    }
    return columns === 0 ? 0 : Math.max(-1, Math.min(1, sum / columns));
  }

  #below(at: number, column: number): CellLook[] {
    const values: CellLook[] = [];
    const end = Math.min(this.endOf(at), at + 1 + weights.rowsBelow);
    for (let row = at + 1; row < end; row++) {
      const cell = this.#rows[row]![column];
      if (cell && cell.shape !== "empty" && this.#keys[row] !== this.#keys[at]) values.push(cell);
    }
    return values;
  }
}

function areTitles(looks: readonly CellLook[], { isTitle }: TitleWords): boolean {
  const texts = looks.filter(({ shape }) => shape !== "empty");
  if (texts.length < 2 || texts.some(({ shape }) => shape !== "text")) return false;
  const knownTitles = texts.filter(({ text }) => isTitle(text)).length;
  return knownTitles >= Math.max(2, texts.length * weights.knownTitles);
}

function lookOf(cell: string, { beginsTitle, namesStructure }: TitleWords): CellLook {
  const text = cell.trim();
  const shape = shapeOf(text);
  const isText = shape === "text" && text.length <= weights.longest;
  const words = text.split(/[\s'’]+/).length;
  return {
    text,
    folded: isText ? fold(text) : text,
    shape,
    structure: isText && words > 1 && namesStructure(text),
    person: isText && personLike.test(text) && !beginsTitle(text),
    asks: isText && (question.test(text) || beginsTitle(text)),
    sentence:
      shape === "text" && words >= weights.sentenceWords && sentenceEnd.test(text) && !question.test(text),
    figures: /\d/.test(text),
    small: isText && /^\p{Ll}/u.test(text),
    words,
  };
}

/** What one cell says: above zero when it is not of the kind of those under it. */
function cellEvidence(cell: CellLook, values: readonly CellLook[]): number {
  const share = (has: (value: CellLook) => boolean) => values.filter(has).length / values.length;
  const enough = values.length > 1;
  let evidence = 0;
  if (values.some(({ folded }) => folded === cell.folded)) return weights.repeatedBelow;
  if (
    values.length > 2 &&
    new Set(values.map(({ folded }) => folded)).size <= values.length * weights.category
  )
    evidence += weights.notOfCategory;
  const structures = share(({ structure }) => structure);
  if (cell.structure) evidence += structures > 0 ? weights.amongStructures : weights.amongStructures / 2;
  else if (structures >= weights.kind / 2 && enough) evidence += weights.notOfStructures;
  const people = share(({ person }) => person);
  if (people >= weights.kind && enough && !cell.structure)
    evidence += cell.person ? weights.amongPeople : weights.notOfPeople;
  const sentences = share(({ sentence }) => sentence);
  if (cell.sentence) evidence += weights.amongSentences;
  else if (sentences >= weights.kind) evidence += weights.overSentences;
  if (enough && !cell.figures && share(({ figures, shape }) => figures && shape === "text") >= weights.kind)
    evidence += weights.overFigures;
  if (enough && cell.shape === "text") {
    const small = share((value) => value.small);
    if (cell.small ? small === 0 : small === 1) evidence += weights.otherCapitals;
  }
  const length = values.reduce((sum, { words }) => sum + words, 0) / values.length;
  if (enough && cell.words < 4 && length >= cell.words * 2) evidence += weights.shorter;
  if (cell.asks && values.every(({ asks }) => !asks)) evidence += weights.asks;
  return evidence;
}
