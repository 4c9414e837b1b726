// Keeps exchanges consistent with attendance: coming to one of our meetings counts as an exchange.
import { wasThere } from "../../domain/meetings/attendance.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { StoreReader, StoreWriter } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

interface AttendedExchange {
  actor: string;
  /** The day of the meeting, or today if that is earlier; ISO date. */
  at: string;
  person: string | null;
}

/**
 * Makes a change to meetings or attendance. Then adds an exchange for each actor and day on which it now counts as having come, unless one
 * is noted, and removes the exchanges of actors that no longer count, or of meetings that were cancelled.
 */
export async function withAttendedExchanges<T>(
  writer: StoreWriter,
  host: ApplicationHost,
  change: () => Promise<T>,
): Promise<T> {
  const before = await attendedExchanges(writer, host);
  const result = await change();
  const after = await attendedExchanges(writer, host);
  for (const [key, { actor, at }] of before)
    if (!after.has(key)) await writer.meetings.takeBackPresence(actor, at);
  for (const [key, { actor, at, person }] of after) {
    if (before.has(key)) continue;
    const contacts = await writer.contacts({ actor });
    if (contacts.some((contact) => contact.channel === "meeting" && contact.at === at)) continue;
    await writer.addContact({
      ...{ actor, at, by: host.user, channel: "meeting", person, outcome: "reached" },
      ...{ note: null, nextStep: null, nextAt: null },
    });
  }
  return result;
}

/** The exchanges that follow from attendance, by day and actor. */
async function attendedExchanges(
  store: StoreReader,
  { now }: ApplicationHost,
): Promise<Map<string, AttendedExchange>> {
  const today = dayOf(now());
  const [meetings, attendance] = [await store.meetings.all(), await store.meetings.attendance()];
  const ours = meetings.filter(({ convenedBy, cancelled }) => convenedBy === "us" && cancelled === null);
  const days = new Map(ours.map(({ id, date }) => [id, date < today ? date : today]));
  const exchanges = new Map<string, AttendedExchange>();
  for (const attended of attendance) {
    const { actor, meeting, person } = attended;
    const at = days.get(meeting);
    const key = `${at} ${actor}`;
    if (at !== undefined && wasThere(attended) && !exchanges.has(key))
      exchanges.set(key, { actor, at, person });
  }
  return exchanges;
}
