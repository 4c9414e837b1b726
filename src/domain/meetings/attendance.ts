// The people and actors expected at a meeting, and whether they came.

/** `unexpected`: they came without being invited or expected. */
export const attendanceStatuses = ["present", "absent", "excused", "unexpected"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** What somebody answered to an invitation. */
export type InvitationReply = "yes" | "no";

/** What is noted of somebody of an actor for a meeting. `person`: a name; null for the actor as such. */
export interface Attendance {
  meeting: string;
  actor: string;
  person: string | null;
  /** Null while they have not answered. */
  reply: InvitationReply | null;
  /** Null while it is not known whether they came; until then they are expected. */
  status: AttendanceStatus | null;
  /** ISO instant. */
  at: string;
  by: string;
}

/** Whether somebody was there, expected or not. */
export const wasThere = ({ status }: Pick<Attendance, "status">) =>
  status === "present" || status === "unexpected";

/** Somebody of an actor expected or present at a meeting. `person`: a name; null for the actor as such. */
export interface Attendee {
  actor: string;
  person: string | null;
  /** The name of the actor. */
  name: string;
  reply: InvitationReply | null;
  /** Null while it is not known whether they came. */
  status: AttendanceStatus | null;
}
