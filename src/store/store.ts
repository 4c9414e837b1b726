// The store: all reads, changes and steps, on any engine.

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

/** Which actors to read: those that meet all given conditions. */
export interface ActorFilter {
  ids?: readonly string[];
  /** Any part of a name, acronym, territory or commune, accents and case folded. */
  text?: string;
  /** Any of these kinds, as they are stored. */
  kinds?: readonly string[];
  tag?: string;
  /** Leaves out actors that object, as a whole, to any contact. */
  contactable?: boolean;
}

/** What lists and the ranking need of an actor. It has no answers or notes, since it is read for all actors at once. */
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
  /** The day since which it objects, as a whole, to any contact; null when it does not. */
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
  /** The suggestion from its texts; null when they suggest nothing, or were not read yet. */
  suggestion: { situation: Situation; confidence: number; noted: boolean } | null;
}

/** The suggestion from the texts of an actor. `situation` is null when they suggest nothing. */
export interface KeptSuggestion {
  actor: string;
  situation: Situation | null;
  /** 0–1. */
  confidence: number;
  /** Whether it is based on what the team and partners noted, and not on the actor's own words. */
  noted: boolean;
}

/** A step of the history: a command that wrote, which is undone as a whole. */
export interface Step {
  id: number;
  /** ISO instant. */
  at: string;
  command: string;
  /** Facts of the step, which `text/` puts into words. */
  facts: Readonly<Record<string, string | number | boolean | null>>;
  undone: boolean;
}

/** A step that was undone, and how many objections that still held were removed with it. */
export interface UndoneStep extends Step {
  objections: number;
}

export interface NewActor {
  fields: Partial<Record<SingleField, string>> & { name: string };
  several?: Partial<Record<SeveralField, readonly string[]>>;
  /** The name of the source. */
  source: string;
}

/** A change to an actor: null removes a value; an absent one stays. */
export interface ActorChange {
  fields?: Partial<Record<SingleField, string | null>>;
  several?: Partial<Record<SeveralField, readonly string[]>>;
  tags?: readonly string[];
}

/** What an actor wrote. `authorName`: the person who wrote it. */
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

/** A questionnaire that is not finished. Each answer is saved, in no step, until it becomes an assessment. */
export interface TriageProgress {
  actor: string;
  answers: Readonly<Record<string, string>>;
  notes: Readonly<Record<string, string>>;
  /** Question ids in the order they were answered or skipped, for "back". */
  path: readonly string[];
  /** ISO instant of the last answer. */
  at: string;
}

export interface MeetingStore {
  /** All meetings, in the order in which they were noted. */
  all(): Promise<MeetingRecord[]>;
  /** Who was expected and who came, in the order in which it was noted. */
  attendance(filter?: { meeting?: string; actor?: string }): Promise<Attendance[]>;
  /** The follow-ups that somebody agreed to, in the order in which they did. */
  followUps(filter?: { meeting?: string; actor?: string }): Promise<AgreedFollowUp[]>;
}

/** What one step can change from saved messages. */
export interface MessageChanges {
  /** Adds what an actor wrote as its own words. `source` is the file. */
  addWords(actor: string, words: ActorWords, source: string): Promise<void>;
  /** Stores an address that takes no mail, unless it is stored already, or a message came from it since. */
  addBounced(bounced: BouncedAddress, by: string): Promise<void>;
  /** Stores that a message came from an address on a day: it takes mail again. */
  clearBounced(address: string, on: string): Promise<void>;
}

/** What one step can change of meetings. */
export interface MeetingChanges extends MeetingStore {
  /** Adds a meeting. Returns its identifier. */
  add(facts: MeetingFacts, by: string): Promise<string>;
  /** Replaces the meeting of this identifier. */
  change(meeting: MeetingRecord): Promise<void>;
  /** Notes attendance. Each person of an actor has one line at a meeting, which replaces what was noted before. */
  note(attendance: readonly Omit<Attendance, "at">[]): Promise<void>;
  /** `at`: when it was agreed to, if not now. */
  addFollowUps(agreed: readonly (Omit<AgreedFollowUp, "at"> & { at?: string })[]): Promise<void>;
  /** Restores an exported meeting. Returns its identifier: its own if it is free, else another. */
  restore(meeting: MeetingRecord): Promise<string>;
  /** Restores attendance that is not noted yet. */
  restoreAttendance(attendance: readonly Attendance[]): Promise<void>;
  /** Removes the contacts of a day that only say that the actor was at a meeting. */
  takeBackPresence(actor: string, at: string): Promise<void>;
  /** Takes the next step of this day from the contacts up to another one: the meeting does not take place. Tells whether there was one. */
  takeBackNextStep(actor: string, on: string, upTo: string): Promise<boolean>;
}

/** All that can be read. Outside a step, reads see the last committed state. */
export interface StoreReader {
  readonly meetings: MeetingStore;
  readonly projects: ProjectStore;
  readonly relations: RelationStore;
  readonly reports: ReportStore;
  readonly disclosures: DisclosureStore;
  readonly surveys: SurveyRecordsReader;
  readonly privacy: PrivacyReader;
  actor(id: string): Promise<Actor | null>;
  /** Yields whole actors, ordered by identifier, so that memory does not grow with the list. */
  actors(filter?: ActorFilter): AsyncIterable<Actor>;
  kinds(): Promise<string[]>;
  /** The overviews of all actors that match, ordered by identifier. */
  overviews(filter?: ActorFilter): Promise<ActorOverview[]>;
  /** The same in pages, in any order, so that memory does not grow with the list. */
  overviewPages(filter?: ActorFilter): AsyncIterable<ActorOverview[]>;
  count(filter?: ActorFilter): Promise<number>;
  /**
   * Finds actors by a part of an identifier, name, acronym, SIRET or e-mail address (also of their people), without accents and case. Actors
   * with exactly this identifier, else exactly this name, are returned alone; when there is none, those with the same words in their names,
   * whatever points and dashes they have. At most `limit`.
   */
  find(asked: string, limit?: number): Promise<FoundActor[]>;
  /** The names of actors nearest to `asked` in spelling, as a whole or by some of their words, for "did you mean". */
  near(asked: string, limit?: number): Promise<string[]>;
  assessments(actor: string): Promise<Assessment[]>;
  contacts(filter: { actor?: string; dueBy?: string }): Promise<Contact[]>;
  /** Pins, deferrals and appointments, and verdicts on people, in the order in which they were noted. */
  pinningDecisions(filter?: { actor?: string }): Promise<PinningDecision[]>;
  verdicts(filter?: { actor?: string }): Promise<PersonVerdict[]>;
  /** All objections, also lifted ones, in the order in which they were noted. */
  objections(filter?: { actor?: string }): Promise<Objection[]>;
  /** Actor → the actor of `ids` that it may be the same as, directly or through others, while nobody has decided. */
  undecidedTwins(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Pairs of actors that somebody declared different, of which one or both are in `ids`. */
  declaredDifferent(ids: readonly string[]): Promise<readonly { a: string; b: string }[]>;
  /** Addresses that take no mail. */
  bouncedAddresses(): Promise<BouncedAddress[]>;
  prepared(filter: { actor?: string; document?: string; template?: string }): Promise<PreparedDocument[]>;
  triageProgress(): Promise<TriageProgress[]>;
  /** The sorted identifiers of the actors without a suggestion by this `reading` (signals and version): their texts are new, or changed since. */
  unread(reading: string): Promise<string[]>;
  countUnread(reading: string): Promise<number>;
  /** Name of a file → the words that tell actors from which list we have them. */
  sourcePhrases(): Promise<ReadonlyMap<string, string>>;
  /** The sorted names of files with actors that did not apply, and for which no phrase is stored. */
  filesWithoutPhrase(): Promise<string[]>;
  /** What the team said of the columns of its lists: set of titles → title → field. */
  mappings(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>>;
  /** Who wrote the texts of columns, as the team said: set of titles → title → author; null for nobody. */
  columnAuthors(): Promise<ReadonlyMap<string, Readonly<Record<string, Author | null>>>>;
  history(limit?: number): Promise<Step[]>;
  /** Yields all actors as they are compared, in pages, in the order in which they were made. */
  compared(): AsyncIterable<KnownActor[]>;
  /** Number of an actor → its answers. */
  answers(
    numbers: readonly number[],
  ): Promise<Map<number, readonly (readonly [label: string, text: string])[]>>;
  /** Pairs of actors that may be one, and pairs that somebody declared different, in the order in which they were noted. */
  possibleDuplicates(): Promise<StoredDuplicate[]>;
}

/** All that one step can write. Methods that make something return its identifier. */
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
  /** Adds an assessment. Removes the actor's unfinished questionnaire, unless the assessment comes from a survey. */
  addAssessment(assessment: Assessment): Promise<void>;
  /** Adds a contact. A refusal is stored as an objection too. */
  addContact(contact: Contact): Promise<void>;
  /** Adds objections. With `lifted`, they are already lifted. */
  addObjections(objections: readonly NewObjection[], lifted?: { by: string; reason: string }): Promise<void>;
  /** Lifts objections, and stores when, by whom and why. */
  liftObjections(numbers: readonly number[], lifted: { by: string; reason: string }): Promise<void>;
  /** Makes a refusal that was read in a text a certain objection, with this scope. */
  confirmObjection(number: number, scope: ObjectionScope): Promise<void>;
  /** Replaces a note of the team on an actor by other words. Returns how many rows had it. */
  rewordNote(actor: string, rewording: Rewording): Promise<number>;
  addPrepared(prepared: readonly PreparedDocument[]): Promise<void>;
  addPinningDecision(decision: PinningDecision): Promise<void>;
  addVerdict(verdict: PersonVerdict): Promise<void>;
  /** Stores the words that tell actors that we have them from the list in `file` (its name, without folders). */
  setSourcePhrase(file: string, said: string): Promise<void>;
  /** Stores the field of each title for lists with this set of titles. Writes nothing that is known. */
  rememberMapping(titles: string, fields: Readonly<Record<string, string>>): Promise<void>;
  /** The same for the author of the texts of each title; null for nobody. */
  rememberAuthors(titles: string, authors: Readonly<Record<string, Author | null>>): Promise<void>;
  /**
   * Merges `gone` into `kept`, which takes the values that it lacks, and the values of the `chosen` fields. The records and objections of
   * both stay. Values that are not taken are stored as differing.
   */
  mergeActors(kept: string, gone: string, chosen?: readonly SingleField[]): Promise<MergedActors>;
  /** Stores that two actors are different, so that nobody is asked again. */
  declareDifferent(a: string, b: string): Promise<void>;
  /** Imports one file. `name` is shown as the source of its values, and identifies the file. */
  importer(source: { name: string; file: string }): Importer;
  /** Restores what was exported. */
  restoration(): Restoration;
  /** Adds facts to the step that are known only after its work. */
  addFacts(facts: Step["facts"]): void;
}

export interface MergedActors {
  /** The values that the actor that stays took from the other. */
  added: readonly AddedValues[];
  /** Values of the other that differ and were not taken. */
  differing: readonly (readonly [field: string, value: string])[];
}

/** Two actors that may be one, or that somebody declared different. */
export interface StoredDuplicate {
  a: string;
  b: string;
  score: number;
  reasons: readonly MatchReason[];
  different: boolean;
}

/** Two actors, by their numbers, that may be one. The score is the sum of the points of the reasons. */
export interface NewDuplicate {
  a: number;
  b: number;
  score: number;
  reasons: readonly MatchReason[];
}

/** An actor as it is compared. `giver`: the source of its reference, else of the actor. */
export interface KnownActor {
  number: number;
  id: string;
  compared: Compared;
  giver: string;
}

/**
 * Imports a file in batches of rows: recall, decide (`domain/importing`), write. Then the identities of the new actors are resolved
 * (`application/import/resolve-identities.ts`).
 */
export interface Importer {
  /** Yields actors that were entered or changed by hand, in pages: call `remember` for them before `recall`. */
  byHand(): AsyncIterable<KnownActor[]>;
  /** Makes keys find an actor, only in this step. `keepKeys` stores them. */
  remember(actor: number, keys: Omit<RowKeys, "print" | "inList">): void;
  keepKeys(actor: number, keys: Omit<RowKeys, "print" | "inList">): Promise<void>;
  /** Finds the actors that the rows may be about, by their keys. */
  recall(keys: readonly RowKeys[], policy: ExistingPolicy | null): Promise<Omit<PreviousImport, "bearing">>;
  /** Writes decisions, in order. Subjects then have their number and identifier. */
  write(decisions: readonly Decision[]): Promise<void>;
  /** The number of the first actor that this file makes. All later ones are higher. */
  firstNew(): Promise<number>;
  /** Visits each key that an actor made by this file has in common with others, with its actors; not all of them when there are too many to compare. */
  eachBlock(visit: (key: number, actors: readonly number[]) => void): Promise<void>;
  /** Key → the numbers of its actors. Keys without actors are not in the map. */
  holders(keys: Iterable<number>): Promise<Map<number, number[]>>;
  /** Actors by their numbers: to compare them (`knownActors`) or complete them (`subjects`), and their answers. */
  knownActors(numbers: readonly number[]): Promise<Map<number, KnownActor>>;
  answers(
    numbers: readonly number[],
  ): Promise<Map<number, readonly (readonly [label: string, text: string])[]>>;
  subjects(numbers: readonly number[]): Promise<Map<number, ImportedSubject>>;
  /** Identifier → actor, also for actors that earlier rows made. */
  bearing(ids: readonly string[]): Promise<Map<string, ImportedSubject>>;
  /** Merges actors that this file made into the actors that they prove to be. */
  writeAbsorbed(absorbed: readonly Absorption[]): Promise<void>;
  /** The pairs of these actors that somebody still has to decide on. */
  openPossibleDuplicates(numbers: readonly number[]): Promise<readonly (readonly [a: number, b: number])[]>;
  /** Stores pairs of actors that somebody has to decide on. */
  addPossibleDuplicates(duplicates: readonly NewDuplicate[]): Promise<void>;
}

export interface Store extends StoreReader {
  readonly surveys: SurveyRecords;
  readonly privacy: PrivacyStore;
  readonly exchange: ExchangeStore;
  /**
   * Runs the changes of a command as one transaction and one step of `undo`. Nothing is stored when `work` throws, or when `dryRun`. A step
   * that changed nothing is not in the history, unless it wrote files (`onlyFiles`).
   */
  step<T>(
    step: { command: string; at: Date; facts?: Step["facts"]; dryRun?: boolean; onlyFiles?: boolean },
    work: (writer: StoreWriter) => Promise<T>,
  ): Promise<T>;
  /** Takes back the newest step that is not undone (the adviser's own in a shared database); null when there is none. */
  undo(at: Date, options?: { dryRun?: boolean }): Promise<UndoneStep | null>;
  /** The progress is saved when this resolves. */
  saveTriageProgress(progress: TriageProgress): Promise<void>;
  clearTriageProgress(actor: string): Promise<void>;
  /**
   * Stores suggestions until the texts change, and removes those of another `reading`. False when the database cannot be written now: the
   * texts are then read again next time.
   */
  keepSuggestions(reading: string, kept: readonly KeptSuggestion[]): Promise<boolean>;
  /** Copies the database into a new file, while others read and write. False when there is no database yet. Refused when it is damaged. */
  backup(file: string): Promise<boolean>;
  /** Returns what is damaged, one text each; empty when nothing is. */
  verify(): Promise<string[]>;
  close(): Promise<void>;
}
