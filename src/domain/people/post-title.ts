// Reads what a person's title says: functions, subjects, gender.
import type { RoleFunction } from "./roles.ts";
import type { Vocabulary } from "./title-vocabulary.ts";
import { type TitleWord, wordsOf } from "./title-words.ts";

/** One function that a title says, with what it is about. */
export interface TitleReading {
  function: RoleFunction;
  subjects: readonly string[];
  /** The title says more about the function, in words that the vocabulary does not hold. */
  vague: boolean;
}

export type Gender = "woman" | "man" | "unknown";

export interface PostTitle {
  readings: readonly TitleReading[];
  /** From civilities and feminine nouns of person. A masculine form says nothing: it is used for everybody. */
  gender: Gender;
  /** A noun of person in the masculine, and none in the feminine: a first name may confirm it. */
  masculine: boolean;
  words: readonly TitleWord[];
  /** Every function it says is one that the person had: “ex-animatrice”. */
  onlyPast: boolean;
}

interface Found {
  from: number;
  to: number;
  function: RoleFunction;
  bare: boolean;
}

/**
 * A title as functions × level × subjects: `Directrice, chargée de mission Europe` has two functions, the second about
 * Europe. Functions that another one is at the service of (“assistante de la directrice”) are not the person's own.
 * `own` are the words of the actor's own name: “directrice de l'office de tourisme” directs all of a tourism office.
 */
export function readTitle(title: string, vocabulary: Vocabulary, own: ReadonlySet<string>): PostTitle {
  const words = wordsOf(title).map((word) => ({ ...word, key: vocabulary.nearly(word.key) }));
  const all = functionsIn(words, vocabulary);
  const found = all.filter((one) => !isPast(words, one, vocabulary));
  const subjects = subjectsIn(words, found, vocabulary, own);
  const readings = found.map((one) => ({
    function: one.function,
    subjects: subjects.filter(({ of }) => of === one).map(({ id }) => id),
    vague: isVague(words, one, found, vocabulary),
  }));
  const orphans = subjects.filter(({ of }) => of === null).map(({ id }) => id);
  const onlyPast = all.length > 0 && found.length === 0;
  if (orphans.length > 0 && !onlyPast) readings.push({ function: post, subjects: orphans, vague: true });
  return { readings, ...genderOf(words, found, vocabulary), words, onlyPast };
}

/** “Mission coopération”, “Europe”: a post about something, whatever it is called. */
const post: RoleFunction = { id: "post", level: "staff", titles: [], bare: [] };

function functionsIn(words: readonly TitleWord[], vocabulary: Vocabulary): Found[] {
  const found: Found[] = [];
  for (let index = 0; index < words.length; ) {
    const match = vocabulary.functions.at(words, index);
    if (!match) {
      index++;
      continue;
    }
    const from = index;
    index += match.length;
    const { is, bare } = match.means;
    if (bare && found.length > 0) continue;
    const served = found.at(-1);
    if (served && words[from]!.linked && unbroken(words, served.to, from)) continue;
    found.push({ from, to: index, function: is, bare });
  }
  return found;
}

function isPast(words: readonly TitleWord[], { from, to }: Found, { presence }: Vocabulary): boolean {
  return (
    (from > 0 && words[from]!.before === "nothing" && presence.past.at(words, from - 1) !== null) ||
    (words[to]?.before === "nothing" && presence.past_after.at(words, to) !== null)
  );
}

/** No mark and no “et” stands between. */
const unbroken = (words: readonly TitleWord[], from: number, to: number) =>
  words.slice(from, to + 1).every((word) => word.before === "nothing");

function subjectsIn(
  words: readonly TitleWord[],
  found: readonly Found[],
  vocabulary: Vocabulary,
  own: ReadonlySet<string>,
): { id: string; of: Found | null }[] {
  const subjects: { id: string; of: Found | null }[] = [];
  for (let index = 0; index < words.length; ) {
    const inside = found.find(({ from, to, bare }) => index >= from && index < to && !bare);
    const match = vocabulary.subjects.at(words, index);
    if (!match) {
      index++;
      continue;
    }
    const end = index + match.length;
    const { means } = match;
    const of = functionOf(words, index, found);
    const id = saysSomethingElse(words, index, end, means) ? "other" : means.id;
    const whole = isHead(of) && limits.has(id) && words.slice(index, end).every((word) => own.has(word.key));
    if (!inside && !whole) subjects.push({ id, of });
    index = end;
  }
  return subjects;
}

/** Subjects that make somebody the head of a part only, unless it is what the whole structure does. */
const limits = new Set(["other", "service"]);
const isHead = (of: Found | null) => of?.function.level === "head";

/** “coopération intercommunale”, “team leader”, “hors coopération”. */
function saysSomethingElse(
  words: readonly TitleWord[],
  start: number,
  end: number,
  subject: { unlessNext: Phrase; unlessBefore: Phrase; unlessAnywhere: Phrase },
): boolean {
  const following = words.slice(end, end + 3);
  const stop = following.findIndex((word) => word.before !== "nothing");
  return (
    subject.unlessNext.anywhere(stop === -1 ? following : following.slice(0, stop)) ||
    (start > 0 && words[start]!.before === "nothing" && subject.unlessBefore.at(words, start - 1) !== null) ||
    subject.unlessAnywhere.anywhere(words)
  );
}
type Phrase = {
  anywhere(words: readonly TitleWord[]): boolean;
  at(words: readonly TitleWord[], start: number): unknown;
};

/** The function that a subject is about: in its part of the title the one before, then the one after; else the nearest before, else after. */
function functionOf(words: readonly TitleWord[], at: number, found: readonly Found[]): Found | null {
  const before = found.filter((one) => one.to <= at || (one.bare && one.from <= at)).at(-1) ?? null;
  const after = found.find((one) => one.from > at) ?? null;
  if (before === null || after === null) return before ?? after;
  const between = words.slice(before.to, at + 1).map((word) => word.before);
  const afterIsHere = unbroken(words, at + 1, after.from);
  if (!afterIsHere) return before;
  const directly = after.from === at + 1 && !words[after.from]!.linked;
  return between.includes("break") || (between.includes("and") && directly) ? after : before;
}

/** Something follows directly that no entry explains: “chargé de mission alimentation”. */
function isVague(
  words: readonly TitleWord[],
  one: Found,
  found: readonly Found[],
  vocabulary: Vocabulary,
): boolean {
  const next = words[one.to];
  return (
    next !== undefined &&
    next.before === "nothing" &&
    !next.linked &&
    !found.some(({ from }) => from === one.to) &&
    vocabulary.subjects.at(words, one.to) === null &&
    !/^\d/.test(next.key)
  );
}

/**
 * The gender that a title tells by the noun of person at its head (“Directrice des services”), never by an adjective, a
 * service (“Direction générale”) or an English word (“Chief executive”).
 */
function genderOf(
  words: readonly TitleWord[],
  found: readonly Found[],
  vocabulary: Vocabulary,
): Pick<PostTitle, "gender" | "masculine"> {
  const heads = found.map((one) => ({ of: one.function.id, form: headForm(words, one, vocabulary) }));
  const feminine = heads.filter(({ form }) => form === "feminine");
  const masculine = heads.filter(({ form }) => form === "masculine");
  const civility = civilityGender(words, vocabulary);
  if (civility !== "unknown") return { gender: civility, masculine: false };
  const both = masculine.some(({ of }) => feminine.some((other) => other.of === of));
  return {
    gender: feminine.length > 0 && !both ? "woman" : "unknown",
    masculine: masculine.length > 0 && feminine.length === 0,
  };
}

/** The form of the first noun of person in a function; null when it is the same for all, or written for all. */
function headForm(words: readonly TitleWord[], { from, to }: Found, { nouns }: Vocabulary) {
  for (const { text, inclusive } of words.slice(from, to)) {
    const noun = text.replace(/(?<=[^s])s$/, "");
    if (nouns.feminine.has(noun)) return "feminine";
    if (nouns.masculine.has(noun)) return inclusive ? null : "masculine";
  }
  return null;
}

/** What a civility says, when it says one thing only: “M. ou Mme” says nothing. */
export function civilityGender(words: readonly TitleWord[], { woman, man }: Vocabulary): Gender {
  const isWoman = words.some((_, index) => woman.at(words, index));
  const isMan = words.some((_, index) => man.at(words, index));
  return isWoman === isMan ? "unknown" : isWoman ? "woman" : "man";
}
