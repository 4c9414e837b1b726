// Reads a row of a table of calls (a day, what was said, what comes next) as an exchange.
import words from "../../knowledge/words/call-log-words.yaml";
import months from "../../knowledge/words/months.yaml";
import waitingWords from "../../knowledge/words/waiting-words.yaml";
import type { CandidateAnswer } from "../importing/candidate.ts";
import { waitOfStep } from "../priority/noted-wait.ts";
import { dayAfter } from "../values/days.ts";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import { type DayWords, spokenDay } from "../values/spoken-day.ts";
import type { ColumnsOfCalls, PartOfCall } from "./columns-of-calls.ts";
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

const phone = new RegExp(`(?<![a-z])${anyOf(words.by_phone)}(?![a-z])`);
const channels = (Object.entries(words.channels) as [Channel, readonly string[]][]).map(
  ([channel, named]) => [channel, new RegExp(`(?<![a-z])${anyOf(named)}(?![a-z])`)] as const,
);
const channelsOfWords = (Object.entries(words.begins_with_channel) as [Channel, readonly string[]][]).map(
  ([channel, begins]) =>
    [channel, new RegExp(`^${anyOf(begins)}(?![a-z])(?! ${anyOf(words.not_had_yet)})`)] as const,
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

type RowText = Pick<CandidateAnswer, "label" | "text" | "author">;
type Parts = ReadonlyMap<PartOfCall, string>;

/**
 * The exchanges in the texts of a row of a table of calls, without the texts of the actor, in their order. None where the day or what was said is
 * missing, or the day is after `today`. A day without a year is the last one up to `today`, or in the year that
 * the name of the file (`origin`) tells.
 */
export function loggedCalls(
  columns: ColumnsOfCalls,
  texts: readonly RowText[],
  origin: string,
  today: string,
  languages: readonly DayWords[],
): LoggedCall[] {
  const titles = [origin, ...texts.map(({ label }) => label)];
  const context = { titles, today, latest: latestDay(origin, today) };
  return exchangesIn(columns, texts).flatMap((parts) => loggedCall(parts, context, languages) ?? []);
}

/** The parts of each exchange of a row. In a table with several days, each begins another exchange. */
function exchangesIn(columns: ColumnsOfCalls, texts: readonly RowText[]): Parts[] {
  const hasSeveral = columns.filter(({ part }) => part === "day").length > 1;
  const exchanges: Map<PartOfCall, string>[] = [new Map()];
  for (const { part, text } of partsOfRow(columns, texts)) {
    if (part === "day" && hasSeveral && exchanges.at(-1)!.has("day")) exchanges.push(new Map());
    const exchange = exchanges.at(-1)!;
    // Words behind those of an exchange are of one without a day.
    if (part === "said" && hasSeveral && (exchange.has("said") || !exchange.has("day")))
      exchanges.push(new Map());
    if (!exchanges.at(-1)!.has(part)) exchanges.at(-1)!.set(part, text);
  }
  return exchanges;
}

/** The texts of a row by what their columns hold. Of columns with the same title, empty cells leave open which one a text is from. */
function partsOfRow(
  columns: ColumnsOfCalls,
  texts: readonly RowText[],
): { part: PartOfCall; text: string }[] {
  const seen = new Map<string, number>();
  return texts.flatMap(({ label, text, author }) => {
    const titled = columns.filter(({ title }) => title === label);
    const nth = seen.get(label) ?? 0;
    seen.set(label, nth + 1);
    const isWhole = texts.filter((other) => other.label === label).length === titled.length;
    const areAlike = titled.every(({ part }) => part === titled[0]!.part);
    const part = isWhole ? titled[nth]?.part : areAlike ? titled[0]?.part : null;
    return author === "actor" || !part ? [] : [{ part, text: text.trim() }];
  });
}

interface CallContext {
  titles: readonly string[];
  today: string;
  /** The last day that a day without a year can be. */
  latest: string;
  /** The words are known to tell of what took place: "RDV sur place" was one. */
  isPast?: boolean;
}

/** The exchange of these parts; null where the day or what was said is missing, or the day is after `today`. */
export function loggedCall(
  parts: Parts,
  { titles, today, latest, isPast = false }: CallContext,
  languages: readonly DayWords[],
): LoggedCall | null {
  const [cell, note] = [parts.get("day"), parts.get("said")];
  if (!cell || !note) return null;
  const { day, besides } = dayOfCell(cell);
  const on = dayIn(day, latest, "past", languages);
  if (on === null || on > today) return null;
  const step = parts.get("next") ?? "";
  const nextStep = step === "" || nothingNext.has(fold(step).replace(/[ .!]+$/, "")) ? null : step;
  const due = dueDay(parts.get("due") ?? "", on, languages);
  return {
    ...{ on, by: colleagueIn(parts), channel: channelIn(parts, { besides, note, titles, isPast }), note },
    isUnanswered: saysNobodyWasReached(note),
    declines: declines(note),
    nextStep,
    nextAt:
      due ??
      (nextStep === null ? null : dayOfStep(nextStep, on, languages)) ??
      nearDayIn([nextStep ?? "", note], on, languages),
  };
}

/** The colleague: by the column for it, else by the column "Qui" when it holds no more than a name. */
function colleagueIn(parts: Parts): string | null {
  const by = parts.get("by");
  if (by !== undefined) return by || null;
  const who = parts.get("who") ?? "";
  return /^[\p{L}.' -]{1,30}$/u.test(who) ? who : null;
}

/**
 * The channel that its column names first, or the words beside the day ("20/11 (tél.)"). Without these: the one with which the words of the exchange begin
 * ("Visite sur place"), the telephone when a title or the name of the file says so, else “other”.
 */
function channelIn(
  parts: Parts,
  {
    besides,
    note,
    titles,
    isPast,
  }: { besides: string; note: string; titles: readonly string[]; isPast: boolean },
): Channel {
  const cell = fold(parts.get("channel") ?? "");
  const named = firstChannelIn(cell);
  if (named !== null) return named;
  if (/[a-z]/.test(cell)) return "other";
  const beside = firstChannelIn(fold(besides));
  if (beside !== null) return beside;
  const begins = channelsOfWords.find(([, pattern]) => pattern.test(fold(note)));
  if (begins !== undefined) return begins[0];
  const beginning = isPast ? firstChannelIn(fold(note).split(/[,.;:]/, 1)[0]!) : null;
  if (beginning !== null) return beginning;
  return titles.some((title) => phone.test(fold(title).replace(/[^a-z]+/g, " "))) ? "phone" : "other";
}

function firstChannelIn(folded: string): Channel | null {
  const named = channels
    .map(([channel, pattern]) => ({ channel, at: folded.search(pattern) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  return named[0]?.channel ?? null;
}

const monthNames = anyOf(months.names.flatMap(({ whole, short }) => [...whole, ...short]));
/** A day of a month in a next step: "RDV le 09/12 à 10 h", "visio 14 janvier". */
const dayInStep = new RegExp(
  `(?<before>\\S+ )?(?<own>\\S+ )?(?<![\\d/.])(?<day>(?:\\d{1,2}/(?:0\\d|1[0-2])|(?<=(?:^| )le )\\d{1,2}/\\d)(?:/(?:20)?\\d\\d)?|\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?![a-z])\\.?(?: 20\\d\\d)?)(?![\\d/]|\\.\\d)`,
  "g",
);
/** A day at the beginning of a cell, and words behind it: "le 20/11 (tél.)", "12 nov. visite". */
const dayFirst = new RegExp(
  `^(?<day>(?:[a-z]+\\.? )?(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-](?:20)?\\d\\d)?|20\\d\\d-\\d\\d-\\d\\d|\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?![a-z])\\.?(?: 20\\d\\d)?))(?![\\d/])(?<besides>[^\\d]*)$`,
);

/** The day of a cell, parted from the words behind it unless there is another figure in them. */
function dayOfCell(cell: string): { day: string; besides: string } {
  const { day, besides } = dayFirst.exec(fold(cell).replace(/\s+/g, " "))?.groups ?? {};
  return day === undefined ? { day: cell, besides: "" } : { day, besides: besides ?? "" };
}

/** The day in the cell of a deadline, also as a week or a season: "10/12", "sem. 50", "après les fêtes". */
function dueDay(cell: string, on: string, languages: readonly DayWords[]): string | null {
  const day = dayIn(dayOfCell(cell).day, on, "future", languages) ?? dayIn(cell, on, "future", languages);
  if (day !== null || cell === "") return day;
  const wait = waitOfStep(cell, on, languages);
  return wait && dayAfter(wait.until, 1);
}

const toContact = new RegExp(
  `(?<![a-z])${anyOf(waitingWords.contact)} (?:[a-z]{2,4} )?(?<day>[a-z]+(?:-[a-z]+)?(?: ${anyOf(words.next_week_day)})?)(?! ?\\d)`,
  "g",
);

/** The only day of the week, or day counted from the exchange, on which words say to contact somebody again: "rappeler jeudi", "rappeler demain". */
function nearDayIn(texts: readonly string[], on: string, languages: readonly DayWords[]): string | null {
  const days = texts.flatMap((text) =>
    [...fold(text).matchAll(toContact)].flatMap(({ groups }) => {
      const [first = "", ...more] = groups!.day!.split(" ");
      const isNear = languages.some(
        ({ weekdays, fromToday }) => weekdays.includes(first) || (fromToday[first] ?? 0) > 0,
      );
      return isNear
        ? (dayIn([first, ...more].join(" "), on, "future", languages) ??
            dayIn(first, on, "future", languages) ??
            [])
        : [];
    }),
  );
  return new Set(days).size === 1 ? days[0]! : null;
}

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

/** The last day that a day without a year can be: in the only year that the name of the file tells, if it is over. */
export function latestDay(origin: string, today: string): string {
  const years = new Set(origin.match(/(?<!\d)20\d\d(?!\d)/g));
  const [year] = years;
  return years.size === 1 && `${year}-12-31` < today ? `${year}-12-31` : today;
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
