// Finds known sentences in any text, allowing one typo, in time linear in the length of the text (seed and extend, over words).
import { isSmallWord } from "../values/small-words.ts";
import { editDistance, fold } from "../values/spelling.ts";

const limits = {
  /** A shorter sentence reveals nothing, since anybody may write it; only a whole note that stands alone does (`findWhole`). */
  fewestWords: 5,
  /** A note of a single word could be a label. */
  fewestOfWhole: 2,
  /** The least letters of a word that is specific enough. */
  shortestTelling: 4,
  /** This many consecutive words of a longer sentence reveal it. */
  enoughWords: 8,
  /** Fewer, but at least `fewestWords`, reveal it too when this many of them are no small words and no public text has the same run. */
  tellingWords: 3,
  /** The words of a seed: of eight words with one typo, four consecutive ones are without it. */
  seedWords: 4,
  /** A seed that stands at more places is skipped; other seeds of the run find the sentence. */
  mostPostings: 400,
  /** A shorter word never counts as a typo of another: `le` is not a misspelt `de`. */
  shortestMisprint: 4,
};

export interface SentenceWord {
  word: string;
  from: number;
}

export interface SentenceMatch<Owner> {
  owners: readonly Owner[];
  sentence: string;
  /** Where it begins in the text. */
  from: number;
}

interface IndexedText<Owner> {
  words: readonly string[];
  /** Its sentences, each with the place of its first word. */
  sentences: readonly { at: number; text: string }[];
  owners: Owner[];
  forgotten: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The folded words of a text in order. `folded` keeps each word with its folded form, so that no word is folded twice. */
export function sentenceWords(text: string, folded = new Map<string, string>()): SentenceWord[] {
  const words: SentenceWord[] = [];
  for (const { 0: written, index } of text.matchAll(wordPattern)) {
    let word = folded.get(written);
    if (word === undefined) {
      word = fold(written);
      folded.set(written, word);
    }
    words.push({ word, from: index });
  }
  return words;
}

/** The most words of a text that are indexed. A posting is the number of a text times this, plus the place of a word. */
const mostWords = 2 ** 16;

interface Sentence {
  text: string;
  words: string[];
}

/** Where sentences end; a line break does not end one, since texts are wrapped. */
const sentenceEnd = /[.!?…;:•|]+\s|[.!?…;]+$|\n\s*\n|\n\s*[-–•*]\s/gm;

/** Whether words are only the number of an answer or an item. */
const isNumbering = (words: readonly string[]) => words.length === 1 && /^\d{1,2}$/.test(words[0]!);

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...text.matchAll(sentenceEnd), null]) {
    const one = text.slice(start, end?.index ?? text.length).trim();
    const words = sentenceWords(one).map(({ word }) => word);
    if (words.length > 0 && !isNumbering(words)) sentences.push({ text: one, words });
    if (end) start = end.index + end[0].length;
  }
  return sentences;
}

export class SentenceIndex<Owner> {
  readonly #texts: IndexedText<Owner>[] = [];
  readonly #known = new Map<string, IndexedText<Owner>>();
  readonly #seeds = new Map<number, number[]>();
  /** Short sentences, by the key of the whole and by the keys of the sentence with one word left out. */
  readonly #short = new Map<number, number[]>();
  readonly #lengths = new Set<number>();
  readonly #numbers = new Map<string, number>();
  /** Runs of `fewestWords` words that public texts hold. */
  readonly #public = new Set<number>();
  /** Notes of a few words under their first one. */
  readonly #wholes = new Map<string, { text: string; words: readonly string[]; owners: Owner[] }[]>();
  /** Words that public texts hold. */
  readonly #publicWords = new Set<string>();

  /** Adds a text as a whole, since consecutive words reveal it even across two sentences, and each of its short sentences. */
  add(text: string, owner: Owner): void {
    const sentences = sentencesOf(text);
    this.#addText(sentences, owner);
    if (sentences.length > 1)
      for (const sentence of sentences)
        if (sentence.words.length < limits.enoughWords) this.#addText([sentence], owner);
  }

  /** Adds a note of two to four words, which counts only where it stands alone: as a whole line, cell or sentence. */
  addWhole(text: string, owner: Owner): void {
    const words = sentencesOf(text).flatMap((sentence) => sentence.words);
    const [first] = words;
    if (first === undefined || words.length < limits.fewestOfWhole || words.length >= limits.fewestWords)
      return;
    const print = words.join(" ");
    const beginning = this.#wholes.get(first) ?? [];
    const same = beginning.find((one) => one.words.join(" ") === print);
    if (same) same.owners.push(owner);
    else this.#wholes.set(first, [...beginning, { text: text.trim(), words, owners: [owner] }]);
  }

  /** The notes of `addWhole` that stand alone in a text and have a specific word that is in no public text. */
  findWhole(words: readonly SentenceWord[], text: string): SentenceMatch<Owner>[] {
    const matches: SentenceMatch<Owner>[] = [];
    for (const [at, { word, from }] of words.entries())
      for (const note of this.#wholes.get(word) ?? []) {
        const last = words[at + note.words.length - 1];
        if (!last || !note.words.every((one, n) => words[at + n]!.word === one)) continue;
        if (!note.words.some((one) => this.#isTelling(one))) continue;
        if (standsAlone(text, from, endOfWord(text, last.from)))
          matches.push({ owners: note.owners, sentence: note.text, from });
      }
    return matches;
  }

  #isTelling(word: string): boolean {
    const isWord = word.length >= limits.shortestTelling && !/\d/.test(word) && !isSmallWord(word);
    return isWord && !this.#publicWords.has(word);
  }

  #addText(sentences: readonly Sentence[], owner: Owner): void {
    const words = sentences.flatMap((sentence) => sentence.words);
    if (words.length < limits.fewestWords) return;
    const print = words.join(" ");
    const before = this.#known.get(print);
    if (before) {
      before.owners.push(owner);
      return;
    }
    const place = this.#texts.length;
    let at = 0;
    const placed = sentences.map((sentence) => {
      at += sentence.words.length;
      return { at: at - sentence.words.length, text: sentence.text };
    });
    const indexed = { words, sentences: placed, owners: [owner], forgotten: false };
    this.#texts.push(indexed);
    this.#known.set(print, indexed);
    const numbers = words.map((word) => this.#numberOf(word));
    if (words.length < limits.enoughWords) {
      this.#lengths.add(words.length);
      for (let skipped = 0; skipped < words.length; skipped++)
        post(this.#short, keyOf(numbers, 0, words.length, skipped), place * mostWords);
      return;
    }
    for (let n = 0; n + limits.seedWords <= numbers.length && n < mostWords; n++)
      post(this.#seeds, keyOf(numbers, n, limits.seedWords), place * mostWords + n);
  }

  /** Makes a text public: the sentences in it are no longer searched for. */
  forget(text: string): void {
    const words = sentenceWords(text);
    for (const { place } of this.#matches(words, { wholly: true })) this.#texts[place]!.forgotten = true;
    for (const { word } of words) this.#publicWords.add(word);
    const numbers = words.map(({ word }) => this.#numbers.get(word) ?? -1);
    for (let at = 0; at + limits.fewestWords <= words.length; at++)
      this.#public.add(keyOf(numbers, at, limits.fewestWords));
  }

  find(words: readonly SentenceWord[]): SentenceMatch<Owner>[] {
    return this.#matches(words).map(({ place, within, at }) => {
      const { owners, sentences } = this.#texts[place]!;
      const sentence = sentences.findLast((one) => one.at <= within)!.text;
      return { owners, sentence, from: words[at]!.from };
    });
  }

  /** The known texts found among `words`, each once: its number, the place of a word in it, and the place of that word in `words`. */
  #matches(
    words: readonly SentenceWord[],
    { wholly = false } = {},
  ): { place: number; within: number; at: number }[] {
    const numbers = words.map(({ word }) => this.#numbers.get(word) ?? -1);
    const found = new Map<number, { place: number; within: number; at: number }>();
    const note = (posting: number, at: number) => {
      const place = Math.floor(posting / mostWords);
      if (!found.has(place) && !this.#texts[place]!.forgotten)
        found.set(place, { place, within: posting % mostWords, at });
    };
    for (let at = 0; at < words.length; at++) {
      for (const length of this.#lengths) this.#matchShort(words, numbers, { at, length }, note);
      if (at + limits.seedWords > words.length) continue;
      const postings = this.#seeds.get(keyOf(numbers, at, limits.seedWords));
      if (!postings || postings.length > limits.mostPostings) continue;
      for (const posting of postings)
        if (
          !found.has(Math.floor(posting / mostWords)) &&
          this.#tells(this.#runAt(words, at, posting), wholly)
        )
          note(posting, at);
    }
    return [...found.values()];
  }

  #matchShort(
    words: readonly SentenceWord[],
    numbers: readonly number[],
    { at, length }: { at: number; length: number },
    note: (posting: number, at: number) => void,
  ): void {
    if (at + length > words.length) return;
    for (let skipped = 0; skipped < length; skipped++)
      for (const posting of this.#short.get(keyOf(numbers, at, length, skipped)) ?? []) {
        const sentence = this.#texts[Math.floor(posting / mostWords)]!.words;
        if (sentence.length !== length) continue;
        const odd = sentence.filter((word, n) => n !== skipped && words[at + n]!.word !== word).length;
        if (odd === 0 && alike(sentence[skipped]!, words[at + skipped]!.word)) note(posting, at);
      }
  }

  /** The words around a seed that the sentence has too, with at most one typo; none when only the hash of the seed is the same. */
  #runAt(words: readonly SentenceWord[], at: number, posting: number): string[] {
    const sentence = this.#texts[Math.floor(posting / mostWords)]!.words;
    const within = posting % mostWords;
    for (let n = 0; n < limits.seedWords; n++) if (sentence[within + n] !== words[at + n]!.word) return [];
    let [first, last, typos] = [within, within + limits.seedWords, 0];
    const follows = (there: number) => {
      const word = words[at + there - within]?.word;
      if (word === undefined || sentence[there] === undefined) return false;
      if (word === sentence[there]) return true;
      return typos === 0 && alike(sentence[there]!, word) && ++typos === 1;
    };
    while (last - first < limits.enoughWords && follows(last)) last++;
    while (last - first < limits.enoughWords && follows(first - 1)) first--;
    return sentence.slice(first, last);
  }

  /** Whether consecutive words reveal a sentence. With `wholly`, only `enoughWords` do. */
  #tells(run: readonly string[], wholly: boolean): boolean {
    if (run.length >= limits.enoughWords) return true;
    if (wholly || run.length < limits.fewestWords) return false;
    if (new Set(run.filter((word) => !isSmallWord(word))).size < limits.tellingWords) return false;
    const numbers = run.map((word) => this.#numberOf(word));
    for (let at = 0; at + limits.fewestWords <= run.length; at++)
      if (!this.#public.has(keyOf(numbers, at, limits.fewestWords))) return true;
    return false;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size + 1);
    return this.#numbers.size;
  }
}

/** The characters before and after a passage that are read to tell whether it stands alone. */
const charactersAround = 8;

const endOfWord = (text: string, from: number): number => {
  let to = from;
  while (to < text.length && /[\p{L}\p{M}\p{N}]/u.test(text[to]!)) to++;
  return to;
};

const ends = '\\n\\r\\t.!?…;:|•–—()\\[\\]«»"“”';
const endBefore = new RegExp(`(?:^|[${ends}])[^\\p{L}\\p{N}]*$`, "u");
const endAfter = new RegExp(`^[^\\p{L}\\p{N}${ends}]*(?:$|[${ends}])`, "u");

/** Whether a passage begins and ends a line, a cell, a sentence or what follows a colon or a dash. */
const standsAlone = (text: string, from: number, to: number): boolean =>
  endBefore.test(text.slice(Math.max(0, from - charactersAround), from)) &&
  endAfter.test(text.slice(to, to + charactersAround));

function post(index: Map<number, number[]>, key: number, posting: number): void {
  const postings = index.get(key);
  if (postings) postings.push(posting);
  else index.set(key, [posting]);
}

/** Hashes a run of words, without the skipped one, to 53 bits. Callers compare the words, since two runs may have one hash. */
function keyOf(numbers: readonly number[], at: number, length: number, skipped = -1): number {
  let [low, high] = [length, skipped + 2];
  for (let n = 0; n < length; n++) {
    const number = n === skipped ? 0 : numbers[at + n]!;
    low = Math.imul(low ^ number, 0x01000193) >>> 0;
    high = Math.imul(high ^ (number + 0x9e37), 0x85ebca6b) >>> 0;
  }
  return (high & 0x1fffff) * 2 ** 32 + low;
}

const alike = (one: string, other: string): boolean =>
  one === other ||
  (Math.max(one.length, other.length) >= limits.shortestMisprint && editDistance(one, other) <= 1);
