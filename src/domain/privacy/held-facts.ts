// What is held on somebody, as it is handed over to them: all of it, and nothing of others.
import type { ActorField, Person } from "../actors/actor.ts";
import type { PersonVerdict, PinningDecision } from "../priority/pinning-decisions.ts";
import type { TimelineEvent } from "../relationship/timeline.ts";
import type { AssessedAnswers } from "../situations/assessed-answers.ts";
import type { Assessment, Situation } from "../situations/situation.ts";

export interface HeldText {
  label: string;
  text: string;
  /** Who wrote it; `null` when nobody said. */
  by: "team" | "partner" | null;
}

/** Days are ISO dates. */
export interface HeldFacts {
  today: string;
  /** As people call them. */
  name: string;
  /** The structure of a person; null when a structure asks. */
  structure: string | null;
  controller: string;
  contact: string;
  years: number;
  /** How many rows of each table. */
  counts: Readonly<Record<string, number>>;
  fields: readonly { field: ActorField | "tags"; values: readonly string[] }[];
  people: readonly Pick<Person, "fullName" | "civility" | "role" | "emails" | "phones">[];
  /** Where values come from: a list, or who told us. */
  sources: readonly { source: string; date: string; fields: readonly string[] }[];
  /** In their own words. */
  written: readonly Omit<HeldText, "by">[];
  noted: readonly HeldText[];
  events: readonly TimelineEvent[];
  assessments: readonly (Pick<Assessment, "at" | "by" | "situation" | "reason"> & AssessedAnswers)[];
  /** What the texts were read to say; nobody decided it. */
  suggestion: { situation: Situation; confidence: number } | null;
  holds: readonly PinningDecision[];
  verdicts: readonly PersonVerdict[];
  surveys: readonly {
    survey: string;
    on: string;
    answers: readonly (readonly [question: string, answer: string])[];
  }[];
  projects: readonly { title: string; role: string | null; texts: readonly string[] }[];
  /** To whom projects of theirs were given. */
  given: readonly { on: string; to: string; title: string }[];
  /** What is said of them in records of others; `table` says of what kind. */
  elsewhere: readonly { table: string; text: string }[];
  files: readonly string[];
  backups: readonly string[];
  unread: readonly string[];
  mailboxDrafts: number;
  /** How many passages about others were masked. */
  masked: number;
}
