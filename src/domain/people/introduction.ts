// Finds somebody who could introduce the mission to an actor.
import type { ContactOutcome } from "../relationship/contact.ts";
import { fold } from "../values/spelling.ts";

/** What is read of an actor to find introductions. */
export interface Acquaintance {
  id: string;
  name: string;
  territory: string | null;
  recommendedBy: string | null;
  objected: string | null;
  people: readonly { fullName: string; emails: readonly string[] }[];
  lastContact: { outcome: ContactOutcome } | null;
}

/** Who could introduce us to an actor. */
export type Introduction =
  /** The partner who recommended it. */
  | { by: "partner"; who: string }
  /** Somebody there whom we met in another actor. */
  | { by: "person"; who: string; actor: string; name: string }
  /** An actor of the same territory that we have talked with. */
  | { by: "neighbour"; actor: string; name: string };

/** We have talked, and nobody said no. */
const talked: readonly ContactOutcome[] = ["reached", "interested", "call-back"];
const most = 3;

/** Who could introduce us to each of `wanted`, the nearest first: whom we know there, then a partner, then a neighbour. */
export function introductions(
  wanted: readonly Acquaintance[],
  all: readonly Acquaintance[],
): Map<string, Introduction[]> {
  const met = all.filter(
    ({ objected, lastContact }) =>
      objected === null && lastContact !== null && talked.includes(lastContact.outcome),
  );
  const signs = (person: { fullName: string; emails: readonly string[] }) => [
    ...person.emails,
    ...(/\s/.test(person.fullName.trim()) ? [fold(person.fullName)] : []),
  ];
  const elsewhere = new Map<string, Acquaintance>();
  for (const actor of met)
    for (const person of actor.people) for (const sign of signs(person)) elsewhere.set(sign, actor);
  const neighbours = new Map<string, Acquaintance[]>();
  for (const actor of met) {
    if (actor.territory === null) continue;
    const key = fold(actor.territory);
    neighbours.set(key, [...(neighbours.get(key) ?? []), actor]);
  }
  return new Map(wanted.map((actor) => [actor.id, introductionsTo(actor)]));

  function introductionsTo(actor: Acquaintance): Introduction[] {
    const introducers: Introduction[] = [];
    for (const person of actor.people) {
      const where = signs(person)
        .map((sign) => elsewhere.get(sign))
        .find((other) => other !== undefined && other.id !== actor.id);
      if (where) introducers.push({ by: "person", who: person.fullName, actor: where.id, name: where.name });
    }
    if (actor.recommendedBy) introducers.push({ by: "partner", who: actor.recommendedBy });
    for (const { id, name } of actor.territory === null ? [] : (neighbours.get(fold(actor.territory)) ?? []))
      if (
        id !== actor.id &&
        !introducers.some((introduction) => introduction.by !== "partner" && introduction.actor === id)
      )
        introducers.push({ by: "neighbour", actor: id, name });
    return introducers.slice(0, most);
  }
}
