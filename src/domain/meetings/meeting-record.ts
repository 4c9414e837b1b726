// A meeting that the mission calls, or where the public gathers anyway.

/** Who calls a meeting: the mission, or somebody else (a general assembly, a programme committee, a fair). */
export const conveners = ["us", "others"] as const;
export type ConvenedBy = (typeof conveners)[number];

/** What a meeting is. `date` is an ISO date, `start` and `end` are times of its clock (`14:00`); absent is null. */
export interface MeetingFacts {
  title: string;
  date: string;
  start: string | null;
  end: string | null;
  place: string | null;
  /** To join it from afar. */
  link: string | null;
  convenedBy: ConvenedBy;
  /** The name of who calls it, when it is not the mission. */
  convener: string | null;
  about: string | null;
  themes: readonly string[];
  territories: readonly string[];
  /** IANA name of the time zone whose clock it follows. */
  timeZone: string;
}

export interface MeetingRecord extends MeetingFacts {
  id: string;
  /** How many times its entry in calendars has changed: the SEQUENCE of its calendar file (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** The day on which it was cancelled; null when it takes place. ISO date. */
  cancelled: string | null;
  /** How many people were there in all, those without a name included; null when nobody counted. */
  headcount: number | null;
  by: string;
  /** ISO instant at which it was noted. */
  at: string;
}

/** A change of these reaches the calendars of those who were invited. */
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

/** What is wrong with the times of a meeting; null when nothing is. An end at midnight is refused on its own day: it is to be given as 23:59. */
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

/** Meetings in the order in which people look for them: those to come, the nearest first, then those that are over. */
export function byNearest(meetings: readonly MeetingRecord[], today: string): MeetingRecord[] {
  const moment = ({ date, start }: MeetingRecord) => `${date} ${start ?? ""}`;
  const ordered = meetings.toSorted((a, b) => (moment(a) < moment(b) ? -1 : 1));
  return [
    ...ordered.filter(({ date }) => date >= today),
    ...ordered.filter(({ date }) => date < today).reverse(),
  ];
}
