// The decisions of the team on the places of actors in the ranking, and what it learnt of their people.
import { compareText } from "../values/spelling.ts";

/**
 * `pin`: first, whatever the score; `defer`: left out; `release`: ends a pin or a deferral; `appointment`: a day on which to meet the actor;
 * `cancelled`: the appointment of that day does not take place.
 */
export const pinningKinds = ["pin", "defer", "release", "appointment", "cancelled"] as const;

/** Stands for the last day of a decision that holds until somebody takes it back: what it waits for has no day. */
export const untilReleased = "9999-12-30";

/** The last day on which a decision holds; null for one that holds until it is taken back. */
export const lastDayOf = ({ until }: { until: string }): string | null =>
  until === untilReleased ? null : until;

/**
 * A decision on an actor's place in the ranking until a day, or an appointment. A later decision replaces an earlier one; neither an
 * appointment nor its cancellation replaces one.
 */
export interface PinningDecision {
  actor: string;
  kind: (typeof pinningKinds)[number];
  /** The reason; of an appointment or its cancellation, the words that tell of it. */
  reason: string;
  /** ISO date: the last day of the decision; of an appointment, its day. */
  until: string;
  /** ISO instant. */
  at: string;
  by: string;
}

/** What the team learnt of a person, which counts more than their title: the right person, gone, or the wrong person. */
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

/** The decision in force today for each actor. `holds` are in the order in which they were made. */
export function holding(holds: Iterable<PinningDecision>, today: string): Map<string, PinningDecision> {
  const newest = new Map<string, PinningDecision>();
  for (const hold of holds)
    if (hold.kind !== "appointment" && hold.kind !== "cancelled") newest.set(hold.actor, hold);
  for (const [actor, { kind, until }] of newest)
    if (kind === "release" || until < today) newest.delete(actor);
  return newest;
}

/** The appointments with each actor, the earliest day first, without those noted before a `release`. */
export function appointmentsOf(holds: Iterable<PinningDecision>): Map<string, PinningDecision[]> {
  const appointments = new Map<string, PinningDecision[]>();
  for (const hold of holds) {
    if (hold.kind === "release") appointments.delete(hold.actor);
    if (hold.kind === "cancelled") {
      const others = (appointments.get(hold.actor) ?? []).filter(({ until }) => until !== hold.until);
      if (others.length > 0) appointments.set(hold.actor, others);
      else appointments.delete(hold.actor);
    }
    if (hold.kind !== "appointment") continue;
    const ofActor = [...(appointments.get(hold.actor) ?? []), hold];
    appointments.set(
      hold.actor,
      ofActor.sort((a, b) => compareText(a.until, b.until)),
    );
  }
  return appointments;
}

/** The first appointment with no exchange noted on its day or later: it is to come, or what was said there is not noted yet. Null without one. */
export const standingAppointment = (
  appointments: readonly PinningDecision[],
  contacts: readonly { at: string }[],
): PinningDecision | null => appointments.find(({ until }) => contacts.every(({ at }) => at < until)) ?? null;

/** The newest verdict on each person of each actor. `known` are in the order in which they were made. */
export function learntOf(known: Iterable<PersonVerdict>): Map<string, Map<string, PersonVerdict>> {
  const learnt = new Map<string, Map<string, PersonVerdict>>();
  for (const verdict of known) {
    const people = learnt.get(verdict.actor) ?? new Map<string, PersonVerdict>();
    learnt.set(verdict.actor, people.set(verdict.person, verdict));
  }
  return learnt;
}
