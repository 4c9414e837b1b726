/** Lists the channels that objections close at one actor, for a screen or a sheet. */
import type { Closure, ContactPermissions } from "./contact-permissions.ts";
import { type ObjectionChannel, objectionChannels, type Reachable } from "./objection.ts";

export interface ClosedChannels {
  /** Null when nobody of the actor may be reached. */
  person: string | null;
  channels: readonly ObjectionChannel[];
  closure: Closure;
}

/** The person whose own objection closes a channel, since nobody else could be reached by it; null when the actor objected. */
const soleObjector = ({ of, person }: Closure, { id, people }: Reachable): string | null =>
  of === id && people.some(({ fullName }) => fullName === person) ? person : null;

/** The actor first, then its people in their order. */
export function closedChannels(permissions: ContactPermissions, actor: Reachable): ClosedChannels[] {
  if (permissions.empty) return [];
  const closed = new Map<string | null, { channels: ObjectionChannel[]; closure: Closure }>();
  for (const channel of objectionChannels) {
    const opening = permissions.open(actor, channel);
    for (const { person, closure } of opening.closed
      ? [{ person: soleObjector(opening.closed, actor), closure: opening.closed }]
      : opening.without) {
      const before = closed.get(person);
      if (before) before.channels.push(channel);
      else closed.set(person, { channels: [channel], closure });
    }
  }
  const place = (person: string | null) => actor.people.findIndex(({ fullName }) => fullName === person);
  return [...closed]
    .map(([person, found]) => ({ person, ...found }))
    .sort((a, b) => place(a.person) - place(b.person));
}
