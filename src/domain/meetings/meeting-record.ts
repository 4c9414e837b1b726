// A meeting that the mission convenes, or that others convene and the public attends anyway.

/** Who convenes a meeting: the mission, or others (a general assembly, a programme committee, a fair). */
export const conveners = ["us", "others"] as const;
export type ConvenedBy = (typeof conveners)[number];

/** The facts of a meeting. `date` is an ISO date, `start` and `end` are times in its time zone (`14:00`); absent is null. */
export interface MeetingFacts {
  title: string;
  date: string;
  start: string | null;
  end: string | null;
  place: string | null;
  /** The address at which to join it online. */
  link: string | null;
  convenedBy: ConvenedBy;
  /** The name of who convenes it; null for the mission, and when it is not known. */
  convener: string | null;
  about: string | null;
  themes: readonly string[];
  territories: readonly string[];
  /** The IANA name of its time zone. */
  timeZone: string;
}

export interface MeetingRecord extends MeetingFacts {
  id: string;
  /** How many times its entry in calendars has changed: the SEQUENCE of its calendar file (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** The day on which it was cancelled; null when it was not. ISO date. */
  cancelled: string | null;
  /** The number of people who were there, also those not noted by name; null when nobody counted. */
  headcount: number | null;
  by: string;
  /** ISO instant at which it was noted. */
  at: string;
}

/** The fields that are in the calendars of those invited. */
const inCalendars = ["title", "date", "start", "end", "place", "link", "timeZone"] as const;

/** A meeting with some of its facts changed; `sequence` grows when its entry in calendars has to change. */
export function changedMeeting(
  meeting: MeetingRecord,
  change: Partial<MeetingFacts & Pick<MeetingRecord, "cancelled">>,
): MeetingRecord {
  const changed = { ...meeting, ...change };
  const seen =
    inCalendars.some((field) => changed[field] !== meeting[field]) || changed.cancelled !== meeting.cancelled;
  return { ...changed, sequence: meeting.sequence + (seen ? 1 : 0) };
}

/** What is wrong with the times of a meeting; null when nothing is. A meeting cannot end at midnight (00:00) or later: users give 23:59. */
export function timesProblem({
  start,
  end,
}: Pick<MeetingFacts, "start" | "end">):
  | { code: "meeting-ends-before"; start: string; end: string }
  | { code: "meeting-end-alone"; end: string }
  | null {
  if (end === null) return null;
  if (start === null) return { code: "meeting-end-alone", end };
  return end <= start ? { code: "meeting-ends-before", start, end } : null;
}

/** The meetings to come, the nearest first, then those that are past, the latest first. */
export function byNearest(meetings: readonly MeetingRecord[], today: string): MeetingRecord[] {
  const moment = ({ date, start }: MeetingRecord) => `${date} ${start ?? ""}`;
  const ordered = meetings.toSorted((a, b) => (moment(a) < moment(b) ? -1 : 1));
  return [
    ...ordered.filter(({ date }) => date >= today),
    ...ordered.filter(({ date }) => date < today).reverse(),
  ];
}
