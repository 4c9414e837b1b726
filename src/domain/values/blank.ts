// Recognises cells that say nothing, so that a placeholder is never taken for a value.
import blanks from "../../knowledge/words/blanks.yaml";
import { fold } from "./spelling.ts";
import { withoutLast } from "./text-ends.ts";

/** What people type in a cell to say that there is nothing to say. Compared folded, without final punctuation. */
const placeholders = new Set(blanks.cells.map(fold));

/** True for an empty cell and for one that only says that it is empty ("néant", "N.C.", "-"). */
export function isBlankValue(text: string): boolean {
  if (text === "") return true;
  if (text.length > 24) return text.length < 200 && text.trim() === "";
  const folded = (isAscii.test(text) ? text : withoutAccents(text)).toLowerCase().trim();
  return folded === "" || placeholders.has(folded) || placeholders.has(withoutLast(folded, /[ .!]/));
}

const isAscii = /^[ -~]+$/;
const withoutAccents = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/’/g, "'")
    .replace(/[‐‑–—]/g, "-");

const nobody = new Set(blanks.nobody.map(fold));
const longestNobody = Math.max(...[...nobody].map(({ length }) => length)) + 3;

/** True for what is typed where somebody should be named and names nobody: "non", "aucune", "pas encore". */
export const namesNobody = (text: string): boolean =>
  text.length <= longestNobody && (nobody.has(withoutLast(fold(text), /[ .!?]/)) || isBlankValue(text));

/** Answers that refer elsewhere, or hold punctuation only: like blank ones, they are neither shown nor quoted. */
const elsewhere = new RegExp(
  `^(?:${blanks.answers.map((words) => words.replace(" …", " .*")).join("|")}|[-–—./\\s]*)$`,
);

/** False for a blank answer, and for one that only refers elsewhere ("cf. dossier joint"). */
export const saysSomething = (text: string): boolean =>
  !isBlankValue(text) && !elsewhere.test(withoutLast(fold(text), /[.!]/));
