// Finds the actors that a command line names, or refuses words that name nobody or several.

import type { FoundActor } from "../../domain/actors/actor.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import type { StoreReader } from "../../store/store.ts";

/** An actor named on a command line, with its name to show which one was meant. */
export interface NamedActor {
  id: string;
  name: string;
}

/** How many candidates are listed when a word could be several actors; more would scroll away. */
const shownCandidates = 12;

/**
 * Returns the actors that `--actor` names, in the order asked and each once (how a word is found: `StoreReader.find`). Refused (`usage`)
 * with every word that names nobody or several.
 */
export async function resolveActors(
  store: Pick<StoreReader, "find" | "near">,
  asked: readonly string[],
): Promise<NamedActor[]> {
  const namedActors = new Map<string, NamedActor>();
  const problems: Problem[] = [];
  for (const word of asked) {
    const candidates = word.trim() === "" ? [] : await store.find(word, shownCandidates);
    const [only] = candidates;
    if (!only) problems.push({ code: "actor-unknown", asked: word, near: await store.near(word, 3) });
    else if (candidates.length > 1)
      problems.push({ code: "actor-ambiguous", asked: word, candidates: candidates.map(withPlace) });
    else namedActors.set(only.id, { id: only.id, name: only.name });
  }
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  return [...namedActors.values()];
}

/** Adds the commune and territory of an actor to its name, so that two of the same name can be distinguished. */
function withPlace({ id, name, commune, territory }: FoundActor): NamedActor {
  const places = [commune, territory].filter((place) => place !== null);
  return { id, name: places.length > 0 ? `${name} (${places.join(", ")})` : name };
}
