/** Reads what a text is about: the subjects and things of `src/knowledge/words/subjects.yaml`, and its own words by their stem. */
import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as frenchStem } from "@orama/stemmers/french";
import smallWords from "../../knowledge/words/small-words.yaml";
import knowledge from "../../knowledge/words/subjects.yaml";
import type { Language } from "../values/language.ts";
import { memoize } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";

/** A thing that one seeks and another offers; `subject` is null for what any subject needs, such as premises or a method. */
export interface SoughtThing {
  id: string;
  subject: string | null;
}

/** How often a text speaks of each thing (a word of several things counts in parts), and holds each stem. */
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

/** Phrases of the lists have at most so many words that count. */
const longestPhrase = 4;

/** A phrase says more than a word of it would. */
const phraseWeight = 1.3;

export function subjectWords(language: Language): SubjectWords {
  const stem = memoize(language === "fr" ? frenchStem : englishStem);
  const small = new Set(smallWords[language]);
  const stemsOf = (text: string) =>
    (fold(text).match(/\p{L}{3,}/gu) ?? []).filter((word) => !small.has(word)).map(stem);
  const subjects = new Map<string, string | null>();
  const things = new Map<string, Set<string>>();
  const know = (subject: string | null, named: typeof knowledge.means) => {
    for (const [thing, words] of Object.entries(named)) {
      subjects.set(thing, subject);
      for (const phrase of words[language]) {
        const key = stemsOf(phrase).join(" ");
        if (key !== "") things.set(key, (things.get(key) ?? new Set()).add(thing));
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
    read: (text) => wordsOf(stemsOf(text), things),
    subjectOf: (thing) => subjects.get(thing) ?? null,
    areNear: (one, other) => near.get(one)?.has(other) === true,
  };
}

/** How a subject is called to people. */
export const subjectName = (subject: string, language: Language): string =>
  knowledge.subjects[subject]?.name[language] ?? subject;

/** The longest phrase at each place counts, once. */
function wordsOf(stems: readonly string[], known: ReadonlyMap<string, ReadonlySet<string>>): WordsOfText {
  const things = new Map<string, number>();
  for (let at = 0; at < stems.length; ) {
    let length = Math.min(longestPhrase, stems.length - at);
    while (length > 0 && !known.has(stems.slice(at, at + length).join(" "))) length -= 1;
    const meant = length > 0 ? known.get(stems.slice(at, at + length).join(" "))! : new Set<string>();
    const weight = (length > 1 ? phraseWeight : 1) / meant.size;
    for (const thing of meant) things.set(thing, (things.get(thing) ?? 0) + weight);
    at += Math.max(1, length);
  }
  const counted = new Map<string, number>();
  for (const one of stems) counted.set(one, (counted.get(one) ?? 0) + 1);
  return { things, stems: counted };
}
