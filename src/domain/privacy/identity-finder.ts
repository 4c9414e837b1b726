// Finds in any text what identifies somebody, and blanks it. For given marks the time is linear in the length of the text.
import { fold } from "../values/spelling.ts";
import type { IdentityMarks } from "./identity.ts";

/** A passage of a text: from its first character to the one after its last. */
export interface IdentityPassage {
  from: number;
  to: number;
}

/** The most characters between two words of one name: `Nom;Prénom`, `Dupont, Jeanne`, a line break. */
const widestGap = 4;

interface Token extends IdentityPassage {
  word: string;
  written: string;
}

export class IdentityFinder {
  readonly #byFirst = new Map<
    string,
    { words: readonly string[]; exact: string | null; spared: boolean }[]
  >();
  readonly #marks: IdentityMarks;

  /** `spared`: names of others, as words; a name within one of them is not found. */
  constructor(marks: IdentityMarks, spared: readonly (readonly string[])[] = []) {
    this.#marks = marks;
    const phrases = [
      ...marks.phrases.map((phrase) => ({ ...phrase, spared: false })),
      ...spared.map((words) => ({ words, exact: null, spared: true })),
    ];
    for (const phrase of phrases) {
      const [first] = phrase.words;
      if (first !== undefined) this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), phrase]);
    }
  }

  /** The passages that identify somebody, in order; those that overlap are joined. */
  find(text: string): IdentityPassage[] {
    if (text === "") return [];
    const passages = [...this.#named(text), ...this.#addressed(text), ...this.#numbered(text)];
    if (passages.length < 2) return passages;
    passages.sort((a, b) => a.from - b.from || b.to - a.to);
    const joined: IdentityPassage[] = [];
    for (const passage of passages) {
      const last = joined.at(-1);
      if (last && passage.from < last.to) last.to = Math.max(last.to, passage.to);
      else joined.push({ ...passage });
    }
    return joined;
  }

  finds = (text: string): boolean => this.find(text).length > 0;

  /** The text with each passage replaced. */
  blanked(text: string, marker: string): string {
    let [blanked, at] = ["", 0];
    for (const { from, to } of this.find(text)) {
      blanked += text.slice(at, from) + marker;
      at = to;
    }
    return blanked + text.slice(at);
  }

  #named(text: string): IdentityPassage[] {
    const tokens = tokensOf(text);
    const passages: IdentityPassage[] = [];
    const spared: IdentityPassage[] = [];
    for (const [start, token] of tokens.entries())
      for (const { words, exact, spared: others } of this.#byFirst.get(token.word) ?? []) {
        const last = tokens[start + words.length - 1];
        if (!last || !words.every((word, n) => tokens[start + n]!.word === word)) continue;
        if (words.some((_, n) => n > 0 && tokens[start + n]!.from - tokens[start + n - 1]!.to > widestGap))
          continue;
        if (exact !== null && token.written !== exact && token.written !== exact.toUpperCase()) continue;
        (others ? spared : passages).push({ from: token.from, to: last.to });
      }
    return spared.length === 0
      ? passages
      : passages.filter(({ from, to }) => !spared.some((other) => other.from <= from && to <= other.to));
  }

  #addressed(text: string): IdentityPassage[] {
    if (this.#marks.addresses.length === 0) return [];
    const lower = text.toLowerCase();
    const same = lower.length === text.length ? lower : text;
    return this.#marks.addresses.flatMap((address) => {
      const passages: IdentityPassage[] = [];
      for (let at = same.indexOf(address); at !== -1; at = same.indexOf(address, at + address.length)) {
        const [before, after] = [same[at - 1] ?? " ", same[at + address.length] ?? " "];
        if (!/[\p{L}\p{N}_-]/u.test(before) && !/[\p{L}\p{N}_-]/u.test(after))
          passages.push({ from: at, to: at + address.length });
      }
      return passages;
    });
  }

  /** Numbers; at most three spaces, dots, dashes, slashes or brackets may stand between two digits. */
  #numbered(text: string): IdentityPassage[] {
    if (this.#marks.figures.length === 0) return [];
    const passages: IdentityPassage[] = [];
    for (const { 0: run, index } of text.matchAll(/\d(?:[ .\-/()\u00a0\u202f]{0,3}\d){7,}/g)) {
      const places: number[] = [];
      let figures = "";
      for (let n = 0; n < run.length; n++)
        if (run[n]! >= "0" && run[n]! <= "9") {
          places.push(n);
          figures += run[n];
        }
      for (const number of this.#marks.figures) {
        if (number.length < 7) continue;
        const at = figures.indexOf(number);
        if (at === -1) continue;
        const first = at - (prefix.exec(figures.slice(0, at))?.[0].length ?? 0);
        const from = index + places[first]!;
        const sign = text[from - 1] === "+" ? 1 : 0;
        passages.push({ from: from - sign, to: index + places[at + number.length - 1]! + 1 });
      }
    }
    return passages;
  }
}

/** What may come before a national number: its zero, or the country code of France with or without that zero. */
const prefix = /(?:00)?330?$|0$/;

const tokenPattern = /[\p{L}\p{M}\p{N}]+/gu;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of text.matchAll(tokenPattern))
    tokens.push({ word: fold(written), written, from: index, to: index + written.length });
  return tokens;
}
