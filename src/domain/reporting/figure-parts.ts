/** Counts the parts of a figure by the keys of the things that it counts. */
import { fold } from "../values/spelling.ts";

/** One part of a figure: the actors behind it, when it counts actors. */
export interface FigurePart {
  /** Null when nobody knows: of no département, of no programme. */
  key: string | null;
  count: number;
  actors: readonly string[];
}

/** Things and the keys each has, counted by key: the most frequent first, then by key; unknown last. */
export function partsOf(
  keyed: readonly (readonly [actor: string, keys: readonly (string | null)[]])[],
): FigurePart[] {
  const parts = new Map<string | null, { count: number; actors: Set<string> }>();
  for (const [actor, keys] of keyed)
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      let part = parts.get(key);
      if (part === undefined) {
        part = { count: 0, actors: new Set() };
        parts.set(key, part);
      }
      part.count++;
      part.actors.add(actor);
    }
  return byFrequency(
    [...parts].map(([key, { count, actors }]) => ({ key, count, actors: inOrder([...actors]) })),
  );
}

/** Actors, each once and in order, by the keys that each has: as `partsOf`, without a set of each part. */
export function partsOfActors<T>(
  actors: readonly T[],
  idOf: (actor: T) => string,
  keysOf: (actor: T) => string | null | readonly string[],
): FigurePart[] {
  const parts = new Map<string | null, string[]>();
  const note = (key: string | null, id: string) => {
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [id]);
    else if (part.at(-1) !== id) part.push(id);
  };
  for (const actor of actors) {
    const keys = keysOf(actor);
    if (keys === null || typeof keys === "string") note(keys, idOf(actor));
    else for (const key of keys) note(key, idOf(actor));
  }
  return byFrequency([...parts].map(([key, ids]) => ({ key, count: ids.length, actors: ids })));
}

/** The most frequent first, then by key; unknown last. */
const byFrequency = (parts: FigurePart[]): FigurePart[] =>
  parts.sort(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) || b.count - a.count || compareKeys(a.key, b.key),
  );

/** The actors behind a figure, each with its share of the count. */
export interface ActorCounts {
  actors: readonly string[];
  /** Of each actor, in their order. */
  counts: readonly number[];
}

/** The actors of so many things, each once: whoever has most of them first, then by identifier. */
export function countsByActor(actors: Iterable<string>): ActorCounts {
  const counts = new Map<string, number>();
  for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return mostFirst([...counts]);
}

export function mostFirst(counted: readonly (readonly [actor: string, count: number])[]): ActorCounts {
  const sorted = [...counted].sort(([a, count], [b, other]) => other - count || compareKeys(a, b));
  return { actors: sorted.map(([actor]) => actor), counts: sorted.map(([, count]) => count) };
}

/** Sorts only what is not sorted yet: the parts of a sorted list are, and there may be a hundred thousand of them. */
export const inOrder = (ids: string[]): string[] =>
  ids.every((id, at) => at === 0 || ids[at - 1]! < id) ? ids : ids.sort();

/** Facts by the month of their day, in the order of time. */
export const byMonth = (facts: readonly { actor: string; at: string }[]): FigurePart[] =>
  partsOf(facts.map(({ actor, at }) => [actor, [at.slice(0, 7)]])).sort((a, b) => compareKeys(a.key, b.key));

export const compareKeys = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : 1);

/** For each word, the first spelling of it: “patrimoine” and “Patrimoine” are one theme. */
export function firstSpellings(words: readonly string[]): Map<string, string> {
  const byFold = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const word of new Set(words)) {
    const folded = fold(word);
    if (!byFold.has(folded)) byFold.set(folded, word);
    spellings.set(word, byFold.get(folded)!);
  }
  return spellings;
}
