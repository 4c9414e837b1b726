// Finds the day that a note gives for its words: at the beginning of an entry ("12/03 : ..."), in brackets after them, or in their sentence.
import months from "../../knowledge/words/months.yaml";
import replyWords from "../../knowledge/words/reply-words.yaml";
import noteWords from "../../knowledge/words/written-day-words.yaml";
import { anyOf } from "../values/expressions.ts";
import { type DayWords, spokenDay } from "../values/spoken-day.ts";

/** Makes a pattern that also matches accents, since texts are not folded here: a folded text has other offsets. */
const withAccents = (word: string) => word.replaceAll("e", "[eé]").replaceAll("u", "[uû]");
const monthNames = anyOf(months.names.flatMap(({ whole, short }) => [...whole, ...short]).map(withAccents));
const weekday = anyOf(replyWords.weekdays.flat());
/** "12/03", "12/3/26", "12/3 :", "2026-03-12", "12.03.2026", "3 mars", "1er avril 2026". */
const aDay = [
  "20\\d\\d-\\d\\d-\\d\\d",
  "\\d{1,2}/(?:0?[1-9]|1[0-2])/(?:20)?\\d\\d",
  "\\d{1,2}/(?:0[1-9]|1[0-2])",
  "\\d{1,2}/[1-9](?=\\s*[:)(–—-])",
  "\\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d",
  `\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?!\\p{L})\\.?(?: 20\\d\\d)?`,
].join("|");
const wholeDay = `(?<![\\d/.,-])(?<day>${aDay})(?![\\d/.-]*\\d)(?!\\s*h\\s?\\d)`;
const everyDay = new RegExp(wholeDay, "giu");
/** What may stand between the beginning of an entry and its day. */
const opening = `\\s*[-*•]?\\s*(?:${anyOf(noteWords.openings)}\\s+)?(?:${weekday}\\.?,?\\s+)?`;
const beginsEntry = new RegExp(`(?:^|[\\n;|.!?…,–—→/]|\\s-)${opening}$`, "iu");
const beginsBracket = new RegExp(`[([]${opening}$`, "iu");
const endsBracket = /^\s*[)\]]/;
/** "Avant le 12/03", "RDV 12/03": words after which a day is that of something else. */
const leadsToOther = new RegExp(`(?<!\\p{L})${anyOf(noteWords.leads_to_other_days)}\\.?\\s*$`, "iu");
/** "A demandé le 3 mars à ...", "depuis le 12/03". */
const leadsToDay = new RegExp(
  `(?<!(?:${anyOf(noteWords.other_links)})\\s+)(?<!\\p{L})${anyOf(noteWords.links)}\\s+(?:${weekday}\\s+)?$`,
  "iu",
);
const leadsToExchange = new RegExp(`(?<!\\p{L})${anyOf(noteWords.exchanges)}\\s+$`, "iu");
const endsSentence = /[.!?;…](?=\s|$)|\n/gu;

const headOfEntry = new RegExp(
  `^[\\s(\\[]*(?:${anyOf(noteWords.openings)}\\s+)?${wholeDay}[\\s)\\]:,;–—-]*`,
  "iu",
);

/** An entry without the day at its beginning: "12/03/2026 : refus net". */
export const withoutHeadingDay = (entry: string): string =>
  /\d/.test(entry) ? entry.replace(headOfEntry, "") : entry;

type Role = "heads" | "trails" | "within";
interface DayInText {
  written: string;
  at: number;
  role: Role;
}

function daysIn(text: string): DayInText[] {
  return [...text.matchAll(everyDay)].flatMap(({ index: at, groups }): DayInText[] => {
    const written = groups!.day!;
    const role = roleOf(text.slice(0, at), text.slice(at + written.length));
    return role === null ? [] : [{ written, at, role }];
  });
}

function roleOf(before: string, behind: string): Role | null {
  if (beginsBracket.test(before)) {
    const outside = before.replace(beginsBracket, "");
    return endsBracket.test(behind) && !beginsEntry.test(outside) ? "trails" : "heads";
  }
  if (beginsEntry.test(before) || leadsToExchange.test(before)) return "heads";
  if (leadsToDay.test(before)) return "within";
  return leadsToOther.test(before) ? null : "heads";
}

/**
 * The day of the words between two offsets of a text, as it is written: one in brackets after them in their sentence, else the last one that begins an
 * entry before them, else one in their sentence; null when there is none.
 */
export function dayOfWords(text: string, from: number, to: number): string | null {
  if (!/\d/.test(text)) return null;
  const days = daysIn(text);
  if (days.length === 0) return null;
  const ends = [...text.matchAll(endsSentence)].map(({ index }) => index);
  const start = ends.findLast((end) => end < from) ?? -1;
  const end = ends.find((place) => place >= to) ?? text.length;
  const inSentence = days.filter(({ at }) => at > start && at < end);
  const trailing = inSentence.find(({ at, role }) => role === "trails" && at >= to);
  const heading = days.findLast(({ at, role }) => role === "heads" && at <= from);
  const within = inSentence.find(({ role }) => role === "within");
  return (trailing ?? heading ?? within ?? inSentence.find(({ at }) => at >= from))?.written ?? null;
}

/** A written day as an ISO date; without a year it is the last one up to `today`. Null for a day to come, and for a text that is no day. */
export function pastDay(written: string, today: string, languages: readonly DayWords[]): string | null {
  for (const words of languages) {
    const day = spokenDay(written, today, "past", words);
    if (day !== null && day !== "") return day <= today ? day : null;
  }
  return null;
}
