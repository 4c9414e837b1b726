// What the team decided of the places of actors in the ranking, and what it learnt of their people.
import { compareText } from "../values/spelling.ts";

/** `pin`: first, whatever the score; `defer`: left out; `release`: back to the ranking; `appointment`: somebody is to be met. */
export const pinningKinds = ["pin", "defer", "release", "appointment"] as const;

/** Stands for the last day of a decision that holds until somebody takes it back: what it waits for has no day. */
export const untilReleased = "9999-12-30";

/** The last day on which a decision holds; null for one that holds until it is taken back. */
export const lastDayOf = ({ until }: { until: string }): string | null =>
  until === untilReleased ? null : until;

/** What the team decided of an actor's place in the ranking, until a day. A later decision replaces it; an appointment replaces none. */
export interface PinningDecision {
  actor: string;
  kind: (typeof pinningKinds)[number];
  /** Of an appointment: the words that tell of it. */
  reason: string;
  /** ISO date, the last day on which it holds; of an appointment, its day. */
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
  for (const hold of holds) if (hold.kind !== "appointment") newest.set(hold.actor, hold);
  for (const [actor, { kind, until }] of newest)
    if (kind === "release" || until < today) newest.delete(actor);
  return newest;
}

/** The appointments with each actor, the first day first, without those noted before the team gave the actor back its place in the ranking. */
export function appointmentsOf(holds: Iterable<PinningDecision>): Map<string, PinningDecision[]> {
  const appointments = new Map<string, PinningDecision[]>();
  for (const hold of holds) {
    if (hold.kind === "release") appointments.delete(hold.actor);
    if (hold.kind !== "appointment") continue;
    const ofActor = [...(appointments.get(hold.actor) ?? []), hold];
    appointments.set(
      hold.actor,
      ofActor.sort((a, b) => compareText(a.until, b.until)),
    );
  }
  return appointments;
}

/** The first appointment after which no exchange was noted: it is to come, or nobody has noted yet what was said there. */
export const standingAppointment = (
  appointments: readonly PinningDecision[],
  contacts: readonly { at: string }[],
): PinningDecision | null => appointments.find(({ until }) => contacts.every(({ at }) => at < until)) ?? null;

/** What is known of each actor's people, the newest of each; `verdicts` are in the order in which they were made. */
export function learntOf(known: Iterable<PersonVerdict>): Map<string, Map<string, PersonVerdict>> {
  const learnt = new Map<string, Map<string, PersonVerdict>>();
  for (const verdict of known) {
    const people = learnt.get(verdict.actor) ?? new Map<string, PersonVerdict>();
    learnt.set(verdict.actor, people.set(verdict.person, verdict));
  }
  return learnt;
}
