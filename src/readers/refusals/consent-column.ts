// The columns of consent: what a title asks, and what a box under it answers.

import { wordsOf } from "../../domain/matching/names/name-words.ts";
import type { ObjectionChannel, ObjectionScope } from "../../domain/objections/objection.ts";
import { isoDate } from "../../domain/values/date.ts";
import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import { type RefusalPhrases, refusalWeights } from "./refusal-phrases.ts";

/** What the title of a column says of contact: whether a yes under it refuses, or a no. */
export interface ConsentTitle {
  yesRefuses: boolean;
  scope: ObjectionScope;
}

export interface ConsentBox {
  /** Null for a mere yes, no or tick: the title says what that means. */
  refuses: boolean | null;
  ticked: boolean;
  /** ISO date. */
  on: string | null;
}

/** Null when the title asks for no consent to be contacted. */
export function consentTitle(phrases: RefusalPhrases, label: string): ConsentTitle | null {
  const { titles, telling, scopeOf } = phrases;
  if (label.length > refusalWeights.titleLetters) return null;
  if (titles.ofTasks(wordsOf(label).list.join(" ")) !== null) return null;
  const title = telling(label);
  const yesRefuses = titles.refusing(title) !== null;
  if ((!yesRefuses && titles.permitting(title) === null) || titles.other(title) !== null) return null;
  return { yesRefuses, scope: scopeOf(title) };
}

/** A date that ticks a box, perhaps introduced: "depuis le 12/03/2026". */
const onlyDate = new RegExp(`^(?:(?:${answerWords.since.join("|")}) )?[\\d\\s:/.tz+-]+$`);

/** Between an answer and the one that replaced it: "non → oui". */
const changes = /\s*(?:-+>|=>|→|➜|➔|⇒)\s*/u;

/** What a box says; null when the cell is no box. A date in it says yes, and since when. Of an answer that was changed, the last one counts. */
export function consentBox({ boxes, telling }: RefusalPhrases, cell: string): ConsentBox | null {
  const text = fold(cell.split(changes).at(-1)!.trim());
  if (text === "" || text.length > refusalWeights.stateLetters) return null;
  const date = /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/.exec(text)?.[0] ?? null;
  const on = (date !== null && isoDate(date)) || null;
  const answer = telling(text);
  if (boxes.forbids(answer) !== null) return { refuses: true, ticked: true, on };
  if (boxes.permits(answer) !== null) return { refuses: false, ticked: true, on };
  const first = /^[^\s,.;:!()–—]+/u.exec(text)?.[0] ?? text;
  for (const word of [text, first]) {
    if (boxes.yes.has(word)) return { refuses: null, ticked: true, on };
    if (boxes.no.has(word)) return { refuses: null, ticked: false, on };
  }
  return on !== null && onlyDate.test(text) ? { refuses: null, ticked: true, on } : null;
}

/** Whether a cell names channels and little else: "par téléphone" under "Ne pas contacter". */
export function namesChannel({ telling, scopeOf }: RefusalPhrases, cell: string): boolean {
  if (cell.length > refusalWeights.stateLetters) return false;
  const answer = telling(cell);
  return answer.split(" ").length <= 2 && scopeOf(answer) !== "all";
}

/** The channels that a limited yes leaves out: "par mail uniquement", "oui sauf téléphone", "pas de courrier". */
export function channelsLeftOut({ channels, limits }: RefusalPhrases, cell: string): ObjectionChannel[] {
  if (cell.length > refusalWeights.stateLetters) return [];
  const answer = wordsOf(cell).list.join(" ");
  const exception = limits.except(answer);
  if (exception !== null) {
    const after = answer.slice(answer.indexOf(exception) + exception.length);
    return channels.flatMap(({ channel, find }) => (find(after) === null ? [] : [channel]));
  }
  const isNamed = channels.map(({ find }) => find(answer) !== null);
  if (limits.only(answer) === null || !isNamed.includes(true)) return [];
  return channels.flatMap(({ channel }, index) => (isNamed[index] ? [] : [channel]));
}

/**
 * The channels that a remark leaves out by limiting contacts to another: "joignable par téléphone uniquement". The clause is about
 * contacts when it says nothing else.
 */
export function channelsExcluded(
  { channels, limits, telling }: RefusalPhrases,
  text: string,
): ObjectionChannel[] {
  if (text.length > refusalWeights.besideLetters || !limits.mayStandIn.test(text)) return [];
  for (const clause of text.split(clauseEnds)) {
    const words = telling(clause).split(" ");
    const isNamed = channels.map(({ find }) => words.some((word) => find(word) !== null));
    if (!isNamed.includes(true)) continue;
    if (limits.only(words.join(" ")) === null && !limits.restriction.test(fold(clause))) continue;
    const finders = [limits.only, limits.contacting, ...channels.map(({ find }) => find)];
    if (words.every((word) => finders.some((find) => find(word) !== null)))
      return channels.flatMap(({ channel }, index) => (isNamed[index] ? [] : [channel]));
  }
  return [];
}

/** Where a clause of a remark ends. */
const clauseEnds = /[,.;:!?()/\n]|\s[–—-]\s/u;
