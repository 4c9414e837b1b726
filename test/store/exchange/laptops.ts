// Laptops of a test: each a database of its own, which works and exchanges.

import { Refusal } from "../../../src/domain/problems/problem.ts";
import type { LaptopChanges, MergeOutcome } from "../../../src/store/exchange-records.ts";
import type { Store, StoreWriter } from "../../../src/store/store.ts";

export interface Laptop {
  name: string;
  store: Store;
  /** How far its clock is from the true time, in milliseconds; it may be set anew. */
  clockError: number;
}

/** The true time, of which each laptop knows what its own clock says: no two instants of one laptop are the same. */
export class Clock {
  #now = Date.UTC(2026, 0, 5, 9);

  next({ clockError }: Laptop): Date {
    this.#now += 61_000;
    return new Date(this.#now + clockError);
  }
}

/** What somebody answers of each conflict; what stands, when nobody is asked. */
export type Answer = "ours" | "theirs" | "stands";

export const work = <T>(
  laptop: Laptop,
  clock: Clock,
  change: (writer: StoreWriter, at: string) => Promise<T>,
): Promise<T> => {
  const { store } = laptop;
  const at = clock.next(laptop);
  return store.step({ command: "edit", at }, (writer) => change(writer, at.toISOString()));
};

export const changesOf = (
  laptop: Laptop,
  clock: Clock,
  since: "exchange" | "ever" | { day: string } = "exchange",
): Promise<LaptopChanges> => {
  const { store, name } = laptop;
  return store.exchange.changes({ now: clock.next(laptop), by: name, location: name, since, keep: true });
};

/** Merges what several gave, as the files of a folder: one step, once somebody answered of what is in conflict. */
export async function merge(
  laptop: Laptop,
  changes: readonly LaptopChanges[],
  clock: Clock,
  answer: Answer = "stands",
): Promise<MergeOutcome[]> {
  const { store, name } = laptop;
  const now = clock.next(laptop);
  // As it goes through files.
  const given = JSON.parse(JSON.stringify(changes)) as LaptopChanges[];
  const decisions = new Map<string, "ours" | "theirs">();
  const mergeAll = (dryRun: boolean) =>
    store.step({ command: "workspace", at: now, dryRun }, async (writer) => {
      const outcomes: MergeOutcome[] = [];
      for (const laptopChanges of given) {
        const request = { now, by: name, location: name, decisions, marker: "[…]" };
        const outcome = await writer.exchange.merge(laptopChanges, request);
        await writer.exchange.settleIds(outcome.born);
        outcomes.push(outcome);
      }
      return outcomes;
    });
  if (answer !== "stands")
    for (const { conflicts } of await mergeAll(true))
      for (const { kind, key } of conflicts) if (kind === "value") decisions.set(key, answer);
  return mergeAll(false);
}

/** What is new on some laptops, brought to another in one step; all of it when something was never brought. */
export async function give(
  from: readonly Laptop[],
  to: Laptop,
  clock: Clock,
  answer: Answer = "stands",
): Promise<MergeOutcome[]> {
  const given = (since?: "ever") => Promise.all(from.map((laptop) => changesOf(laptop, clock, since)));
  try {
    return await merge(to, await given(), clock, answer);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problems[0]?.code !== "exchange-gap") throw error;
    return merge(to, await given("ever"), clock, answer);
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
