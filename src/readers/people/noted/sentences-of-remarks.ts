// Goes through the sentences of the remarks on a row, each of which may say something more of its people.
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { fold } from "../../../domain/values/spelling.ts";

/** Where a sentence ends: not behind a short form, as in "mat. jusqu'au". */
const between = /\n|;|\s\|\s|(?<=\p{Ll}{3}|\d)[.!?](?=\s+\p{Lu}|\s*$)/u;
/** A longer sentence is about more than who is there. */
const longestSentence = 160;

/** Gives the people as a sentence changes them (`next`: the sentence behind it); null where it says nothing of them. */
export type SentenceReading = (
  sentence: string,
  people: CandidatePerson[],
  next: readonly string[],
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
      if (sentence.length <= longestSentence)
        all = read(sentence, all, sentences.slice(at + 1, at + 2)) ?? all;
  }
  return all;
}
