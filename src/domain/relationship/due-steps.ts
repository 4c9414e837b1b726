import { daysBetween } from "../values/days.ts";
import type { Contact } from "./contact.ts";

/** A next step whose day has come. */
export interface DueStep {
  actor: string;
  name: string;
  person: string | null;
  step: string | null;
  /** ISO date. */
  on: string;
  /** Days late; 0 today. */
  late: number;
}

/**
 * Next steps due by `today`, the oldest first. Only the newest exchange with an actor counts: whatever came before has
 * been followed. Those who objected are left alone.
 */
export function dueSteps(
  actors: Iterable<{ id: string; name: string; objected: string | null; lastContact: Contact | null }>,
  today: string,
): DueStep[] {
  const due: DueStep[] = [];
  for (const { id, name, objected, lastContact } of actors) {
    if (objected !== null || lastContact === null || lastContact.nextAt === null) continue;
    if (lastContact.nextAt > today) continue;
    due.push({
      actor: id,
      name,
      person: lastContact.person,
      step: lastContact.nextStep,
      on: lastContact.nextAt,
      late: daysBetween(lastContact.nextAt, today),
    });
  }
  return due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.actor < b.actor ? -1 : 1));
}
