// Makes laptops for the tests of exchanges: each has its own database, changes it, and exchanges changes.

import { Refusal } from "../../../src/domain/problems/problem.ts";
import type { LaptopChanges, MergeOutcome } from "../../../src/store/exchange-records.ts";
import type { Store, StoreWriter } from "../../../src/store/store.ts";

export interface Laptop {
  name: string;
  store: Store;
  /** How far its clock is ahead of the true time, in milliseconds; a test may change it. */
  clockError: number;
}

/** The true time, which advances at each call; a laptop gets it with the error of its own clock. */
export class Clock {
  #now = Date.UTC(2026, 0, 5, 9);

  next({ clockError }: Laptop): Date {
    this.#now += 61_000;
    return new Date(this.#now + clockError);
  }
}

/** The answer to each conflict; `stands` keeps the merge's own choice, as when nobody is asked. */
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

/** Merges the changes of several laptops in one step, like the files of a folder, with one answer to all conflicts. */
export async function merge(
  laptop: Laptop,
  changes: readonly LaptopChanges[],
  clock: Clock,
  answer: Answer = "stands",
): Promise<MergeOutcome[]> {
  const { store, name } = laptop;
  const now = clock.next(laptop);
  // Changes travel as JSON in files.
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

/** Merges the new changes of some laptops into another; everything, when an earlier file is missing there. */
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

/** Everything that a store contains, sorted, since merges insert rows in different orders. */
export async function stateOf({ store }: Laptop) {
  const actors = [];
  for await (const actor of store.actors()) {
    const of = { actor: actor.id };
    actors.push({
      ...{ ...actor, answers: sorted(actor.answers), provenance: sorted(actor.provenance) },
      assessments: sorted(await store.assessments(actor.id)),
      contacts: sorted(await store.contacts(of)),
      prepared: sorted(await store.prepared(of)),
      holds: sorted(await store.pinningDecisions(of)),
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
    doubts: sorted(
      (await store.possibleDuplicates()).map(({ a, b, ...doubt }) => ({ ...doubt, pair: [a, b].sort() })),
    ),
    responses: sorted((await store.surveys.responses()).map(({ number: _, ...one }) => one)),
  };
}
