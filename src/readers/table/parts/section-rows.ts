// Recognises rows that only name the part of the table below them, such as a department.

import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import answerWords from "../../../knowledge/words/answer-words.yaml";
import type { Grid } from "../grid-row.ts";
import type { HeaderLayout } from "../header-layout.ts";

/** "COLLÈGE A – Collectivités", "Axe 2 : …", "Lot 3": a word and a letter or number, with or without a title behind. */
const lettered = /^\p{L}{3,}\s(?:\p{Lu}|\d{1,2}|[IVX]{1,4})(?:\s*[:–—-]\s*\S.*|)$/u;

/** True for a row whose only cell, in whatever column, has the title of a lettered or numbered part. */
export function isLetteredPart(cells: readonly string[], width: number): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return (
    width >= narrowest && texts.length === 1 && texts[0]!.length <= longestTitle && lettered.test(texts[0]!)
  );
}
/** In characters. Chosen by hand. */
const longestTitle = 90;

/** True for a row whose only cell, the first, is in capitals and names no structure: `DRÔME` over those of the Drôme. */
export function isSection(cells: readonly string[], structures: StructureTaxonomy): boolean {
  const first = (cells[0] ?? "").trim();
  return (
    first.length > 2 &&
    first.length <= 60 &&
    /\p{L}{3}/u.test(first) &&
    first === first.toUpperCase() &&
    cells.every((cell, index) => index === 0 || cell.trim() === "") &&
    structures.kindOf(first) === null
  );
}

/** A table with fewer columns is a list of names: a lone cell is an actor. Chosen by hand, as is the number of words. */
const narrowest = 3;
const wordsOfTitle = 3;
const parts = new Set(answerWords.parts_of_lists.map(fold));

/** True for a row whose only cell, the first, has the words of a part's title: `Associations locales` over those that follow. */
export function isTitleOfPart(cells: readonly string[], width: number): boolean {
  const first = (cells[0] ?? "").trim();
  if (width < narrowest || first === "" || first.length > 60) return false;
  if (cells.some((cell, index) => index > 0 && cell.trim() !== "")) return false;
  // "Arrivés en cours de séance :": it announces what follows.
  if (/\p{L}\)?\s?:$/u.test(first)) return true;
  // "Excusés : CCVL" lists them itself.
  if (/:\s*\S/.test(first)) return false;
  const words = fold(first).match(/[a-z]+/g) ?? [];
  // "Services du Val", "Associations Réunies": with a proper noun, it is a name.
  return words.length <= wordsOfTitle && parts.has(words[0] ?? "") && !/\s\S*\p{Lu}\p{Ll}/u.test(first);
}

/** True for a table in parts: it begins with the title of a part, and few of its other rows begin in capitals. */
export function hasSections(
  { sample }: Grid,
  { headerRows, firstColumn, width }: HeaderLayout,
  structures: StructureTaxonomy,
): boolean {
  if (width < 3) return false;
  const from = headerRows.at(-1)?.line ?? 0;
  const rows = sample
    .filter(({ line }) => line > from)
    .map(({ cells }) => cells.slice(firstColumn))
    .filter((cells) => cells.some((cell) => cell.trim() !== ""));
  if (!rows[0] || !isSection(rows[0], structures)) return false;
  const others = rows.filter((cells) => !isSection(cells, structures) && (cells[0] ?? "").trim() !== "");
  const loud = others.filter((cells) => cells[0] === cells[0]!.toUpperCase()).length;
  return others.length > 1 && loud < others.length * 0.2;
}
