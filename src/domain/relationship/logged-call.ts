// Reads a row of a table of calls (a day, what was said, what comes next) as an exchange.
import words from "../../knowledge/words/call-log-words.yaml";
import months from "../../knowledge/words/months.yaml";
import type { CandidateAnswer } from "../importing/candidate.ts";
import { titleOfWait } from "../priority/title-of-wait.ts";
import { dayAfter } from "../values/days.ts";
import { anyOf } from "../values/expressions.ts";
import { remembering } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import { type DayWords, spokenDay } from "../values/spoken-day.ts";
import type { Channel } from "./contact.ts";
import { tellsVainAttempt } from "./vain-attempt.ts";

/** An exchange that a row of the team's list notes. Dates are ISO. */
export interface LoggedCall {
  on: string;
  /** The name of the colleague in the row; null when it gives none. */
  by: string | null;
  channel: Channel;
  isUnanswered: boolean;
  /** They are not interested, which is no objection to being contacted. */
  declines: boolean;
  note: string;
  nextStep: string | null;
  nextAt: string | null;
}

export type PartOfCall = "day" | "said" | "next" | "due" | "by" | "who" | "channel";

const ofCalls = ` ${anyOf(words.of_calls)}`;
const titleOf = (heads: readonly string[]) => `${anyOf(heads)}(?:${ofCalls})?`;
const titles: readonly [PartOfCall, RegExp][] = [
  ["day", new RegExp(`^${titleOf(words.day)}$`)],
  ["said", new RegExp(`^(?:${titleOf(words.said)}|${anyOf(words.said_of_calls)}${ofCalls})$`)],
  ["next", new RegExp(`^${titleOf(words.next)}$`)],
  ["due", new RegExp(`^${titleOf(words.due)}$`)],
  ["by", new RegExp(`^${titleOf(words.by)}$`)],
  ["who", new RegExp(`^${titleOf(words.who)}$`)],
  ["channel", new RegExp(`^${titleOf(words.channel)}$`)],
];
const endsInCall = new RegExp(`${ofCalls}(?:\\s*[:?])?$`);
const phone = new RegExp(`(?<![a-z])${anyOf(words.by_phone)}(?![a-z])`);
const channels = (Object.entries(words.channels) as [Channel, readonly string[]][]).map(
  ([channel, named]) => [channel, new RegExp(`(?<![a-z])${anyOf(named)}(?![a-z])`)] as const,
);
const nothingNext: ReadonlySet<string> = new Set(words.nothing_next);

const deadNumber = new RegExp(`(?<![a-z])${anyOf(words.dead_number)}(?![a-z])`);

/** Whether a text says that a telephone number no longer works: "numéro plus attribué". */
export const saysNumberIsDead = (text: string): boolean => deadNumber.test(fold(text));

const onlySent = new RegExp(`^${anyOf(words.only_sent)}`);
const moreThanSent = new RegExp(`(?<![a-z])${anyOf(words.more_than_sent)}`);
const betweenParts = new RegExp(`\\s*(?:[.;,+&\\n]|/(?!\\d)|\\b${anyOf(words.parts_joined)}\\b)\\s*`);

/** Whether a note tells only that something was sent: “Envoyé la plaquette, relance par mail”. */
export function tellsOnlySending(note: string): boolean {
  const parts = fold(note).split(betweenParts).filter(Boolean);
  return parts.length > 0 && parts.every((part) => onlySent.test(part) && !moreThanSent.test(part));
}

/** Whether a note tells of a call or a message, and of no talk with anybody. */
export const saysNobodyWasReached = (note: string): boolean =>
  tellsVainAttempt(note) || saysNumberIsDead(note) || tellsOnlySending(note);

const declining = new RegExp(`^\\W*${anyOf(words.declines)}\\W*$`);

/** Whether a note, or one of its sentences, says no more than “pas intéressés”. “Pas intéressés pour l'instant” does not count. */
const declines = (note: string): boolean =>
  fold(note)
    .split(/[.;!\n]/)
    .some((part) => declining.test(part));

/**
 * Whether these are the titles of a table in which each row is an exchange: a day, what was said, and another column of such tables (whose cells may
 * be empty), or a title that itself speaks of calls.
 */
export function areOfCalls(titles: readonly string[]): boolean {
  const parts = new Set(titles.map(partOfCall));
  if (!parts.has("day") || !parts.has("said")) return false;
  return besideCalls.some((part) => parts.has(part)) || titles.some(isTitleOfCalls);
}
const besideCalls: readonly PartOfCall[] = ["next", "due", "by", "who", "channel"];
/** “Date de l'appel”, “compte rendu d'entretien”. */
const isTitleOfCalls = (title: string) => partOfCall(title) !== null && endsInCall.test(fold(title.trim()));

/** The part of a call that a title stands for; remembered, since all rows of a list have the same titles. */
export const partOfCall = remembering((title: string): PartOfCall | null => {
  const folded = fold(title.trim()).replace(/\s*[:?]$/, "");
  const part = titles.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  return part ?? (titleOfWait(title) === null ? null : "due");
});

/**
 * The exchange in the texts of a row of calls (`areOfCalls`), without the texts of the actor. Null when the day or what was said is missing, or
 * when the day is after `today`. A day without a year is the last one up to `today`.
 */
export function loggedCall(
  texts: readonly Pick<CandidateAnswer, "label" | "text" | "author">[],
  origin: string,
  today: string,
  languages: readonly DayWords[],
): LoggedCall | null {
  const parts = new Map<PartOfCall, string>();
  for (const { label, text, author } of texts) {
    const part = author === "actor" ? null : partOfCall(label);
    if (part !== null && !parts.has(part)) parts.set(part, text.trim());
  }
  const [day, note] = [parts.get("day"), parts.get("said")];
  if (!day || !note) return null;
  const on = dayIn(day, today, "past", languages);
  if (on === null || on > today) return null;
  const step = parts.get("next") ?? "";
  const nextStep = step === "" || nothingNext.has(fold(step).replace(/[ .!]+$/, "")) ? null : step;
  const due = dayIn(parts.get("due") ?? "", on, "future", languages);
  return {
    ...{
      on,
      by: colleagueIn(parts),
      channel: channelIn(parts, [origin, ...texts.map(({ label }) => label)]),
      note,
    },
    isUnanswered: saysNobodyWasReached(note),
    declines: declines(note),
    nextStep,
    nextAt: due ?? (nextStep === null ? null : dayOfStep(nextStep, on, languages)),
  };
}

/** The colleague: by the column for it, else by the column "Qui" when it holds no more than a name. */
function colleagueIn(parts: ReadonlyMap<PartOfCall, string>): string | null {
  const by = parts.get("by");
  if (by !== undefined) return by || null;
  const who = parts.get("who") ?? "";
  return /^[\p{L}.' -]{1,30}$/u.test(who) ? who : null;
}

/** The channel that its column names first. Without such a column: the telephone when a title or the name of the file says so, else “other”. */
function channelIn(parts: ReadonlyMap<PartOfCall, string>, titles: readonly string[]): Channel {
  const cell = fold(parts.get("channel") ?? "");
  const named = channels
    .map(([channel, pattern]) => ({ channel, at: cell.search(pattern) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  if (named[0]) return named[0].channel;
  if (/[a-z]/.test(cell)) return "other";
  return titles.some((title) => phone.test(fold(title).replace(/[^a-z]+/g, " "))) ? "phone" : "other";
}

const monthNames = anyOf(months.names.flatMap(({ whole, short }) => [...whole, ...short]));
/** A day of a month in a next step: "RDV le 09/12 à 10 h", "visio 14 janvier". */
const dayInStep = new RegExp(
  `(?<before>\\S+ )?(?<own>\\S+ )?(?<![\\d/.])(?<day>(?:\\d{1,2}/(?:0\\d|1[0-2])|(?<=(?:^| )le )\\d{1,2}/\\d)(?:/(?:20)?\\d\\d)?|\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?![a-z])\\.?(?: 20\\d\\d)?)(?![\\d/]|\\.\\d)`,
  "g",
);
const notItsDay = new RegExp(`(?:^| |')${anyOf(words.not_its_day)}$`);
const itsDay = new RegExp(`${anyOf(words.before_its_day)} (?:du|de|from)$`);

/** The most days ahead of a planned step: a later day is probably one of the year before. */
const farthestStep = 200;

/** The only day that a next step names, ISO; null when it names none or several, or when the day is of something else, past, or too far ahead. */
function dayOfStep(step: string, on: string, languages: readonly DayWords[]): string | null {
  const folded = fold(step);
  const [only, ...others] = folded.matchAll(dayInStep);
  if (only === undefined || others.length > 0) return null;
  const { before = "", own = "", day = "" } = only.groups!;
  const ahead = `${folded.slice(0, only.index)}${before}${own}`.trimEnd();
  if (notItsDay.test(ahead) && !itsDay.test(ahead)) return null;
  const date = dayIn(day, on, "future", languages);
  return date !== null && date >= on && date <= dayAfter(on, farthestStep) ? date : null;
}

/**
 * Leaves out the texts of rows that are also noted as exchanges. `exceptWords`: what was said stays, for a caller that shows exchanges
 * without their notes.
 */
export function notToldAsExchange<
  T extends { label: string; text: string; file: string | null; line: number | null },
>(
  texts: readonly T[],
  exchanges: readonly { note: string | null }[],
  { exceptWords = false }: { exceptWords?: boolean } = {},
): T[] {
  const notes = new Set(exchanges.map(({ note }) => note));
  const rowOf = ({ file, line }: T) => `${line} ${file}`;
  const told = new Set(
    texts.filter(({ label, text }) => partOfCall(label) === "said" && notes.has(text)).map(rowOf),
  );
  if (told.size === 0) return [...texts];
  const stays = (part: PartOfCall | null) => part === null || (exceptWords && part === "said");
  return texts.filter((one) => stays(partOfCall(one.label)) || !told.has(rowOf(one)));
}

function dayIn(
  text: string,
  from: string,
  towards: "past" | "future",
  languages: readonly DayWords[],
): string | null {
  if (text === "") return null;
  for (const words of languages) {
    const day = spokenDay(text, from, towards, words);
    if (day) return day;
  }
  return null;
}
