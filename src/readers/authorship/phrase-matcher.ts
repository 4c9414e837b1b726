// Finds words and phrases of a list in folded text.

const special = /[.*+?^${}()|[\]\\]/g;

/**
 * One expression for all phrases of a list: whole words, where `*` ends a word that stands for all that begin so, ` … ` stands for up
 * to four words, `^` is the beginning of the text and `$` its end. Null for an empty list.
 */
export function phrasePattern(phrases: readonly string[]): RegExp | null {
  const of = (list: readonly string[]) =>
    list
      .toSorted((a, b) => b.length - a.length)
      .map((phrase) =>
        phrase
          .replace(special, "\\$&")
          .replaceAll("\\*", "[a-z]*")
          .replaceAll(" … ", "(?: [a-z0-9]+){0,4} ")
          .replace(/\\\$$/, "$"),
      )
      .join("|");
  const atStart = phrases.filter((phrase) => phrase.startsWith("^")).map((phrase) => phrase.slice(1));
  const anywhere = phrases.filter((phrase) => !phrase.startsWith("^"));
  const parts = [
    ...(anywhere.length > 0 ? [`(?<![a-z0-9])(?:${of(anywhere)})(?![a-z0-9])`] : []),
    ...(atStart.length > 0 ? [`^[^a-z0-9]*(?:${of(atStart)})(?![a-z0-9])`] : []),
  ];
  return parts.length === 0 ? null : new RegExp(parts.join("|"), "g");
}

/** Whether a folded text has one of the phrases. */
export const says = (pattern: RegExp | null, folded: string): boolean =>
  pattern !== null && folded.search(pattern) !== -1;
