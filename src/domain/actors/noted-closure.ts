// Reads in a remark of the team that a structure is no more: closed for good, dissolved, merged into another.
import closure from "../../knowledge/words/closure-words.yaml";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";

export interface NotedClosure {
  /** The clause that says so, as it is written. */
  words: string;
  /** A question, or what is only to come: it may not be so. */
  isDoubt: boolean;
}

const mayClose = new RegExp(closure.glance, "i");
/** Who is no more stands at the head of a clause, or nobody does: "the partner's site has closed" is about something else. */
const saysSo = new RegExp(
  `^${anyOf(closure.determiners)}?(?:${anyOf(closure.subjects)}(?![a-z]) ?)?(?:${anyOf(closure.auxiliaries)} )*${anyOf(closure.ends)}(?![a-z])`,
);
const doubts = new RegExp(`(?<![a-z])${anyOf(closure.doubts)}`);
const again = new RegExp(`(?<![a-z])${anyOf(closure.again)}(?![a-z])`);
const oneWord = new RegExp(`^${anyOf(closure.states)}$`);
const clauses = /[^.;,:!?()\n–—]+[?!]*/gu;
const longestText = 4000;

/** What a remark says of it; null when it says nothing. */
export function closureIn(text: string): NotedClosure | null {
  if (!mayClose.test(text) || text.length > longestText) return null;
  let doubt: NotedClosure | null = null;
  for (const { 0: clause, index } of text.matchAll(clauses)) {
    const words = clause.trim();
    const folded = fold(words);
    const said = folded.replace(/[?!\s]+$/, "");
    if (again.test(fold(text.slice(index)))) continue;
    if (saysSo.test(said) && !folded.endsWith("?")) return { words, isDoubt: false };
    const isAsked = folded.endsWith("?") && (saysSo.test(said) || oneWord.test(said));
    if (isAsked || doubts.test(folded)) doubt ??= { words, isDoubt: true };
  }
  return doubt;
}

/** The same of a state, which one word may say. */
export const closureOfState = (state: string): NotedClosure | null =>
  oneWord.test(fold(state.trim())) ? { words: state.trim(), isDoubt: false } : closureIn(state);

/** A state that says so in the words of a remark; the state that stood there before follows them. */
export const stateOfClosure = ({ words }: NotedClosure, state: string | undefined): string =>
  state === undefined ? words : `${words} (${state})`;
