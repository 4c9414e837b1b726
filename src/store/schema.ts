// The columns of every table of the database, as types.

import type { ErasureRow, PendingErasureRow } from "./erasure-tables.ts";
import type { ExchangedRow, ExchangeReplicaRow, ExchangeRow } from "./exchange/exchange-migration.ts";
import type {
  AgreementRow,
  BetweenActorsRow,
  ConsentRow,
  ParticipantRow,
  ProjectPictureRow,
  ProjectRow,
  RecipientRow,
  ShareRow,
} from "./project-tables.ts";
import type { SurveyCodeRow, SurveyEntryRow, SurveyResponseRow } from "./survey-tables.ts";
import type { NetworkFieldRow } from "./views/network-fields.ts";

/**
 * The tables. `number` is the key of a table, in the order in which rows were made; `step` is the step that made the row, so that `undo`
 * finds it. Columns of JSON are text, which both engines store in the same way.
 */
export interface Tables {
  steps: StepRow;
  changes: ChangeRow;
  sources: SourceRow;
  actors: ActorRow;
  records: RecordRow;
  assessments: AssessmentRow;
  contacts: ContactRow;
  prepared: PreparedRow;
  holds: HoldRow;
  verdicts: VerdictRow;
  meetings: MeetingRow;
  attendance: AttendanceRow;
  follow_ups: FollowUpRow;
  objections: ObjectionRow;
  doubts: DoubtRow;
  mappings: MappingRow;
  source_phrases: SourcePhraseRow;
  bounced_addresses: BouncedAddressRow;
  by_hand: ByHandRow;
  merged: MergedRow;
  key_blocks: KeyBlockRow;
  match_blocks: KeyBlockRow;
  triage_progress: TriageProgressRow;
  suggestions: SuggestionRow;
  projects: ProjectRow;
  participants: ParticipantRow;
  project_pictures: ProjectPictureRow;
  consents: ConsentRow;
  agreements: AgreementRow;
  between_actors: BetweenActorsRow;
  shares: ShareRow;
  recipients: RecipientRow;
  survey_responses: SurveyResponseRow;
  survey_codes: SurveyCodeRow;
  survey_entries: SurveyEntryRow;
  erasures: ErasureRow;
  pending_erasures: PendingErasureRow;
  exchanged: ExchangedRow;
  exchanges: ExchangeRow;
  exchange_replicas: ExchangeReplicaRow;
  network_fields: NetworkFieldRow;
}

export interface StepRow {
  number: number;
  at: string;
  command: string;
  /** JSON object. */
  facts: string;
  undone: number;
  /** The highest number of an actor so far, since numbers of undone actors are not used again. */
  last_actor: number;
}

/** A row before a step changed or removed it: at most one for each row and step. */
export interface ChangeRow {
  step: number;
  /** A journaled table. */
  of_table: string;
  of_number: number;
  /** The whole row, JSON object. */
  before: string;
}

/** Where values come from: an imported file, or a person or partner who told us. */
export interface SourceRow {
  number: number;
  step: number;
  /** The name of the source, as it is shown. */
  name: string;
  /** Path as the user wrote it; null when it was not a file. */
  file: string | null;
  /** ISO date. */
  date: string;
}

export interface ActorRow {
  number: number;
  step: number;
  id: string;
  /** The source of all values, except those that `provenance` lists. */
  source: number;
  line: number | null;
  name: string;
  acronym: string | null;
  kind: string | null;
  siret: string | null;
  siren: string | null;
  rna: string | null;
  address: string | null;
  postcode: string | null;
  commune: string | null;
  insee: string | null;
  territory: string | null;
  website: string | null;
  reference: string | null;
  programme: string | null;
  submitted: string | null;
  state: string | null;
  recommended_by: string | null;
  note: string | null;
  /** JSON arrays of texts; null when empty. */
  emails: string | null;
  phones: string | null;
  themes: string | null;
  tags: string | null;
  /** JSON array of people, without empty fields; null when there are none. */
  people: string | null;
  /** JSON array of `[field, value, source, line]`: the values from other sources than that of the actor; null without any. */
  provenance: string | null;
  /** The day of an objection, from before objections had a table; null since it was carried over (`carryOverObjections`). */
  objected: string | null;
  /** Folded name and acronym, one a line, for searching. */
  naming: string;
  /** Folded territory and commune, one a line, for searching. */
  place: string;
}

/** One row of a file, or one application: the actor that it is about, and the answers in it. */
export interface RecordRow {
  number: number;
  step: number;
  actor: number;
  source: number;
  line: number | null;
  /** JSON array of `KeptAnswer` (label, text, line when it is not that of the row, author, …); null when empty. */
  answers: string | null;
  /** JSON array of `[field, value]`: the values of this row that differ from those of the actor; null when none does. */
  differing: string | null;
}

export interface AssessmentRow {
  number: number;
  step: number;
  actor: number;
  situation: string;
  /** JSON array. */
  needs: string;
  at: string;
  made_by: string;
  /** JSON object. */
  answers: string;
  /** JSON array. */
  deciding: string;
  /** JSON object. */
  notes: string;
  reason: string | null;
  origin: string;
}

export interface ContactRow {
  number: number;
  step: number;
  actor: number;
  at: string;
  made_by: string;
  channel: string;
  person: string | null;
  outcome: string;
  note: string | null;
  next_step: string | null;
  next_at: string | null;
  their_step: string | null;
  /** 1 for a message to us; null for the others. */
  received: number | null;
  /** 1 for an exchange that did what was promised; null for the others. */
  done: number | null;
}

export interface HoldRow {
  number: number;
  step: number;
  actor: number;
  kind: string;
  reason: string;
  until_day: string;
  at: string;
  made_by: string;
}

export interface VerdictRow {
  number: number;
  step: number;
  actor: number;
  person: string;
  verdict: string;
  note: string | null;
  at: string;
  made_by: string;
}

export interface MeetingRow {
  number: number;
  step: number;
  id: string;
  title: string;
  date: string;
  start_time: string | null;
  end_time: string | null;
  place: string | null;
  link: string | null;
  convened_by: string;
  convener: string | null;
  about: string | null;
  /** JSON arrays of texts; null when empty. */
  themes: string | null;
  territories: string | null;
  time_zone: string;
  sequence: number;
  cancelled: string | null;
  headcount: number | null;
  made_by: string;
  at: string;
}

export interface AttendanceRow {
  number: number;
  step: number;
  meeting: number;
  actor: number;
  /** A name; null for the actor as such. */
  person: string | null;
  reply: string | null;
  status: string | null;
  at: string;
  made_by: string;
}

/** A follow-up to a meeting that somebody agreed to. */
export interface FollowUpRow {
  number: number;
  step: number;
  meeting: number;
  actor: number;
  person: string | null;
  proposed: string;
  /** JSON object: the reason. */
  why: string;
  on_day: string;
  at: string;
  made_by: string;
}

/** An objection. It stays when its actor is removed: `actor` is then null. */
export interface ObjectionRow {
  number: number;
  step: number;
  actor: number | null;
  /** The name of the person who objected; null when the whole structure did. */
  person: string | null;
  scope: string;
  /** 0 for a refusal read in a text, which somebody has to confirm; else 1. */
  certain: number;
  /** JSON object. */
  signs: string;
  at: string;
  source: string;
  line: number | null;
  words: string | null;
  noted: string;
  made_by: string;
  lifted_at: string | null;
  lifted_by: string | null;
  lifted_reason: string | null;
}

export interface PreparedRow {
  number: number;
  step: number;
  actor: number;
  document: string;
  template: string;
  recipient: string | null;
  file: string | null;
  at: string;
}

/** Two actors that may be one, or that somebody declared different. */
export interface DoubtRow {
  number: number;
  step: number;
  /** Numbers of actors, the lower first. */
  a: number;
  b: number;
  score: number;
  /** JSON array of reasons. */
  reasons: string;
  /** 1 when somebody declared the two different, else 0. */
  different: number;
}

/** An actor that was entered or changed by hand: the next import that needs its keys makes them. */
export interface ByHandRow {
  actor: number;
  step: number;
}

/** An actor that was merged, and the actor that it was merged into: references to the first mean the second. */
export interface MergedRow {
  actor: number;
  into: number;
  step: number;
}

/**
 * Packed keys by which actors are recognised (`domain/matching/blocking/row-keys.ts`): a row for each key would take most of the time and
 * space of an import. A segment is a sorted list of keys, in blocks.
 */
export interface KeyBlockRow {
  segment: number;
  /** The step that wrote the segment; null when segments of several steps were joined. */
  step: number | null;
  /** First and last key of the block. */
  first: number;
  last: number;
  /** Keys in order as 64-bit floating numbers (`match_blocks`: 32-bit integers), and the number of an actor for each as a 32-bit integer; little-endian. */
  keys: Uint8Array;
  actors: Uint8Array;
}

/** What the team said of the columns of lists with these titles. */
export interface MappingRow {
  number: number;
  step: number;
  /** The titles, folded and in order (`readers/mapping/user-mapping.ts`). */
  titles: string;
  /** JSON object: folded title → canonical field; under titles after `authorsMark`, folded title → author of its texts. */
  fields: string;
}

/** The prefix of `titles` in rows with authors. No title begins with it. */
export const authorsMark = "\u001eauthors\u001e";

/** The words that tell actors from which list we have them. */
export interface SourcePhraseRow {
  number: number;
  step: number;
  /** The name of the file, without its folders. */
  file: string;
  /** The words: “la liste des adhérents du réseau”. */
  said: string;
}

/** An address to which a message could not be delivered. */
export interface BouncedAddressRow {
  number: number;
  step: number;
  /** In lower case. */
  address: string;
  /** ISO date. */
  at: string;
  status: string | null;
  made_by: string;
  /** The day on which a message came from it again; null until then. */
  cleared: string | null;
}

/** The suggestion made from the texts of an actor. It is part of no step, since it can be made again. */
export interface SuggestionRow {
  actor: number;
  /** The signals and the version of the program that made it. */
  reading: string;
  /** Null when the texts suggest nothing. */
  situation: string | null;
  confidence: number;
  /** 1 when no text of the actor itself supports it, else 0. */
  noted: number;
}

export interface TriageProgressRow {
  actor: number;
  /** JSON objects and array. */
  answers: string;
  notes: string;
  path: string;
  at: string;
}
