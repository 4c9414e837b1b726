// What we hold on somebody, in the form in which it is handed to them. Passages in which others are recognised are masked.
import type { ActorField, Person } from "../actors/actor.ts";
import type { PersonVerdict, PinningDecision } from "../priority/pinning-decisions.ts";
import type { TimelineEvent } from "../relationship/timeline.ts";
import type { AssessedAnswers } from "../situations/assessed-answers.ts";
import type { Assessment, Situation } from "../situations/situation.ts";

export interface HeldText {
  label: string;
  text: string;
  /** Who wrote it; null when that is not known. */
  by: "team" | "partner" | null;
}

/** Days are ISO dates. */
export interface HeldFacts {
  today: string;
  /** The name of the structure or person who asks. */
  name: string;
  /** The structure of the person who asks; null when a structure asks. */
  structure: string | null;
  controller: string;
  contact: string;
  years: number;
  /** The number of rows about them in each table. */
  counts: Readonly<Record<string, number>>;
  fields: readonly { field: ActorField | "tags"; values: readonly string[] }[];
  people: readonly Pick<Person, "fullName" | "civility" | "role" | "emails" | "phones">[];
  /** From where we have which fields: a list, or somebody who told us. */
  sources: readonly { source: string; date: string; fields: readonly string[] }[];
  /** Texts in their own words. */
  written: readonly Omit<HeldText, "by">[];
  noted: readonly HeldText[];
  events: readonly TimelineEvent[];
  assessments: readonly (Pick<Assessment, "at" | "by" | "situation" | "reason"> & AssessedAnswers)[];
  /** The situation that the program read from texts; nobody decided it. */
  suggestion: { situation: Situation; confidence: number } | null;
  holds: readonly PinningDecision[];
  verdicts: readonly PersonVerdict[];
  surveys: readonly {
    survey: string;
    on: string;
    answers: readonly (readonly [question: string, answer: string])[];
  }[];
  projects: readonly { title: string; role: string | null; texts: readonly string[] }[];
  /** To whom information on their projects was given. */
  given: readonly { on: string; to: string; title: string }[];
  /** What records of others say of them; `table` is the kind of record. */
  elsewhere: readonly { table: string; text: string }[];
  files: readonly string[];
  backups: readonly string[];
  unread: readonly string[];
  mailboxDrafts: number;
  /** The number of masked passages about others. */
  masked: number;
}
