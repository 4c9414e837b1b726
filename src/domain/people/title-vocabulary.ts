// Makes the vocabulary of titles quick to compare with the words of a title.
import titles from "../../knowledge/words/titles.yaml";
import { onFirstUse } from "../values/memoize.ts";
import { editDistance, fold } from "../values/spelling.ts";
import { type RoleFunction, type RoleSubject, type Roles, type Rung, unclear } from "./roles.ts";
import { keysOf, type TitleWord, wordsOf } from "./title-words.ts";

interface Phrase<T> {
  words: readonly TitleWord[];
  means: T;
}

function byFirstWord<T>(entries: Iterable<readonly [phrase: string, means: T]>): Map<string, Phrase<T>[]> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [phrase, means] of entries) {
    const words = wordsOf(phrase);
    const [first] = words;
    if (first === undefined) continue;
    const same = byFirst.get(first.key);
    if (same === undefined) byFirst.set(first.key, [{ words, means }]);
    else same.push({ words, means });
  }
  for (const same of byFirst.values())
    if (same.length > 1) same.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** Phrases by their first word, longest first: what a title is compared with. */
export class Phrases<T> {
  readonly #byFirst: () => ReadonlyMap<string, readonly Phrase<T>[]>;

  /** Phrases are read into words once a title is compared with them: most commands meet few titles, or none. */
  constructor(entries: Iterable<readonly [phrase: string, means: T]>) {
    this.#byFirst = onFirstUse(() => byFirstWord(entries));
  }

  /** The longest phrase that stands in `words` at `start`, with the same marks or “et” between its words. */
  at(words: readonly TitleWord[], start: number): { length: number; means: T } | null {
    const candidates = this.#byFirst().get(words[start]?.key ?? "") ?? [];
    const candidate = candidates.find((phrase) =>
      phrase.words.every(({ key, before }, index) => {
        const word = words[start + index];
        return word?.key === key && (index === 0 || word.before === before);
      }),
    );
    return candidate ? { length: candidate.words.length, means: candidate.means } : null;
  }

  anywhere(words: readonly TitleWord[]): boolean {
    return words.some((_, index) => this.at(words, index) !== null);
  }

  /** Where the first such phrase ends, or -1. */
  endIn(words: readonly TitleWord[]): number {
    for (let index = 0; index < words.length; index++) {
      const phrase = this.at(words, index);
      if (phrase) return index + phrase.length;
    }
    return -1;
  }

  keys(): string[] {
    return [...this.#byFirst().values()].flatMap((same) =>
      same.flatMap(({ words }) => words.map(({ key }) => key)),
    );
  }
}

export interface TitleSubject extends RoleSubject {
  unlessNext: Phrases<true>;
  unlessBefore: Phrases<true>;
  unlessAnywhere: Phrases<true>;
}

/** The vocabulary, ready to be compared with titles. */
export interface Vocabulary {
  functions: Phrases<{ is: RoleFunction; bare: boolean }>;
  subjects: Phrases<TitleSubject>;
  /** How known posts and trades begin: a title that begins otherwise may be any post. */
  heads: ReadonlySet<string>;
  kinds: { id: string; words: Phrases<true> }[];
  presence: { [K in keyof Roles["presence"]]: Phrases<true> };
  generic: Phrases<true>;
  attention: Phrases<true>;
  woman: Phrases<true>;
  man: Phrases<true>;
  /** Nouns of person, folded, by the gender that their form tells. */
  nouns: { feminine: ReadonlySet<string>; masculine: ReadonlySet<string> };
  /** Words beside an office (“honoraire”) by which the person is not addressed as its holder. */
  lesser: Phrases<true>;
  /** First names that only men bear, folded. */
  mensNames: ReadonlySet<string>;
  /** First words of phrases to find in names: of a front desk or an absence in people's, of a kind in actors'. */
  telling: { people: Telling; actors: Telling };
  /** The most likely first. */
  ladder: readonly Rung[];
  /** Some step names the subject `unclear`. On a ladder without one, a title with an unknown subject counts as having none. */
  knowsUnclear: boolean;
  /** The long word of the vocabulary that `key` is one typing error away from, else `key`. */
  nearly(key: string): string;
}

/** First words of phrases, with their first letters, which exclude most words of a name before they are compared. */
export class Telling {
  readonly #keys: ReadonlySet<string>;
  readonly #beginnings: ReadonlySet<string>;

  constructor(phrases: readonly string[]) {
    this.#keys = new Set(phrases.flatMap((phrase) => keysOf(phrase).slice(0, 1)));
    this.#beginnings = new Set([...this.#keys].map((key) => key.slice(0, 3)));
  }

  /** False for a long word that begins like none of them: comparing changes only the ending of such a word. */
  mayHold(word: string): boolean {
    return !/^[A-Za-z]{5,}$/.test(word) || this.#beginnings.has(word.slice(0, 3).toLowerCase());
  }

  holds(word: string): boolean {
    return keysOf(word).some((key) => this.#keys.has(key));
  }
}

const phrases = (words: readonly string[]) => new Phrases(words.map((word) => [word, true as const]));

/** A typing error is only forgiven in words of so many letters: shorter ones are too near to one another. */
const longEnough = 7;

/** Builds the vocabulary of titles from the roles of a mission. */
export function vocabularyOf(roles: Roles): Vocabulary {
  const functions = functionsOf(roles);
  const subjects = subjectsOf(roles);
  const heads = onFirstUse(() => headsOf(roles));
  const mensNames = onFirstUse(() => new Set(roles.civilities.mens_names.map(fold)));
  const nearly = onFirstUse(() => nearestAmong(new Set([...functions.keys(), ...subjects.keys()])));
  return {
    functions,
    subjects,
    get heads() {
      return heads();
    },
    kinds: roles.kinds.map(({ id, words }) => ({ id, words: phrases(words) })),
    presence: presenceOf(roles),
    generic: phrases(roles.generic),
    attention: phrases(roles.attention),
    woman: phrases(roles.civilities.woman),
    man: phrases(roles.civilities.man),
    nouns: {
      feminine: new Set(roles.civilities.feminine_nouns.map(fold)),
      masculine: new Set(roles.civilities.masculine_nouns.map(fold)),
    },
    lesser: phrases(roles.civilities.lesser),
    get mensNames() {
      return mensNames();
    },
    telling: {
      people: new Telling([...Object.values(roles.presence).flat(), ...roles.generic, ...roles.attention]),
      actors: new Telling(roles.kinds.flatMap(({ words }) => words)),
    },
    ladder: [...roles.ladder].sort((a, b) => b.likelihood - a.likelihood),
    knowsUnclear: roles.ladder.some(({ subjects }) => subjects.includes(unclear)),
    nearly: (key) => nearly()(key),
  };
}

const headsOf = (roles: Roles): ReadonlySet<string> =>
  new Set([
    ...titles.heads.split(/\s+/).flatMap((head) => keysOf(head).slice(0, 1)),
    ...roles.functions.flatMap((is) => is.titles).flatMap((title) => keysOf(title).slice(0, 1)),
  ]);

const functionsOf = (roles: Roles) =>
  new Phrases<{ is: RoleFunction; bare: boolean }>(
    roles.functions.flatMap((is) => [
      ...is.titles.map((title) => [title, { is, bare: false }] as const),
      ...is.bare.map((title) => [title, { is, bare: true }] as const),
    ]),
  );

const subjectsOf = (roles: Roles) =>
  new Phrases(
    roles.subjects.flatMap((subject) => {
      const means = {
        ...subject,
        unlessNext: phrases(subject.unless_next),
        unlessBefore: phrases(subject.unless_before),
        unlessAnywhere: phrases(subject.unless_anywhere),
      };
      return subject.words.map((word) => [word, means] as const);
    }),
  );

const presenceOf = ({ presence }: Roles): Vocabulary["presence"] => ({
  past: phrases(presence.past),
  past_after: phrases(presence.past_after),
  left: phrases(presence.left),
  absent: phrases(presence.absent),
  vacant: phrases(presence.vacant),
  replaced_by: phrases(presence.replaced_by),
  sends_to: phrases(presence.sends_to),
  avoid: phrases(presence.avoid),
  replaces: phrases(presence.replaces),
  until: phrases(presence.until),
  from: phrases(presence.from),
});

/** The key that a long word is one letter away from, when there is one such key only; else the word itself. */
function nearestAmong(keys: ReadonlySet<string>): (key: string) => string {
  const long = new Map<string, string[]>();
  for (const key of keys)
    if (key.length >= longEnough) long.set(key[0]!, [...(long.get(key[0]!) ?? []), key]);
  return (key) => {
    if (key.length < longEnough - 1 || keys.has(key)) return key;
    const near = (long.get(key[0]!) ?? []).filter(
      (other) => Math.abs(other.length - key.length) <= 1 && editDistance(other, key) <= 1,
    );
    return near.length === 1 ? near[0]! : key;
  };
}
