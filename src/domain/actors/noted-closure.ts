// Reads in a remark of the team that a structure no longer exists: closed for good, dissolved, merged into another.
import closure from "../../knowledge/words/closure-words.yaml";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";

export interface NotedClosure {
  /** The clause, unchanged. */
  words: string;
  /** Whether it is only a question or an announcement, so that the structure may still exist. */
  isDoubt: boolean;
}

const mayClose = new RegExp(closure.glance, "i");
/** A clause that begins with the structure or with the verb; "the partner's site has closed" is about something else. */
const saysSo = new RegExp(
  `^${anyOf(closure.determiners)}?(?:${anyOf(closure.subjects)}(?![a-z]) ?)?(?:${anyOf(closure.auxiliaries)} )*${anyOf(closure.ends)}(?![a-z])`,
);
const doubts = new RegExp(`(?<![a-z])${anyOf(closure.doubts)}`);
const again = new RegExp(`(?<![a-z])${anyOf(closure.again)}(?![a-z])`);
const oneWord = new RegExp(`^${anyOf(closure.states)}$`);
const clauses = /[^.;,:!?()\n–—]+[?!]*/gu;
const longestText = 4000;

/** The closure in a remark, a sure one before a doubtful one; null without one, and for a text of more than 4,000 characters. */
export function closureIn(text: string): NotedClosure | null {
  if (!mayClose.test(text) || text.length > longestText) return null;
  let doubt: NotedClosure | null = null;
  for (const { 0: clause, index } of text.matchAll(clauses)) {
    const words = clause.trim();
    const folded = fold(words);
    const statement = folded.replace(/[?!\s]+$/, "");
    if (again.test(fold(text.slice(index)))) continue;
    if (saysSo.test(statement) && !folded.endsWith("?")) return { words, isDoubt: false };
    const isAsked = folded.endsWith("?") && (saysSo.test(statement) || oneWord.test(statement));
    if (isAsked || doubts.test(folded)) doubt ??= { words, isDoubt: true };
  }
  return doubt;
}

/** The closure in a state, for which one word is enough (“dissolved”); null without one. */
export const closureOfState = (state: string): NotedClosure | null =>
  oneWord.test(fold(state.trim())) ? { words: state.trim(), isDoubt: false } : closureIn(state);

/** The words of a closure as a state, with the state that they replace in brackets. */
export const stateOfClosure = ({ words }: NotedClosure, state: string | undefined): string =>
  state === undefined ? words : `${words} (${state})`;
