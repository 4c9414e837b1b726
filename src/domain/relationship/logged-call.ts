// Reads a row of a table of calls (a day, what was said, what comes next) as the exchange that it is.
import words from "../../knowledge/words/call-log-words.yaml";
import type { CandidateAnswer } from "../importing/candidate.ts";
import { remembering } from "../values/remembering.ts";
import { fold } from "../values/spelling.ts";
import { type DayWords, spokenDay } from "../values/spoken-day.ts";

/** An exchange that a row of the team's list tells. Dates are ISO. */
export interface LoggedCall {
  on: string;
  /** Of the colleague, as the row names them. */
  by: string | null;
  isByPhone: boolean;
  isUnanswered: boolean;
  note: string;
  nextStep: string | null;
  nextAt: string | null;
}

type Part = "day" | "said" | "next" | "due" | "by";

const anyOf = (texts: readonly string[]) => `(?:${texts.join("|")})`;
const ofCalls = ` ${anyOf(words.of_calls)}`;
const titleOf = (heads: readonly string[]) => `${anyOf(heads)}(?:${ofCalls})?`;
const titles: readonly [Part, RegExp][] = [
  ["day", new RegExp(`^${titleOf(words.day)}$`)],
  ["said", new RegExp(`^(?:${titleOf(words.said)}|${anyOf(words.said_of_calls)}${ofCalls})$`)],
  ["next", new RegExp(`^${titleOf(words.next)}$`)],
  ["due", new RegExp(`^${titleOf(words.due)}$`)],
  ["by", new RegExp(`^${titleOf(words.by)}$`)],
];
const phone = new RegExp(`(?<![a-z])${anyOf(words.by_phone)}(?![a-z])`);
const unanswered = new RegExp(`(?:^|[,;:.] ?)${anyOf(words.no_answer)}(?![a-z])`);
const nothingNext: ReadonlySet<string> = new Set(words.nothing_next);

/** The titles of a list stand over each of its rows. */
const partOf = remembering((title: string): Part | null => {
  const folded = fold(title.trim()).replace(/\s*[:?]$/, "");
  return titles.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
});

/**
 * The exchange that the team's texts of a row tell, each under its title; null where they tell none: a log of calls has a column for the day, one for what was
 * said, and one for what comes next or for who called. A day without its year is the last one up to `today`; one to come is no exchange.
 */
export function loggedCall(
  texts: readonly Pick<CandidateAnswer, "label" | "text" | "author">[],
  origin: string,
  today: string,
  languages: readonly DayWords[],
): LoggedCall | null {
  const parts = new Map<Part, string>();
  for (const { label, text, author } of texts) {
    const part = author === "actor" ? null : partOf(label);
    if (part !== null && !parts.has(part)) parts.set(part, text.trim());
  }
  const [day, note] = [parts.get("day"), parts.get("said")];
  if (!day || !note || !(parts.has("next") || parts.has("by"))) return null;
  const on = dayIn(day, today, "past", languages);
  if (on === null || on > today) return null;
  const isByPhone = [origin, ...texts.map(({ label }) => label)].some((words) =>
    phone.test(fold(words).replace(/[^a-z]+/g, " ")),
  );
  const next = parts.get("next") ?? "";
  const due = parts.get("due") ?? "";
  return {
    ...{ on, by: parts.get("by") || null, isByPhone, note },
    isUnanswered: unanswered.test(fold(note)),
    nextStep: next === "" || nothingNext.has(fold(next).replace(/[ .!]+$/, "")) ? null : next,
    nextAt: dayIn(due, on, "future", languages),
  };
}

/**
 * Leaves out the texts of rows that are noted as exchanges: they are told there, with their day. `exceptWords`: what was said stays, where the
 * exchange is told without it.
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
    texts.filter(({ label, text }) => partOf(label) === "said" && notes.has(text)).map(rowOf),
  );
  if (told.size === 0) return [...texts];
  const stays = (part: Part | null) => part === null || (exceptWords && part === "said");
  return texts.filter((one) => stays(partOf(one.label)) || !told.has(rowOf(one)));
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
