// Writes events as an iCalendar file (RFC 5545), which calendars open, and mail programs take for an invitation (RFC 5546).
import { calendarLine, textValue, uriValue } from "./calendar-line.ts";
import { timeZoneBlock } from "./time-zone-block.ts";

export interface CalendarAddress {
  name: string;
  address: string;
}

/** One event. Whoever receives the file may read all of it. */
export interface CalendarEvent {
  /** Stays the same each time the event is written, so that a calendar replaces the event rather than adding another. */
  uid: string;
  /** Raised with each change, a cancellation included. */
  sequence: number;
  cancelled?: boolean;
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  /** A whole day, or local times (`2027-03-18T14:00`) in a time zone of the IANA list. ISO dates. */
  when: { day: string } | { start: string; end: string; zone: string };
  organizer?: CalendarAddress;
  attendees?: readonly CalendarAddress[];
  /** When to remind, in minutes from the start; negative before it. */
  alarmAt?: number;
  /** Hidden from others who may see the calendar. */
  confidential?: boolean;
  /** Whether the calendar shows the time as taken: it does for a meeting, not for a step to do that day. */
  busy: boolean;
}

export interface CalendarFile {
  /** `PUBLISH` for the user's own calendar, `REQUEST` for an invitation, `CANCEL` for an event that no longer takes place. */
  method: "PUBLISH" | "REQUEST" | "CANCEL";
  /** The name of a calendar that is made from the file. */
  name?: string;
  language: string;
  /** When the file is written. */
  stamp: Date;
  events: readonly CalendarEvent[];
}

/** The text of the file: lines of 75 octets at most, ended by CRLF. */
export function calendarFile({ method, name, language, stamp, events }: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//outreach//outreach//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    ...(name ? [`X-WR-CALNAME:${textValue(name)}`] : []),
    ...zonesOf(events).flatMap(({ zone, from, to }) => timeZoneBlock(zone, from, to)),
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map(calendarLine).join("");
}

function eventLines(event: CalendarEvent, stamp: Date): string[] {
  const { uid, sequence, cancelled = false, summary, description, location, url } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${textValue(uid)}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(event.when),
    `SUMMARY:${textValue(summary)}`,
    ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
    ...(location ? [`LOCATION:${textValue(location)}`] : []),
    ...(url ? [`URL:${uriValue(url)}`] : []),
    ...(event.organizer ? [`ORGANIZER;${person(event.organizer)}`] : []),
    ...(event.attendees ?? []).map(
      (attendee) =>
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;${person(attendee)}`,
    ),
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `CLASS:${event.confidential ? "CONFIDENTIAL" : "PUBLIC"}`,
    `TRANSP:${event.busy && !cancelled ? "OPAQUE" : "TRANSPARENT"}`,
    ...(event.alarmAt === undefined || cancelled ? [] : alarmLines(event.alarmAt, summary)),
    "END:VEVENT",
  ];
}

function timeLines(when: CalendarEvent["when"]): string[] {
  if ("day" in when) {
    const next = new Date(Date.parse(when.day) + 86_400_000).toISOString().slice(0, 10);
    return [`DTSTART;VALUE=DATE:${digits(when.day)}`, `DTEND;VALUE=DATE:${digits(next)}`];
  }
  const local = (time: string) => `;TZID=${when.zone}:${digits(time)}00`;
  return [`DTSTART${local(when.start)}`, `DTEND${local(when.end)}`];
}

const alarmLines = (minutes: number, summary: string): string[] => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${textValue(summary)}`,
  `TRIGGER:${minutes < 0 ? "-" : ""}PT${Math.abs(minutes)}M`,
  "END:VALARM",
];

const digits = (iso: string) => iso.replace(/[-:]/g, "");

/** A person's name, in quotation marks, and address. Double quotes in the name become apostrophes; `textValue`'s escapes are undone. */
const person = ({ name, address }: CalendarAddress) =>
  `CN="${textValue(name).replace(/\\[n;,\\]|"/g, (escaped) => ({ "\\n": " ", '"': "'" })[escaped] ?? escaped.slice(1))}":mailto:${uriValue(address)}`;

/** The zones that events are in, each with the first and the last year. */
function zonesOf(events: readonly CalendarEvent[]): { zone: string; from: number; to: number }[] {
  const zones = new Map<string, { zone: string; from: number; to: number }>();
  for (const { when } of events) {
    if ("day" in when) continue;
    const [first, last] = [Number(when.start.slice(0, 4)), Number(when.end.slice(0, 4))];
    const { from, to } = zones.get(when.zone) ?? { from: first, to: last };
    zones.set(when.zone, { zone: when.zone, from: Math.min(from, first), to: Math.max(to, last) });
  }
  return [...zones.values()];
}
