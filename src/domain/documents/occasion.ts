// The occasion of a mailing, such as a meeting or a survey, and what must be known of it before anybody is invited.

import type { ToldReason } from "../partners/told-reasons.ts";
import type { AgreementRequest } from "../projects/agreement-request.ts";
import type { ProjectStage } from "../projects/cooperation-project.ts";
import type { MailKind } from "./mail-kinds.ts";

/**
 * What a mailing is about. Dates are ISO; absent is null. It is the same for all who receive the mailing, except for `survey`,
 * `agreement` and `introduction`.
 */
export interface Occasion {
  about: string | null;
  date: string | null;
  /** As people write it: `14 h à 16 h`. */
  time: string | null;
  place: string | null;
  /** The address of a questionnaire, or of a meeting that people can join online. */
  link: string | null;
  replyBy: string | null;
  /** News to tell, or questions to ask. */
  points: readonly string[];
  /** How long an answer takes. */
  minutes: number | null;
  /** Who will speak at a meeting. */
  voices: string | null;
  /** When the results of a survey will be told. ISO date. */
  resultsOn: string | null;
  /** The meeting, when the workspace holds it; absent when only the command line or mission.yaml describes it. */
  meeting?: InvitedMeeting;
  /** The survey to answer, when it has a file: its form goes with each message. */
  survey?: InvitedSurvey;
  /** What somebody is asked to agree to. */
  agreement?: AskedAgreement;
  /** The actor to whom the reader is introduced. */
  introduction?: ToldIntroduction;
}

/** A request for consent to tell others of a project: what would be told of it, and to whom. */
export interface AskedAgreement {
  request: AgreementRequest & { about: "project" };
  project: ToldProject;
  /** The actor to whom it would be told, or the meeting at which; null for everybody in the network. */
  reader: { kind: "actor" | "meeting"; name: string } | null;
  /** Other actors take part in the project and are asked too. */
  withOthers: boolean;
}

/** The facts of a project that the audience would read. */
export interface ToldProject {
  title: string;
  summary: string | null;
  seeks: string | null;
  offers: string | null;
  themes: readonly string[];
  stage: ProjectStage | null;
  since: string | null;
  contact: string | null;
  /** What its pictures show, in words. */
  pictures: readonly string[];
}

/** The introduction of two actors, as one of them may read it: only what the other agreed to have told. */
export interface ToldIntroduction {
  /** The name of its messages in the register. */
  mailing: string;
  /** What the reader seeks, in its own words; null when it said nothing of the kind. */
  ownWish: string | null;
  /** Null while one of the two has not agreed to be put in contact: then the message asks the reader to agree. */
  other: IntroducedActor | null;
}

export interface IntroducedActor {
  name: string;
  kind: string | null;
  person: string | null;
  /** How to reach it: an address, a number. */
  ways: readonly string[];
  /** The project that it agreed to have told to the reader. */
  project: string | null;
  /** Why they could work together: the reasons that the reader may read. */
  reasons: readonly ToldReason[];
}

export interface InvitedSurvey {
  id: string;
  /** How many reminders the actor had, this message included: 0 for the first message. */
  times: number;
}

/** What an invitation says of a meeting: that there is one, that it changed, or that it does not take place. */
const invitationStates = ["new", "changed", "cancelled"] as const;

export interface InvitedMeeting {
  /** The name of its invitations in the register. */
  mailing: string;
  state: (typeof invitationStates)[number];
  /** The day in the last invitation, when the meeting has moved since; else null. ISO date. */
  movedFrom: string | null;
}

export const noOccasion: Occasion = {
  about: null,
  date: null,
  time: null,
  place: null,
  link: null,
  replyBy: null,
  points: [],
  minutes: null,
  voices: null,
  resultsOn: null,
};

/** A part of the occasion that a message of some kind cannot do without. */
export type OccasionField = "about" | "date" | "place" | "link" | "questions" | "replyBy";

/** The missing parts, each as the group of parts of which one is enough: a meeting has a place or a link. */
export function missingOf(kind: MailKind, occasion: Occasion): OccasionField[][] {
  const { about, date, place, link, replyBy, points } = occasion;
  const missing: OccasionField[][] = [];
  if (kind === "invitation") {
    if (about === null) missing.push(["about"]);
    if (date === null) missing.push(["date"]);
    if (place === null && link === null) missing.push(["place", "link"]);
  }
  if (kind === "survey") {
    if (about === null) missing.push(["about"]);
    if (link === null && points.length === 0) missing.push(["link", "questions"]);
    if (replyBy === null) missing.push(["replyBy"]);
  }
  return missing;
}

/** The days of an occasion that are past. */
export const overOf = ({ date, replyBy }: Occasion, today: string): ("date" | "replyBy")[] => [
  ...(date !== null && date < today ? ["date" as const] : []),
  ...(replyBy !== null && replyBy < today ? ["replyBy" as const] : []),
];
