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
const { lasting, at_least, going_on, seasons, in_season, in_year, weeks, shortened } = answerWords.waiting;
const parts = Object.entries(parts_of_month);
const oneOf = (expressions: readonly string[]) => `(?:${expressions.join("|")})`;

/** "Au printemps", "la rentrée de janvier", "l'été 2027". */
const seasonal = seasons.map(({ words, comes, is_over }) => ({
  named: new RegExp(`^(?:${in_season.join("|")})*(?:${words})(?![a-z])(?: (?:de |d')?(?<year>20\\d\\d))?`),
  ...{ comes, isOver: is_over },
}));
const numberedWeek = `(?:la )?${oneOf(weeks)} ?(?:n° ?)?(?<week>[1-5]?\\d)(?!\\d)`;
const weekFirst = new RegExp(`^(?:en |a partir de )?${numberedWeek}`);
const seasonFirst = `${oneOf(in_season)}+${oneOf(seasons.map(({ words }) => words))}(?![a-z])`;
const yearFirst = new RegExp(`^(?:${in_year.join("|")})*(20\\d\\d)(?![\\d/.-])`);
const weekAhead = numberedWeek.replace("?<week>", "");

/** Words of contact, a few more, and what leads to a day; or words that alone say to wait. What stands behind should be the day. */
const lead = new RegExp(
  `(?<![a-z])(?:(?<alone>${oneOf(not_before)})|${oneOf(contact)}(?:\\s+(?!${oneOf(hurried)})[a-z'’-]+){0,3}?(?=\\s+(?:${oneOf([...up_to, ...from])}(?![a-z])|${oneOf(Object.keys(parts_of_month))}|${seasonFirst}|${weekAhead}|${oneOf(in_year)}20\\d\\d)))` +
    `\\s+(?:(?<past>${oneOf(up_to)})(?![a-z])\\s*|(?<link>${oneOf(from)})\\s+)?(?<day>\\S.*)$`,
);
/** "Laisser deux mois", "wait at least three weeks". */
const whileFollows = new RegExp(
  `(?<![a-z])${oneOf(lasting)}\\s+(?:${oneOf(at_least)}\\s+)*(?<many>[a-z0-9]+ [a-z]+)(?=\\s*(?:$|[,;:.!?()]|${oneOf(going_on)}(?![a-z])))`,
);
/** "Jusqu'au printemps" waits until it comes, "après le printemps" until it is over. */
const comesTo = /^(?:jusqu|until)/;
const sentenceEnds = new RegExp(`(?<=[.;!?])(?<!(?:^|\\P{L})${oneOf(shortened)}\\.)\\s+|\\n`, "iu");
const isDenied = new RegExp(`${oneOf(denied)}\\s+$`);

/** Letters without which nothing above is there: of a hundred thousand notes nearly all are done with. */
const mayWait = new RegExp(glance, "i");

/** In a note, a day farther ahead is one of the year that is over: most lists are older than their import. */
const farthest = 183;
/** Where the year is named, a note may look farther. */
const farthestOfYear = 731;
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
    .split(sentenceEnds)
    .flatMap((sentence) => {
      const folded = fold(sentence);
      const words = sentence.trim();
      return [
        {
          ...{ until: waitIn(folded, noted, languages), words },
          within: /(?<!\d)20\d\d(?!\d)/.test(folded) ? farthestOfYear : farthest,
        },
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

/** The last day before the season that words begin with comes or, where `isPast`, before it is over. */
function beforeSeason(words: string, isPast: boolean, noted: string): string | null {
  for (const { named, comes, isOver } of seasonal) {
    const match = named.exec(words);
    if (match) return dayOfSeason(isPast ? isOver : comes, match.groups!.year, noted);
  }
  return null;
}

/** Winter is over in the year after the one that names it. */
function dayOfSeason(days: readonly string[], named: string | undefined, noted: string): string {
  const years =
    named === undefined ? [0, 1].map((more) => Number(noted.slice(0, 4)) + more) : [Number(named)];
  const candidates = years.flatMap((year) => days.map((day) => `${year}-${day}`)).sort();
  return candidates.find((day) => day >= noted) ?? candidates.at(-1)!;
}

/** The Sunday before a numbered week, the next time that it comes. */
function beforeWeek(words: string, noted: string): string | null {
  const number = weekFirst.exec(words)?.groups?.week;
  if (number === undefined || Number(number) < 1 || Number(number) > 53) return null;
  const year = Number(noted.slice(0, 4));
  const sundays = [year, year + 1].map((of) => {
    // The fourth of January is always in the first week.
    const day = new Date(`${of}-01-04T00:00:00Z`).getUTCDay() || 7;
    return dayAfter(`${of}-01-04`, (Number(number) - 1) * 7 - day);
  });
  return sundays.find((sunday) => sunday >= noted) ?? null;
}

/** "Pas avant 2027", "relancer pour 2027". */
function beforeYear(words: string): string | null {
  const year = yearFirst.exec(words)?.[1];
  return year === undefined ? null : `${Number(year) - 1}-12-31`;
}

function waitIn(sentence: string, noted: string, languages: readonly DayWords[]): string | null {
  const match = lead.exec(sentence);
  if (!match) return null;
  const { alone, past, link, day = "" } = match.groups!;
  // "Ne plus appeler après le 10" says the contrary.
  if (alone === undefined && isDenied.test(sentence.slice(0, match.index))) return null;
  const part = parts.find(([words]) => new RegExp(`^(?:${words})`).test(day));
  const behind = part ? day.replace(new RegExp(`^(?:${part[0]})`), "") : day;
  const isPast = past !== undefined && !comesTo.test(past);
  const before =
    beforeSeason(link === undefined ? day : `${link} ${day}`, isPast, noted) ??
    beforeWeek(day, noted) ??
    beforeYear(day);
  if (before !== null) return before;
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
