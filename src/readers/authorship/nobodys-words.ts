// Recognises columns of texts that are nobody's words: codes, files, boxes that a form ticks, addresses, names.

import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import personNames from "../../knowledge/words/person-names.yaml";
import { columnShape } from "../table/value-shape.ts";
import type { AuthorSigns } from "./author-signs.ts";
import { says } from "./phrase-matcher.ts";

export interface TitledCells {
  /** Folded. */
  title: string;
  cells: readonly string[];
  /** The title says something of who writes. */
  signed: boolean;
  /** The title speaks to whoever fills the form in. */
  addressed: boolean;
  /** The table is a form. */
  form: boolean;
}

export function isNobodys(
  { title, cells, signed, addressed, form }: TitledCells,
  { technical, names, street, ticks, structures }: AuthorSigns,
): boolean {
  if (cells.length === 0) return false;
  const share = (is: (cell: string) => boolean) => cells.filter(is).length / cells.length;
  if (says(names, title) && share(isShortName) >= nearlyAll) return true;
  if (addressed) return false;
  if (columnShape(cells) !== null) return true;
  if (share((cell) => isPerson(cell) || isStructure(cell, structures)) >= nearlyAll) return true;
  if (share((cell) => street.test(fold(cell))) >= mostly) return true;
  if (share((cell) => file.test(cell) || code.test(cell)) >= nearlyAll) return true;
  if (form && share((cell) => ticks.has(fold(cell))) >= nearlyAll) return true;
  const longest = signed ? codeWords : labelWords;
  return says(technical, title) && share((cell) => words(cell) <= longest) >= nearlyAll;
}

const words = (cell: string) => cell.split(/\s+/).length;

const mostly = 0.5;
const nearlyAll = 0.9;
/** A label of a nomenclature, as “Other organisations run by voluntary membership”. */
const labelWords = 12;
/** Under a title that tells who writes, only cells as short as a code or a state are nobody's words. */
const codeWords = 2;
const nameWords = 8;
const file = /^[^\n]{1,200}\.(?:pdf|docx?|odt|xlsx?|ods|csv|pptx?|jpe?g|png|gif|tiff?|zip|msg|eml|txt)$/i;
/** One word with a figure in it: `94.99Z`, `A-2024-118`. */
const code = /^(?=\S*\d)[\p{L}\d._/:-]{2,40}$/u;

/** Whether a cell is a name, no sentence: few words, a capital first, no mark at its end. */
const isShortName = (cell: string) =>
  words(cell) <= nameWords && !/[.!?;:]$/.test(cell) && /^\p{Lu}/u.test(cell);

/** Two to four words that all begin with a capital, perhaps after a civility: `Mme Zoé MÉNARD`. */
const person = new RegExp(
  `^(?:(?:${[...new Set(Object.values(personNames.civilities))].map((one) => one.replace(".", "\\.")).join("|")})\\s+)?\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:d[eu]|d'|la|le|des))*(?:\\s+\\p{Lu}[\\p{L}'’-]+){1,3}$`,
  "u",
);
const isPerson = (cell: string) => person.test(cell);

/** `CC des Monts`, `Foyer rural de Grand-Puy`: begins as the names of structures do, holds a proper noun, and is no sentence. */
const isStructure = (cell: string, structures: StructureTaxonomy) =>
  words(cell) <= nameWords &&
  !/[.,;:!?]/.test(cell) &&
  /\s\S*\p{Lu}/u.test(cell) &&
  structures.kindOf(cell) !== null;
