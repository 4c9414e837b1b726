// Compiles the expressions of signals to numbers, so that a text is searched for all of them at once.
import type { Expression, PatternSlot, WordPattern } from "./expression.ts";
import { type Commonness, commonnessOf } from "./symbol-commonness.ts";

/** A named list of expressions to look for. */
export interface Named {
  name: string;
  expressions: readonly Expression[];
}

/** Ready-made groups: a number in digits, a year, and a name (a capital inside a sentence). */
export const builtinGroups = ["number", "year", "name"] as const;

const builtin: CompiledSignals["symbols"] = { number: 0, year: 1, name: 2 };

export interface PatternStep {
  /** Any of these may stand there. */
  symbols: readonly number[];
  gap: number;
  /** The gap may go past the end of the clause. */
  sentence: boolean;
  /** Symbols that the word before must not have. */
  notAfter: readonly number[];
}

/** An expression as numbers. It makes a group's symbol, or a result. */
export interface Pattern {
  makes: { symbol: number } | { result: number };
  steps: readonly PatternStep[];
  /** The symbols of each step after the first, in reverse: the last step is most often the rarest, and makes the gate. */
  needs: readonly (readonly number[])[];
  atStart: boolean;
  atEnd: number | null;
  notBefore: readonly number[];
}

/** Patterns of one start whose last steps ask for the same symbols: they are tried only in a sentence with one of `needs`. */
export interface Gate {
  needs: readonly number[] | null;
  patterns: readonly Pattern[];
}

/** The patterns that one symbol starts in one layer. */
export interface Start {
  symbol: number;
  layer: number;
  gates: readonly Gate[];
}

export interface CompiledSignals {
  /** Which words stand for which symbol. */
  places: readonly { symbol: number; words: readonly WordPattern[] }[];
  symbols: Record<(typeof builtinGroups)[number], number>;
  symbolCount: number;
  /** The symbol of the words that start another clause ("mais"). */
  boundary: number;
  /** Layer 0 hides words; the next ones make groups of words, then groups of groups; the last one makes the results. */
  layerCount: number;
  starts: readonly Start[];
  /** For each symbol, its indexes in `starts`, the lowest layer first. */
  startsOf: readonly (readonly number[])[];
  /** For each symbol, which of `starts` it opens: a start is tried only in a sentence with a symbol that opens it. */
  opens: readonly (readonly number[])[];
  /** For each symbol, the results that it makes alone. */
  resultsOf: readonly (readonly number[] | null | undefined)[];
}

/** Turns expressions into numbers. Groups must not contain themselves (checked where they are read). */
export function compile(
  groups: readonly Named[],
  results: readonly Named[],
  special: { masks: string; boundary: string; commonWords: ReadonlySet<string> },
): CompiledSignals {
  const symbols = new SymbolTable(groups);
  const layers = new PatternLayers();
  const depth = depths(groups);
  for (const { name, expressions } of groups)
    for (const expression of expressions) {
      const symbol = symbols.ofGroup(name)!;
      const words = onlyWords(expression);
      if (words && name !== special.masks) symbols.addPlace(symbol, words);
      else
        for (const pattern of patternsOf(expression, { symbol }, symbols))
          layers.add(pattern, name === special.masks ? 0 : depth.get(name)! + 1);
    }
  const last = layers.count;
  const resultsOf: number[][] = [];
  for (const [result, { expressions }] of results.entries())
    for (const expression of expressions)
      if (isOnePlace(expression))
        for (const symbol of symbols.at(expression.steps[0]!.place)) {
          resultsOf[symbol] ??= [];
          resultsOf[symbol].push(result);
        }
      else for (const pattern of patternsOf(expression, { result }, symbols)) layers.add(pattern, last);
  return {
    places: symbols.places,
    symbols: builtin,
    symbolCount: symbols.count,
    boundary: symbols.ofGroup(special.boundary) ?? -1,
    layerCount: layers.count,
    ...layers.starts(
      symbols.count,
      commonnessOf({
        ready: Object.values(builtin),
        places: symbols.places,
        made: layers.made(),
        commonWords: special.commonWords,
      }),
    ),
    resultsOf,
  };
}

/** Gives a number to each group, and to each set of words that may stand in one place. */
class SymbolTable {
  readonly places: { symbol: number; words: readonly WordPattern[] }[] = [];
  readonly #groups: ReadonlyMap<string, number>;
  readonly #byWords = new Map<string, number>();

  constructor(groups: readonly Named[]) {
    const names = [...builtinGroups, ...groups.map(({ name }) => name)];
    this.#groups = new Map(names.map((name, symbol) => [name, symbol]));
  }

  get count(): number {
    return this.#groups.size + this.#byWords.size;
  }

  ofGroup(name: string): number | undefined {
    return this.#groups.get(name);
  }

  addPlace(symbol: number, words: readonly WordPattern[]): void {
    this.places.push({ symbol, words });
  }

  /** The symbols that may stand in a place: one for all of its words, and one for each of its groups. */
  at(place: PatternSlot | null): number[] {
    if (!place) return [];
    const symbols = place.groups.map((group) => this.#groups.get(group)!);
    if (place.words.length === 0) return symbols;
    const key = place.words.map(({ text, part }) => `${part} ${text}`).join("|");
    let symbol = this.#byWords.get(key);
    if (symbol === undefined) {
      symbol = this.count;
      this.#byWords.set(key, symbol);
      this.addPlace(symbol, place.words);
    }
    return [symbol, ...symbols];
  }
}

/** The patterns of an expression: one for each choice of what is optional in it. */
const patternsOf = (expression: Expression, makes: Pattern["makes"], symbols: SymbolTable): Pattern[] =>
  withoutOptional(expression.steps).map((taken) => {
    const steps = taken.map(({ place, gap, across, notAfter }) => ({
      symbols: symbols.at(place),
      gap,
      sentence: across === "sentence",
      notAfter: symbols.at(notAfter),
    }));
    const needs = steps.slice(1).map((step) => step.symbols);
    return {
      makes,
      steps,
      needs: needs.reverse(),
      atStart: expression.atStart,
      atEnd: expression.atEnd,
      notBefore: symbols.at(expression.notBefore),
    };
  });

/** Patterns by layer, then by the symbol that their first step asks for. */
class PatternLayers {
  readonly #layers: Pattern[][][] = [[]];

  get count(): number {
    return this.#layers.length;
  }

  add(pattern: Pattern, layer: number): void {
    while (this.#layers.length <= layer) this.#layers.push([]);
    for (const first of pattern.steps[0]!.symbols) {
      this.#layers[layer]![first] ??= [];
      this.#layers[layer]![first].push(pattern);
    }
  }

  /** For each symbol, the steps of the patterns that make it. */
  made(): ReadonlyMap<number, Pattern["steps"][]> {
    const made = new Map<number, Pattern["steps"][]>();
    for (const { makes, steps } of new Set(this.#layers.flat(2)))
      if ("symbol" in makes) made.set(makes.symbol, [...(made.get(makes.symbol) ?? []), steps]);
    return made;
  }

  /** A start is opened by the symbols of its rarest step: the one that the fewest words of a text stand for (`commonness`). */
  starts(
    symbolCount: number,
    commonness: Commonness,
  ): Pick<CompiledSignals, "starts" | "startsOf" | "opens"> {
    const starts: Start[] = [];
    const each = () => Array.from({ length: symbolCount }, (): number[] => []);
    const [startsOf, opens] = [each(), each()];
    for (const [layer, bySymbol] of this.#layers.entries())
      bySymbol.forEach((patterns, symbol) => {
        for (const opening of openedBy(patterns, symbol, commonness)) opens[opening]!.push(starts.length);
        startsOf[symbol]!.push(starts.length);
        starts.push({ symbol, layer, gates: gated(patterns) });
      });
    return { starts, startsOf, opens };
  }
}

/** The symbols that open `patterns`: a sentence that holds none of them holds no match. */
function openedBy(patterns: readonly Pattern[], first: number, commonness: Commonness): ReadonlySet<number> {
  const opening = new Set<number>();
  for (const { needs } of patterns) {
    const steps = [[first], ...needs];
    const rarest = steps.reduce((a, b) => (commonness(b) < commonness(a) ? b : a));
    for (const symbol of rarest) opening.add(symbol);
  }
  return opening.has(first) ? new Set([first]) : opening;
}

/** Groups patterns by what their last step needs; behind that gate each keeps its other needs. */
function gated(patterns: readonly Pattern[]): Gate[] {
  const gates = new Map<string, { needs: readonly number[] | null; patterns: Pattern[] }>();
  for (const pattern of patterns) {
    const [needs = null, ...others] = pattern.needs;
    const key = needs?.join(" ") ?? "";
    const gate = gates.get(key);
    const behind = { ...pattern, needs: others };
    if (gate) gate.patterns.push(behind);
    else gates.set(key, { needs, patterns: [behind] });
  }
  return [...gates.values()];
}

/** The words of an expression that is one place of words, with nothing around it. */
function onlyWords(expression: Expression): readonly WordPattern[] | null {
  const [step] = expression.steps;
  return isOnePlace(expression) && step!.place.groups.length === 0 ? step!.place.words : null;
}

const isOnePlace = ({ steps, atStart, atEnd, notBefore }: Expression) =>
  steps.length === 1 && !atStart && atEnd === null && !notBefore && !steps[0]!.notAfter;

/** One list of steps for each way of taking or leaving the optional ones. */
function withoutOptional(steps: Expression["steps"]): Expression["steps"][] {
  let ways: Expression["steps"][] = [[]];
  for (const step of steps) {
    const taken = ways.map((way) => [...way, step]);
    ways = step.optional ? [...taken, ...ways] : taken;
  }
  return ways.filter((way) => way.length > 0);
}

/** How deep other groups are nested in each group: 0 for one made of words. A group must be found after those inside it. */
function depths(groups: readonly Named[]): Map<string, number> {
  const byName = new Map(groups.map((group) => [group.name, group]));
  const depthOf = new Map<string, number>();
  const depth = (name: string): number => {
    const knownDepth = depthOf.get(name);
    if (knownDepth !== undefined) return knownDepth;
    depthOf.set(name, 0);
    const inner = byName.get(name)?.expressions.flatMap(groupsIn) ?? [];
    const result = inner.reduce((most, one) => Math.max(most, depth(one) + 1), 0);
    depthOf.set(name, result);
    return result;
  };
  for (const { name } of groups) depth(name);
  return depthOf;
}

/** Names of the groups that an expression asks for. */
export function groupsIn({ steps, notBefore }: Expression): string[] {
  return [...steps.flatMap(({ place, notAfter }) => [place, notAfter]), notBefore].flatMap((place) =>
    place ? place.groups : [],
  );
}
