// Writes the page that the team takes to a meeting: a speech of three minutes for another's meeting, the running order for its own.
import type { ActorFrame } from "../domain/documents/actor-frame.ts";
import type { Attendee } from "../domain/meetings/attendance.ts";
import type { MeetingRecord } from "../domain/meetings/meeting-record.ts";
import { runningOrder } from "../domain/meetings/running-order.ts";
import type { Sentences } from "../text/index.ts";
import { escapeMarkdown } from "./escape.ts";
import type { HtmlSheet } from "./html-page.ts";

/** The mission in words to say aloud, from `MissionViews`, and the story to tell; the story is null when none fits. */
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

/** The page for a meeting of somebody else: what to say in three minutes to the people expected there. */
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
    ...attendees(brief.expectedActorsHeading, expected, text),
    brief.sheetsFollow,
  ];
  return { title, entry: title, markdown: `${markdown.join("\n\n")}\n` };
}

/** The page for a meeting of our own: the running order, who will come, and whom to bring together, without the reasons. */
export function runningSheet(
  { meeting, text, today }: MeetingPage,
  { expected, pairs }: { expected: readonly Attendee[]; pairs: readonly (readonly [string, string])[] },
): HtmlSheet {
  const { brief, hour } = text.meetings;
  const title = brief.runningTitle(meeting.title);
  const slots = runningOrder(meeting).map(({ part, at, minutes }) => {
    const { what, how } = brief.runningParts[part];
    const when = [at === null ? null : hour(at), `${minutes}\u00a0min`].filter(Boolean).join(", ");
    return `- **${when}** – ${what} ${how}`;
  });
  const replied = (reply: Attendee["reply"]) => expected.filter((attendee) => attendee.reply === reply);
  const markdown = [
    ...heading(title, { meeting, text, today }),
    `## ${brief.runningOrderHeading}`,
    slots.join("\n"),
    ...attendees(brief.coming, replied("yes"), text),
    ...attendees(brief.unanswered, replied(null), text),
    ...attendees(brief.declined, replied("no"), text),
    ...(pairs.length === 0
      ? []
      : [
          `## ${brief.introductionsHeading}`,
          brief.howToIntroduce,
          pairs.map(([first, other]) => `- ${escaped(first)} – ${escaped(other)}`).join("\n"),
        ]),
    `## ${brief.beforeLeaving}`,
    brief
      .leavingChecks(meeting.id)
      .map((line) => `- ${line}`)
      .join("\n"),
  ];
  return { title, entry: title, markdown: `${markdown.join("\n\n")}\n` };
}

const heading = (title: string, { meeting, text, today }: MeetingPage) => [
  `# ${escaped(title)}`,
  [
    text.mailing.weekdayAndDay(meeting.date, today),
    text.meetings.timeRange(meeting.start, meeting.end),
    meeting.place,
    meeting.convenedBy === "others"
      ? text.meetings.organisedBy("others", meeting.convener).replace(/\.$/, "")
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
