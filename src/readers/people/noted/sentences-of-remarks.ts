// Goes through the sentences of the remarks on a row, each of which may say something more of its people.
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { fold } from "../../../domain/values/spelling.ts";

/** After a word of some letters, and before a capital: "mat. jusqu'au" goes on. */
const between = /\n|;|\s\|\s|(?<=\p{Ll}{3}|\d)[.!?](?=\s+\p{Lu}|\s*$)/u;
/** A longer sentence is about more than who is there. */
const longestSentence = 160;

/** What a sentence says of the people, with the one behind it; null where it says nothing of them. */
export type SentenceReading = (
  sentence: string,
  people: CandidatePerson[],
  next: readonly string[],
) => CandidatePerson[] | null;

/** The people with what each sentence says of them; a text without any of the words looked for, folded, is not cut up. */
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
