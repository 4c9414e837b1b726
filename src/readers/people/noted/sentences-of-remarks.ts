// Goes through the sentences of the remarks on a row, each of which may say something more of its people.
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { fold } from "../../../domain/values/spelling.ts";

/** Where a sentence ends: not behind a short form, as in "mat. jusqu'au". */
const between = /\n|;|\s\|\s|(?<=\p{Ll}{3}|\d|\))[.!?](?=\s+\p{Lu}|\s*$)/u;
/** In characters: a longer sentence is about more than who is there, and is not read. */
const longestSentence = 160;

/** The sentence after the one that is read, and the sentence before it; empty where there is none. */
export interface SentencesAround {
  next: readonly string[];
  before: readonly string[];
}

/** Gives the people as a sentence changes them; null where it says nothing of them. */
export type SentenceReading = (
  sentence: string,
  people: CandidatePerson[],
  around: SentencesAround,
) => CandidatePerson[] | null;

/** The people as each sentence changes them; a remark in which `lookedFor` finds nothing, once folded, is skipped. */
export function throughSentences(
  people: CandidatePerson[],
  remarks: readonly string[],
  lookedFor: RegExp,
  read: SentenceReading,
): CandidatePerson[] {
  let all = people;
  for (const text of remarks) {
    if (!lookedFor.test(fold(text))) continue;
    const sentences = text.split(between).map((sentence) => sentence.trim());
    for (const [at, sentence] of sentences.entries())
      if (sentence.length <= longestSentence) all = read(sentence, all, around(sentences, at)) ?? all;
  }
  return all;
}

const around = (sentences: readonly string[], at: number): SentencesAround => ({
  next: sentences.slice(at + 1, at + 2).filter((sentence) => sentence !== ""),
  before: sentences.slice(Math.max(0, at - 1), at).filter((sentence) => sentence !== ""),
});
