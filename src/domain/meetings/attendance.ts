// Who is expected at a meeting, and who came.

/** `unexpected`: somebody who came without having been invited or expected. */
export const attendanceStatuses = ["present", "absent", "excused", "unexpected"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** What somebody answered to an invitation. */
export type InvitationReply = "yes" | "no";

/** Somebody of an actor at a meeting; `person` is a name, null for the actor as such. */
export interface Attendance {
  meeting: string;
  actor: string;
  person: string | null;
  /** Null while they have not answered. */
  reply: InvitationReply | null;
  /** Null until it is known whether they came: they are expected. */
  status: AttendanceStatus | null;
  /** ISO instant. */
  at: string;
  by: string;
}

/** Those who were there, whether expected or not. */
export const wasThere = ({ status }: Pick<Attendance, "status">) =>
  status === "present" || status === "unexpected";

/** Somebody of an actor at a meeting; `person` is null for the actor as such. */
export interface Attendee {
  actor: string;
  person: string | null;
  /** The actor's. */
  name: string;
  reply: InvitationReply | null;
  /** Null while nobody said whether they came. */
  status: AttendanceStatus | null;
}
