// Has exchanges follow who came to meetings: whoever comes to one of ours that takes place has talked with us.
import { wasThere } from "../../domain/meetings/attendance.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { StoreReader, StoreWriter } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

interface AttendedExchange {
  actor: string;
  /** The day of the meeting, or today while that is to come; ISO date. */
  at: string;
  person: string | null;
}

/**
 * Changes meetings or who came, and has the exchanges follow: one for each actor on each day on which it came to us, unless
 * somebody noted a meeting then; taken back when it turns out that it did not come, or that nothing took place.
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

/** By actor and day. */
async function attendedExchanges(
  store: StoreReader,
  { now }: ApplicationHost,
): Promise<Map<string, AttendedExchange>> {
  const today = dayOf(now());
  const [meetings, attendance] = [await store.meetings.all(), await store.meetings.attendance()];
  const ours = meetings.filter(({ convenedBy, cancelled }) => convenedBy === "us" && cancelled === null);
  const days = new Map(ours.map(({ id, date }) => [id, date < today ? date : today]));
  const exchanges = new Map<string, AttendedExchange>();
  for (const one of attendance) {
    const { actor, meeting, person } = one;
    const at = days.get(meeting);
    const key = `${at} ${actor}`;
    if (at !== undefined && wasThere(one) && !exchanges.has(key)) exchanges.set(key, { actor, at, person });
  }
  return exchanges;
}
