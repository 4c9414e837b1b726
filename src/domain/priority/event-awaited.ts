// Reads until when to wait for an event ("attendre qu'elle soit élue avant d'écrire"), whose day is in brackets, before these words, or in another text of
// the row.
import words from "../../knowledge/words/waiting-words.yaml";
import { dayAfter } from "../values/days.ts";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import type { DayWords } from "../values/spoken-day.ts";
import { lastDayToWait, namesDay } from "./day-of-wait.ts";

/** A folded sentence with the folded one before it, and the other texts of its row, not folded. */
export interface AwaitedIn {
  before: string;
  sentence: string;
  elsewhere: readonly string[];
}

const { us, contact, day_before: dayBefore, articles } = words.event_first;
const event = `(?:qu(?:e |')[a-z]|(?:${anyOf(articles)})\\s*(?<noun>[a-z][a-z-]{3,})|${anyOf(words.event_first.that)})`;
const first = `${anyOf(words.event_first.first)}\\s+(?:${anyOf(words.event_first.to)})*${anyOf(contact)}`;
/** Waits: `forUs`, one that the words ask of us; `comesFirst`, one that has to end before a contact. */
const forUs = new RegExp(`(?<![a-z'])${anyOf(us)}\\s+${event}`);
const comesFirst = new RegExp(`(?<!sans )(?<![a-z])attend[a-z]*\\s+${event}(?=[^.;!?]*\\s${first})`);
const comesFirstForWriter = new RegExp(
  `(?<!sans )(?<![a-z])attend[a-z]*\\s+${event}(?=[^.;!?]*\\s${anyOf(words.event_first.first)}\\s+(?:de |d')?${anyOf(words.asked)})`,
);
const dayOfIt = new RegExp(
  `(?:\\(\\s*(?:${anyOf(dayBefore)}\\s+)?|(?<![a-z])${anyOf(dayBefore)}\\s+)(?=(?<day>[a-z0-9][^,;:()!?]*))`,
  "g",
);
const monthAlone = new RegExp(`^${anyOf(words.months)}[a-z]*\\.?(?: 20\\d\\d)?(?! ?\\d)`);
/** The days added to the first of a month when only the month of an event is known: by its middle, half of such events are over. */
const halfMonth = 13;

/** The last day to wait, ISO; null when nothing is awaited, or no text tells its day. */
export function dayOfEventAwaited(
  { before, sentence, elsewhere }: AwaitedIn,
  by: "note" | "answer",
  noted: string,
  languages: readonly DayWords[],
): string | null {
  const match =
    by === "note"
      ? (forUs.exec(sentence) ?? comesFirst.exec(sentence))
      : (forUs.exec(sentence) ?? comesFirstForWriter.exec(sentence));
  if (!match) return null;
  const after = sentence.slice(match.index + match[0].length);
  const here =
    daysIn(after, noted, languages)[0] ??
    daysIn(sentence.slice(0, match.index), noted, languages).at(-1) ??
    daysIn(before, noted, languages).at(-1);
  if (here !== undefined) return here;
  const noun = match.groups!.noun;
  if (noun === undefined) return null;
  for (const text of elsewhere) {
    const folded = fold(text).replaceAll("’", "'");
    const named = new RegExp(`(?<![a-z])${noun}(?![a-z])[^.;!?]{0,30}`).exec(folded)?.[0];
    const day = named === undefined ? undefined : daysIn(`${named} `, noted, languages)[0];
    if (day !== undefined) return day;
  }
  return null;
}

/** The days in a text, in order. */
function daysIn(text: string, noted: string, languages: readonly DayWords[]): string[] {
  return [...text.matchAll(dayOfIt)].flatMap(({ groups }) => {
    const day = groups!.day!;
    if (!namesDay.test(day)) return [];
    const on = lastDayToWait({ past: words.up_to[0], day }, noted, languages);
    if (on === null) return [];
    return [on.endsWith("-01") && monthAlone.test(day) ? dayAfter(on, halfMonth) : on];
  });
}
