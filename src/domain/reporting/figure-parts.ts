/** Breaks a figure down: counts actors or things by their keys. */
import { fold } from "../values/spelling.ts";

/** One part of a figure. `actors`: those counted, or those of the things counted, each once. */
export interface FigurePart {
  /** Null for those without a known value: no département, no programme. */
  key: string | null;
  count: number;
  actors: readonly string[];
}

/** Counts things by key. `keyed`: for each thing, its actor and its keys, each of which counts once. Order: see `byFrequency`. */
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

/** Counts actors by key, as `partsOf` does, but faster: `actors` are in order and each stands once. */
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

/** The most frequent part first, those of one count by key; the part without a key last. */
const byFrequency = (parts: FigurePart[]): FigurePart[] =>
  parts.sort(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) || b.count - a.count || compareKeys(a.key, b.key),
  );

/** The actors of a figure that counts things, each with its number of them. */
export interface ActorCounts {
  actors: readonly string[];
  /** For each of `actors`, in the same order. */
  counts: readonly number[];
}

/** `actors`: the actor of each thing. The actor with most things comes first; those with as many, by identifier. */
export function countsByActor(actors: Iterable<string>): ActorCounts {
  const counts = new Map<string, number>();
  for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return mostFirst([...counts]);
}

export function mostFirst(counted: readonly (readonly [actor: string, count: number])[]): ActorCounts {
  const sorted = [...counted].sort(([a, count], [b, other]) => other - count || compareKeys(a, b));
  return { actors: sorted.map(([actor]) => actor), counts: sorted.map(([, count]) => count) };
}

/** Sorts identifiers, unless they are in order already: there may be a hundred thousand. */
export const inOrder = (ids: string[]): string[] =>
  ids.every((id, at) => at === 0 || ids[at - 1]! < id) ? ids : ids.sort();

/** Counts facts by month, the first month first. */
export const byMonth = (facts: readonly { actor: string; at: string }[]): FigurePart[] =>
  partsOf(facts.map(({ actor, at }) => [actor, [at.slice(0, 7)]])).sort((a, b) => compareKeys(a.key, b.key));

export const compareKeys = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : 1);

/** Maps each word to the first spelling of it: “patrimoine” and “Patrimoine” are one theme. */
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
