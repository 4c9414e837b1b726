/** What the team decided of an actor's place in the ranking, until a day. A later decision replaces it. */
export interface PinningDecision {
  actor: string;
  /** `pin`: first, whatever the score; `defer`: left out; `release`: back to the ranking. */
  kind: "pin" | "defer" | "release";
  reason: string;
  /** ISO date, the last day on which it holds. */
  until: string;
  /** ISO instant. */
  at: string;
  by: string;
}

/** What the team learnt of a person, which counts more than their title: the right one to ask for, gone, or the wrong one. */
export const verdicts = ["right", "left", "wrong"] as const;
export type PersonFeedback = (typeof verdicts)[number];

export interface PersonVerdict {
  actor: string;
  person: string;
  verdict: PersonFeedback;
  note: string | null;
  /** ISO instant. */
  at: string;
  by: string;
}

/** The decision that holds today for each actor; `holds` are in the order in which they were made. */
export function holding(holds: Iterable<PinningDecision>, today: string): Map<string, PinningDecision> {
  const newest = new Map<string, PinningDecision>();
  for (const hold of holds) newest.set(hold.actor, hold);
  for (const [actor, { kind, until }] of newest)
    if (kind === "release" || until < today) newest.delete(actor);
  return newest;
}

/** What is known of each actor's people, the newest of each; `verdicts` are in the order in which they were made. */
export function learntOf(known: Iterable<PersonVerdict>): Map<string, Map<string, PersonVerdict>> {
  const learnt = new Map<string, Map<string, PersonVerdict>>();
  for (const verdict of known) {
    const people = learnt.get(verdict.actor) ?? new Map<string, PersonVerdict>();
    learnt.set(verdict.actor, people.set(verdict.person, verdict));
  }
  return learnt;
}
