// Decides what each row of an import changes: the actor that it is about, and the values that it adds or replaces.

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
 * What became of a row that was taken. Merged: into an actor that another row of this import made. Doubtful: made an actor
 * that may be another one; somebody is asked.
 */
const actions = ["created", "merged", "updated", "unchanged", "doubtful"] as const;
export type Action = (typeof actions)[number];

/** An actor that a row is about. */
export interface Target {
  /** The store's own number, and the identifier; null until the actor is written. */
  number: number | null;
  id: string | null;
  /** Made by this import. */
  fresh: boolean;
}

/** An actor that a row may be about, with what is known of it: known before, or told by an earlier row. */
export interface ImportedSubject extends Target {
  stored: StoredValues;
  /** The identifier that a file of ours gives to an actor that it makes. */
  wantedId?: string;
  /** The file or known source that told a value; null when it was a person, or this import. */
  originOf(field: string, value: string): string | null;
  /** What rows told of it before, oldest first. */
  records: readonly EarlierRecord[];
  /** Fields and values that rows of this import gave, new or known: another row of it does not replace them. */
  readonly toldNow: Set<string>;
}

/** Finds the actors that are known already by the keys of a row. */
export interface PreviousImport {
  /** The actor of an earlier row that has this print: it said the same, word for word. */
  seen(print: number): Target | null;
  /** The actor of an earlier row that has this key: the same content, or the same key in the same list. */
  same(key: number): ImportedSubject | null;
  /** Actors known before this import that have this key; none when so many have it that it says nothing. */
  actorsWithKey(key: number): readonly ImportedSubject[];
  /** The actor with an identifier that a file exported by the program gives. */
  bearing(id: string): ImportedSubject | null;
}

/** What is done with a value of the file that differs from the known one. */
export const existingPolicies = ["fill", "replace", "keep"] as const;
export type ExistingPolicy = (typeof existingPolicies)[number];

/** What one row changes. */
export interface Decision {
  line: number;
  action: Action;
  target: Target;
  /** The target with all that is known of it, when the row may tell something of it; else null. */
  subject: ImportedSubject | null;
  added: readonly AddedValues[];
  /** Values of lists that go. */
  removed: Merged["removed"];
  /** The changes to an actor known before, to be shown. */
  changes: readonly ValueChange[];
  /** The record to write: new answers and values that differ; null when the row says nothing that is not known. */
  record: NewRecord | null;
  /** Keys by which the row will be found again; none when nothing is written. */
  keys: RowKeys | null;
}

/**
 * Decides row by row which actor each is surely about, and completes it; any other row makes an actor. The actors made are
 * later compared with each other and with the known ones (`application/import/resolve-identities.ts`).
 * A file corrects what it said itself before (by `origin`) and completes the rest; `policy` overrides that.
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
    // Under `replace`, a row that was imported before sets again the values that were changed since.
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

/** The actor with that identifier, unless it is plainly another one: two workspaces may give the same identifier. */
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

/** The known actor that a row is surely about; null when there is none, or when two are as sure. */
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

/** The source gave the actor's reference; of an actor without one, an earlier record. */
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

/** The latest day on which the records of an actor say that its state was noted. */
export const dayOfRecords = ({ records }: Pick<ImportedSubject, "records">): string | null =>
  dayOfState(records.flatMap(({ answers }) => answers.map(([label, text]) => ({ label, text }))));

/** Notes what a row gives, so that no other row of its import replaces it. */
export function noteTold(
  { toldNow }: ImportedSubject,
  { fields, several, people }: Pick<Candidate, "fields" | "several" | "people">,
): void {
  for (const [field, value] of Object.entries(fields)) toldNow.add(`${field}\n${value}`);
  for (const [field, values] of Object.entries(several))
    for (const value of values) toldNow.add(`${field}\n${value}`);
  for (const { fullName } of people) toldNow.add(`people\n${fullName}`);
}

/** Whether a row may take the place of a value that is known. */
export const mayReplace =
  (subject: ImportedSubject, origin: string, policy: ExistingPolicy | null) =>
  (field: string, value: string) => {
    if (subject.fresh || subject.toldNow.has(`${field}\n${value}`)) return false;
    return policy === "replace" || (policy === null && subject.originOf(field, value) === origin);
  };

/** Adds a record to those of an actor, in the place of the one that it replaces. */
export function noteRecord(subject: ImportedSubject, record: NewRecord): void {
  subject.records = [
    ...subject.records.filter(({ number }) => number === null || number !== record.replaces),
    { number: null, origin: null, answers: record.answers },
  ];
}

/** The record of a row's new answers. It replaces the record of the same file when there is exactly one. */
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

/** A text as a record keeps it. */
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

/** Who wrote a kept answer. Texts kept before texts had authors are the team's, which says nothing of them to the actor. */
export function authorshipOf([, , , author = "team", authorName, quotes]: KeptAnswer): Authorship {
  return {
    author,
    ...(authorName ? { authorName } : {}),
    ...(quotes ? { quotes: quotes.map(([start, end]) => ({ start, end })) } : {}),
  };
}

/** A kept answer as a row of a file gives it. */
export function answerOf(kept: KeptAnswer): CandidateAnswer {
  const [label, text, line] = kept;
  return { label, text, ...(line == null ? {} : { line }), ...authorshipOf(kept) };
}
