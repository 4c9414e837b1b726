// Names the invitations to a meeting in the register of documents, and reads such names back.
import type { PreparedDocument } from "../relationship/contact.ts";
import type { MeetingRecord } from "./meeting-record.ts";

/**
 * `invitation-2027-03-18-circuits-courts~1`: the day that the invitation says, the meeting, and how many times it had changed.
 * The same invitation is prepared once; one that says a change is another.
 */
export const invitationTo = ({ id, date, sequence }: Pick<MeetingRecord, "id" | "date" | "sequence">) =>
  `invitation-${date}-${id}~${sequence}`;

/** The meeting, its day and its number of changes when a mailing invited to it; null for any other mailing. */
function meetingOfMailing(mailing: string): { meeting: string; on: string; sequence: number } | null {
  const [, on, meeting, sequence] = /^invitation-(\d{4}-\d\d-\d\d)-([a-z0-9-]+)~(\d+)$/.exec(mailing) ?? [];
  return on === undefined || meeting === undefined ? null : { meeting, on, sequence: Number(sequence) };
}

/** An invitation that was prepared: a draft or a letter. */
export interface PreparedInvitation {
  actor: string;
  document: string;
  recipient: string | null;
  sequence: number;
  /** The day that it said, an ISO date. */
  on: string;
  /** ISO instant. */
  at: string;
}

/** The invitations to a meeting, the oldest first. */
export function invitationsTo(id: string, prepared: readonly PreparedDocument[]): PreparedInvitation[] {
  return prepared.flatMap(({ actor, document, template, recipient, at }) => {
    const of = meetingOfMailing(template);
    return of?.meeting === id ? [{ actor, document, recipient, sequence: of.sequence, on: of.on, at }] : [];
  });
}
