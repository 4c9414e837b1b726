// Recognises a table in which each row tells of exchanges with an actor, and the part of an exchange that each of its columns holds.
import words from "../../knowledge/words/call-log-words.yaml";
import { titleOfWait } from "../priority/title-of-wait.ts";
import { anyOf } from "../values/expressions.ts";
import { remembering } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";

export type PartOfCall = "day" | "said" | "next" | "due" | "by" | "who" | "channel";

/** The part of an exchange in each column of a table of calls; null for the columns of the actor. */
export type ColumnsOfCalls = readonly { title: string; part: PartOfCall | null }[];

const ofCalls = ` ${anyOf(words.of_calls)}`;
const titleOf = (heads: readonly string[]) => `${anyOf(heads)}(?:${ofCalls})?`;
const titles: readonly [PartOfCall, RegExp][] = [
  ["day", new RegExp(`^(?:${titleOf(words.day)}|${anyOf(words.day_of_calls)})$`)],
  ["said", new RegExp(`^(?:${titleOf(words.said)}|${anyOf(words.said_of_calls)}${ofCalls})$`)],
  ["next", new RegExp(`^${titleOf(words.next)}$`)],
  ["due", new RegExp(`^${titleOf(words.due)}$`)],
  ["by", new RegExp(`^${titleOf(words.by)}$`)],
  ["who", new RegExp(`^${titleOf(words.who)}$`)],
  ["channel", new RegExp(`^${titleOf(words.channel)}$`)],
];
const endsInCall = new RegExp(`${ofCalls}(?:\\s*[:?])?$`);
const speaksOfCalls = new RegExp(`^(?:${anyOf([...words.day_of_calls, ...words.by_of_calls])})$`);
const saidAmongCalls = new RegExp(`^${anyOf([...words.said_of_calls, ...words.said_among_calls])}$`);
const bareDay = new RegExp(`^${anyOf(words.day)}$`);
const betweenTitles = /\s*(?:[/,;&+]|\bet\b|\band\b)\s*/;

const foldedTitle = (title: string) =>
  fold(title.trim())
    .replaceAll("’", "'")
    .replace(/\s*[:?]$/, "");

/**
 * The part of a call that a title stands for, whatever table it is in. Of a title of several ("Objet / compte rendu"), the first part that it names.
 * Remembered, since all rows of a list have the same titles.
 */
export const partOfCall = remembering((title: string): PartOfCall | null => {
  const folded = foldedTitle(title);
  const whole = partNamed(folded) ?? (titleOfWait(title) === null ? null : "due");
  if (whole !== null || folded.length > longestOfSeveral) return whole;
  const pieces = folded.split(betweenTitles);
  return pieces.length > 1 ? (pieces.map(partNamed).find((part) => part !== null) ?? null) : null;
});
/** In characters; chosen by hand: a longer title is a question. */
const longestOfSeveral = 45;

const partNamed = (folded: string): PartOfCall | null =>
  titles.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;

/** “Date de l'appel”, “compte rendu d'entretien”, “Dernier échange”, “Appelé par”. */
const isTitleOfCalls = (title: string): boolean =>
  partOfCall(title) !== null &&
  (endsInCall.test(fold(title.trim())) || speaksOfCalls.test(foldedTitle(title)));

/**
 * The columns of a table in which each row tells of exchanges: a day, what was said, and another column of such tables (whose cells may be empty), or
 * a title that itself speaks of calls. Null for any other table.
 */
export function columnsOfCalls(headers: readonly string[]): ColumnsOfCalls | null {
  const isOfCalls = headers.some(isTitleOfCalls);
  const parts = headers.map(partOfCall);
  // “Résultat” tells of an exchange only in a table that speaks of calls.
  if (isOfCalls && !parts.includes("said"))
    for (const [at, title] of headers.entries())
      if (parts[at] === null && saidAmongCalls.test(foldedTitle(title))) parts[at] = "said";
  withDaysOfSteps(parts, headers);
  const days = withDaysOfExchanges(parts);
  if (days === 0 || !parts.includes("said")) return null;
  if (!isOfCalls && !besideCalls.some((part) => parts.includes(part))) return null;
  return headers.map((title, at) => ({ title, part: parts[at]! }));
}
const besideCalls: readonly PartOfCall[] = ["next", "due", "by", "who", "channel"];

export const areOfCalls = (headers: readonly string[]): boolean => columnsOfCalls(headers) !== null;

/** A bare “Date” right behind the next step is the day of that step, where another column gives the day of the exchange. */
function withDaysOfSteps(parts: (PartOfCall | null)[], headers: readonly string[]): void {
  const first = parts.indexOf("day");
  for (const [at, title] of headers.entries())
    if (at > first && parts[at - 1] === "next" && bareDay.test(foldedTitle(title))) parts[at] = "due";
}

/**
 * Keeps the days that have words of their own behind them (“1er contact, compte rendu, 2e contact, compte rendu”), and gives their number. Where the
 * words of several days stand together, nobody can tell which belong to which: 0.
 */
function withDaysOfExchanges(parts: (PartOfCall | null)[]): number {
  const days = parts.flatMap((part, at) => (part === "day" ? [at] : []));
  if (days.length < 2) return days.length;
  const wordsBehind = days.map(
    (at, index) => parts.slice(at, days[index + 1]).filter((part) => part === "said").length,
  );
  const withWords = wordsBehind.filter((count) => count > 0).length;
  if (withWords > 1 ? wordsBehind.some((count) => count !== 1) : wordsBehind.some((count) => count > 1))
    return 0;
  for (const [index, at] of days.entries()) if (wordsBehind[index] === 0) parts[at] = null;
  return withWords;
}
