/** What an export of ours carries from one workspace to another: everything that the team holds on each actor. */

import type { Actor } from "../actors/actor.ts";
import type { MatchReason } from "../matching/match-reason.ts";
import type { BouncedAddress } from "../objections/bounced-address.ts";
import type { Objection } from "../objections/objection.ts";
import type { PersonVerdict, PinningDecision } from "../priority/pinning-decisions.ts";
import type { Problem } from "../problems/problem.ts";
import type { Contact, PreparedDocument } from "../relationship/contact.ts";
import type { Assessment } from "../situations/situation.ts";
import type { Candidate } from "./candidate.ts";
import type { MeetingCollection } from "./meeting-rows.ts";
import type { ProjectCollection } from "./project-rows.ts";
import type { ResponseCollection } from "./response-rows.ts";

/** What the team noted, decided and prepared for an actor, and its objections. */
export interface ActorRecords {
  assessments: readonly Assessment[];
  contacts: readonly Contact[];
  prepared: readonly PreparedDocument[];
  pinningDecisions: readonly PinningDecision[];
  verdicts: readonly PersonVerdict[];
  objections: readonly Objection[];
}

export interface ActorDossier extends ActorRecords {
  actor: Actor;
}

/** Two actors that may be one, or that somebody said are different. */
export interface ActorPair {
  a: string;
  b: string;
  score: number;
  reasons: readonly MatchReason[];
  different: boolean;
}

/** With which words (`said`) we tell actors from which list (`file`) we have them. */
export interface SourcePhrase {
  file: string;
  said: string;
}

/** The dossiers of an export, and what concerns several actors or none. */
export interface DossierCollection {
  dossiers: readonly ActorDossier[];
  pairs: readonly ActorPair[];
  sourcePhrases: readonly SourcePhrase[];
  /** Objections of actors that are no longer on the list; they still count. */
  objections: readonly Objection[];
  projects: ProjectCollection;
  meetings: MeetingCollection;
  surveys: ResponseCollection;
  /** Addresses that take no mail. */
  bounced: readonly BouncedAddress[];
  /** The values that could not be read, each with its place. */
  faults: readonly Problem[];
}

/** Turns an actor of an export into a candidate, as if a row of a list had given it. */
export function candidateOf(actor: Actor, line: number): Candidate {
  const { answers, people, emails, phones, themes, tags } = actor;
  const fields = Object.fromEntries(
    Object.entries(actor).filter(([field, value]) => typeof value === "string" && !unlisted.has(field)),
  );
  return {
    line,
    fields,
    several: { emails, phones, themes },
    people,
    answers: answers.map(({ file: _, line: at, ...answer }) => ({
      ...answer,
      ...(at === null ? {} : { line: at }),
    })),
    teamTags: { tags },
    cells: [],
  };
}

const unlisted = new Set(["id", "objected"]);
