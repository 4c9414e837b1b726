/** The records from which figures are counted. */
import type { Disclosure } from "../audience/disclosure.ts";
import type { Attendance } from "../meetings/attendance.ts";
import type { MeetingRecord } from "../meetings/meeting-record.ts";
import type { Objection } from "../objections/objection.ts";
import type { CooperationProject } from "../projects/cooperation-project.ts";
import type { BetweenActors } from "../relationship/between-actors.ts";
import type { Contact, PreparedDocument } from "../relationship/contact.ts";
import type { Assessment } from "../situations/situation.ts";

/** An actor, as a report counts it. Days are ISO dates. */
export interface ReportedActor {
  id: string;
  name: string;
  /** The day on which a list or somebody first told us of it; `knownSince` finds older facts. */
  since: string;
  /** The kind of structure, in words; null when nobody knows. */
  kind: string | null;
  /** The name of its département; null when nobody knows. */
  department: string | null;
  territory: string | null;
  programme: string | null;
  submitted: string | null;
  themes: readonly string[];
}

/** An answer to a survey; `actor` is null for an anonymous one. */
export interface SurveyReturn {
  survey: string;
  /** The same for all answers of one respondent to a survey. */
  respondent: string;
  actor: string | null;
  /** ISO date or instant. */
  at: string;
}

export interface MissionRecords {
  /** The day on which the figures are counted; ISO date. */
  today: string;
  actors: readonly ReportedActor[];
  /** In the order in which they were noted. */
  assessments: readonly Assessment[];
  contacts: readonly Contact[];
  prepared: readonly PreparedDocument[];
  objections: readonly Objection[];
  meetings: readonly MeetingRecord[];
  attendance: readonly Attendance[];
  /** Messages and letters prepared that ask an actor to answer a survey. */
  surveyed: readonly { actor: string; at: string }[];
  returned: readonly SurveyReturn[];
  projects: readonly CooperationProject[];
  between: readonly BetweenActors[];
  disclosures: readonly Disclosure[];
  /** Hours that a call or a visit takes, by the mission's settings. */
  hours: { call: number; visit: number };
}
