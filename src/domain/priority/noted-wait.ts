// Reads in a note of the team until when an actor is to be left in peace: "rappeler après le 10 décembre", "pas avant mars".
import answerWords from "../../knowledge/words/answer-words.yaml";
import { dayAfter } from "../values/days.ts";
import { fold } from "../values/spelling.ts";
import { type DayWords, spokenDay } from "../values/spoken-day.ts";

export interface NotedWait {
  /** ISO date, the last day on which nobody is to contact the actor. */
  until: string;
  /** The sentence that says so. */
  words: string;
}

const { glance, contact, not_before, up_to, from, hurried, denied, parts_of_month } = answerWords.waiting;
const { lasting, at_least, going_on, feasts } = answerWords.waiting;
const parts = Object.entries(parts_of_month);
const oneOf = (expressions: readonly string[]) => `(?:${expressions.join("|")})`;

/** Words of contact, a few more, and what leads to a day; or words that alone say to wait. What stands behind should be the day. */
const lead = new RegExp(
  `(?<![a-z])(?:(?<alone>${oneOf(not_before)})|${oneOf(contact)}(?:\\s+(?!${oneOf(hurried)})[a-z'’-]+){0,3}?(?=\\s+(?:${oneOf([...up_to, ...from])}(?![a-z])|${oneOf(Object.keys(parts_of_month))})))` +
    `\\s+(?:(?<past>${oneOf(up_to)})(?![a-z])\\s*|(?<link>${oneOf(from)})\\s+)?(?<day>\\S.*)$`,
);
/** "Laisser deux mois", "wait at least three weeks". */
const whileFollows = new RegExp(
  `(?<![a-z])${oneOf(lasting)}\\s+(?:${oneOf(at_least)}\\s+)*(?<many>[a-z0-9]+ [a-z]+)(?=\\s*(?:$|[,;:.!?()]|${oneOf(going_on)}(?![a-z])))`,
);
const feastDays = Object.entries(feasts).map(([words, day]) => ({
  feast: new RegExp(`^(?:les |la |le |l'|the )?${words}(?![a-z])`),
  day,
}));
const isDenied = new RegExp(`${oneOf(denied)}\\s+$`);

/** Letters without which nothing above is there: of a hundred thousand notes nearly all are done with. */
const mayWait = new RegExp(glance, "i");

/** In a note, a day farther ahead is one of the year that is over: most lists are older than their import. */
const farthest = 183;
/** A while counts from today. */
const longestWhile = 366;
/** "le mercredi 10 décembre 2026". */
const mostWords = 5;

/**
 * Until when a note says to wait, its days being counted from `noted`; null when it says no such thing, or the day is not ahead. Of
 * several sentences, the one that waits longest.
 */
export function notedWait(note: string, noted: string, languages: readonly DayWords[]): NotedWait | null {
  if (!mayWait.test(note)) return null;
  const waits = note
    .split(/(?<=[.;!?])\s+|\n/)
    .flatMap((sentence) => {
      const folded = fold(sentence);
      const words = sentence.trim();
      return [
        { until: waitIn(folded, noted, languages), words, within: farthest },
        { until: whileIn(folded, noted, languages), words, within: longestWhile },
      ];
    })
    .flatMap(({ until, words, within }) =>
      until !== null && until >= noted && until <= dayAfter(noted, within) ? [{ until, words }] : [],
    );
  return waits.sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}

/** The day on which a while that a note leaves is over. */
function whileIn(sentence: string, noted: string, languages: readonly DayWords[]): string | null {
  const many = whileFollows.exec(sentence)?.groups?.many;
  if (many === undefined) return null;
  for (const language of languages) {
    const day = spokenDay(`${language.ahead[0]} ${many}`, noted, "future", language);
    if (day !== null) return day;
  }
  return null;
}

/** The last day of the feast or season that words begin with, the next time that it comes. */
function afterFeast(words: string, noted: string): string | null {
  const day = feastDays.find(({ feast }) => feast.test(words))?.day;
  if (day === undefined) return null;
  const year = Number(noted.slice(0, 4));
  return [`${year}-${day}`, `${year + 1}-${day}`].find((on) => on >= noted)!;
}

function waitIn(sentence: string, noted: string, languages: readonly DayWords[]): string | null {
  const match = lead.exec(sentence);
  if (!match) return null;
  const { alone, past, link, day = "" } = match.groups!;
  // "Ne plus appeler après le 10" says the contrary.
  if (alone === undefined && isDenied.test(sentence.slice(0, match.index))) return null;
  const part = parts.find(([words]) => new RegExp(`^(?:${words})`).test(day));
  const behind = part ? day.replace(new RegExp(`^(?:${part[0]})`), "") : day;
  const feast = past === undefined ? null : afterFeast(day, noted);
  if (feast !== null) return feast;
  // "Dans" and "in" are words of the day themselves: "dans dix jours".
  const on =
    (link && dayAtStart(`${link} ${behind}`, noted, languages)) || dayAtStart(behind, noted, languages);
  if (on === null) return null;
  if (part) return on.endsWith("-01") ? dayAfter(on, part[1] - 1) : null;
  return past === undefined ? dayAfter(on, -1) : on;
}

/** The day with which words begin: as many of them as make one, and no number of a telephone. */
function dayAtStart(text: string, noted: string, languages: readonly DayWords[]): string | null {
  const words = text.split(/\s+/);
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const said = words
      .slice(0, count)
      .join(" ")
      .replace(/[,;:.!?)]+$/, "");
    const isBare = /^(?:[a-z]+ )?\d{1,2}$/.test(said);
    const next = words[count] ?? "";
    if (/^\d/.test(next) || (isBare && next !== "" && !/[,;:.!?)]$/.test(words[count - 1]!))) continue;
    for (const language of languages) {
      const day = spokenDay(said, noted, "future", language);
      if (day !== null) return day;
    }
  }
  return null;
}
