// Takes out of a text what its readers wrote themselves, which may be said back to them even when somebody else wrote the same.
import { type SentenceWord, sentenceWords } from "./sentence-index.ts";

/** This many consecutive words count as somebody's own; fewer may be anybody's. */
const runLength = 5;

/** The runs of `runLength` consecutive words in one actor's own texts. */
export type OwnRuns = ReadonlySet<string>;

export function ownRuns(texts: readonly string[]): OwnRuns {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = sentenceWords(text).map(({ word }) => word);
    for (let at = 0; at + runLength <= words.length; at++)
      runs.add(words.slice(at, at + runLength).join(" "));
  }
  return runs;
}

/** The words of a text, with an empty word in place of each that its readers wrote. */
export function withoutOwnWords(
  spoken: readonly SentenceWord[],
  readers: readonly OwnRuns[],
): readonly SentenceWord[] {
  const runs = readers.length === 1 ? readers[0]! : new Set(readers.flatMap((one) => [...one]));
  if (runs.size === 0) return spoken;
  const own = new Set<number>();
  for (let at = 0; at + runLength <= spoken.length; at++) {
    let run = spoken[at]!.word;
    for (let n = 1; n < runLength; n++) run += ` ${spoken[at + n]!.word}`;
    if (runs.has(run)) for (let n = 0; n < runLength; n++) own.add(at + n);
  }
  return own.size === 0 ? spoken : spoken.map((word, at) => (own.has(at) ? { ...word, word: "" } : word));
}
