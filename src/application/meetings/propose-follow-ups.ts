// Proposes follow-ups to a meeting, except for those who may not be contacted, and without those already agreed to.

import { type FollowedActor, type FollowUp, followUpsOf } from "../../domain/meetings/meeting-follow-up.ts";
import type { WholeMeeting } from "../../domain/meetings/whole-meeting.ts";
import { closedChannels } from "../../domain/objections/closed-channels.ts";
import { standingPromise } from "../../domain/relationship/standing-promise.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { StoreReader } from "../../store/store.ts";
import { missionCadence } from "../follow-up/actor-outlooks.ts";
import { permissionsInUse } from "../objections/permissions-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

export interface ProposedFollowUps {
  proposed: readonly FollowUp[];
  /** Those who objected to every channel: nothing is proposed for them. */
  objected: readonly { actor: string; name: string; person: string | null }[];
}

export async function proposeFollowUps(
  { meeting, attendees }: WholeMeeting,
  store: StoreReader,
  host: ApplicationHost,
): Promise<ProposedFollowUps> {
  const workspace = await host.workspace();
  const ids = [...new Set(attendees.map(({ actor }) => actor))];
  const [overviews, contacts, permissions, agreed, cadence] = await Promise.all([
    store.overviews({ ids }),
    store.contacts({}),
    permissionsInUse(host),
    store.meetings.followUps({ meeting: meeting.id }),
    missionCadence(workspace),
  ]);
  const known = new Map<string, FollowedActor>();
  for (const { id, themes, commune } of overviews) {
    const promised = standingPromise(contacts.filter(({ actor }) => actor === id));
    const promise = promised && { what: promised.nextStep, on: promised.nextAt, person: promised.person };
    known.set(id, { id, themes, commune, promise });
  }
  const actors = new Map(overviews.map((overview) => [overview.id, overview]));
  const isClosed = ({ actor, person }: { actor: string; person: string | null }) => {
    const whole = actors.get(actor);
    if (whole === undefined || permissions.empty) return false;
    return closedChannels(permissions, whole).some(
      (closed) => closed.channels.length === 3 && (closed.person === null || closed.person === person),
    );
  };
  const objected = attendees.filter(isClosed);
  const open = attendees.filter((attendee) => !objected.includes(attendee));
  const keyOf = ({ actor, person, proposed }: Pick<FollowUp, "actor" | "person" | "proposed">) =>
    JSON.stringify([actor, person, proposed]);
  const done = new Set(agreed.map(keyOf));
  const today = dayOf(host.now());
  const proposed = followUpsOf(meeting, open, known, { today, workingDay: cadence.workingDays });
  return {
    proposed: proposed.filter((followUp) => !done.has(keyOf(followUp))),
    objected: objected.map(({ actor, name, person }) => ({ actor, name, person })),
  };
}
