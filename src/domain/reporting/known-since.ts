/** Finds the day from which a report counts each actor as known. It may be earlier than the import: a dated fact counts from its date on. */
import { wasThere } from "../meetings/attendance.ts";
import type { MissionRecords } from "./mission-records.ts";

/** For each actor the earliest of these days: of the list that first told of it, of its application, of the first dated fact. ISO dates. */
export function knownSince(records: MissionRecords): Map<string, string> {
  const since = new Map<string, string>();
  const note = (actor: string | null, day: string | null) => {
    if (actor === null || day === null) return;
    const date = day.length === 10 ? day : day.slice(0, 10);
    const earliest = since.get(actor);
    if (earliest === undefined || date < earliest) since.set(actor, date);
  };
  for (const { id, since: listed, submitted } of records.actors) {
    note(id, listed);
    note(id, submitted);
  }
  const { contacts, assessments, prepared, objections, surveyed, returned } = records;
  for (const facts of [contacts, assessments, prepared, objections, surveyed, returned])
    for (const { actor, at } of facts) note(actor, at);
  const days = new Map(records.meetings.map(({ id, date }) => [id, date]));
  for (const attendance of records.attendance)
    if (wasThere(attendance)) note(attendance.actor, days.get(attendance.meeting) ?? null);
  return since;
}
