// Recognises cells that say nothing, so that a placeholder is never taken for a value.
import blanks from "../../knowledge/words/blanks.yaml";
import { fold } from "./spelling.ts";
import { withoutLast } from "./text-ends.ts";

/** Words that people type into an empty cell, folded. They are compared without final punctuation. */
const placeholders = new Set(blanks.cells.map(fold));

/** Whether a cell is empty or only says that it is ("néant", "N.C.", "-"). */
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

/** Whether a text in the place of a name names nobody: "non", "aucune", "pas encore". */
export const namesNobody = (text: string): boolean =>
  text.length <= longestNobody && (nobody.has(withoutLast(fold(text), /[ .!?]/)) || isBlankValue(text));

/** Answers that only refer elsewhere, or have only punctuation. */
const elsewhere = new RegExp(
  `^(?:${blanks.answers.map((words) => words.replace(" …", " .*")).join("|")}|[-–—./\\s]*)$`,
);

/** False for an answer that is blank, only refers elsewhere ("cf. dossier joint"), or has only punctuation. */
export const saysSomething = (text: string): boolean =>
  !isBlankValue(text) && !elsewhere.test(withoutLast(fold(text), /[.!]/));
