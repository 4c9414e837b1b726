/** Reads what a text is about: the subjects and things of `src/knowledge/words/subjects.yaml`, and its own words by their stem. */
import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as frenchStem } from "@orama/stemmers/french";
import smallWords from "../../knowledge/words/small-words.yaml";
import knowledge from "../../knowledge/words/subjects.yaml";
import type { Language } from "../values/language.ts";
import { memoize } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";

/** How often a text speaks of each thing and has each stem. A word that may be several things counts a part for each. */
export interface WordsOfText {
  things: ReadonlyMap<string, number>;
  stems: ReadonlyMap<string, number>;
}

export interface SubjectWords {
  read: (text: string) => WordsOfText;
  subjectOf: (thing: string) => string | null;
  /** Subjects whose actors often find partners in each other. */
  areNear: (one: string, other: string) => boolean;
}

/** The most words of a phrase. */
const longestPhrase = 4;

/** The weight of a phrase of several words; that of a single word is 1. */
const phraseWeight = 1.3;

export function subjectWords(language: Language): SubjectWords {
  const stem = memoize(language === "fr" ? frenchStem : englishStem);
  const small = new Set(smallWords[language]);
  const read = (text: string): SpokenWord[] =>
    (fold(text).match(/\p{L}{3,}/gu) ?? []).map((word) =>
      small.has(word) ? { key: word, own: null } : { key: stem(word), own: singular(word) },
    );
  const subjects = new Map<string, string | null>();
  const knownWords: KnownWords = { phrases: new Map(), words: new Map() };
  const know = (subject: string | null, named: typeof knowledge.means) => {
    for (const [thing, phrases] of Object.entries(named)) {
      subjects.set(thing, subject);
      for (const phrase of phrases[language]) {
        const spoken = read(phrase);
        const counted = spoken.filter(({ own }) => own !== null);
        // One word alone is not the phrase: "accueil" is not "accueil de jour".
        const needed = counted.length > 1 ? counted : spoken;
        if (needed.length === 0) continue;
        note(knownWords.phrases, keyOf(needed), thing);
        if (spoken.length === 1 && counted.length === 1) note(knownWords.words, counted[0]!.own!, thing);
      }
    }
  };
  for (const [subject, { things: named }] of Object.entries(knowledge.subjects)) know(subject, named);
  know(null, knowledge.means);
  const near = new Map(Object.keys(knowledge.subjects).map((subject) => [subject, new Set<string>()]));
  for (const [one, { near: others }] of Object.entries(knowledge.subjects))
    for (const other of others) {
      near.get(one)!.add(other);
      near.get(other)!.add(one);
    }
  return {
    read: (text) => wordsOf(read(text), knownWords),
    subjectOf: (thing) => subjects.get(thing) ?? null,
    areNear: (one, other) => near.get(one)?.has(other) === true,
  };
}

/** A word of a text. `own`: its spelling in the singular; null for a small word, which counts only within a phrase. */
interface SpokenWord {
  key: string;
  own: string | null;
}

/** Things by the key of a phrase, and by the spelling of a single word, since "équipe" and "équipement" have one stem but mean two things. */
interface KnownWords {
  phrases: Map<string, Set<string>>;
  words: Map<string, Set<string>>;
}

const keyOf = (words: readonly SpokenWord[]) => words.map(({ key }) => key).join(" ");

const singular = (word: string) => word.replace(/[sx]$/, "");

const note = (known: Map<string, Set<string>>, key: string, thing: string) =>
  known.set(key, (known.get(key) ?? new Set()).add(thing));

/** The name of a subject for people. */
export const subjectName = (subject: string, language: Language): string =>
  knowledge.subjects[subject]?.name[language] ?? subject;

/** Counts the things and stems of a text. At each place only the longest phrase counts. */
function wordsOf(spoken: readonly SpokenWord[], { phrases, words }: KnownWords): WordsOfText {
  const things = new Map<string, number>();
  const stems = new Map<string, number>();
  for (let at = 0; at < spoken.length; ) {
    const { end, taken, meant } = phraseAt(spoken, at, phrases);
    const { own } = spoken[at]!;
    const named = (taken === 1 && own !== null ? words.get(own) : undefined) ?? meant;
    const weight = (taken > 1 ? phraseWeight : 1) / named.size;
    for (const thing of named) things.set(thing, (things.get(thing) ?? 0) + weight);
    at = end;
  }
  for (const { key, own } of spoken) if (own !== null) stems.set(key, (stems.get(key) ?? 0) + 1);
  return { things, stems };
}

/** The longest phrase that starts at a place, read with the small words in it or without them. */
function phraseAt(spoken: readonly SpokenWord[], at: number, phrases: KnownWords["phrases"]) {
  let longest = { end: at + 1, taken: 1, meant: phrases.get(spoken[at]!.key) ?? new Set<string>() };
  for (const withSmall of [false, true]) {
    let [key, taken] = [spoken[at]!.key, 1];
    for (let end = at + 1; end < spoken.length && taken < longestPhrase; end++) {
      const word = spoken[end]!;
      if (word.own === null && !withSmall) continue;
      key += ` ${word.key}`;
      taken += 1;
      const meant = phrases.get(key);
      if (meant !== undefined && taken > longest.taken) longest = { end: end + 1, taken, meant };
    }
  }
  return longest;
}
