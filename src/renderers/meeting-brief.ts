// Writes the page that the team takes to a meeting: a speech of three minutes at somebody else's, the running order of its own.
import type { ActorFrame } from "../domain/documents/actor-frame.ts";
import type { Attendee } from "../domain/meetings/attendance.ts";
import type { MeetingRecord } from "../domain/meetings/meeting-record.ts";
import { runningOrder } from "../domain/meetings/running-order.ts";
import type { Sentences } from "../text/index.ts";
import { escapeMarkdown } from "./escape.ts";
import type { HtmlSheet } from "./html-page.ts";

/** What the mission says of itself aloud, as `MissionViews` words it, and the story to tell; null when none fits. */
export interface SpokenMission {
  sender: string;
  mission: string;
  frame: string;
  price: string;
  story: string | null;
}

interface MeetingPage {
  meeting: MeetingRecord;
  text: Sentences;
  /** ISO date. */
  today: string;
}

/** At somebody else's meeting: what to say in three minutes, turned to those who will be there. */
export function speechSheet(
  { meeting, text, today }: MeetingPage,
  {
    spoken,
    frames,
    expected,
  }: { spoken: SpokenMission; frames: readonly ActorFrame[]; expected: readonly Attendee[] },
): HtmlSheet {
  const { brief } = text.meetings;
  const title = brief.speechTitle(meeting.title);
  const parts = brief.speech({ ...spoken, frames });
  const markdown = [
    ...heading(title, { meeting, text, today }),
    ...parts.flatMap(({ when, say }) => [`## ${when}`, ...say.map((words) => `> ${escaped(words)}`)]),
    ...attendees(brief.expectedThere, expected, text),
    brief.sheetsFollow,
  ];
  return { title, entry: title, markdown: `${markdown.join("\n\n")}\n` };
}

/** At our own: the running order, who will come, and who should be brought together, without the reasons. */
export function runningSheet(
  { meeting, text, today }: MeetingPage,
  { expected, pairs }: { expected: readonly Attendee[]; pairs: readonly (readonly [string, string])[] },
): HtmlSheet {
  const { brief, hourOf } = text.meetings;
  const title = brief.runningTitle(meeting.title);
  const slots = runningOrder(meeting).map(({ part, at, minutes }) => {
    const { what, how } = brief.parts[part];
    const when = [at === null ? null : hourOf(at), `${minutes}\u00a0min`].filter(Boolean).join(", ");
    return `- **${when}** – ${what} ${how}`;
  });
  const replied = (reply: Attendee["reply"]) => expected.filter((attendee) => attendee.reply === reply);
  const markdown = [
    ...heading(title, { meeting, text, today }),
    `## ${brief.order}`,
    slots.join("\n"),
    ...attendees(brief.coming, replied("yes"), text),
    ...attendees(brief.unanswered, replied(null), text),
    ...attendees(brief.declined, replied("no"), text),
    ...(pairs.length === 0
      ? []
      : [
          `## ${brief.bringTogether}`,
          brief.howToBring,
          pairs.map(([one, other]) => `- ${escaped(one)} – ${escaped(other)}`).join("\n"),
        ]),
    `## ${brief.before}`,
    brief
      .checks(meeting.id)
      .map((line) => `- ${line}`)
      .join("\n"),
  ];
  return { title, entry: title, markdown: `${markdown.join("\n\n")}\n` };
}

const heading = (title: string, { meeting, text, today }: MeetingPage) => [
  `# ${escaped(title)}`,
  [
    text.mailing.day(meeting.date, today),
    text.meetings.hours(meeting.start, meeting.end),
    meeting.place,
    meeting.convenedBy === "others"
      ? text.meetings.calledBy("others", meeting.convener).replace(/\.$/, "")
      : null,
  ]
    .flatMap((fact) => (fact ? [escaped(fact)] : []))
    .join(" – "),
];

const attendees = (title: string, all: readonly Attendee[], text: Sentences) =>
  all.length === 0
    ? []
    : [
        `## ${title} (${all.length})`,
        all
          .toSorted((a, b) => a.name.localeCompare(b.name, text.language))
          .map(({ name, person }) => `- ${escaped(person === null ? name : `${name} – ${person}`)}`)
          .join("\n"),
      ];

const escaped = escapeMarkdown;
