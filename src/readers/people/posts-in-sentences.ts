// Reads in sentences of notes which post is whose: "Eu la secrétaire, Mme Roux. Le maire, M. Petit, est favorable".
import { fold } from "../../domain/values/spelling.ts";
import names from "../../knowledge/words/person-names.yaml";
import { type CellAtom, separation } from "./cell-atoms.ts";
import { holdsSurerName, type NameContext } from "./named-person.ts";

/** "Eu", "Rencontré", "Échange avec": what was done with the person named behind. */
const encounter = new RegExp(`^(?:${names.encounters.join("|")})\\s+(?=\\p{L})`, "iu");
/** "la ", "l'", "sa ": before a post in a sentence. */
const article = new RegExp(`^(?:l[ae]\\s+|l['’]\\s?|(?:${names.possessives.join("|")})\\s+)`, "iu");
const mostWordsOfPost = 6;

export const withoutEncounter = (words: string): string => words.replace(encounter, "");

/** A post without the article or possessive before it: "Le maire" → "maire", "son adjoint" → "adjoint". Other words stay as they are. */
export function withoutArticle(words: string, isRole: (text: string) => boolean): string {
  const bare = words.replace(article, "");
  return bare !== words && isRole(bare) ? bare : words;
}

/** The post, behind its article, with which some words end: "Eu la secrétaire" → "secrétaire"; null without one. */
export function postAtEnd(words: string, isRole: (text: string) => boolean): string | null {
  const tokens = words.split(" ");
  for (let count = Math.min(tokens.length, mostWordsOfPost + 1); count > 0; count--) {
    const end = tokens.slice(-count).join(" ");
    const post = withoutArticle(end, isRole);
    if (post !== end) return post;
  }
  return null;
}

/** "Eu la secrétaire, Mme Roux": the post with which some words end, of whoever is named behind them; null without one. */
export function postOfNextName(
  words: string,
  atom: CellAtom,
  atoms: readonly CellAtom[],
  reading: NameContext,
): string | null {
  const { isRole } = reading.remarks;
  return !isRole(words) && leadsToNextName(atom, atoms, reading) ? postAtEnd(words, isRole) : null;
}

/** "Mme Roux, adjointe : elle veut avancer": a post that opens nothing is that of the person before it. */
export function isPostOfPersonBefore(
  post: string | null,
  person: CellAtom,
  atoms: readonly CellAtom[],
): boolean {
  const atom = atoms[atoms.indexOf(person) + 1];
  if (post === null || atom?.is !== "words") return false;
  return atom.opens && atom.after === separation.comma && atom.text.endsWith(post);
}

/**
 * Whether a post stands nearer to the name behind it than to what is before it: behind the end of a sentence or line, or behind "et" and with an article.
 * Between signs of one strength it is of the name before it: "Anne Roux, présidente, Paul Petit".
 */
export function leadsToNextName(atom: CellAtom, atoms: readonly CellAtom[], reading: NameContext): boolean {
  const next = atoms[atoms.indexOf(atom) + 1];
  if (atom.is !== "words" || next?.is !== "words" || next.after > separation.comma) return false;
  if (atom.bracketed || next.bracketed || !holdsSurerName(next.text, reading)) return false;
  return (
    atom.after >= separation.semicolon || (atom.after === separation.link && article.test(fold(atom.text)))
  );
}
