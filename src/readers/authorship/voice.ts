// Hears in the values of a column whether actors speak of themselves or somebody speaks of them.
import { fold } from "../../domain/values/spelling.ts";
import type { AuthorSigns } from "./author-signs.ts";
import { says } from "./phrase-matcher.ts";
import { outsideQuotes } from "./quoted-words.ts";

/** Bounds of what one cell may say: a long one counts as one. */
const most = 2;

/** The mean of what the cells say: above zero actors speak of themselves, below zero somebody speaks of them. */
export function voiceOf(cells: readonly string[], form: boolean, signs: AuthorSigns): number {
  const heard = cells.map((cell) => cellVoice(cell, form, signs)).filter((points) => points !== null);
  return heard.length === 0 ? 0 : heard.reduce((sum, points) => sum + points, 0) / heard.length;
}

/** What one cell says; null for a word alone, which says nothing of who wrote it. */
function cellVoice(
  cell: string,
  form: boolean,
  { values, colleague, words: { shapes } }: AuthorSigns,
): number | null {
  const own = outsideQuotes(cell).trim();
  const folded = fold(own);
  if (!/[a-z].*[a-z]/.test(folded)) return own === cell ? null : shapes.fragment;
  const count = folded.split(/\s+/).length;
  let points = 0;
  for (const sign of values)
    if ((form || !sign.formsOnly) && says(sign.pattern, folded)) points += sign.points;
  if (dated.test(own)) points += shapes.dated;
  if (colleague.test(own)) points += shapes.colleague;
  if (count >= 2) {
    const sentence = /^\p{Lu}/u.test(own) && /[.!?…]$/.test(own) && count >= 4;
    points += sentence ? shapes.sentence : /^\p{Ll}/u.test(own) || !/[.!?…]$/.test(own) ? shapes.fragment : 0;
  } else if (points === 0) return null;
  return Math.max(-most, Math.min(most, points));
}

/** “12/03 (NB)”, “(KL) vu au marché”, “17/02 KL -”. */
const dated =
  /\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\s*(?:\(\p{Lu}{1,3}\)|\p{Lu}{2,3}\b|:)|(?:^|\s)\(\p{Lu}{2,3}\)/u;
