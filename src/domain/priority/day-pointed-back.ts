// Reads the day to which words of contact point back: "en stage jusqu'au 18 décembre, rappeler ensuite".
import words from "../../knowledge/words/waiting-words.yaml";
import { dayAfter } from "../values/days.ts";
import { anyOf } from "../values/expressions.ts";
import type { DayWords } from "../values/spoken-day.ts";
import { lastDayToWait, namesDay } from "./day-of-wait.ts";

/** The last day to wait, ISO, and whether the sentence before names it. */
export interface DayPointedBack {
  until: string;
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

/** Of a folded sentence, with the one before it: people name the day first and say in the next breath what to do then. */
export function dayPointedBack(
  { before, sentence }: { before: string; sentence: string },
  by: "note" | "answer",
  noted: string,
  languages: readonly DayWords[],
): DayPointedBack | null {
  const match = (by === "note" ? inNotes : inAnswers).exec(sentence);
  if (!match) return null;
  const isOver = match.groups!.come === undefined;
  const here = lastNamed(sentence.slice(0, match.index), isOver, noted, languages);
  if (here !== null) return { until: here, isInBefore: false };
  const earlier = lastNamed(before, isOver, noted, languages);
  return earlier === null ? null : { until: earlier, isInBefore: true };
}

/** The last day that a text names. */
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
