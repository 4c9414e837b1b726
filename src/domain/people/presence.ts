// Reads in a title whether the person is there, is away, has left, or replaces somebody.
import leavingWords from "../../knowledge/words/leaving-words.yaml";
import personNames from "../../knowledge/words/person-names.yaml";
import { fold, foldedSet } from "../values/spelling.ts";
import { saysAbsence } from "./noted-remark.ts";
import { dateAfter, isMonth } from "./presence-dates.ts";
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
  /** Whom the words say not to go through: folded words of a name or a post; null when nobody. */
  avoids: readonly string[] | null;
  /** Words say that they are gone or away; a replacement that is named does not say so. */
  isGone: boolean;
}

/** Reads presence from the words of a title. `today` is an ISO date: “jusqu'au 30/06/2024” is over the day after. */
export function presenceIn(
  { words, onlyPast }: { words: readonly TitleWord[]; onlyPast: boolean },
  today: string,
  vocabulary: Vocabulary,
): Presence {
  const { presence } = vocabulary;
  const untilEnd = presence.until.endIn(words);
  const until = isOfColleague(untilEnd, words, vocabulary) ? null : dateAfter(words, untilEnd, "last", today);
  const beginning = presence.from.endIn(words);
  // "Depuis mai" is past, whatever the year.
  const isSince = since.has(words[beginning - 1]?.text ?? "");
  const from = isSince ? null : dateAfter(words, beginning, "first", today);
  const takesOver = presence.replaces.endIn(words);
  const colon = words[takesOver]?.before === "break";
  // "Remplace Mme Roux, mutée": the words behind the name of Mme Roux are about her.
  const stands = standsFor.has(words[takesOver - 1]?.text ?? "");
  const isOfReplaced = stands && !colon && (nameAfter(words, takesOver, vocabulary)?.length ?? 0) > 0;
  const own = isOfReplaced ? words.slice(0, takesOver) : upToColleague(words, vocabulary);
  const isAbsent = presence.absent.anywhere(own);
  const isAway = isAbsent && !isEachWeek(words, until, from);
  const away = isAway && !isBack(words, today);
  const leaving = presence.left.endIn(own);
  const isGone = leaving !== -1 || isAbsent;
  const replacing = presence.replaced_by.endIn(words);
  // "En arrêt, intérim M. Roux": behind an absence of one's own it is who takes over, unless "de" leads to the name.
  const isOwnAbsence =
    standIns.has(words[takesOver - 1]?.text ?? "") &&
    !words[takesOver]?.linked &&
    presence.absent.anywhere(words.slice(0, takesOver - 1));
  const isByOther = colon || isOwnAbsence;
  const replacedBy =
    nameAfter(words, replacing, vocabulary) ??
    nameAfter(words, pointedAt(words, isGone), vocabulary) ??
    (isByOther ? nameAfter(words, takesOver, vocabulary) : null);
  const replaces = replacedBy || isByOther ? null : nameAfter(words, takesOver, vocabulary);
  const over = until !== null && until < today;
  const leavesLater = mayLeaveLater(words) && (dateAfter(words, leaving, "last", today) ?? "") >= today;
  // "Jusqu'à fin décembre, puis Paul Roux": the successor takes over only when they leave.
  const staysUntil = until !== null && !over && !away && (replacing === -1 || untilEnd < replacing);
  const stateNow = (): Presence["state"] => {
    if (presence.vacant.anywhere(words)) return "vacant";
    if (onlyPast) return "left";
    if (leaving !== -1) return (leavesLater || staysUntil) && !hasLeft(own) ? "there" : "left";
    if (staysUntil) return "there";
    if (away || replacedBy !== null) return over ? "there" : "absent";
    if (over) return "left";
    return (from === null ? isToCome(words, vocabulary) : from > today) ? "not-yet" : "there";
  };
  const state = stateNow();
  const avoids = askedInstead(words, presence.avoid.endIn(words), vocabulary);
  const sendsTo = avoids ? null : askedInstead(words, presence.sends_to.endIn(words), vocabulary);
  return { state, replacedBy: replacedBy?.length ? replacedBy : null, replaces, sendsTo, avoids, isGone };
}

/**
 * "Adjointe, c'est M. Roux qui suit mais il est en arrêt": the words from a colleague's name on are about that colleague, unless words before it
 * say that somebody is away or replaced.
 */
function upToColleague(words: readonly TitleWord[], vocabulary: Vocabulary): readonly TitleWord[] {
  const { presence, woman, man } = vocabulary;
  const at = words.findIndex((_, place) => place > 0 && (woman.at(words, place) || man.at(words, place)));
  if (at === -1 || presence.replaces.anywhere(words) || presence.replaced_by.anywhere(words)) return words;
  const before = words.slice(0, at);
  const { absent, left, until, from } = presence;
  return [absent, left, until, from].some((phrases) => phrases.anywhere(before)) ? words : before;
}

const isOfColleague = (end: number, words: readonly TitleWord[], vocabulary: Vocabulary): boolean =>
  end > upToColleague(words, vocabulary).length;

const standsFor = foldedSet(personNames.stands_for);
const standIns = foldedSet(leavingWords.stand_ins);
const toCome = foldedSet(personNames.to_come);

/** "Futur directeur": a word right before a function says that the post is not theirs yet; "futur des villages" is a subject. */
const isToCome = (words: readonly TitleWord[], { functions }: Vocabulary): boolean =>
  words.some(({ text }, at) => toCome.has(text) && functions.at(words, at + 1) !== null);

const days = new Set(personNames.days.map(fold));

/** A title without its parts that say on which day of the week somebody is not there: "Directrice (absente le mercredi)" → "Directrice". */
export function withoutHabits(title: string): string {
  const [first = "", ...others] = title.split(/(?=[,;(]|\s[–—-]\s)/);
  const remaining = others.filter(
    (part) => /\d/.test(part) || !wordsOf(part).some(({ text }) => days.has(text.replace(/s$/, ""))),
  );
  return remaining.length === others.length ? title : [first, ...remaining].join("").trim();
}

const asking = new Set(personNames.asking);

/**
 * A title without its parts that send to somebody for one matter: in "DGS / voir avec Paul Roux pour les travaux", the DGS is there for all
 * else. A title that says that somebody is away keeps them: they tell whom to ask.
 */
export function withoutMatters(title: string): string {
  const [first = "", ...others] = title.split(/(?=[,;(/]|\s[–—-]\s)/);
  if (others.length === 0 || saysAbsence(title)) return title;
  const left = others.filter((part) => !asksForMatter(wordsOf(part)));
  return left.length === others.length ? title : [first, ...left].join("").trim();
}

function asksForMatter(words: readonly TitleWord[]): boolean {
  if (!words.slice(0, 2).some(({ text }) => asking.has(text))) return false;
  return namesMatter(words.slice(2));
}

/** "pour les signatures"; false for "pour l'été", and for "pour un rendez-vous", which is to reach somebody at all. */
const namesMatter = (words: readonly TitleWord[]): boolean => {
  const matter = words.find(({ isForMatter }) => isForMatter);
  return matter !== undefined && !isTime(matter.text) && !forAnyMatter.has(matter.text);
};
const forAnyMatter = foldedSet(personNames.for_any_matter);

/** Whether the words right behind a name limit it to one matter: "Paul Roux pour les travaux". */
export const asksForOneMatter = (behind: string): boolean => namesMatter(wordsOf(behind).slice(0, 1));

/** "Pour l'été", "pour deux mois" is a while and no matter. */
const isTime = (text: string) => /\d/.test(text) || isMonth(text) || personNames.whiles.includes(text);

/** "absente le mercredi": a weekday without a date is an absence of each week, which is no leave. */
const isEachWeek = (words: readonly TitleWord[], until: string | null, from: string | null): boolean =>
  until === null &&
  from === null &&
  words.some(({ text }) => days.has(text.replace(/s$/, ""))) &&
  !words.some(({ text }) => /\d/.test(text) || isMonth(text));

/**
 * Where the name begins that an arrow points at, behind an absence (“congé → Paul Roux”) or before a word for who is there now
 * (“→ nouvelle : Anna Petit”); -1 without one. “chargé de mission → directeur” is one person's career.
 */
function pointedAt(words: readonly TitleWord[], isGone: boolean): number {
  const start = words.findIndex(({ pointed }) => pointed);
  if (start === -1) return -1;
  const now = words.slice(start).findIndex(({ text }) => !current.has(text));
  return now === -1 || (now === 0 && !isGone) ? -1 : start + now;
}

const stillToLeave = new Set(personNames.still_to_leave);

/** "Partie en juin" is past, "partie au 31/12" and "part en juin" need not be. */
const mayLeaveLater = (words: readonly TitleWord[]): boolean =>
  words.some(({ text }) => /\d/.test(text) || stillToLeave.has(text));

const leftInPerfect = foldedSet(leavingWords.left_in_perfect);

/** "A quitté le poste fin mai" is past, whichever May is the nearest; "quitte le poste fin mai" is not. "A" is a word that links. */
const hasLeft = (words: readonly TitleWord[]): boolean =>
  words.some(({ text, linked }) => linked && leftInPerfect.has(text));

const since = new Set(personNames.since);
const returns = new Set(personNames.returns);

/** "De retour de congé": the leave is over, unless a day to come is named. */
function isBack(words: readonly TitleWord[], today: string): boolean {
  const at = words.findIndex(
    ({ text, linked }) => returns.has(text) && (linked || text !== personNames.returns[0]),
  );
  return at !== -1 && (dateAfter(words, at + 1, "first", today) ?? today) <= today;
}

const current = new Set(personNames.current.map(fold));
const relatives = new Set(personNames.relatives);
/** "voir plutôt Paul Roux". */
const beforeNames = foldedSet(personNames.before_names);
/** "s'adresser à lui", "voir qui est là": a pronoun or a verb is nobody's name. */
const neverNames = foldedSet([
  ...personNames.of_people,
  ...personNames.never_in_titles,
  ...personNames.pronouns_apart,
]);

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
    if (index > 0 && (word.before !== "nothing" || word.isForMatter)) break;
    const at = end + index;
    if (vocabulary.woman.at(words, at) || vocabulary.man.at(words, at)) continue;
    const { presence, functions } = vocabulary;
    if (presence.until.at(words, at) || presence.from.at(words, at) || functions.at(words, at)) break;
    if (name.length === 0 && beforeNames.has(word.text)) continue;
    if (/\d/.test(word.text) || name.length === 3 || relatives.has(word.text)) break;
    if (neverNames.has(word.text)) break;
    name.push(word.text);
  }
  return name;
}

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
