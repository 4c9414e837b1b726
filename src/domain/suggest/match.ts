import type { Compiled, Layer, Pattern, PatternStep } from "./compile.ts";
import { breaks, type Tokens } from "./tokens.ts";
import type { Word } from "./words.ts";

/** A result (its place in the list given to `compile`) and the words where it was found, `to` excluded. */
export interface Match {
  result: number;
  from: number;
  to: number;
}

/**
 * Finds the compiled expressions in a text, sentence by sentence. Each word starts at most as many attempts as there
 * are expressions, each of bounded length: the time is linear in the text whatever it holds.
 */
export function match(tokens: Tokens, compiled: Compiled): Match[] {
  const sentence = new Sentence(tokens, compiled);
  for (let i = 0; i + 1 < tokens.sentenceStarts.length; i++)
    sentence.read(tokens.sentenceStarts[i]!, tokens.sentenceStarts[i + 1]!);
  return sentence.matches;
}

const nothing: Word["symbols"] = [];

class Sentence {
  readonly matches: Match[] = [];
  readonly #tokens: Tokens;
  readonly #compiled: Compiled;
  /** What groups of several words made, by the word at which it starts. */
  readonly #made = new Map<number, { symbol: number; end: number }[]>();
  readonly #masked = new Set<number>();
  /** The number of the last sentence in which a symbol was seen: an expression is tried only where all it needs is. */
  readonly #seen: Int32Array;
  readonly #shouting: boolean;
  #from = 0;
  #to = 0;
  #number = 0;

  constructor(tokens: Tokens, compiled: Compiled) {
    this.#tokens = tokens;
    this.#compiled = compiled;
    this.#seen = new Int32Array(compiled.symbolCount);
    this.#shouting = !tokens.words.some((word) => word.small);
  }

  read(from: number, to: number) {
    this.#from = from;
    this.#to = to;
    this.#number += 1;
    this.#made.clear();
    this.#masked.clear();
    for (let i = from; i < to; i++) for (const symbol of this.#tokens.words[i]!.symbols) this.#see(symbol);
    this.#run(this.#compiled.masks, (_, start, end) => {
      for (let i = start; i < end; i++) this.#masked.add(i);
    });
    if (!this.#shouting) this.#findNames();
    for (const layer of this.#compiled.layers)
      this.#run(layer, ({ makes }, start, end) => {
        if ("result" in makes) this.matches.push({ result: makes.result, from: start, to: end });
        else this.#make(makes.symbol, start, end);
      });
  }

  #see(symbol: number) {
    this.#seen[symbol] = this.#number;
  }

  #make(symbol: number, start: number, end: number) {
    this.#see(symbol);
    const made = this.#made.get(start);
    if (!made) this.#made.set(start, [{ symbol, end }]);
    else if (!made.some((one) => one.symbol === symbol && one.end === end)) made.push({ symbol, end });
  }

  #findNames() {
    for (let i = this.#from + 1; i < this.#to; i++)
      if (this.#tokens.words[i]!.capital && !this.#masked.has(i))
        this.#make(this.#compiled.symbols.name, i, i + 1);
  }

  /** What a layer makes is seen by the next one only. */
  #run(layer: Layer, found: (pattern: Pattern, start: number, end: number) => void) {
    const all: [Pattern, number, number][] = [];
    const tryAll = (symbol: number, i: number) => {
      for (const pattern of layer.get(symbol) ?? []) {
        const end = this.#attempt(pattern, i);
        if (end > i) all.push([pattern, i, end]);
      }
    };
    for (let i = this.#from; i < this.#to; i++) {
      for (const symbol of this.#symbols(i)) tryAll(symbol, i);
      for (const symbol of new Set(this.#made.get(i)?.map((one) => one.symbol))) tryAll(symbol, i);
    }
    for (const [pattern, start, end] of all) found(pattern, start, end);
  }

  #symbols(i: number): readonly number[] {
    return this.#masked.size > 0 && this.#masked.has(i) ? nothing : this.#tokens.words[i]!.symbols;
  }

  /** Where the shortest match of `pattern` that starts at word `start` ends; -1 when there is none. */
  #attempt({ steps, atStart, atEnd, notBefore }: Pattern, start: number): number {
    if (atStart && start !== this.#from) return -1;
    for (const { symbols } of steps) if (!this.#anySeen(symbols)) return -1;
    let reached = [start];
    for (const step of steps) {
      const next: number[] = [];
      for (const at of reached) {
        const last = Math.min(at + step.gap, this.#to - 1);
        for (let i = at; i <= last; i++) {
          if (i > start && !step.sentence && this.#tokens.before[i]! >= breaks.clause) break;
          this.#ends(step, i, next);
          if (i > start && !step.sentence && this.#stands(this.#compiled.boundary, i)) break;
        }
      }
      if (next.length === 0) return -1;
      reached = next;
    }
    let least = -1;
    for (const end of reached) {
      if (atEnd !== null && end + atEnd < this.#to) continue;
      if (end < this.#to && notBefore.some((symbol) => this.#stands(symbol, end))) continue;
      if (least < 0 || end < least) least = end;
    }
    return least >= 0 && atEnd !== null ? this.#to : least;
  }

  #anySeen(symbols: readonly number[]): boolean {
    for (const symbol of symbols) if (this.#seen[symbol] === this.#number) return true;
    return false;
  }

  #ends({ symbols, notAfter }: PatternStep, at: number, into: number[]) {
    if (at >= this.#to) return;
    if (at > this.#from && notAfter.some((symbol) => this.#stands(symbol, at - 1))) return;
    const made = this.#made.get(at);
    for (const symbol of symbols) {
      if (this.#symbols(at).includes(symbol) && !into.includes(at + 1)) into.push(at + 1);
      for (const one of made ?? []) if (one.symbol === symbol && !into.includes(one.end)) into.push(one.end);
    }
  }

  #stands(symbol: number, at: number): boolean {
    return (
      this.#symbols(at).includes(symbol) ||
      (this.#made.get(at)?.some((made) => made.symbol === symbol) ?? false)
    );
  }
}
