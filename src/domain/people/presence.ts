// Reads in a title whether the person is there, is away, has left, or replaces somebody.
import monthNames from "../../knowledge/words/months.yaml";
import personNames from "../../knowledge/words/person-names.yaml";
import { fold } from "../values/spelling.ts";
import { saysAbsence } from "./noted-remark.ts";
import type { Vocabulary } from "./title-vocabulary.ts";
import { isLink, type TitleWord, wordsOf } from "./title-words.ts";

/** Whether somebody is there to be called, by what stands in their title or name. */
export interface Presence {
  state: "there" | "absent" | "left" | "vacant" | "not-yet";
  /** Who takes over, folded words of the name; null when the title names nobody. */
  replacedBy: readonly string[] | null;
  /** Whom this person replaces: folded words of the name, empty when replaced without a name; null when nobody. */
  replaces: readonly string[] | null;
  /** Whom this person, who is there, sends to: folded words of a name or a post; null when nobody. */
  sendsTo: readonly string[] | null;
  /** Words say that they are gone or away, besides who is named in their place. */
  isGone: boolean;
}

/** Reads presence from the words of a title. `today` is an ISO date: “jusqu'au 30/06/2024” is over the day after. */
export function presenceIn(
  { words, onlyPast }: { words: readonly TitleWord[]; onlyPast: boolean },
  today: string,
  vocabulary: Vocabulary,
): Presence {
  const { presence } = vocabulary;
  const until = dateAfter(words, presence.until.endIn(words), "last");
  const from = dateAfter(words, presence.from.endIn(words), "first");
  const away = presence.absent.anywhere(words) && !isEachWeek(words, until, from);
  const takesOver = presence.replaces.endIn(words);
  const colon = words[takesOver]?.before === "break";
  const isGone = presence.left.anywhere(words) || presence.absent.anywhere(words);
  const replacedBy =
    nameAfter(words, presence.replaced_by.endIn(words), vocabulary) ??
    nameAfter(words, pointedAt(words, isGone), vocabulary) ??
    (colon ? nameAfter(words, takesOver, vocabulary) : null);
  const replaces = replacedBy || colon ? null : nameAfter(words, takesOver, vocabulary);
  const over = until !== null && until < today;
  const state = presence.vacant.anywhere(words)
    ? "vacant"
    : presence.left.anywhere(words) || onlyPast
      ? "left"
      : away || replacedBy !== null
        ? over
          ? "there"
          : "absent"
        : over
          ? "left"
          : from !== null && from > today
            ? "not-yet"
            : "there";
  const sendsTo = askedInstead(words, presence.sends_to.endIn(words), vocabulary);
  return { state, replacedBy: replacedBy?.length ? replacedBy : null, replaces, sendsTo, isGone };
}

const days = new Set(personNames.days.map(fold));

/** A title without its parts that say on which day of the week somebody is not there: "Directrice (absente le mercredi)" → "Directrice". */
export function withoutHabits(title: string): string {
  const [first = "", ...others] = title.split(/(?=[,;(]|\s[–—-]\s)/);
  const kept = others.filter(
    (part) => /\d/.test(part) || !wordsOf(part).some(({ text }) => days.has(text.replace(/s$/, ""))),
  );
  return kept.length === others.length ? title : [first, ...kept].join("").trim();
}

const asking = new Set(personNames.asking);

/**
 * A title without its parts that send to somebody for one matter: "DGS / voir avec Paul Roux pour les travaux" is there for all else. Of who
 * is away they tell who is to be asked.
 */
export function withoutMatters(title: string): string {
  const [first = "", ...others] = title.split(/(?=[,;(/]|\s[–—-]\s)/);
  if (others.length === 0 || saysAbsence(title)) return title;
  const left = others.filter((part) => !asksForMatter(wordsOf(part)));
  return left.length === others.length ? title : [first, ...left].join("").trim();
}

function asksForMatter(words: readonly TitleWord[]): boolean {
  if (!words.slice(0, 2).some(({ text }) => asking.has(text))) return false;
  const matter = words.slice(2).find(({ limited }) => limited);
  return matter !== undefined && !isTime(matter.text);
}

/** "Pour l'été", "pour deux mois" is a while and no matter. */
const isTime = (text: string) =>
  /\d/.test(text) || months.includes(text) || personNames.whiles.includes(text);

/** "absente le mercredi": a day without a date comes again each week, and is no leave. */
const isEachWeek = (words: readonly TitleWord[], until: string | null, from: string | null): boolean =>
  until === null &&
  from === null &&
  words.some(({ text }) => days.has(text.replace(/s$/, ""))) &&
  !words.some(({ text }) => /\d/.test(text) || months.includes(text));

/**
 * Where the name begins to which an arrow leads from somebody who is away, or behind a word for who is there now: “congé → Paul
 * Roux”, “→ nouvelle : Anna Petit”; -1 without one. “chargé de mission → directeur” is one person's way.
 */
function pointedAt(words: readonly TitleWord[], isGone: boolean): number {
  const start = words.findIndex(({ pointed }) => pointed);
  if (start === -1) return -1;
  const now = words.slice(start).findIndex(({ text }) => !current.has(text));
  return now === -1 || (now === 0 && !isGone) ? -1 : start + now;
}

const current = new Set(personNames.current.map(fold));
const relatives = new Set(personNames.relatives);

/** The name after a phrase that sends to somebody, or the post: “passer par le DGS”. */
function askedInstead(words: readonly TitleWord[], end: number, vocabulary: Vocabulary): string[] | null {
  const name = nameAfter(words, end, vocabulary);
  if (name === null || name.length > 0) return name;
  const post = words[end]?.text;
  return post === undefined ? null : [post];
}

/** At most three words after a phrase that announces a name; null when the phrase is not there. */
function nameAfter(words: readonly TitleWord[], end: number, vocabulary: Vocabulary): string[] | null {
  if (end < 0) return null;
  const name: string[] = [];
  for (const [index, word] of words.slice(end, end + 5).entries()) {
    if (index > 0 && (word.before !== "nothing" || word.limited)) break;
    const at = end + index;
    if (vocabulary.woman.at(words, at) || vocabulary.man.at(words, at)) continue;
    const { presence, functions } = vocabulary;
    if (presence.until.at(words, at) || presence.from.at(words, at) || functions.at(words, at)) break;
    if (/\d/.test(word.text) || name.length === 3 || relatives.has(word.text)) break;
    name.push(word.text);
  }
  return name;
}

const months = [0, 1].flatMap((language) => monthNames.names.map(({ whole }) => whole[language]));

/** The date in the words that follow: `30/06/2024`, `2024-06-30`, `30 juin 2024`, `juin 2024`, `2024`. Its first or last day, ISO. */
function dateAfter(words: readonly TitleWord[], end: number, day: "first" | "last"): string | null {
  if (end < 0) return null;
  const texts = words.slice(end, end + 4).map((word) => word.text);
  const year = texts.findIndex((text) => /^(19|20)\d\d$/.test(text));
  if (year < 0) return null;
  const month = texts.findIndex((text) => months.includes(text));
  const numbers = texts.slice(0, year === 0 ? 3 : year).filter((text) => /^\d\d?$/.test(text));
  if (month >= 0) return iso(texts[year]!, (months.indexOf(texts[month]!) % 12) + 1, numbers[0], day);
  if (year === 0) return iso(texts[0]!, Number(numbers[0] ?? (day === "last" ? 12 : 1)), numbers[1], day);
  const [first, second] = numbers;
  if (second !== undefined) return iso(texts[year]!, Number(second), first, day);
  return iso(texts[year]!, Number(first ?? (day === "last" ? 12 : 1)), undefined, day);
}

const iso = (year: string, month: number, day: string | undefined, side: "first" | "last") =>
  `${year}-${String(month).padStart(2, "0")}-${(day ?? (side === "last" ? "31" : "01")).padStart(2, "0")}`;

/** Whether folded words name this person: the last name at least, and nobody else's first name. */
export function isNamed(
  words: readonly string[],
  person: { fullName: string; lastName: string | null },
): boolean {
  if (words.length === 0) return false;
  const own = namesOf(person.fullName);
  const last = person.lastName ? namesOf(person.lastName) : own.slice(-1);
  return (
    last.length > 0 &&
    last.every((one) => words.includes(one)) &&
    words.every((word) => own.includes(word) || last.includes(word))
  );
}

const namesOf = (name: string): string[] =>
  [...(fold(name).match(/[a-z0-9]+/g) ?? [])].filter((word) => !isLink(word));

/** The words of a name as the title writes them, capitals and accents kept. */
export function asWritten(title: string, folded: readonly string[]): string {
  const raw = [...title.matchAll(/[\p{L}\p{M}\d]+/gu)];
  let end = -1;
  const start = raw.findIndex((_, index) => {
    end = index - 1;
    return folded.every((word) => {
      do end++;
      while (isLink(fold(raw[end]?.[0] ?? "")));
      return fold(raw[end]?.[0] ?? "") === word;
    });
  });
  if (start < 0) return folded.join(" ");
  const first = raw[start]!;
  const last = raw[end]!;
  return title.slice(first.index, last.index + last[0].length);
}
