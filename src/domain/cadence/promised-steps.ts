/** The promises that an adviser's calendar holds, and those that it has to give up. */
import type { Contact } from "../relationship/contact.ts";
import type { PlannedStep } from "./agenda.ts";

export interface PromisedStep {
  actor: string;
  name: string;
  person: string | null;
  promise: string | null;
  /** ISO date. */
  on: string;
  by: string | null;
  /** How many exchanges were noted before: it grows whenever the promise may have changed. */
  revision: number;
  /** It was kept, or fell away, before its day. */
  cancelled: boolean;
}

/** One promise an actor at most. A day that has passed is not given up: it was. `contacts`: the oldest first. */
export function promisedSteps(
  steps: readonly PlannedStep[],
  contacts: readonly Contact[],
  names: (actor: string) => string,
  today: string,
): PromisedStep[] {
  const revisions = new Map<string, number>();
  const promises = new Map<string, Contact>();
  for (const contact of contacts) {
    revisions.set(contact.actor, (revisions.get(contact.actor) ?? -1) + 1);
    if (contact.nextAt !== null) promises.set(contact.actor, contact);
  }
  const standing = steps.filter(({ from }) => from === "promise");
  const kept = new Set(standing.map(({ actor }) => actor));
  const givenUp = [...promises.values()].filter(({ actor, nextAt }) => !kept.has(actor) && nextAt! >= today);
  const revision = (actor: string) => revisions.get(actor) ?? 0;
  return [
    ...standing.map(({ actor, name, person, promise, on, by }) => ({
      ...{ actor, name, person, promise, on, by, revision: revision(actor), cancelled: false },
    })),
    ...givenUp.map(({ actor, person, nextStep, nextAt, by }) => ({
      ...{ actor, name: names(actor), person, promise: nextStep, on: nextAt!, by },
      ...{ revision: revision(actor), cancelled: true },
    })),
  ];
}
