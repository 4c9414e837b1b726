import type { Compiled, Pattern, PatternStep } from "./compile.ts";
import { breaks, type Tokens } from "./tokens.ts";

/** A result (its place in the list given to `compile`) and the words where it was found, `to` excluded. */
export interface Match {
  result: number;
  from: number;
  to: number;
}

/**
 * Finds the compiled expressions in texts, sentence by sentence. Each word starts at most as many attempts as there are
 * expressions, each of bounded length: the time is linear in the text whatever it holds.
 */
export class Matcher {
  readonly #compiled: Compiled;
  /** The number of the last sentence in which a symbol was seen: an expression is tried only where all it needs is. */
  readonly #seen: Int32Array;
  /** For each layer, what is to be tried in this sentence: word, symbol, word, symbol… */
  readonly #toTry: number[][];
  /** What groups of several words made in this sentence, by the word (from its start) at which each begins. */
  #made: (Made[] | undefined)[] = [];
  /** Words of this sentence that mean something else. */
  #masked: boolean[] = [];
  #anyMasked = false;
  readonly #found = new Map<number, Match>();
  /** Words reached by an attempt, before and after a step: kept, so that attempts leave nothing to clean up. */
  readonly #reached: number[] = [];
  readonly #next: number[] = [];
  #matches: Match[] = [];
  #tokens!: Tokens;
  #from = 0;
  #to = 0;
  #number = 0;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.#seen = new Int32Array(compiled.symbolCount);
    this.#toTry = compiled.layers.map(() => []);
  }

  match(tokens: Tokens): Match[] {
    this.#tokens = tokens;
    this.#matches = [];
    const shouting = !tokens.words.some((word) => word.small);
    for (let i = 0; i + 1 < tokens.sentenceStarts.length; i++)
      this.#read(tokens.sentenceStarts[i]!, tokens.sentenceStarts[i + 1]!, shouting);
    return this.#matches;
  }

  #read(from: number, to: number, shouting: boolean) {
    this.#from = from;
    this.#to = to;
    this.#number += 1;
    this.#made = [];
    if (this.#anyMasked) this.#masked = [];
    this.#anyMasked = false;
    if (this.#found.size > 0) this.#found.clear();
    for (const list of this.#toTry) list.length = 0;
    const { words } = this.#tokens;
    const { layersOf, symbols: builtin } = this.#compiled;
    for (let i = from; i < to; i++) {
      const word = words[i]!;
      const { symbols } = word;
      for (let k = 0; k < symbols.length; k++) {
        const symbol = symbols[k]!;
        this.#seen[symbol] = this.#number;
        const layers = layersOf[symbol]!;
        for (let l = 0; l < layers.length; l++) this.#toTry[layers[l]!]!.push(i, symbol);
      }
      if (word.capital && i > from && !shouting) this.#make(builtin.name, i, i + 1);
    }
    this.#run(0);
    this.#findWords();
    for (let layer = 1; layer < this.#toTry.length; layer++) this.#run(layer);
  }

  /** Results that are a word of a list need no attempt. */
  #findWords() {
    const { resultsOf } = this.#compiled;
    for (let i = this.#from; i < this.#to; i++) {
      const symbols = this.#symbols(i);
      for (let k = 0; k < symbols.length; k++) {
        const results = resultsOf[symbols[k]!];
        if (results) for (const result of results) this.#result(result, i, i + 1);
      }
    }
  }

  #make(symbol: number, start: number, end: number) {
    this.#made[start - this.#from] ??= [];
    const made = this.#made[start - this.#from]!;
    if (made.some((one) => one.symbol === symbol && one.end === end)) return;
    const known = made.some((one) => one.symbol === symbol);
    made.push({ symbol, end });
    for (const result of this.#compiled.resultsOf[symbol] ?? nothing) this.#result(result, start, end);
    if (known) return;
    this.#seen[symbol] = this.#number;
    for (const layer of this.#compiled.layersOf[symbol]!) this.#toTry[layer]!.push(start, symbol);
  }

  /** A result is given once for each word at which it starts, with all that it covers. */
  #result(result: number, from: number, to: number) {
    const key = result * 2 ** 32 + from;
    const known = this.#found.get(key);
    if (!known) {
      const found = { result, from, to };
      this.#found.set(key, found);
      this.#matches.push(found);
    } else if (known.to < to) known.to = to;
  }

  /** What a layer makes is seen by the next ones only. */
  #run(layer: number) {
    const list = this.#toTry[layer]!;
    const patternsOf = this.#compiled.layers[layer]!;
    for (let k = 0; k < list.length; k += 2) {
      const start = list[k]!;
      if (this.#anyMasked && layer > 0 && this.#masked[start - this.#from]) continue;
      const patterns = patternsOf[list[k + 1]!]!;
      for (let n = 0; n < patterns.length; n++) {
        const pattern = patterns[n]!;
        if (pattern.atStart && start !== this.#from) continue;
        if (!this.#possible(pattern.steps)) continue;
        const end = this.#attempt(pattern, start);
        if (end > start) this.#take(pattern.makes, start, end, layer);
      }
    }
  }

  #take(makes: Pattern["makes"], start: number, end: number, layer: number) {
    if (layer === 0) {
      this.#anyMasked = true;
      for (let i = start; i < end; i++) this.#masked[i - this.#from] = true;
    } else if ("symbol" in makes) this.#make(makes.symbol, start, end);
    else this.#result(makes.result, start, end);
  }

  /** Everything that the steps after the first ask for stands somewhere in the sentence. */
  #possible(steps: Pattern["steps"]): boolean {
    for (let k = 1; k < steps.length; k++) {
      const { symbols } = steps[k]!;
      let seen = false;
      for (let n = 0; n < symbols.length && !seen; n++) seen = this.#seen[symbols[n]!] === this.#number;
      if (!seen) return false;
    }
    return true;
  }

  /** Where the shortest match of `pattern` that starts at word `start` ends; -1 when there is none. */
  #attempt({ steps, atEnd, notBefore }: Pattern, start: number): number {
    let reached = this.#reached;
    let next = this.#next;
    reached.length = 1;
    reached[0] = start;
    for (let k = 0; k < steps.length; k++) {
      const step = steps[k]!;
      next.length = 0;
      for (let r = 0; r < reached.length; r++) this.#follow(step, reached[r]!, start, next);
      if (next.length === 0) return -1;
      [reached, next] = [next, reached];
    }
    let least = -1;
    for (const end of reached) {
      if (atEnd !== null && end + atEnd < this.#to) continue;
      if (notBefore.length > 0 && end < this.#to && this.#stands(notBefore, end)) continue;
      if (least < 0 || end < least) least = end;
    }
    return least >= 0 && atEnd !== null ? this.#to : least;
  }

  /** Adds to `into` every word at which `step` may end when the step before ended at `at`. */
  #follow(step: PatternStep, at: number, start: number, into: number[]) {
    const { boundary } = this.#compiled;
    const last = Math.min(at + step.gap, this.#to - 1);
    for (let i = at; i <= last; i++) {
      const apart = i > start && !step.sentence;
      if (apart && this.#tokens.before[i]! >= breaks.clause) break;
      this.#ends(step, i, into);
      if (apart && i < last && this.#seen[boundary] === this.#number && this.#stands([boundary], i)) break;
    }
  }

  #ends({ symbols, notAfter }: PatternStep, at: number, into: number[]) {
    if (notAfter.length > 0 && at > this.#from && this.#stands(notAfter, at - 1)) return;
    const ofWord = this.#symbols(at);
    const made = this.#made[at - this.#from];
    for (let k = 0; k < symbols.length; k++) {
      const symbol = symbols[k]!;
      if (ofWord.includes(symbol) && !into.includes(at + 1)) into.push(at + 1);
      if (made)
        for (const one of made) if (one.symbol === symbol && !into.includes(one.end)) into.push(one.end);
    }
  }

  #symbols(i: number): readonly number[] {
    return this.#anyMasked && this.#masked[i - this.#from] ? nothing : this.#tokens.words[i]!.symbols;
  }

  #stands(symbols: readonly number[], at: number): boolean {
    const ofWord = this.#symbols(at);
    const made = this.#made[at - this.#from];
    return symbols.some(
      (symbol) => ofWord.includes(symbol) || (made?.some((one) => one.symbol === symbol) ?? false),
    );
  }
}

interface Made {
  symbol: number;
  end: number;
}

const nothing: readonly number[] = [];
