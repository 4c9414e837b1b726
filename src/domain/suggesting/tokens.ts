// Cuts a text into words, clauses and sentences.
import type { LexiconWord, WordLexicon } from "./word-lexicon.ts";

/** What stands between a word and the one before it. */
export const breaks = { none: 0, comma: 1, clause: 2, sentence: 3 } as const;

/** A text cut into words. Offsets are UTF-16 units of the text as it was given. */
export interface Tokens {
  count: number;
  words: LexiconWord[];
  starts: number[];
  ends: number[];
  /** The break before each word; see `breaks`. */
  before: number[];
  /** The sentence of each word, and where each sentence starts (one more at the end). */
  sentence: number[];
  sentenceStarts: number[];
  /** Sentences that end with a question mark. */
  asked: boolean[];
}

/** Cuts `text` into words and sentences in one pass. */
export function tokenize(text: string, lexicon: WordLexicon): Tokens {
  const tokens: Tokens = {
    count: 0,
    words: [],
    starts: [],
    ends: [],
    before: [],
    sentence: [],
    sentenceStarts: [0],
    asked: [],
  };
  let gap: number = breaks.none;
  let question = false;
  let position = 0;
  while (position < text.length) {
    if (!isLetter(text, position)) {
      const mark = text[position]!;
      if (mark === "?") question = true;
      gap = Math.max(gap, breakAt(text, position, tokens));
      position += 1;
      continue;
    }
    const start = position;
    while (position < text.length && isLetter(text, position)) position += 1;
    const count = tokens.count;
    if (gap === breaks.sentence && count > (tokens.sentenceStarts.at(-1) ?? 0)) {
      tokens.asked.push(question);
      tokens.sentenceStarts.push(count);
      question = false;
    }
    const raw = text.slice(start, position);
    tokens.words.push(
      lexicon.word(raw, isApostrophe(text, position), isApostrophe(text, start - 1) && raw.length <= 2),
    );
    tokens.starts.push(start);
    tokens.ends.push(position);
    tokens.before.push(count === 0 ? breaks.sentence : gap);
    tokens.sentence.push(tokens.sentenceStarts.length - 1);
    tokens.count += 1;
    gap = breaks.none;
  }
  tokens.asked.push(question);
  tokens.sentenceStarts.push(tokens.count);
  return tokens;
}

function breakAt(text: string, position: number, tokens: Tokens): number {
  switch (text[position]) {
    case ",":
      return breaks.comma;
    case ":":
    case "(":
    case ")":
    case "–":
    case "—":
      return breaks.clause;
    case ";":
    case "!":
    case "?":
    case "…":
    case "\n":
      return breaks.sentence;
    case ".":
      return endsSentence(text, position, tokens) ? breaks.sentence : breaks.none;
    default:
      return breaks.none;
  }
}

/** A full stop inside a number or an address, or after an abbreviation followed by a small letter, ends nothing. */
function endsSentence(text: string, position: number, tokens: Tokens): boolean {
  let next = position + 1;
  if (next < text.length && isLetter(text, next)) return false;
  while (next < text.length && (text[next] === " " || text[next] === " ")) next += 1;
  const last = tokens.words.at(-1);
  if (!last || tokens.ends.at(-1) !== position || !last.abbreviation) return true;
  const following = text[next] ?? "";
  return following !== following.toLowerCase();
}

/** Letters, digits and the marks that go with them. The table holds those of French and English. */
function isLetter(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  if (code < table.length) return table[code] === 1;
  if (code >= 0x2000 && code <= 0x206f) return false;
  return anyLetter.test(text[position]!);
}

const anyLetter = /[\p{L}\p{N}\p{M}]/u;
const table = Uint8Array.from({ length: 0x250 }, (_, code) =>
  anyLetter.test(String.fromCharCode(code)) ? 1 : 0,
);

function isApostrophe(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}
