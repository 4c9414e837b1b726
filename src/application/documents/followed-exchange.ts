// Finds with whom, and at which meeting, the exchange was that a follow-up refers to.
import type { Actor, Person } from "../../domain/actors/actor.ts";
import { type Meeting, meetingAt } from "../../domain/documents/person-to-meet.ts";
import type { Judge } from "../../domain/people/choose-interlocutor.ts";
import type { PastExchange } from "../../domain/relationship/exchange-history.ts";
import type { StoreReader } from "../../store/store.ts";
import { attendedMeetings } from "../meetings/attended-meetings.ts";

/** The person with whom we had the exchange, if they are still at the actor and `isReached`; else the person that a first contact would go to. */
export function meetingAgain(
  actor: Actor,
  exchange: PastExchange | null,
  judge: Judge,
  isReached: (person: Person) => boolean,
): Meeting {
  const people = actor.people.filter((person) => person.fullName === exchange?.person && isReached(person));
  const again = people.length > 0 ? meetingAt({ ...actor, people }, judge) : null;
  return again?.person ? again : meetingAt(actor, judge);
}

/** Gives the title of the meeting at which an exchange took place; null for any other exchange. */
export async function meetingOfExchange(
  store: StoreReader,
): Promise<(actor: string, exchange: PastExchange | null) => string | null> {
  const meetingOf = await attendedMeetings(store);
  return (actor, exchange) => (exchange?.channel === "meeting" ? meetingOf(actor, exchange.at) : null);
}
