// What a row of a file says of an actor, before the row is matched to any actor.
import type { SeveralField, SingleField } from "../actors/actor.ts";
import type { Authorship } from "../actors/text-author.ts";
import type { ObjectionScope } from "../objections/objection.ts";
import type { RefusingSentence } from "../objections/who-refuses.ts";

/** A person as one row names them, before they are matched to anybody. */
export interface CandidatePerson {
  fullName: string;
  civility: string | null;
  firstName: string | null;
  lastName: string | null;
  role: string | null;
  emails: readonly string[];
  phones: readonly string[];
}

/** A text as a file gives it. Without an author it counts as the team's, so that it is never said back to the actor. */
export interface CandidateAnswer extends Partial<Authorship> {
  label: string;
  text: string;
  line?: number;
}

export interface TeamTags {
  tags: readonly string[];
}

/** A refusal of contact in a row: in a column of consent, as a state, or in a text. */
export interface ContactRefusal {
  scope: ObjectionScope;
  /** False when it is only read in a text: somebody has to confirm it. */
  certain: boolean;
  /** The title of the column, and the words in it. */
  label: string;
  words: string;
  /** The day of the refusal, ISO date; null when the row does not tell it. */
  on: string | null;
  /** The day that a note gives for these words, as it is written, perhaps without a year: "12/03". */
  writtenOn?: string;
  /** The sentence that refuses, from which `personWhoRefuses` reads for whom; absent when no sentence does. */
  sentence?: RefusingSentence;
  /** The words refuse for the whole structure, whoever of it they name. */
  isOfWhole?: true;
  /** Set by a file that the program exported: the person who objected for themselves, and the source of the objection. */
  exported?: { person: string | null; source: string };
}

/** A saved message that a candidate was read from. */
export interface ReceivedMessage {
  /** The address of the sender, in small letters. */
  address: string;
  /** ISO date; null when the message has none. */
  sentOn: string | null;
  /** The sender's own words, without quotations. */
  words: string;
  /** Whether the message names somebody else with an address to write to. */
  namesOthers: boolean;
  /** The texts of its row speak of other structures: no wait in them is its writer's. */
  isAboutOthers?: true;
}

/** A refusal in a row that is rejected since it names no structure. Its people or addresses may tell who refuses. */
export interface NamelessRefusal {
  line: number;
  refusals: readonly ContactRefusal[];
  /** Names of people. */
  people: readonly string[];
  /** E-mails and phones. */
  addresses: readonly string[];
  /** The line of a memo that names somebody in its own way; absent for a row of a table. */
  text?: string;
}

/**
 * What a reader found in one row of a file, cleaned (SIRET and postcodes as text, phones E.164, dates ISO) but not yet
 * matched to an actor. `line` is the 1-based physical line (sheet row) where the record starts.
 */
export interface Candidate {
  line: number;
  fields: Partial<Record<SingleField, string>>;
  several: Partial<Record<SeveralField, readonly string[]>>;
  people: readonly CandidatePerson[];
  /** Every other column that is not empty, under its own title; `line` only when it is another than the row's. */
  answers: readonly CandidateAnswer[];
  /** The identifier in a file that we exported: the row is about that actor, or makes one with this identifier. */
  id?: string;
  /** The team's tags, which only a file that the program exported gives. */
  teamTags?: TeamTags;
  /** The title of the commune's column: a value that proves to be no commune is stored as an answer under it. */
  communeLabel?: string;
  /** Empty when the row holds no refusal. */
  refusals?: readonly ContactRefusal[];
  /** The saved message that the candidate was read from, when somebody wrote it and not a program. */
  message?: ReceivedMessage;
  /** Set for an automatic reply of somebody away: the last day of the absence (ISO date), and the words that say so. */
  away?: { until: string; words: string };
  /** The cells as they stand in the file, to write a rejects file. */
  cells: readonly string[];
}
