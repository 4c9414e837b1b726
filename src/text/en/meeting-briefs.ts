// The speech, the running order and the checklist for a meeting, in English.
import type { ActorFrame } from "../../domain/documents/actor-frame.ts";
import type { Sentences } from "../sentences.ts";
import { counted } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

/** What cooperation may change for an actor, by its frame. */
const benefits: Readonly<Record<ActorFrame, string>> = {
  commune:
    "Several communes together keep a service that one alone can no longer carry, and each council stays in charge at home.",
  territory:
    "Areas that work together share a method, a post or a study that each would have paid for alone.",
  leader:
    "For a LEADER group, to cooperate is to put its strategy to work beside another, and to come home with tried ideas.",
  park: "For a nature park, the charter goes further when a neighbour does the same on its side.",
  association:
    "Associations can share a room, a van, a skill: three of them hold out better than each on its own.",
  enterprise:
    "Organisations can share a delivery, a workshop, an order that each would have had to turn down.",
  other: "What one is looking for, another has often tried: they only have to meet.",
};

/** The benefits for the two most frequent frames among the expected actors. */
function mainBenefits(frames: readonly ActorFrame[]): string[] {
  const counts = new Map<ActorFrame, number>();
  for (const frame of frames) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  const commonFrames = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  return (commonFrames.length === 0 ? (["other"] as const) : commonFrames.map(([frame]) => frame)).map(
    (frame) => benefits[frame],
  );
}

/** Words of the booklet that the team takes to a meeting. */
export const meetingBriefs: Sentences["meetings"]["brief"] = {
  speechTitle: (meeting) => `Three minutes to say: ${meeting}`,
  speech: ({ sender, mission, frame, price, story, frames }) => [
    {
      when: "Half a minute: who we are",
      say: [`“Good morning. My name is ${sender}, and I am here for ${mission}. ${frame} ${price}”`],
    },
    {
      when: "Half a minute: what it may change for you",
      say: mainBenefits(frames).map((benefit) => `${inQuotes(benefit)}`),
    },
    ...(story === null ? [] : [{ when: "One minute: an example", say: [`${inQuotes(story)}`] }]),
    {
      when: "Half a minute: what we do",
      say: [
        "“We do not come with a project. We help those who want to meet each other, choose a first step, and take stock once they have begun. What is decided stays in your hands, and what you tell us stays between us.”",
      ],
    },
    {
      when: "Half a minute: what I suggest",
      say: [
        "“I am here until the end. If something came to mind while you listened, tell me in a sentence, or leave me a name and a number: I call, for fifteen minutes. And if it is no use to you, that is a good answer too.”",
      ],
    },
  ],
  fileName: (meeting) => `For the meeting - ${meeting}`,
  written: (file, sheets, dryRun) =>
    `${dryRun ? "Would be written" : "To be printed for the meeting"}${sheets > 0 ? `, with ${counted(sheets, "sheet", "sheets")}` : ""}.\n  ${file}\n`,
  expectedActorsHeading: "Whom you should meet there",
  sheetsFollow: "The sheets of those whom you expect there follow, for the team only.",
  runningTitle: (meeting) => `Running order: ${meeting}`,
  runningOrderHeading: "What, and at what time",
  runningParts: {
    opening: {
      what: "Open.",
      how: "Who invites, why, and when it ends. Everybody says their name and where they come from, no more.",
    },
    stories: {
      what: "Hear a story or two.",
      how: "Those who did it tell it: how they began, what it took, what they would do differently.",
    },
    pairs: {
      what: "Talk in twos, then in fours.",
      how: "One question each: what takes you more time than it should? Who in this room could help?",
    },
    together: {
      what: "Bring it together.",
      how: "What comes up again, what surprises. On a poster, without names.",
    },
    closing: {
      what: "End with one step each.",
      how: "A date or a name, said aloud or slipped on a piece of paper. Have the sheet signed, thank, end on time.",
    },
  },
  coming: "They said they would come",
  unanswered: "No answer so far",
  declined: "They will not come",
  introductionsHeading: "Who should talk to whom",
  howToIntroduce:
    "Seat them side by side, or introduce them at the break: “I believe you do not know each other.”",
  beforeLeaving: "Before you leave",
  leavingChecks: (id) => [
    `the sign-in sheet, printed (outreach meeting sheet ${id});`,
    "chairs in a circle, something to write with, something to drink;",
    "the number of somebody to call on the spot;",
    `once back: outreach meeting attendance ${id}, then outreach meeting follow-up ${id}.`,
  ],
};
