// Decides for each row of an import which actor it is about, and which values it adds or replaces.

import { dayOfState } from "../actors/dated-states.ts";
import {
  type AddedValues,
  type Merged,
  merge,
  type StoredValues,
  valuesOfFirstRow,
} from "../actors/merge-values.ts";
import type { Authorship } from "../actors/text-author.ts";
import type { RowKeys } from "../matching/blocking/row-keys.ts";
import { departmentOf } from "../objections/objection.ts";
import type { Candidate, CandidateAnswer } from "./candidate.ts";
import type { EarlierRecord, KeptAnswer, NewRecord } from "./import-record.ts";
import { recognise, recognitions } from "./recognition.ts";
import { answerChanges, keptValues, type ValueChange, valueChanges } from "./value-changes.ts";

/**
 * What became of an imported row. `merged`: it belongs to an actor that another row of this import made. `doubtful`: it made an actor
 * that may be the same as another, and somebody has to decide.
 */
const actions = ["created", "merged", "updated", "unchanged", "doubtful"] as const;
export type Action = (typeof actions)[number];

/** An actor that a row is about. */
export interface Target {
  /** The store's own number, and the identifier; null until the actor is written. */
  number: number | null;
  id: string | null;
  /** Whether this import made the actor. */
  fresh: boolean;
}

/** An actor that a row may be about, known before or made by an earlier row, with all that is known of it. */
export interface ImportedSubject extends Target {
  stored: StoredValues;
  /** The identifier that a file of ours gives for a new actor. */
  wantedId?: string;
  /** The file or known source that gave a value; null when a person or this import gave it. */
  originOf(field: string, value: string): string | null;
  /** The records of earlier rows about it, the oldest first. */
  records: readonly EarlierRecord[];
  /** The fields and values that rows of this import gave, new or known before. Other rows of this import do not replace them. */
  readonly toldNow: Set<string>;
}

/** Finds known actors by the keys of a row. */
export interface PreviousImport {
  /** The actor of an earlier row with this print, which said the same word for word. */
  seen(print: number): Target | null;
  /** The actor of an earlier row with this key: that of the same content, or the same key column in the same list. */
  same(key: number): ImportedSubject | null;
  /** The actors known before this import with this key; none when so many have it that it tells nothing. */
  actorsWithKey(key: number): readonly ImportedSubject[];
  /** The actor with an identifier of a file that we exported. */
  bearing(id: string): ImportedSubject | null;
}

/** What the user wants done with known actors: only complete them, let the file replace values, or leave them as they are. */
export const existingPolicies = ["fill", "replace", "keep"] as const;
export type ExistingPolicy = (typeof existingPolicies)[number];

/** What one row changes. */
export interface Decision {
  line: number;
  action: Action;
  target: Target;
  /** The target with all that is known of it; null for a row that was imported word for word before. */
  subject: ImportedSubject | null;
  added: readonly AddedValues[];
  /** The values of several-valued fields that are removed. */
  removed: Merged["removed"];
  /** The changes to show, of an actor known before this import; else empty. */
  changes: readonly ValueChange[];
  /** The record to write: new answers, and values that differ but are not taken; null when there are none. */
  record: NewRecord | null;
  /** The keys by which the row is found again later; null when nothing is written. */
  keys: RowKeys | null;
}

/**
 * Completes for each row the actor that it is surely about; any other row makes an actor. The new actors are later compared with each
 * other and with the known ones (`application/import/resolve-identities.ts`).
 * Without a `policy`, a file replaces the values that it gave itself before (by `origin`), and completes the others.
 */
export function decide(
  rows: readonly Candidate[],
  keys: readonly RowKeys[],
  recall: PreviousImport,
  options: { origin: string; policy: ExistingPolicy | null },
): Decision[] {
  const prints = new Map<number, Target>();
  const identified = new Map<string, ImportedSubject>();
  const contents = new Map<number, ImportedSubject>();
  return rows.map((row, index) => {
    const own = keys[index]!;
    if (row.id !== undefined) {
      const bearer = identified.get(row.id) ?? bearerOf(row, row.id, recall);
      const subject = bearer ?? recognised(row, own.sure, recall, options.origin);
      const decision = subject ? complete(row, subject, options) : create(row);
      if (decision.action !== "unchanged") decision.keys = own;
      identified.set(row.id, decision.subject!);
      return decision;
    }
    const seen = prints.get(own.print) ?? recall.seen(own.print);
    // Under `replace`, a row that was imported before restores the values that were changed since.
    if (seen && (seen.fresh || options.policy !== "replace")) return addsNothing(row, seen);
    const sameAs = (key: number) => contents.get(key) ?? recall.same(key);
    const same =
      (seen && sameAs(own.print)) ?? sameAs(own.content) ?? (own.inList === null ? null : sameAs(own.inList));
    const subject = same ?? recognised(row, own.sure, recall, options.origin);
    const decision = subject ? complete(row, subject, options) : create(row);
    if (decision.action === "unchanged") return decision;
    decision.keys = own;
    prints.set(own.print, decision.target);
    contents.set(own.print, decision.subject!);
    contents.set(own.content, decision.subject!);
    if (own.inList !== null) contents.set(own.inList, decision.subject!);
    return decision;
  });
}

const none: readonly never[] = [];

/** The actor with that identifier; null when there is none, or when SIRET or département differ, since two workspaces may give one identifier. */
export function bearerOf(
  { fields }: Pick<Candidate, "fields">,
  id: string,
  recall: Pick<PreviousImport, "bearing">,
): ImportedSubject | null {
  const subject = recall.bearing(id);
  if (subject === null) return null;
  const known = subject.stored.fields;
  const differ = (one: string | null | undefined, other: string | null | undefined) =>
    Boolean(one && other && one !== other);
  const isOther =
    differ(fields.siret, known.siret) ||
    differ(departmentOf(fields.postcode ?? null), departmentOf(known.postcode ?? null));
  return isOther ? null : subject;
}

/** The known actor that a row is surely about; null when there is none, or when two are equally sure. */
export function recognised(
  row: Candidate,
  keys: readonly number[],
  recall: Pick<PreviousImport, "actorsWithKey">,
  origin: string,
): ImportedSubject | null {
  let best: { subject: ImportedSubject; rank: number; alone: boolean } | null = null;
  const met = new Set<ImportedSubject>();
  for (const key of keys)
    for (const subject of recall.actorsWithKey(key)) {
      if (met.has(subject)) continue;
      met.add(subject);
      const by = recognise(row, subject.stored, isOf(subject, origin));
      if (by === null) continue;
      const rank = recognitions.indexOf(by);
      if (best === null || rank < best.rank) best = { subject, rank, alone: true };
      else if (rank === best.rank) best.alone = false;
    }
  return best?.alone ? best.subject : null;
}

/** Whether the source gave the actor's reference or, for an actor without one, an earlier record. */
const isOf = (subject: ImportedSubject, origin: string) =>
  subject.stored.fields.reference
    ? subject.originOf("reference", subject.stored.fields.reference) === origin
    : subject.records.some((record) => record.origin === origin);

const addsNothing = (row: Candidate, target: Target, subject: ImportedSubject | null = null): Decision => ({
  line: row.line,
  action: target.fresh ? "merged" : "unchanged",
  target,
  subject,
  added: none,
  removed: none,
  changes: none,
  record: null,
  keys: null,
});

function create(row: Candidate): Decision {
  const record = newRecord(row.answers);
  const subject: ImportedSubject = {
    number: null,
    id: null,
    ...(row.id === undefined ? {} : { wantedId: row.id }),
    stored: valuesOfFirstRow(row),
    fresh: true,
    originOf: () => null,
    toldNow: new Set(),
    records: [{ number: null, origin: null, answers: record.answers }],
  };
  return { ...addsNothing(row, subject, subject), action: "created", record };
}

/** Completes an actor with a row that is about it. */
export function complete(
  row: Candidate,
  subject: ImportedSubject,
  { origin, policy }: { origin: string; policy: ExistingPolicy | null },
): Decision {
  const nothing = addsNothing(row, subject, subject);
  const merged = merge(subject.stored, row, mayReplace(subject, origin, policy), () => [
    dayOfState(row.answers),
    dayOfRecords(subject),
  ]);
  if (policy === "keep" && !subject.fresh) return { ...nothing, changes: keptValues(merged, subject.stored) };
  const { values: held, added, removed, differing } = merged;
  const record = recordOf(row, subject, differing, origin);
  if (!subject.fresh) noteTold(subject, row);
  if (added.length + removed.length === 0 && record === null) return nothing;
  const changes = subject.fresh
    ? none
    : [...valueChanges(merged, subject.stored), ...answerChanges(record, subject.records)];
  subject.stored = held;
  if (record) noteRecord(subject, record);
  return { ...nothing, action: subject.fresh ? "merged" : "updated", added, removed, changes, record };
}

/** The day that the records of an actor give for its state; null when they give none. */
export const dayOfRecords = ({ records }: Pick<ImportedSubject, "records">): string | null =>
  dayOfState(records.flatMap(({ answers }) => answers.map(([label, text]) => ({ label, text }))));

/** Notes the values that a row gives, so that no other row of its import replaces them. */
export function noteTold(
  { toldNow }: ImportedSubject,
  { fields, several, people }: Pick<Candidate, "fields" | "several" | "people">,
): void {
  for (const [field, value] of Object.entries(fields)) toldNow.add(`${field}\n${value}`);
  for (const [field, values] of Object.entries(several))
    for (const value of values) toldNow.add(`${field}\n${value}`);
  for (const { fullName } of people) toldNow.add(`people\n${fullName}`);
}

/** Returns a test: whether a row may replace a known value. */
export const mayReplace =
  (subject: ImportedSubject, origin: string, policy: ExistingPolicy | null) =>
  (field: string, value: string) => {
    if (subject.fresh || subject.toldNow.has(`${field}\n${value}`)) return false;
    return policy === "replace" || (policy === null && subject.originOf(field, value) === origin);
  };

/** Adds a record to those of an actor, and removes the one that it replaces. */
export function noteRecord(subject: ImportedSubject, record: NewRecord): void {
  subject.records = [
    ...subject.records.filter(({ number }) => number === null || number !== record.replaces),
    { number: null, origin: null, answers: record.answers },
  ];
}

/**
 * The record of a row's new answers and differing values; null when there are none. When it has new answers, and the actor has exactly
 * one record of the same file, it replaces that one.
 */
export function recordOf(
  row: Pick<Candidate, "answers">,
  { records }: ImportedSubject,
  differing: NewRecord["differing"],
  origin: string,
): NewRecord | null {
  const isKnown = ({ label, text, author = "team" }: CandidateAnswer) =>
    records.some(({ answers }) =>
      answers.some(([l, t, , keptAuthor = "team"]) => l === label && t === text && keptAuthor === author),
    );
  const news = row.answers.filter((answer) => !isKnown(answer));
  if (news.length === 0 && differing.length === 0) return null;
  const before = records.filter((record) => record.origin === origin);
  if (before.length !== 1 || news.length === 0) return newRecord(news, differing);
  const labels = new Set(row.answers.map(({ label }) => label));
  const answers = before[0]!.answers.filter(([label]) => !labels.has(label));
  const record = newRecord(row.answers, differing);
  return { ...record, answers: [...answers, ...record.answers], replaces: before[0]!.number };
}

const newRecord = (answers: Candidate["answers"], differing: NewRecord["differing"] = none): NewRecord => ({
  answers: answers.map(keptAnswer),
  differing,
  replaces: null,
});

/** The form in which a record keeps a text. */
export function keptAnswer({
  label,
  text,
  line,
  author = "team",
  authorName,
  quotes,
}: CandidateAnswer): KeptAnswer {
  if (quotes)
    return [
      label,
      text,
      line ?? null,
      author,
      authorName ?? null,
      quotes.map(({ start, end }) => [start, end]),
    ];
  return authorName === undefined
    ? [label, text, line ?? null, author]
    : [label, text, line ?? null, author, authorName];
}

/** Who wrote a kept answer. A text kept before texts had authors counts as the team's, so that it is never said back to the actor. */
export function authorshipOf([, , , author = "team", authorName, quotes]: KeptAnswer): Authorship {
  return {
    author,
    ...(authorName ? { authorName } : {}),
    ...(quotes ? { quotes: quotes.map(([start, end]) => ({ start, end })) } : {}),
  };
}

/** A kept answer in the form of a row. */
export function answerOf(kept: KeptAnswer): CandidateAnswer {
  const [label, text, line] = kept;
  return { label, text, ...(line == null ? {} : { line }), ...authorshipOf(kept) };
}
