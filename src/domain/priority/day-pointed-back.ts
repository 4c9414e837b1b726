// Reads the day to which words of contact refer back: "en stage jusqu'au 18 décembre, rappeler ensuite".
import words from "../../knowledge/words/waiting-words.yaml";
import { dayAfter } from "../values/days.ts";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import type { DayWords } from "../values/spoken-day.ts";
import { lastDayToWait, namesDay } from "./day-of-wait.ts";
import type { AwaitedIn } from "./event-awaited.ts";

/** The last day to wait, ISO, the folded text that names it, and whether this text is the sentence before. */
export interface DayPointedBack {
  until: string;
  text: string;
  isInBefore: boolean;
}

const { up_to: upTo, from } = words.named_days;
const named = new RegExp(
  `(?<![a-z])(?:(?<past>${anyOf(upTo)})|(?<link>${anyOf(from)}))\\s+(?=(?<day>[a-z0-9][^,;:()!?]*))`,
  "g",
);
const pointing = (contact: readonly string[]) =>
  new RegExp(
    `(?<![a-z])${anyOf(contact)}(?:-[a-z]+)?(?:\\s+(?!${anyOf(words.hurried)})[a-z'-]+){0,3}?\\s+(?:(?<come>${anyOf(words.when_come)})|${anyOf(words.when_over)})(?=\\s*(?:$|[,;:.!?()»”"]))`,
  );
const inNotes = pointing([...words.contact, ...words.asked]);
const inAnswers = pointing(words.asked);

const clauseBegins = `(?:^|[,;:(«“"–—-] ?)`;
const clauseEnds = `(?=\\s*(?:$|[,;:.!?()»”"]))`;
/** "Réouverture le 1er mars, ne pas appeler avant". */
const heldOff = new RegExp(`(?<![a-z])${anyOf(words.held_off)}(?: ${anyOf(words.that_day)})?${clauseEnds}`);
/** "Ne rien envoyer avant son retour", "attendre qu'elle soit arrivée". */
const awaitsReturn = new RegExp(
  `(?:(?<![a-z])${anyOf(words.held_off)}|${clauseBegins}${anyOf([...words.held_off_first, ...words.await_return])})\\s+${anyOf(words.their_return)}(?: ${anyOf(words.of_what)})?(?:${clauseEnds}|(?=\\s+${anyOf(words.event_first.first)}\\s+(?:${anyOf(words.event_first.to)})*${anyOf(words.event_first.contact)}))`,
);
const pointsToReturn = new RegExp(`(?<![a-z])${anyOf(words.when_come)}${clauseEnds}`);
/** The words of an absence or an arrival, with the text after them that may name its day. */
const returnStands = new RegExp(`(?<![a-z])${anyOf(words.return_stands)}(?![a-z])[^;!?]{0,60}`, "g");
/** Words that name somebody else to contact meanwhile. */
export const sendsElsewhere = new RegExp(`(?:[,:(>→–—-]|\\bet|\\band)\\s*${anyOf(words.instead)}(?![a-z])`);

/**
 * The day in a folded sentence or the one before it, since people often name the day first and then say what to do. The day of a return may also be in
 * another text of the row. Null when there is none.
 */
export function dayPointedBack(
  { before, sentence, elsewhere }: AwaitedIn,
  by: "note" | "answer",
  noted: string,
  languages: readonly DayWords[],
): DayPointedBack | null {
  const dayIn = (text: string, isOver: boolean) => lastNamed(text, isOver, noted, languages);
  if (by === "note" && awaitsReturn.test(sentence) && !sendsElsewhere.test(sentence))
    return dayOfReturn([sentence, before], before, dayIn) ?? dayOfReturn(elsewhere.map(plain), null, dayIn);
  const match = by === "note" ? (inNotes.exec(sentence) ?? heldOff.exec(sentence)) : inAnswers.exec(sentence);
  if (!match) return null;
  const isOver = match.groups?.come === undefined && !heldOff.test(match[0]);
  const here = dayIn(sentence.slice(0, match.index), isOver);
  if (here !== null) return { until: here, text: sentence, isInBefore: false };
  const earlier = dayIn(before, isOver);
  if (earlier !== null) return { until: earlier, text: before, isInBefore: true };
  const isOfReturn = by === "note" && pointsToReturn.test(match[0]) && !sendsElsewhere.test(sentence);
  return isOfReturn ? dayOfReturn(elsewhere.map(plain), null, dayIn) : null;
}

const plain = (text: string) => fold(text).replaceAll("’", "'");

/** The latest day of a return or an arrival in the first text that names one; null when none does. */
function dayOfReturn(
  texts: readonly string[],
  before: string | null,
  dayIn: (text: string, isOver: boolean) => string | null,
): DayPointedBack | null {
  for (const text of texts) {
    const days = [...text.matchAll(returnStands)].flatMap(([stands]) => dayIn(stands, false) ?? []);
    const until = days.sort().at(-1);
    if (until !== undefined) return { until, text, isInBefore: text === before };
  }
  return null;
}

/** The last day to wait by the last day that a text names; with `isOver`, the wait includes that day. Null when it names none. */
function lastNamed(
  text: string,
  isOver: boolean,
  noted: string,
  languages: readonly DayWords[],
): string | null {
  for (const { groups } of [...text.matchAll(named)].reverse()) {
    const { past, link, day = "" } = groups!;
    if (!namesDay.test(day)) continue;
    const until = lastDayToWait({ past, link: past === undefined ? link : undefined, day }, noted, languages);
    if (until !== null) return past === undefined && isOver ? dayAfter(until, 1) : until;
  }
  return null;
}
