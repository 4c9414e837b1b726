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

/** A text as a file gives it. Without an author it is the team's: only what an actor is known to have written is said back to it. */
export interface CandidateAnswer extends Partial<Authorship> {
  label: string;
  text: string;
  line?: number;
}

export interface TeamTags {
  tags: readonly string[];
}

/** A no that a row says: in a column of consent, as a state, or in a text. */
export interface ContactRefusal {
  scope: ObjectionScope;
  /** False when a text reads as one: somebody has to confirm it. */
  certain: boolean;
  /** The title of the column, and what stands in it. */
  label: string;
  words: string;
  /** The day it was said, when the row tells; ISO date. */
  on: string | null;
  /** The day by which a note dates these words, as it is written, perhaps without its year: "12/03". */
  writtenOn?: string;
  /** Where a sentence refuses: by its words one tells for whom. */
  sentence?: RefusingSentence;
  /** Set by a file that the program exported: the person who objected for themselves, and the source of the objection. */
  exported?: { person: string | null; source: string };
}

/** A saved message that a candidate was read from. */
export interface ReceivedMessage {
  /** Of whoever wrote it, in small letters. */
  address: string;
  /** ISO date; null when the message has none. */
  sentOn: string | null;
  /** Their own words. */
  words: string;
  /** They name somebody with an address to write to. */
  namesOthers: boolean;
}

/** A no in a row that names no structure, which is rejected: whoever says it may be known by an address. */
export interface NamelessRefusal {
  line: number;
  refusals: readonly ContactRefusal[];
  /** Names of people. */
  people: readonly string[];
  /** E-mails and phones. */
  addresses: readonly string[];
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
  /** Every other column that is not empty, under its own label. `line` when it is not the row's. */
  answers: readonly CandidateAnswer[];
  /** The identifier that a file of ours gives: the row is about that actor, or makes it under it. */
  id?: string;
  /** The team's tags, which only a file that the program exported gives. */
  teamTags?: TeamTags;
  /** The title of the commune's column: a value that proves to be no commune is stored as an answer under it. */
  communeLabel?: string;
  /** Empty when the row holds no refusal. */
  refusals?: readonly ContactRefusal[];
  /** The saved message that the candidate was read from, when somebody wrote it and not a program. */
  message?: ReceivedMessage;
  /** An automatic reply says that they are away: until when (ISO date), and in which words. */
  away?: { until: string; words: string };
  /** The cells as they stand in the file, to write a rejects file. */
  cells: readonly string[];
}
