// Which sentences of a text are read together: what one of them tells must not drown in the rest.
import type { Tokens } from "./tokens.ts";

/** A window has at least so many words, up to the end of a sentence; 20 and 30 were no better (decision 0049). */
const enoughToTell = 25;

/** Some sentences that follow each other: the number of the first, and of the one after the last. */
export type SentenceWindow = readonly [from: number, to: number];

/** From each sentence on, as many sentences as hold enough words; near the end, sentences before are added. A short text is one window. */
export function sentenceWindows({
  sentenceStarts: starts,
}: Pick<Tokens, "sentenceStarts">): SentenceWindow[] {
  const windows: SentenceWindow[] = [];
  const last = starts.length - 1;
  const isShort = (from: number, to: number) => starts[to]! - starts[from]! < enoughToTell;
  let to = 0;
  for (let first = 0; first < last && to < last; first++) {
    const before = to;
    to = Math.max(to, first + 1);
    while (to < last && isShort(first, to)) to += 1;
    let from = first;
    while (from > 0 && isShort(from, to)) from -= 1;
    if (to > before) windows.push([from, to]);
  }
  return windows;
}
