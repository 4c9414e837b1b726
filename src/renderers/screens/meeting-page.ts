// Shows meetings on the terminal and as JSON.

import type { FollowUp } from "../../domain/meetings/meeting-follow-up.ts";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import type { WholeMeeting } from "../../domain/meetings/whole-meeting.ts";
import type { Sentences } from "../../text/index.ts";
import { type Paint, safe, table, wrap } from "./terminal.ts";

interface Page {
  text: Sentences;
  columns: number;
  paint: Paint;
  /** ISO date. */
  today: string;
}

export const meetingAsJson = ({ convenedBy, timeZone, ...meeting }: MeetingRecord) => ({
  ...{ id: meeting.id, title: meeting.title, date: meeting.date, start: meeting.start, end: meeting.end },
  ...{ place: meeting.place, link: meeting.link, convened_by: convenedBy, convener: meeting.convener },
  ...{ about: meeting.about, themes: meeting.themes, territories: meeting.territories },
  ...{ time_zone: timeZone, sequence: meeting.sequence, cancelled: meeting.cancelled },
});

export const wholeMeetingAsJson = (
  { meeting, invited, attendees, followUps }: WholeMeeting,
  text: Sentences,
) => ({
  ...meetingAsJson(meeting),
  invited: invited.map(({ actor, person, document, at }) => ({ actor, person, document, at })),
  expected: attendees
    .filter(({ status }) => status === null)
    .map(({ actor, person, name, reply }) => ({ actor, person, name, reply })),
  attendance: attendees
    .filter(({ status }) => status !== null)
    .map(({ actor, person, name, status }) => ({ actor, person, name, status })),
  headcount: meeting.headcount,
  follow_ups: followUps.map((followUp) => followUpAsJson(followUp, text)),
});

export const followUpAsJson = (
  { actor, person, proposed, why, on }: Omit<FollowUp, "name">,
  { meetings }: Sentences,
) => ({ actor, person, proposed, why: meetings.followUp.reason(why), on });

/** The follow-ups proposed, each with its reason. */
export function followUpLines(proposed: readonly FollowUp[], { text, columns, today, paint }: Page): string {
  return proposed
    .map((followUp) => {
      const who = followUp.person === null ? followUp.name : `${followUp.person} (${followUp.name})`;
      const lines = wrap(safe(text.meetings.followUp.proposal(followUp, today)), columns - 6);
      return `${paint.strong(safe(who))}\n${lines.map((line) => `    ${line}\n`).join("")}`;
    })
    .join("");
}

export function meetingsTable(
  lines: readonly { meeting: MeetingRecord; invited: number; present: number }[],
  { text, columns, paint, today }: Page,
): string {
  const { meetings, mailing } = text;
  return table(
    meetings.columns.map((title, at) => ({
      title,
      shrinks: at === 2 || at === 3,
      least: 12,
      ...(at >= 4 ? { align: "right" as const } : {}),
    })),
    lines.map(({ meeting, invited, present }) => [
      mailing.weekdayAndDay(meeting.date, today),
      meetings.timeRange(meeting.start, meeting.end),
      meeting.title + (meeting.cancelled === null ? "" : ` (${meetings.cancelledMark})`),
      meeting.place ?? meeting.link ?? "",
      invited,
      meeting.date < today ? present : "",
    ]),
    { columns, paint },
  );
}

export function meetingPage({ meeting, invited, attendees, followUps }: WholeMeeting, page: Page): string {
  const { text, columns, paint, today } = page;
  const { meetings, mailing } = text;
  const nameOf = new Map(attendees.map(({ actor, name }) => [actor, name]));
  const facts = [
    [mailing.weekdayAndDay(meeting.date, today), meetings.timeRange(meeting.start, meeting.end)]
      .filter(Boolean)
      .join(", "),
    meeting.place,
    meeting.link,
    meetings.organisedBy(meeting.convenedBy, meeting.convener),
    meeting.about,
    [...meeting.themes, ...meeting.territories].join(", "),
    meeting.cancelled && meetings.cancelledOn(meeting.cancelled),
  ];
  const blocks = [
    [
      paint.strong(safe(meeting.title)),
      paint.faint(safe(meeting.id)),
      ...facts.flatMap((fact) => (fact ? wrap(safe(fact), columns) : [])),
    ].join("\n"),
  ];
  const who = ({ name, person }: { name: string; person: string | null }) =>
    `  ${safe(person === null ? name : `${name} (${person})`)}`;
  const list = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) blocks.push([paint.strong(`${title} (${lines.length})`), ...lines].join("\n"));
  };
  list(
    meetings.invited,
    invited.map((actor) => `${who(actor)}  ${paint.faint(meetings.invitedBy(actor.document, actor.at))}`),
  );
  const unknown = attendees.filter(({ status }) => status === null);
  const answered = (attendee: (typeof unknown)[number]) =>
    who(attendee) + (attendee.reply === null ? "" : `  ${meetings.replies[attendee.reply]}`);
  list(meetings.expected, unknown.filter(({ reply }) => reply !== "no").map(answered));
  list(meetings.declined, unknown.filter(({ reply }) => reply === "no").map(who));
  for (const status of ["present", "unexpected", "excused", "absent"] as const)
    list(meetings.statuses[status], attendees.filter((attendee) => attendee.status === status).map(who));
  list(
    meetings.followUp.agreedHeading,
    followUps.map(
      ({ actor, person, proposed, on }) =>
        `${who({ name: nameOf.get(actor) ?? actor, person })}  ${meetings.followUp.actions[proposed]}, ${mailing.weekdayAndDay(on, today)}`,
    ),
  );
  if (meeting.headcount !== null) blocks.push(meetings.headcount(meeting.headcount));
  return `${blocks.join("\n\n")}\n`;
}
