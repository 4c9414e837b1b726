// Names the invitations to a meeting in the register of documents, and reads such names back.
import type { PreparedDocument } from "../relationship/contact.ts";
import type { MeetingRecord } from "./meeting-record.ts";

/**
 * `invitation-2027-03-18-circuits-courts~1`: the day of the meeting, the meeting, and how many times it had changed. An invitation after a change
 * has another name, so that it is prepared too.
 */
export const invitationTo = ({ id, date, sequence }: Pick<MeetingRecord, "id" | "date" | "sequence">) =>
  `invitation-${date}-${id}~${sequence}`;

/** Reads such a name; null for any other mailing. */
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
  /** The day of the meeting in the invitation, an ISO date. */
  on: string;
  /** ISO instant. */
  at: string;
}

/** The invitations to a meeting, in the order of `prepared`. */
export function invitationsTo(id: string, prepared: readonly PreparedDocument[]): PreparedInvitation[] {
  return prepared.flatMap(({ actor, document, template, recipient, at }) => {
    const of = meetingOfMailing(template);
    return of?.meeting === id ? [{ actor, document, recipient, sequence: of.sequence, on: of.on, at }] : [];
  });
}
