// Reads what a person's title says: functions, subjects, gender.
import titles from "../../knowledge/words/titles.yaml";
import type { RoleFunction } from "./roles.ts";
import type { TitleSubject, Vocabulary } from "./title-vocabulary.ts";
import { keysOf, type TitleWord, wordsOf } from "./title-words.ts";

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

const negations = new Set(titles.negations);
const ranks = new Set(titles.ranks);
const wholes = new Set(titles.wholes.flatMap(keysOf));

interface FunctionInTitle {
  from: number;
  to: number;
  function: RoleFunction;
  bare: boolean;
}

/**
 * A title as functions × level × subjects: `Directrice, chargée de mission Europe` has two functions, the second about
 * Europe. A function that another one serves (the director of “assistante de la directrice”) is not the person's own.
 * `own` are the words of the actor's own name: “directrice de l'office de tourisme” directs all of a tourism office.
 */
export function readTitle(title: string, vocabulary: Vocabulary, own: ReadonlySet<string>): PostTitle {
  const words = wordsOf(title).map((word) => ({ ...word, key: vocabulary.nearly(word.key) }));
  const all = functionsIn(words, vocabulary);
  const currentFunctions = all.filter((one) => !isPast(words, one, vocabulary));
  const subjects = subjectsIn(words, currentFunctions, vocabulary, own);
  const readings = currentFunctions.map((one) => ({
    function: one.function,
    subjects: counted(subjects.filter(({ of }) => of === one)),
    vague: isVague(words, one, currentFunctions, vocabulary),
  }));
  const orphans = counted(subjects.filter(({ of }) => of === null));
  const onlyPast = all.length > 0 && currentFunctions.length === 0;
  if (orphans.length > 0 && !onlyPast) readings.push({ function: post, subjects: orphans, vague: true });
  return { readings, ...genderOf(words, currentFunctions, vocabulary), words, onlyPast };
}

/** The ids of subjects, without those that yield when another subject is named. */
function counted(subjects: readonly { id: string; yields: boolean }[]): string[] {
  const firm = subjects.filter((subject) => !subject.yields);
  return (firm.length > 0 ? firm : subjects).map(({ id }) => id);
}

/** “Mission coopération”, “Europe”: a post about something, whatever it is called. */
const post: RoleFunction = { id: "post", level: "staff", titles: [], bare: [] };

function functionsIn(words: readonly TitleWord[], vocabulary: Vocabulary): FunctionInTitle[] {
  const functions: FunctionInTitle[] = [];
  for (let index = 0; index < words.length; ) {
    const match = vocabulary.functions.at(words, index);
    if (!match) {
      index++;
      continue;
    }
    const from = index;
    index += match.length;
    const { is, bare } = match.means;
    if (isNegated(words, from) || isPlace(words, from, match, vocabulary)) continue;
    const previous = functions.at(-1);
    if (bare && previous && !isOtherPost(words, previous, from)) continue;
    if (previous && serves(words, previous, from, is)) continue;
    functions.push({ from, to: index, function: is, bare });
  }
  return functions;
}

/** “Accueil de loisirs”: a longer subject begins with the word of a desk. */
const isPlace = (
  words: readonly TitleWord[],
  from: number,
  { length, means }: { length: number; means: { is: RoleFunction } },
  { subjects }: Vocabulary,
) => means.is.level === "desk" && (subjects.at(words, from)?.length ?? 0) > length;

const isNegated = (words: readonly TitleWord[], from: number) =>
  from > 0 && words[from]!.before === "nothing" && negations.has(words[from - 1]!.text);

/** “Bibliothécaire, référente coopération”: what follows the mark is a task beside the trade. */
const isOtherPost = (words: readonly TitleWord[], { function: { level } }: FunctionInTitle, from: number) =>
  level === "support" && words[from]!.before === "break";

/** At the service of the function that follows: “assistante de la directrice”, “secrétariat DGS”. */
const serves = (
  words: readonly TitleWord[],
  { to, function: { level } }: FunctionInTitle,
  from: number,
  is: RoleFunction,
) =>
  unbroken(words, to, from) &&
  (words[from]!.linked ||
    ((level === "support" || level === "desk") && (is.level === "head" || is.level === "elected")));

function isPast(
  words: readonly TitleWord[],
  { from, to }: FunctionInTitle,
  { presence }: Vocabulary,
): boolean {
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
  found: readonly FunctionInTitle[],
  vocabulary: Vocabulary,
  own: ReadonlySet<string>,
): { id: string; yields: boolean; of: FunctionInTitle | null }[] {
  const subjects: { id: string; yields: boolean; of: FunctionInTitle | null }[] = [];
  for (let index = 0; index < words.length; ) {
    const match = vocabulary.subjects.at(words, index);
    if (!match) {
      index++;
      continue;
    }
    const { means } = match;
    const of = functionOf(words, index, found);
    const otherSense = otherSenseEnd(words, index, index + match.length, means);
    const end = otherSense ?? index + match.length;
    const id = otherSense === null ? means.id : "service";
    const whole = isHead(of) && limits.has(id) && words.slice(index, end).every((word) => own.has(word.key));
    const inside = found.some((one) => index >= one.from && end <= one.to && !one.bare);
    if (!inside && !whole) subjects.push({ id, yields: means.yields, of });
    index = end;
  }
  return subjects;
}

/** Subjects that make somebody the head of a part only, unless it is what the whole structure does. */
export const limits = new Set(["other", "activity", "service"]);
const isHead = (of: FunctionInTitle | null) => of?.function.level === "head";

/** Where a phrase that means something else ends: “coopération intercommunale”, “team leader”, “hors coopération”; null when it does not. */
function otherSenseEnd(
  words: readonly TitleWord[],
  start: number,
  end: number,
  { unlessNext, unlessBefore, unlessAnywhere }: TitleSubject,
): number | null {
  for (let at = end; at < end + 3 && words[at]?.before === "nothing"; at++) {
    const next = unlessNext.at(words, at);
    if (next) return at + next.length;
  }
  const before =
    start > 0 && words[start]!.before === "nothing" && unlessBefore.at(words, start - 1) !== null;
  return before || unlessAnywhere.anywhere(words) ? end : null;
}

/** The function that a subject belongs to: in its part of the title the one before, then the one after; else the nearest before, else after. */
function functionOf(
  words: readonly TitleWord[],
  at: number,
  found: readonly FunctionInTitle[],
): FunctionInTitle | null {
  const before = found.filter(({ from }) => from <= at).at(-1) ?? null;
  const after = found.find((one) => one.from > at) ?? null;
  if (before === null || after === null) return before ?? after;
  const between = words.slice(Math.min(before.to, at), at + 1).map((word) => word.before);
  const afterIsHere = unbroken(words, at + 1, after.from);
  if (!afterIsHere) return before;
  const directly = after.from === at + 1 && !words[after.from]!.linked;
  return between.includes("break") || (between.includes("and") && directly) ? after : before;
}

/**
 * Something stands beside the function that no entry explains: “chargé de mission balnéaire”, “responsable de la halle”,
 * “tannery manager”. What follows “de” is a subject only for those who work on a part; a head's is the structure.
 */
function isVague(
  words: readonly TitleWord[],
  { from, to, function: { level } }: FunctionInTitle,
  found: readonly FunctionInTitle[],
  vocabulary: Vocabulary,
): boolean {
  const unexplained = (at: number) => {
    const word = words[at];
    return (
      word !== undefined &&
      !found.some((one) => at >= one.from && at < one.to) &&
      vocabulary.subjects.at(words, at) === null &&
      !Object.values(vocabulary.presence).some((phrases) => phrases.at(words, at) !== null) &&
      !wholes.has(word.key) &&
      !/^\d/.test(word.key)
    );
  };
  if (level === "desk" || level === "elected" || level === "support") return false;
  const behind = pastBareFunctions(words, to, vocabulary);
  const next = words[behind];
  const ofPart = level !== "head";
  if (next?.before === "nothing" && (ofPart || !next.linked) && unexplained(behind)) return true;
  const { before, linked } = words[from]!;
  return (
    ofPart &&
    from > 0 &&
    before === "nothing" &&
    !linked &&
    !ranks.has(words[from - 1]!.text) &&
    unexplained(from - 1)
  );
}

/** The index behind bare functions, which only repeat that somebody is in charge: “technicien référent”. */
function pastBareFunctions(words: readonly TitleWord[], from: number, vocabulary: Vocabulary): number {
  const match = words[from]?.before === "nothing" ? vocabulary.functions.at(words, from) : null;
  return match?.means.bare ? pastBareFunctions(words, from + match.length, vocabulary) : from;
}

/**
 * The gender that a title tells by the noun of person at its head (“Directrice des services”), never by an adjective, a
 * service (“Direction générale”) or an English word (“Chief executive”).
 */
function genderOf(
  words: readonly TitleWord[],
  found: readonly FunctionInTitle[],
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
function headForm(words: readonly TitleWord[], { from, to }: FunctionInTitle, { nouns }: Vocabulary) {
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
