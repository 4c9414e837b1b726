// Laptops of a test: each a database of its own, which works and exchanges.

import { Refusal } from "../../../src/domain/problems/problem.ts";
import type { LaptopChanges, MergeOutcome } from "../../../src/store/exchange-records.ts";
import type { Store, StoreWriter } from "../../../src/store/store.ts";

export interface Laptop {
  name: string;
  store: Store;
}

/** A clock that all share: no two instants are the same. */
export class Clock {
  #now = Date.UTC(2026, 0, 5, 9);

  next(): Date {
    this.#now += 61_000;
    return new Date(this.#now);
  }
}

export const work = <T>(
  { store }: Laptop,
  clock: Clock,
  change: (writer: StoreWriter, at: string) => Promise<T>,
): Promise<T> => {
  const at = clock.next();
  return store.step({ command: "edit", at }, (writer) => change(writer, at.toISOString()));
};

export const changesOf = (
  { store, name }: Laptop,
  clock: Clock,
  since: "exchange" | "ever" | { day: string } = "exchange",
): Promise<LaptopChanges> =>
  store.exchange.changes({ now: clock.next(), by: name, location: name, since, keep: true });

export async function merge(
  { store, name }: Laptop,
  changes: LaptopChanges,
  clock: Clock,
  decisions: ReadonlyMap<string, "ours" | "theirs"> = new Map(),
): Promise<MergeOutcome> {
  const now = clock.next();
  // As it goes through a file.
  const given = JSON.parse(JSON.stringify(changes)) as LaptopChanges;
  return store.step({ command: "workspace", at: now }, async (writer) => {
    const request = { now, by: name, location: name, decisions, marker: "[…]" };
    const outcome = await writer.exchange.merge(given, request);
    await writer.exchange.settleIds(outcome.born);
    return outcome;
  });
}

/** What is new on one laptop, brought to another; all of it when something was never brought. */
export async function give(from: Laptop, to: Laptop, clock: Clock): Promise<MergeOutcome> {
  const changes = await changesOf(from, clock);
  try {
    return await merge(to, changes, clock);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problems[0]?.code !== "exchange-gap") throw error;
    return merge(to, await changesOf(from, clock, "ever"), clock);
  }
}

const sorted = <T>(values: readonly T[]): T[] =>
  values
    .map((value) => [JSON.stringify(value), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);

/** All that a store says, but for the order in which rows happened to come. */
export async function stateOf({ store }: Laptop) {
  const actors = [];
  for await (const actor of store.actors()) {
    const of = { actor: actor.id };
    actors.push({
      ...{ ...actor, answers: sorted(actor.answers), provenance: sorted(actor.provenance) },
      assessments: sorted(await store.assessments(actor.id)),
      contacts: sorted(await store.contacts(of)),
      prepared: sorted(await store.prepared(of)),
      holds: sorted(await store.holds(of)),
      verdicts: sorted(await store.verdicts(of)),
    });
  }
  return {
    actors,
    objections: sorted((await store.objections()).map(({ number: _, ...one }) => one)),
    meetings: sorted(await store.meetings.all()),
    attendance: sorted(await store.meetings.attendance()),
    followUps: sorted(await store.meetings.followUps()),
    projects: sorted(await store.projects.all()),
    consents: sorted(await store.projects.consents()),
    agreements: sorted(await store.relations.agreements()),
    between: sorted(await store.relations.betweenActors()),
    bounced: sorted(await store.bouncedAddresses()),
    phrases: sorted([...(await store.sourcePhrases())]),
    doubts: sorted((await store.doubts()).map(({ a, b, ...doubt }) => ({ ...doubt, pair: [a, b].sort() }))),
    responses: sorted((await store.surveys.responses()).map(({ number: _, ...one }) => one)),
  };
}
