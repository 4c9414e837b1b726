// Puts together a meeting with everybody who was invited, expected or there.
import type { Attendance, Attendee } from "./attendance.ts";
import type { AgreedFollowUp } from "./meeting-follow-up.ts";
import type { PreparedInvitation } from "./meeting-mailing.ts";
import type { MeetingRecord } from "./meeting-record.ts";

export interface InvitedActor extends PreparedInvitation {
  name: string;
  person: string | null;
}

export interface WholeMeeting {
  meeting: MeetingRecord;
  /** The newest invitation of each actor, in the order in which they were first invited. */
  invited: readonly InvitedActor[];
  /** Those invited, expected or there. */
  attendees: readonly Attendee[];
  followUps: readonly AgreedFollowUp[];
}

/** An actor that was invited to a meeting, expected or there. */
interface NamedAttendee {
  id: string;
  name: string;
  people: readonly { fullName: string; emails: readonly string[] }[];
}

export function wholeMeeting(
  meeting: MeetingRecord,
  invitations: readonly PreparedInvitation[],
  attendance: readonly Attendance[],
  known: readonly NamedAttendee[],
  followUps: readonly AgreedFollowUp[],
): WholeMeeting {
  const actors = new Map(known.map((actor) => [actor.id, actor]));
  const nameOf = (actor: string) => actors.get(actor)?.name ?? actor;
  const newest = new Map(invitations.map((invitation) => [invitation.actor, invitation]));
  const attendees: Attendee[] = attendance.map(({ actor, person, reply, status }) => ({
    ...{ actor, person, name: nameOf(actor), reply, status },
  }));
  const noted = new Set(attendance.map(({ actor }) => actor));
  const invited = [...newest.values()].map(({ actor, document, recipient, at, on, sequence }) => ({
    ...{ actor, name: nameOf(actor), person: personAt(actors.get(actor), recipient), document, at },
    ...{ recipient, on, sequence },
  }));
  for (const { actor, name, person } of invited)
    if (!noted.has(actor)) attendees.push({ actor, person, name, reply: null, status: null });
  return { meeting, invited, attendees, followUps };
}

/** The person of an actor who has the address of an invitation, or whose name is on its envelope; null without one. */
const personAt = (actor: NamedAttendee | undefined, recipient: string | null) =>
  actor?.people.find(
    ({ fullName, emails }) =>
      recipient !== null && (emails.includes(recipient) || recipient.includes(fullName)),
  )?.fullName ?? null;
