// Finds columns of people who no longer hold their post, and of their addresses: "Ancien contact", "Ex-présidente", "Mail du précédent".

import { fold } from "../../domain/values/spelling.ts";
import names from "../../knowledge/words/person-names.yaml";
import type { CellContext } from "../people/cell-reading.ts";
import { readContactCell } from "../people/contact-cell.ts";
import type { Header } from "../table/header-layout.ts";
import type { ValueEvidence } from "./value-evidence.ts";

/** The share of filled cells that must name somebody, or be an address or a number. Chosen by hand. */
const most = 0.5;

const former = new Set(names.former.map(fold));
const current = new Set(names.current.map(fold));

const isOf = (words: ReadonlySet<string>, word: string) =>
  words.has(word) || words.has(word.replace(/s$/, ""));

/** True for a title of people who were there before ("Ancien contact"), unless it also speaks of those who are there now. */
export function saysFormer({ last, group }: Header): boolean {
  const words = fold(`${group} ${last}`.replace(/\([^)]*\)/g, " ")).split(/[^\p{L}\d]+/u);
  // "Tél. avant 18 h" gives an hour, not somebody who left.
  const isFormer = (word: string, at: number) => isOf(former, word) && !/^\d/.test(words[at + 1] ?? "");
  return words.some(isFormer) && !words.some((word) => isOf(current, word));
}

/** Whether the cells under such a title are people's names, or addresses and numbers. */
export function areOfFormerPeople(
  cells: readonly string[],
  { shares }: ValueEvidence,
  reading: CellContext,
): boolean {
  if ((shares.get("an e-mail") ?? 0) >= most || (shares.get("a telephone") ?? 0) >= most) return true;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const naming = filled.filter((cell) => {
    const { people, namesOthers } = readContactCell(cell, { ...reading, expects: "people" });
    return people.length > 0 || namesOthers;
  });
  return filled.length > 0 && naming.length >= most * filled.length;
}
