// Reads the days of appointments in a note of the team ("RDV 08/12 à 14h en mairie") or in a column of such days ("Prochain RDV").
import words from "../../knowledge/words/appointment-words.yaml";
import months from "../../knowledge/words/months.yaml";
import replyWords from "../../knowledge/words/reply-words.yaml";
import { isoDate } from "../values/date.ts";
import { dayAfter } from "../values/days.ts";
import { anyOf } from "../values/expressions.ts";
import { remembering } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import { type DayWords, spokenDay } from "../values/spoken-day.ts";

export interface NotedAppointment {
  /** ISO date. */
  on: string;
  /** The sentence of the note, which may give the hour and the place. */
  words: string;
}

/** An appointment whose day cannot be right: the calendar has no such day, or it is on another day of the week. */
export interface DoubtfulAppointment {
  words: string;
  /** The day as it is written. */
  day: string;
  because: "no-such-day" | "other-weekday";
}

/** An appointment that was fixed before, and does not take place or was moved. */
export interface CancelledAppointment {
  /** Its day (ISO), or the day of the month alone; null for both where the note names none. */
  on: string | null;
  dayOfMonth: number | null;
  words: string;
}

export interface AppointmentsRead {
  appointments: readonly NotedAppointment[];
  cancelled: readonly CancelledAppointment[];
  doubtful: readonly DoubtfulAppointment[];
}

const none: AppointmentsRead = { appointments: [], cancelled: [], doubtful: [] };

const weekdays = replyWords.weekdays;
const weekday = anyOf(weekdays.flat());
const monthNames = anyOf(months.names.flatMap(({ whole, short }) => [...whole, ...short]));
/** "mardi 15 décembre", "08/12", "le 3/12/26", "mardi 15", "2026-12-08". */
const writtenDay = [
  `(?:${weekday}\\.?,? )?(?:le )?(?<![\\d/.])(?:20\\d\\d-\\d\\d-\\d\\d|(?:\\d{1,2}/\\d\\d|(?<=(?:${weekday}|le) )\\d{1,2}/\\d)(?:/(?:20)?\\d\\d)?(?![\\d/])|\\d{1,2}\\.\\d{2}(?:\\.(?:20)?\\d\\d)?(?![\\d.])|\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?![a-z])\\.?(?: 20\\d\\d)?)`,
  `${weekday}\\.? \\d{1,2}(?:er)?(?! ?h|[\\d/.:])`,
].join("|");
const start = "(?<![a-z])";
const end = "(?![a-z])";
const toTheDay = `(?: ?${anyOf(words.to_the_day)})*`;
const otherDay = new RegExp(`${start}${anyOf(words.other_days)}\\s*$`);
const day = `(?<day>${writtenDay})`;
/** The text between the word and its day: a name, a post or a place. */
const between = `[^;!?\\n]{0,60}?`;
const leads = [
  // "RDV avec Mme Roques le 08/12", "visio calée mardi 15 décembre".
  new RegExp(`${start}${anyOf(words.appointments)}${end}(?<between>${between})${day}`, "g"),
  // "Visite le 10/12", "réunion prévue le 10/12".
  new RegExp(
    `${start}${anyOf(words.gatherings)}${end}(?<between>(?: (?:${anyOf(words.fixed)}))*${toTheDay}) ?${day}`,
    "g",
  ),
  // "08/12 à 14 h : RDV en mairie".
  new RegExp(
    `(?:^|[,;:(] ?)(?<between>)${day}(?:,? ?(?:a |vers |at )?\\d{1,2} ?[h:] ?\\d{0,2})?[ :,–—-]+${anyOf(words.appointments)}${end}`,
    "g",
  ),
];
const orAnother = new RegExp(
  `^(?:,? ?(?:a )?\\d{1,2} ?h ?\\d{0,2})? ${anyOf(words.or_another)} (?:le )?(?:${weekday} )?\\d`,
);
const moved = new RegExp(
  `${start}${anyOf(words.moved)}${end}[^.;!?\\n]{0,30}?${anyOf(words.moved_to)} ${day}`,
);
const isMoved = new RegExp(`${start}${anyOf(words.moved)}${end}`);
const isCancelled = new RegExp(`${start}${anyOf(words.cancelled)}${end}`);
const stillStands = new RegExp(`${start}${anyOf(words.stands)} (?:[a-z]+ )?$`);
const beginsWithAppointment = new RegExp(`^(?:[a-z']+ ){0,2}${anyOf(words.appointments)}${end}[^,;]*?${day}`);
const isOfAppointment = new RegExp(`${start}${anyOf(words.appointments)}${end}`);
/** "Avancé au 27/11 au lieu du 2/12": the day that no longer stands. */
const insteadOf = new RegExp(`(?<![a-z])${anyOf(words.instead_of)} ${day}`);
const beginsAsMoved = new RegExp(
  `^(?:${anyOf(words.moved)}|${anyOf(words.cancelled)})(?= ${anyOf(words.of_itself)}${end}| ?[^a-z ]|$)`,
);
const bareDay = new RegExp(`${start}${anyOf(words.bare_days)} (?<number>\\d{1,2})(?:er)?(?![\\d/.:]| ?h)`);
const notFixed = new RegExp(`${start}${anyOf(words.not_fixed)}`);
const ofOthers = new RegExp(`${start}${anyOf(words.of_others)}`);
const mayMeet = new RegExp(words.glance, "i");
/** The end of a sentence, but not the full stop of a shortened word: "Tél. le 8", "M. Roux". */
const sentenceEnds = new RegExp(`(?<=[.;!?])(?<!(?:^|\\P{L})${anyOf(words.shortened)}\\.)\\s+|\\n`, "iu");
const title = new RegExp(`^${anyOf(words.titles)}$`);
const pastTitle = new RegExp(`${start}${anyOf(words.past_titles)}`);
const rowDayTitle = new RegExp(`${start}${anyOf(words.row_days)}`);
const headDay = new RegExp(`^(?:le |on )?${day}`);

/** The most days ahead of an appointment whose year is not written: a later day is probably one of the year before. */
const farthest = 183;
/** The most days ahead of an appointment whose year is written. */
const farthestOfYear = 731;
const writesYear = /20\d\d|\d[/.]\d{1,2}[/.]\d\d/;

/** Whether the days of a column are those of appointments to come. */
export const isAppointmentTitle = remembering((label) => {
  const folded = fold(label)
    .replace(/[^a-z.' -]+/g, " ")
    .trim();
  return title.test(folded) && !pastTitle.test(folded);
});

/** Whether a column says when its row was written, or when the actor was last in touch. */
export const isRowDayTitle = remembering(
  (label) => rowDayTitle.test(fold(label)) && !isAppointmentTitle(label),
);

/** The latest past day that is a whole cell under a title such as "Dernier échange" or "Mise à jour"; null without one. ISO date. */
export function rowDay(answers: readonly { label: string; text: string }[], today: string): string | null {
  const days = answers.flatMap(({ label, text }) =>
    text.length <= longestDay && isRowDayTitle(label) ? isoDate(text) || [] : [],
  );
  return (
    days
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? null
  );
}

/** The most characters of such a cell: "2026-11-30T09:15:00.000Z". */
const longestDay = 24;

/** The appointments in a note, sentence by sentence. A day without a year is the next one from `noted` on (ISO date). */
export function notedAppointments(
  note: string,
  noted: string,
  languages: readonly DayWords[],
): AppointmentsRead {
  if (!mayMeet.test(note) || !(/\d/.test(note) || isCancelled.test(fold(note)))) return none;
  return together(
    note.split(sentenceEnds).map((sentence) => {
      const folded = fold(sentence).replaceAll("’", "'").replace(/\s+/g, " ");
      const read = datesRead(daysOfAppointments(folded), sentence.trim(), noted, languages);
      return { ...read, cancelled: cancelledIn(folded, sentence.trim(), noted, languages) };
    }),
  );
}

/** The appointments of a cell in a column of such days: the day with which it begins, else those of the text as a note. */
export function appointmentOfCell(
  { label, text }: { label: string; text: string },
  noted: string,
  languages: readonly DayWords[],
): AppointmentsRead {
  const folded = fold(text).replaceAll("’", "'").replace(/\s+/g, " ").trim();
  const written = headDay.exec(folded)?.groups?.day;
  if (written === undefined || notFixed.test(folded) || isMoved.test(folded))
    return notedAppointments(text, noted, languages);
  return datesRead([written], `${label} ${text.trim()}`, noted, languages);
}

/** Whether words name a meeting of any kind with an actor. */
export const speaksOfAppointment = (text: string): boolean =>
  new RegExp(`${start}(?:${anyOf(words.appointments)}|${anyOf(words.gatherings)})${end}`).test(fold(text));

/** A note beside a column of appointments, as a sentence of its own: "Prochain RDV reporté au 14/01". The day on which it was cancelled is left out. */
export function asOfAppointment(title: string, note: string): string {
  const folded = fold(note.trim());
  if (!beginsAsMoved.test(folded) || isOfAppointment.test(folded)) return note;
  return `${title} ${isMoved.test(folded) ? note.trim() : note.trim().split(/\s/)[0]!}`;
}

/** The days of a folded sentence on which there is an appointment with us. */
function daysOfAppointments(folded: string): string[] {
  if (ofOthers.test(folded)) return [];
  const formerDay = insteadOf.exec(folded)?.groups?.day;
  if (formerDay !== undefined)
    return daysOfAppointments(folded.replace(insteadOf, "")).filter((other) => other !== formerDay);
  const newDay = moved.exec(folded)?.groups?.day;
  if (newDay !== undefined) return leads.some((lead) => hasMatch(lead, folded)) ? [newDay] : [];
  const next = behindCancellation(folded);
  if (next !== null) return daysOfAppointments(next);
  if (notFixed.test(folded) || isMoved.test(folded)) return [];
  const days = leads.flatMap((lead) =>
    [...folded.matchAll(lead)].flatMap(({ 0: match, index, groups }) =>
      otherDay.test(groups!.between!) || orAnother.test(folded.slice(index + match.length))
        ? []
        : [groups!.day!],
    ),
  );
  return [...new Set(days)];
}

/** "RDV du 12 annulé, on se voit le 19": from the part on that speaks of another appointment behind the cancelled one; null without one. */
function behindCancellation(folded: string): string | null {
  const cancelled = isCancelled.exec(folded);
  if (cancelled === null) return null;
  const from = cancelled.index + cancelled[0].length;
  const [another] = [...folded.slice(from).matchAll(/[,;)] /g)].filter(({ index }) =>
    beginsWithAppointment.test(folded.slice(from + index + 2)),
  );
  return another === undefined ? null : folded.slice(from + another.index + 2);
}

const hasMatch = (pattern: RegExp, text: string) => text.search(pattern) !== -1;

function datesRead(
  days: readonly string[],
  sentence: string,
  noted: string,
  languages: readonly DayWords[],
): AppointmentsRead {
  return together(
    days.map((written): AppointmentsRead => {
      const read = dateOf(written, noted, languages);
      if (typeof read !== "string")
        return read === null
          ? none
          : { ...none, doubtful: [{ words: sentence, day: written, because: read.because }] };
      const within = writesYear.test(written) ? farthestOfYear : farthest;
      const isAhead = read >= noted && read <= dayAfter(noted, within);
      return isAhead ? { ...none, appointments: [{ on: read, words: sentence }] } : none;
    }),
  );
}

/** The date of a written day, or what is wrong with it. */
function dateOf(
  written: string,
  noted: string,
  languages: readonly DayWords[],
): string | Pick<DoubtfulAppointment, "because"> | null {
  const named = new RegExp(`^${weekday}`).exec(written)?.[0];
  const asked = named === undefined ? null : weekdays.findIndex((names) => names.includes(named));
  const bare = written.replace(new RegExp(`^${weekday}\\.?,? `), "").replace(/^le /, "");
  if (/^\d{1,2}(?:er)?$/.test(bare)) return dayOfThatName(Number.parseInt(bare, 10), asked ?? 0, noted);
  for (const language of languages) {
    const date = spokenDay(bare.replaceAll(".", "/").replace(/\/$/, ""), noted, "future", language);
    if (date === null) continue;
    const isFar = !writesYear.test(written) && date > dayAfter(noted, farthest);
    if (isFar || date < noted || asked === null || weekdayOf(date) === asked) return date;
    return { because: "other-weekday" };
  }
  return { because: "no-such-day" };
}

/** Monday is 0. */
const weekdayOf = (date: string) => (new Date(date).getUTCDay() + 6) % 7;

/** The next day of this number and this weekday ("mardi 15"), or what is wrong with it. */
function dayOfThatName(
  number: number,
  asked: number,
  noted: string,
): string | Pick<DoubtfulAppointment, "because"> {
  for (let ahead = 0; ahead <= farthest; ahead++) {
    const date = dayAfter(noted, ahead);
    if (Number(date.slice(8)) === number && weekdayOf(date) === asked) return date;
  }
  return { because: number > 31 ? "no-such-day" : "other-weekday" };
}

/** The former appointments of which a folded sentence says that they do not take place, or were moved. */
function cancelledIn(
  folded: string,
  sentence: string,
  noted: string,
  languages: readonly DayWords[],
): CancelledAppointment[] {
  const formerDay = insteadOf.exec(folded)?.groups?.day;
  if (formerDay !== undefined && isOfAppointment.test(folded) && !ofOthers.test(folded)) {
    const on = dateOf(formerDay, noted, languages);
    return typeof on === "string" ? [{ on, dayOfMonth: null, words: sentence }] : [];
  }
  const said = isCancelled.exec(folded);
  const isOff = said !== null && !stillStands.test(folded.slice(0, said.index));
  const newDay = moved.exec(folded)?.groups?.day;
  if (ofOthers.test(folded) || !(isOff || isMoved.test(folded))) return [];
  const next = behindCancellation(folded);
  const former = next === null ? folded : folded.slice(0, -next.length);
  const days = leads
    .flatMap((lead) => [...former.matchAll(lead)].map(({ groups }) => groups!.day!))
    .filter((written) => written !== newDay);
  const dates = [...new Set(days)].map((written) => dateOf(written, noted, languages));
  const formerDates = dates.filter((date) => typeof date === "string");
  if (formerDates.length > 0) return formerDates.map((on) => ({ on, dayOfMonth: null, words: sentence }));
  if (days.length > 0 || !isOfAppointment.test(folded)) return [];
  const number = bareDay.exec(folded)?.groups?.number;
  return [{ on: null, dayOfMonth: number === undefined ? null : Number(number), words: sentence }];
}

/** Of some appointments that were fixed, those that a note cancels: without a day in it, the only one. */
export const cancelledAmong = <T extends { on: string }>(
  fixed: readonly T[],
  { on, dayOfMonth }: CancelledAppointment,
): T[] =>
  on === null && dayOfMonth === null
    ? fixed.length === 1
      ? [...fixed]
      : []
    : fixed.filter((appointment) =>
        on === null ? Number(appointment.on.slice(8)) === dayOfMonth : appointment.on === on,
      );

/** What several notes say, in their order: one that is cancelled further on is none. */
export function together(read: readonly AppointmentsRead[]): AppointmentsRead {
  let appointments: readonly NotedAppointment[] = [];
  for (const { appointments: fixed, cancelled } of read) {
    const off = cancelled.flatMap((cancellation) => cancelledAmong(appointments, cancellation));
    appointments = [...appointments.filter((appointment) => !off.includes(appointment)), ...fixed];
  }
  return {
    appointments,
    cancelled: read.flatMap(({ cancelled }) => cancelled),
    doubtful: read.flatMap(({ doubtful }) => doubtful),
  };
}
