/** Lists the channels that are closed at one actor, by objections or lost mail, for a screen or a sheet. */
import type { Closure, ContactPermissions } from "./contact-permissions.ts";
import { type ObjectionChannel, objectionChannels, type Reachable } from "./objection.ts";

export interface ClosedChannels {
  /**
   * The person to whom these channels are closed; null when they are closed to the actor: it objected, shares something with another that
   * did, or its mail is not delivered.
   */
  person: string | null;
  channels: readonly ObjectionChannel[];
  /** Why they are closed. Channels that are closed for other reasons, or since another day, stand apart. */
  closure: Closure;
}

/**
 * The person whose own objection closes a channel of the actor, since it has no other addresses. Null when something else closes the channel:
 * the actor objected, another actor did, mail is not delivered, or the person is no longer listed.
 */
const soleObjector = ({ of, person }: Closure, { id, people }: Reachable): string | null =>
  of === id && people.some(({ fullName }) => fullName === person) ? person : null;

/** The closed channels: those closed to the actor first, then those closed to its people, in their order. */
export function closedChannels(permissions: ContactPermissions, actor: Reachable): ClosedChannels[] {
  if (permissions.empty) return [];
  const closed: { person: string | null; channels: ObjectionChannel[]; closure: Closure }[] = [];
  for (const channel of objectionChannels) {
    const opening = permissions.open(actor, channel);
    for (const { person, closure } of opening.closed
      ? [{ person: soleObjector(opening.closed, actor), closure: opening.closed }]
      : opening.without) {
      const before = closed.find((other) => other.person === person && isSameReason(other.closure, closure));
      if (before) before.channels.push(channel);
      else closed.push({ person, channels: [channel], closure });
    }
  }
  const place = (person: string | null) => actor.people.findIndex(({ fullName }) => fullName === person);
  return closed.sort((a, b) => place(a.person) - place(b.person));
}

const isSameReason = (one: Closure, other: Closure): boolean =>
  one.because === other.because &&
  one.at === other.at &&
  one.of === other.of &&
  one.person === other.person &&
  one.source === other.source &&
  one.line === other.line;
