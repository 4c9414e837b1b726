// Recognises cells that mean what stands above them: "idem", a ditto mark, "même commune", "voir ci-dessus".
import { fold, foldedSet } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";

const { as_above: words } = answerWords;
const begins = foldedSet(words.begins);
const follows = foldedSet(words.follows);
const tells = foldedSet(words.tells);
const enough = foldedSet(words.enough);

/** Longer cells say something of their own. Chosen by hand. */
const longest = 40;
/** A fast test of the first two letters of these words (the second may have an accent), which settles nearly all cells. */
const mayBegin = new RegExp(
  `^\\s*(?:${words.begins.map((word) => `${word[0]}(?:${word[1]}|[^ -~])`).join("|")})`,
  "i",
);

/** True for words that point to another row by its name: "idem Foyer du Lac". */
export function pointsElsewhere(cell: string): boolean {
  const [first = "", ...others] = mayBegin.test(cell) ? (fold(cell).match(/[a-z]+/g) ?? []) : [];
  return others.length > 0 && enough.has(first) && cell.length <= longest;
}

/** True for a cell that means "as above". `marks` are the signs and words that mean it by themselves. */
export function meansAbove(cell: string, marks: ReadonlySet<string>): boolean {
  if (cell.length === 0 || cell.length > longest) return false;
  if (cell.length <= 5 && marks.has(cell.trim().toLowerCase())) return true;
  if (!mayBegin.test(cell) || /\d/.test(cell)) return false;
  const folded = fold(cell);
  const first = /[a-z]+/.exec(folded)?.[0] ?? "";
  if (!begins.has(first)) return false;
  const [, ...others] = folded.match(/[a-z]+/g)!;
  if (!others.every((word) => follows.has(word))) return false;
  return enough.has(first) || others.some((word) => tells.has(word));
}
