// Defines all that the program can ask of its store, on any engine: reads, changes, steps.

import type { Actor, FoundActor, SeveralField, SingleField } from "../domain/actors/actor.ts";
import type { AddedValues } from "../domain/actors/merge-values.ts";
import type { Author } from "../domain/actors/text-author.ts";
import type { Absorption } from "../domain/importing/actor-absorption.ts";
import type {
  Decision,
  ExistingPolicy,
  ImportedSubject,
  PreviousImport,
} from "../domain/importing/row-import.ts";
import type { RowKeys } from "../domain/matching/blocking/row-keys.ts";
import type { MatchReason } from "../domain/matching/match-reason.ts";
import type { Compared } from "../domain/matching/matchable-record.ts";
import type { Attendance } from "../domain/meetings/attendance.ts";
import type { AgreedFollowUp } from "../domain/meetings/meeting-follow-up.ts";
import type { MeetingFacts, MeetingRecord } from "../domain/meetings/meeting-record.ts";
import type { BouncedAddress } from "../domain/objections/bounced-address.ts";
import type { NewObjection, Objection, ObjectionScope } from "../domain/objections/objection.ts";
import type { PersonVerdict, PinningDecision } from "../domain/priority/pinning-decisions.ts";
import type { Contact, PreparedDocument } from "../domain/relationship/contact.ts";
import type { Assessment, Situation } from "../domain/situations/situation.ts";
import type { ExchangeChanges, ExchangeStore } from "./exchange-records.ts";
import type { PrivacyReader, PrivacyStore, Rewording } from "./privacy-store.ts";
import type {
  DisclosureChanges,
  DisclosureStore,
  ProjectChanges,
  ProjectStore,
  RelationChanges,
  RelationStore,
} from "./project-records.ts";
import type { ReportStore } from "./report-records.ts";
import type { Restoration } from "./restoration.ts";
import type { SurveyRecords, SurveyRecordsReader, SurveyRecordsWriter } from "./survey-records.ts";

/** Which actors to read. All given conditions hold at once. */
export interface ActorFilter {
  ids?: readonly string[];
  /** Any part of a name, acronym, territory or commune, accents and case folded. */
  text?: string;
  /** Any of these kinds, as actors' records hold them. */
  kinds?: readonly string[];
  tag?: string;
  /** Leave out those who object to any contact. */
  contactable?: boolean;
}

/** What the ranking needs to know of an actor; read for all actors at once, so it carries no free text. */
export interface ActorOverview {
  id: string;
  name: string;
  kind: string | null;
  commune: string | null;
  postcode: string | null;
  territory: string | null;
  programme: string | null;
  submitted: string | null;
  state: string | null;
  recommendedBy: string | null;
  themes: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
  tags: readonly string[];
  /** The day since when it objects to any contact, as a whole; null when it does not. */
  objected: string | null;
  people: readonly {
    id: string;
    fullName: string;
    role: string | null;
    emails: readonly string[];
    phones: readonly string[];
  }[];
  /** The newest assessment and the newest exchange; null when there is none. */
  assessment: Assessment | null;
  lastContact: Contact | null;
  /** The suggestion from its texts; null when they say nothing, or were not read yet. */
  suggestion: { situation: Situation; confidence: number; noted: boolean } | null;
}

/** The suggestion from the texts of one actor; `situation` is null when they say nothing. */
export interface KeptSuggestion {
  actor: string;
  situation: Situation | null;
  /** 0–1. */
  confidence: number;
  /** It rests on what the team and partners noted, not on the actor's own words. */
  noted: boolean;
}

/** One step of the history: one command that changed something, undone as a whole. */
export interface Step {
  id: number;
  /** ISO instant. */
  at: string;
  command: string;
  /** Facts of the step, said in words by `text/`. */
  facts: Readonly<Record<string, string | number | boolean | null>>;
  undone: boolean;
}

/** A step that was undone, and how many objections in force it took with it. */
export interface UndoneStep extends Step {
  objections: number;
}

export interface NewActor {
  fields: Partial<Record<SingleField, string>> & { name: string };
  several?: Partial<Record<SeveralField, readonly string[]>>;
  /** Who or what told us. */
  source: string;
}

/** A change to an actor: null takes a value away, absent leaves it. */
export interface ActorChange {
  fields?: Partial<Record<SingleField, string | null>>;
  several?: Partial<Record<SeveralField, readonly string[]>>;
  tags?: readonly string[];
}

/** What an actor said in writing; `authorName` is the person of the actor who wrote it. */
export interface ActorWords {
  label: string;
  text: string;
  authorName: string | null;
}

export interface NewPerson {
  fullName: string;
  civility?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  role?: string | null;
  emails?: readonly string[];
  phones?: readonly string[];
}

/** Where a questionnaire was left: kept outside the history, answer by answer, until it becomes an assessment. */
export interface TriageProgress {
  actor: string;
  answers: Readonly<Record<string, string>>;
  notes: Readonly<Record<string, string>>;
  /** Question ids in the order they were answered or skipped, for "back". */
  path: readonly string[];
  /** ISO instant of the last answer. */
  at: string;
}

/** What can be read of meetings. */
export interface MeetingStore {
  /** All meetings, in the order in which they were noted. */
  all(): Promise<MeetingRecord[]>;
  /** Who was expected and who came, in the order in which it was noted. */
  attendance(filter?: { meeting?: string; actor?: string }): Promise<Attendance[]>;
  /** What somebody agreed to do afterwards, in the order in which they did. */
  followUps(filter?: { meeting?: string; actor?: string }): Promise<AgreedFollowUp[]>;
}

/** What one step can change from saved messages. */
export interface MessageChanges {
  /** What an actor wrote, under a label, as its own words; `source` is the file it was read in. */
  addWords(actor: string, words: ActorWords, source: string): Promise<void>;
  /** An address that is known already is not noted again. */
  addBounced(bounced: BouncedAddress, by: string): Promise<void>;
  /** Notes that a message came from an address on a day: it takes mail again. */
  clearBounced(address: string, on: string): Promise<void>;
}

/** What one step can change of meetings. */
export interface MeetingChanges extends MeetingStore {
  /** Returns the identifier of the new meeting. */
  add(facts: MeetingFacts, by: string): Promise<string>;
  /** The meeting as it is from now on. */
  change(meeting: MeetingRecord): Promise<void>;
  /** Each person of an actor has one line at a meeting: what was noted of them before is replaced. */
  note(attendance: readonly Omit<Attendance, "at">[]): Promise<void>;
  /** `at`: when it was agreed to, where it was not just now. */
  addFollowUps(agreed: readonly (Omit<AgreedFollowUp, "at"> & { at?: string })[]): Promise<void>;
  /** Puts back an exported meeting as it was, under its identifier or a free one, which is returned. */
  restore(meeting: MeetingRecord): Promise<string>;
  /** Puts back who came to a restored meeting, of whom nothing is noted yet. */
  restoreAttendance(attendance: readonly Attendance[]): Promise<void>;
  /** Removes the contact of a day that says that the actor was at a meeting, and nothing more. */
  takeBackPresence(actor: string, at: string): Promise<void>;
}

/** What can be read at any time. Reads see the last committed state. */
export interface StoreReader {
  readonly meetings: MeetingStore;
  readonly projects: ProjectStore;
  readonly relations: RelationStore;
  readonly reports: ReportStore;
  readonly disclosures: DisclosureStore;
  readonly surveys: SurveyRecordsReader;
  readonly privacy: PrivacyReader;
  actor(id: string): Promise<Actor | null>;
  /** Whole actors, ordered by id. Streams: memory does not grow with the list. */
  actors(filter?: ActorFilter): AsyncIterable<Actor>;
  kinds(): Promise<string[]>;
  /** Overviews of all actors that match, ordered by id. */
  overviews(filter?: ActorFilter): Promise<ActorOverview[]>;
  /** The same, some at a time and in no promised order: memory does not grow with the list. */
  overviewPages(filter?: ActorFilter): AsyncIterable<ActorOverview[]>;
  count(filter?: ActorFilter): Promise<number>;
  /**
   * Actors whose id, or any part of whose name, acronym, SIRET or e-mail, is `asked` (accents and case folded).
   * An exact id or an exact name comes alone. At most `limit`.
   */
  find(asked: string, limit?: number): Promise<FoundActor[]>;
  /** Names nearest in spelling to `asked`, or a part of which is, for "did you mean". */
  near(asked: string, limit?: number): Promise<string[]>;
  assessments(actor: string): Promise<Assessment[]>;
  contacts(filter: { actor?: string; dueBy?: string }): Promise<Contact[]>;
  /** Pins and deferrals of the ranking, and what the team learnt of people, in the order in which they were noted. */
  holds(filter?: { actor?: string }): Promise<PinningDecision[]>;
  verdicts(filter?: { actor?: string }): Promise<PersonVerdict[]>;
  /** All objections in the order in which they were noted, lifted ones included. */
  objections(filter?: { actor?: string }): Promise<Objection[]>;
  /** Actors that may be one of `ids`, directly or through another, with the one they may be: nobody has decided yet. */
  undecidedTwins(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Pairs of actors, one of them among `ids`, that somebody said are different. */
  declaredDifferent(ids: readonly string[]): Promise<readonly { a: string; b: string }[]>;
  /** Addresses that take no mail. */
  bouncedAddresses(): Promise<BouncedAddress[]>;
  prepared(filter: { actor?: string; document?: string; template?: string }): Promise<PreparedDocument[]>;
  triageProgress(): Promise<TriageProgress[]>;
  /** Ids, in order, of actors whose texts changed since this `reading` (signals and version) read them. */
  unread(reading: string): Promise<string[]>;
  countUnread(reading: string): Promise<number>;
  /** How each list is named to those in it, by the name of its file. */
  sourcePhrases(): Promise<ReadonlyMap<string, string>>;
  /** The file names of lists that hold actors without an application, and that nobody named for them. */
  filesWithoutPhrase(): Promise<string[]>;
  /** What the team said of the columns of its lists: title → field, by set of titles. */
  mappings(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>>;
  /** Who the team said wrote the texts of columns: set of titles → title → author; null: nobody. */
  columnAuthors(): Promise<ReadonlyMap<string, Readonly<Record<string, Author | null>>>>;
  history(limit?: number): Promise<Step[]>;
  /** All actors as they are compared, some at a time, in the order in which they came. */
  compared(): AsyncIterable<KnownActor[]>;
  /** The answers that actors gave, by their numbers. */
  answers(
    numbers: readonly number[],
  ): Promise<Map<number, readonly (readonly [label: string, text: string])[]>>;
  /** Pairs of actors kept apart by imports, and those said to be different, in the order in which they came. */
  doubts(): Promise<KeptDoubt[]>;
}

/** What can be written within one step. Methods that make something return its id. */
export interface StoreWriter extends StoreReader {
  readonly meetings: MeetingChanges;
  readonly messages: MessageChanges;
  readonly projects: ProjectChanges;
  readonly relations: RelationChanges;
  readonly disclosures: DisclosureChanges;
  readonly surveys: SurveyRecordsWriter;
  readonly exchange: ExchangeChanges;
  addActor(actor: NewActor): Promise<string>;
  changeActor(id: string, change: ActorChange, source: string): Promise<void>;
  addPerson(actor: string, person: NewPerson): Promise<string>;
  changePerson(actor: string, person: string, change: Partial<NewPerson>): Promise<void>;
  removePerson(actor: string, person: string): Promise<void>;
  removeActor(id: string): Promise<void>;
  /** Adds an assessment. It ends the actor's questionnaire in progress, unless it comes from a survey. */
  addAssessment(assessment: Assessment): Promise<void>;
  /** Adds a contact; a refusal is noted as an objection too. */
  addContact(contact: Contact): Promise<void>;
  /** With `lifted`, the objections are noted as lifted already. */
  addObjections(objections: readonly NewObjection[], lifted?: { by: string; reason: string }): Promise<void>;
  /** Lifts objections; when, by whom and why is kept. */
  liftObjections(numbers: readonly number[], lifted: { by: string; reason: string }): Promise<void>;
  /** Somebody confirms that a refusal read in a text is an objection. */
  confirmObjection(number: number, scope: ObjectionScope): Promise<void>;
  /** Replaces a note of the team on an actor by other words; returns how many rows held it. */
  rewordNote(actor: string, rewording: Rewording): Promise<number>;
  addPrepared(prepared: readonly PreparedDocument[]): Promise<void>;
  addHold(hold: PinningDecision): Promise<void>;
  addVerdict(verdict: PersonVerdict): Promise<void>;
  /** How the list in `file` (its name, without folders) is named to those whose addresses come from it. */
  setSourcePhrase(file: string, said: string): Promise<void>;
  /** Remembers the field of each title, in lists that have this set of titles; what is known already is not written. */
  rememberMapping(titles: string, fields: Readonly<Record<string, string>>): Promise<void>;
  /** The same for who wrote the texts of a column; null: nobody. */
  rememberAuthors(titles: string, authors: Readonly<Record<string, Author | null>>): Promise<void>;
  /**
   * Merges `gone` into `kept`, which takes the values that it lacks, and those of the `chosen` fields. Records and objections of
   * both stay; values that are not taken are noted.
   */
  mergeActors(kept: string, gone: string, chosen?: readonly SingleField[]): Promise<MergedActors>;
  /** Notes that somebody said that two actors are different: nobody is asked again. */
  declareDifferent(a: string, b: string): Promise<void>;
  /** Imports one file: `name` is shown as the source of its values, and identifies the file. */
  importer(source: { name: string; file: string }): Importer;
  /** Puts back what was exported, as it was. */
  restoration(): Restoration;
  /** Adds to the step's facts in the history what is known only once the work is done. */
  addFacts(facts: Step["facts"]): void;
}

export interface MergedActors {
  /** Values that the actor that stays took from the other. */
  added: readonly AddedValues[];
  /** Values of the other that differ and were not taken. */
  differing: readonly (readonly [field: string, value: string])[];
}

/** Two actors that an import kept apart, or that somebody said are different. */
export interface KeptDoubt {
  a: string;
  b: string;
  score: number;
  reasons: readonly MatchReason[];
  different: boolean;
}

/** Two actors, by their numbers, that may be one; the score is the sum of the reasons' points. */
export interface NewDoubt {
  a: number;
  b: number;
  score: number;
  reasons: readonly MatchReason[];
}

/** An actor as it is compared; `giver` is who gave its reference. */
export interface KnownActor {
  number: number;
  id: string;
  compared: Compared;
  giver: string;
}

/**
 * A file being imported, some rows at a time: recall, decide (`domain/importing`), write; then what its rows made is
 * resolved (`application/import/resolve-identities.ts`).
 */
export interface Importer {
  /** Actors that people wrote or changed, some at a time: to be remembered before rows are recalled. */
  byHand(): AsyncIterable<KnownActor[]>;
  /** Makes keys find an actor, in this step only; `keepKeys` does it for good, as for an actor that rows made. */
  remember(actor: number, keys: Omit<RowKeys, "print" | "inList">): void;
  keepKeys(actor: number, keys: Omit<RowKeys, "print" | "inList">): Promise<void>;
  /** The actors that the rows' keys point to. */
  recall(keys: readonly RowKeys[], policy: ExistingPolicy | null): Promise<Omit<PreviousImport, "bearing">>;
  /** Writes what was decided, in order; subjects then have their number and id. */
  write(decisions: readonly Decision[]): Promise<void>;
  /** The number of the first actor that this file makes: all that it makes come after. */
  firstNew(): Promise<number>;
  /** Visits each key that an actor made by this file shares with others, and its actors; of a key with too many to compare, some are left out. */
  eachBlock(visit: (key: number, actors: readonly number[]) => void): Promise<void>;
  /** Numbers of the actors that each key points to; keys that point to nobody are not in the map. */
  holders(keys: Iterable<number>): Promise<Map<number, number[]>>;
  /** Actors by their numbers: to be compared (`knownActors`) or completed (`subjects`), and their answers. */
  knownActors(numbers: readonly number[]): Promise<Map<number, KnownActor>>;
  answers(
    numbers: readonly number[],
  ): Promise<Map<number, readonly (readonly [label: string, text: string])[]>>;
  subjects(numbers: readonly number[]): Promise<Map<number, ImportedSubject>>;
  /** Actors known before this import, by their identifiers. */
  bearing(ids: readonly string[]): Promise<Map<string, ImportedSubject>>;
  /** Merges actors that this file made into the known actors that they turned out to be. */
  writeAbsorbed(absorbed: readonly Absorption[]): Promise<void>;
  /** Pairs that somebody was asked about and has not decided, of which both are among these actors. */
  openDoubts(numbers: readonly number[]): Promise<readonly (readonly [a: number, b: number])[]>;
  /** Keeps pairs of actors that somebody should decide. */
  addDoubts(doubts: readonly NewDoubt[]): Promise<void>;
}

export interface Store extends StoreReader {
  readonly surveys: SurveyRecords;
  readonly privacy: PrivacyStore;
  readonly exchange: ExchangeStore;
  /**
   * Runs one command's changes as one transaction and one step of `undo`; nothing is kept if `work` throws, or when
   * `dryRun`. A step that changed nothing leaves no trace in the history, unless it wrote files.
   */
  step<T>(
    step: { command: string; at: Date; facts?: Step["facts"]; dryRun?: boolean; onlyFiles?: boolean },
    work: (writer: StoreWriter) => Promise<T>,
  ): Promise<T>;
  /** Takes back the newest step not yet undone (the adviser's own, where several share the database); null when there is none. */
  undo(at: Date, options?: { dryRun?: boolean }): Promise<UndoneStep | null>;
  /** Saved before it is acknowledged: each answer is safe the moment this resolves. */
  saveTriageProgress(progress: TriageProgress): Promise<void>;
  clearTriageProgress(actor: string): Promise<void>;
  /**
   * Keeps suggestions until the texts change, and removes those of another `reading`. False when the database cannot be written now:
   * the texts are then read again next time.
   */
  keepSuggestions(reading: string, kept: readonly KeptSuggestion[]): Promise<boolean>;
  /** Copies the database into a new file, sound and whole, while others read and write; false when there is nothing yet. */
  backup(file: string): Promise<boolean>;
  /** Facts about damage found, empty when the database is sound. */
  verify(): Promise<string[]>;
  close(): Promise<void>;
}
