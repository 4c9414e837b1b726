/** Lists the promises for an adviser's calendar, and those that the calendar has to remove. */
import type { AgreedFollowUp } from "../meetings/meeting-follow-up.ts";
import type { Contact } from "../relationship/contact.ts";
import type { PlannedStep } from "./agenda.ts";
import { isPromised, type NextContact } from "./contact-cadence.ts";

export interface PromisedStep {
  actor: string;
  name: string;
  person: string | null;
  promise: NextContact["promise"];
  /** ISO date. */
  on: string;
  by: string | null;
  /** A number that grows with each exchange and follow-up noted, and so whenever the promise may have changed. */
  revision: number;
  /** Whether it no longer stands, although its day has not passed. */
  cancelled: boolean;
}

/** At most one promise for each actor. A promise whose day has passed is not cancelled. `contacts` and `agreed`: the oldest first. */
export function promisedSteps(
  steps: readonly PlannedStep[],
  { contacts, agreed }: { contacts: readonly Contact[]; agreed: readonly AgreedFollowUp[] },
  names: (actor: string) => string,
  today: string,
): PromisedStep[] {
  const revisions = new Map<string, number>();
  const promises = new Map<string, Omit<PromisedStep, "name" | "revision" | "cancelled">>();
  const count = (actor: string) => revisions.set(actor, (revisions.get(actor) ?? -1) + 1);
  for (const { actor, person, nextStep, nextAt, by } of contacts) {
    count(actor);
    if (nextAt !== null) promises.set(actor, { actor, person, promise: nextStep, on: nextAt, by });
  }
  for (const { actor, person, proposed, why, on, by } of agreed) {
    count(actor);
    const known = promises.get(actor);
    if (known === undefined || known.on <= on)
      promises.set(actor, { actor, person, promise: { proposed, why }, on, by });
  }
  const standing = steps.filter(isPromised);
  const kept = new Set(standing.map(({ actor }) => actor));
  const givenUp = [...promises.values()].filter(({ actor, on }) => !kept.has(actor) && on >= today);
  const revision = (actor: string) => revisions.get(actor) ?? 0;
  return [
    ...standing.map(({ actor, name, person, promise, on, by }) => ({
      ...{ actor, name, person, promise, on, by, revision: revision(actor), cancelled: false },
    })),
    ...givenUp.map((promise) => ({
      ...promise,
      ...{ name: names(promise.actor), revision: revision(promise.actor), cancelled: true },
    })),
  ];
}
