// Finds the compiled expressions in a text, in a time that is linear in its length.
import type { Pattern, PatternStep } from "./compile-signals.ts";
import { type PreparedSignals, parseGates } from "./prepared-signals.ts";
import { breaks, type Tokens } from "./tokens.ts";

/** A result (its place in the list given to `compile`) and the words where it was found, `to` excluded. */
export interface Match {
  result: number;
  from: number;
  to: number;
}

/** The gates of one start, flattened for speed: for each gate, the number of symbols that open it, then these symbols. */
interface Gates {
  needs: Int32Array;
  /** The patterns behind each gate. */
  behind: readonly (readonly Pattern[])[];
}

/**
 * Most words that one step of an attempt may reach; more are not followed. Steps of single words reach at most 130: `mostSteps` (10) times
 * `longestGap` (12) and one.
 */
const mostReached = 256;
const nothing: readonly number[] = [];

/**
 * Finds the compiled expressions in texts, sentence by sentence. Each word starts at most as many attempts as there are
 * expressions, each of bounded length: the time is linear in the text whatever it holds. Its buffers are reused from one
 * text to the next, so that reading many texts leaves little garbage.
 */
export class ExpressionMatcher {
  readonly #compiled: PreparedSignals["compiled"];
  /** The gates of each start, parsed when it is first tried. */
  readonly #gates: (Gates | undefined)[] = [];
  /** The layer of each start, and the number of the last sentence that held a symbol that opens it. */
  readonly #layerOf: Uint8Array;
  readonly #opened: Int32Array;
  /** The last sentence in which each symbol was seen: an expression is tried only where all that it needs stands. */
  readonly #seen: Int32Array;
  /** For each layer, the starts to try in this sentence: word, start, word, start… */
  readonly #toTry: number[][];
  /** The symbols made in this sentence (groups of words, names), by the word where each begins, counted from the sentence's start. */
  readonly #made: ({ symbol: number; end: number }[] | undefined)[] = [];
  readonly #madeAt: number[] = [];
  /** Words of this sentence that mean something else. */
  readonly #masked = new Set<number>();
  /** Words that an attempt has reached, and those that its next step reaches. */
  #reached = new Int32Array(mostReached);
  #next = new Int32Array(mostReached);
  #nextCount = 0;
  #matches: Match[] = [];
  #tokens!: Tokens;
  #from = 0;
  #to = 0;
  #number = 0;

  constructor(compiled: PreparedSignals["compiled"]) {
    this.#compiled = compiled;
    this.#layerOf = Uint8Array.from(compiled.starts, ({ layer }) => layer);
    this.#opened = new Int32Array(compiled.starts.length);
    this.#seen = new Int32Array(compiled.symbolCount);
    this.#toTry = Array.from({ length: compiled.layerCount }, () => []);
  }

  /** One result may be given several times from the same first word, with different ends. */
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
    for (const at of this.#madeAt) this.#made[at] = undefined;
    this.#madeAt.length = 0;
    if (this.#masked.size > 0) this.#masked.clear();
    for (const list of this.#toTry) if (list.length > 0) list.length = 0;
    const { words } = this.#tokens;
    for (let i = from; i < to; i++) {
      const word = words[i]!;
      const { symbols, starts, opens } = word;
      for (let k = 0; k < symbols.length; k++) this.#seen[symbols[k]!] = this.#number;
      for (let k = 0; k < opens.length; k++) this.#opened[opens[k]!] = this.#number;
      for (let k = 0; k < starts.length; k++) this.#toTry[this.#layerOf[starts[k]!]!]!.push(i, starts[k]!);
      if (word.capital && i > from && !shouting) this.#make(this.#compiled.symbols.name, i, i + 1);
    }
    this.#run(0);
    for (let i = from; i < to; i++) {
      const { results } = words[i]!;
      if (results.length > 0 && !this.#isMasked(i))
        for (const result of results) this.#matches.push({ result, from: i, to: i + 1 });
    }
    for (let layer = 1; layer < this.#toTry.length; layer++) this.#run(layer);
  }

  #make(symbol: number, start: number, end: number) {
    const at = start - this.#from;
    let made = this.#made[at];
    if (!made) {
      made = [];
      this.#made[at] = made;
      this.#madeAt.push(at);
    }
    let isMadeHere = false;
    for (const other of made)
      if (other.symbol === symbol) {
        if (other.end === end) return;
        isMadeHere = true;
      }
    made.push({ symbol, end });
    for (const result of this.#compiled.resultsOf[symbol] ?? nothing)
      this.#matches.push({ result, from: start, to: end });
    if (isMadeHere) return;
    this.#seen[symbol] = this.#number;
    for (const opened of this.#compiled.opens[symbol]!) this.#opened[opened] = this.#number;
    for (const begun of this.#compiled.startsOf[symbol]!)
      this.#toTry[this.#layerOf[begun]!]!.push(start, begun);
  }

  /** Tries the starts of one layer. Only later layers see the symbols that it makes. */
  #run(layer: number) {
    const { words } = this.#tokens;
    const list = this.#toTry[layer]!;
    const masked = layer > 0 && this.#masked.size > 0;
    for (let k = 0; k < list.length; k += 2) {
      const at = list[k]!;
      const start = list[k + 1]!;
      if (this.#opened[start] !== this.#number) continue;
      // A masked word starts nothing; a group that was made there does.
      if (masked && this.#masked.has(at) && words[at]!.symbols.includes(this.#compiled.starts[start]!.symbol))
        continue;
      this.#tryAll(start, at, layer);
    }
  }

  #tryAll(begun: number, start: number, layer: number) {
    const { needs, behind } = this.#gates[begun] ?? this.#unfold(begun);
    let at = 0;
    for (let g = 0; g < behind.length; g++) {
      const end = at + 1 + needs[at]!;
      let open = end === at + 1;
      for (at += 1; at < end && !open; at++) open = this.#seen[needs[at]!] === this.#number;
      at = end;
      if (open) this.#tryEach(behind[g]!, start, layer);
    }
  }

  #tryEach(patterns: readonly Pattern[], start: number, layer: number) {
    for (let n = 0; n < patterns.length; n++) {
      const pattern = patterns[n]!;
      if ((pattern.atStart && start !== this.#from) || !this.#possible(pattern.needs)) continue;
      const end = this.#attempt(pattern, start);
      if (end > start) this.#take(pattern.makes, start, end, layer);
    }
  }

  #unfold(start: number): Gates {
    const gates = parseGates(this.#compiled.starts[start]!.gates);
    const laid: Gates = {
      needs: Int32Array.from(gates.flatMap(({ needs }) => [needs?.length ?? 0, ...(needs ?? [])])),
      behind: gates.map(({ patterns }) => patterns),
    };
    this.#gates[start] = laid;
    return laid;
  }

  #take(makes: Pattern["makes"], start: number, end: number, layer: number) {
    if (layer === 0) for (let i = start; i < end; i++) this.#masked.add(i);
    else if ("symbol" in makes) this.#make(makes.symbol, start, end);
    else this.#matches.push({ result: makes.result, from: start, to: end });
  }

  /** Whether the sentence holds, anywhere, a symbol for each of `needs`. */
  #possible(needs: Pattern["needs"]): boolean {
    for (let k = 0; k < needs.length; k++) if (!this.#isSeen(needs[k]!)) return false;
    return true;
  }

  #isSeen(symbols: readonly number[]): boolean {
    for (let n = symbols.length - 1; n >= 0; n--) if (this.#seen[symbols[n]!] === this.#number) return true;
    return false;
  }

  /** Where the shortest match of `pattern` that starts at word `start` ends; -1 when there is none. */
  #attempt({ steps, atEnd, notBefore }: Pattern, start: number): number {
    let count = 1;
    this.#reached[0] = start;
    for (let k = 0; k < steps.length; k++) {
      this.#nextCount = 0;
      for (let r = 0; r < count; r++) this.#follow(steps[k]!, this.#reached[r]!, start);
      if (this.#nextCount === 0) return -1;
      count = this.#nextCount;
      const reached = this.#reached;
      this.#reached = this.#next;
      this.#next = reached;
    }
    let least = -1;
    for (let r = 0; r < count; r++) {
      const end = this.#reached[r]!;
      if (atEnd !== null && end + atEnd < this.#to) continue;
      if (notBefore.length > 0 && end < this.#to && this.#stands(notBefore, end)) continue;
      if (least < 0 || end < least) least = end;
    }
    return least >= 0 && atEnd !== null ? this.#to : least;
  }

  /** Notes every word at which `step` may end when the step before ended at `at`. */
  #follow(step: PatternStep, at: number, start: number) {
    const { boundary } = this.#compiled;
    const last = Math.min(at + step.gap, this.#to - 1);
    for (let i = at; i <= last; i++) {
      const apart = i > start && !step.sentence;
      if (apart && this.#tokens.before[i]! >= breaks.clause) break;
      this.#ends(step, i);
      if (apart && i < last && this.#seen[boundary] === this.#number && this.#standsAt(boundary, i)) break;
    }
  }

  #ends({ symbols, notAfter }: PatternStep, at: number) {
    if (notAfter.length > 0 && at > this.#from && this.#stands(notAfter, at - 1)) return;
    const ofWord = this.#symbols(at);
    const made = this.#made[at - this.#from];
    for (let k = 0; k < symbols.length; k++) {
      const symbol = symbols[k]!;
      if (ofWord.includes(symbol)) this.#reach(at + 1);
      if (made !== undefined)
        for (const madeSymbol of made) if (madeSymbol.symbol === symbol) this.#reach(madeSymbol.end);
    }
  }

  #reach(end: number) {
    for (let k = 0; k < this.#nextCount; k++) if (this.#next[k] === end) return;
    if (this.#nextCount < mostReached) this.#next[this.#nextCount++] = end;
  }

  #isMasked(i: number): boolean {
    return this.#masked.size > 0 && this.#masked.has(i);
  }

  #symbols(i: number): readonly number[] {
    return this.#isMasked(i) ? nothing : this.#tokens.words[i]!.symbols;
  }

  #stands(symbols: readonly number[], at: number): boolean {
    for (let k = 0; k < symbols.length; k++) if (this.#standsAt(symbols[k]!, at)) return true;
    return false;
  }

  #standsAt(symbol: number, at: number): boolean {
    return (
      this.#symbols(at).includes(symbol) ||
      (this.#made[at - this.#from]?.some((one) => one.symbol === symbol) ?? false)
    );
  }
}
