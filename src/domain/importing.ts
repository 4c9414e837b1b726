import type { Candidate } from "./candidate.ts";
import { type Held, heldFrom, merge, type Told } from "./merge.ts";

/**
 * What became of a row that was taken. Merged: into an actor that an earlier row of this import made. Doubtful: kept apart
 * as a new actor that may be another one; somebody is asked.
 */
export const actions = ["created", "merged", "updated", "unchanged", "doubtful"] as const;
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
export interface Subject extends Target {
  held: Held;
  /** The file or known source that told a value; null when it was a person, or this import. */
  originOf(field: string, value: string): string | null;
  /** What rows told of it before, oldest first. */
  records: readonly EarlierRecord[];
  /** Fields and values that rows of this import told, one a line: another row of it does not replace them. */
  readonly toldNow: Set<string>;
}

export interface EarlierRecord {
  number: number | null;
  /** As for values: null when it was this import. */
  origin: string | null;
  answers: readonly (readonly [label: string, text: string])[];
}

/** What is done with a value that the file gives otherwise than it is known. */
export const existingPolicies = ["fill", "replace", "keep"] as const;
export type ExistingPolicy = (typeof existingPolicies)[number];

/** What one row changes. */
export interface Decision {
  line: number;
  action: Action;
  target: Target;
  /** The target with all that is known of it, when the row may tell something of it; else null. */
  subject: Subject | null;
  told: readonly Told[];
  /** The record to write: new answers and values that differ; null when the row says nothing that is not known. */
  record: NewRecord | null;
  /** Keys by which the row will be found again; none when nothing is written. */
  keys: readonly number[];
}

export interface NewRecord {
  answers: readonly (readonly [label: string, text: string])[];
  differing: readonly (readonly [field: string, value: string])[];
  /** The earlier record that this one is the new version of. */
  replaces: number | null;
}

/** A row, and whom it is about. */
export interface Call {
  row: Candidate;
  /** Rows about one actor bear the same number. */
  group: number;
  /** By what the row will be found again. */
  keys: readonly number[];
  /** Whom an earlier row was about that said the same, word for word: this one adds nothing. */
  said: Target | null;
  /** The group may be another actor. */
  doubtful: boolean;
}

/**
 * Completes the actor that each row is about, or makes it. A file corrects what it said itself before (by `origin`) and
 * completes the rest; `policy` overrides that. `subjects` holds the actors already there, by group; new ones are added to it.
 */
export function decide(
  calls: readonly Call[],
  subjects: Map<number, Subject>,
  options: { origin: string; policy: ExistingPolicy | null },
): Decision[] {
  return calls.map(({ row, group, keys, said, doubtful }) => {
    if (said !== null) return addsNothing(row, said);
    const known = subjects.get(group);
    const decision = known ? complete(row, known, options) : create(row, doubtful);
    if (!known) subjects.set(group, decision.subject!);
    return decision.action === "unchanged" ? decision : { ...decision, keys };
  });
}

const none: readonly never[] = [];

const addsNothing = (row: Candidate, target: Target, subject: Subject | null = null): Decision => ({
  line: row.line,
  action: target.fresh ? "merged" : "unchanged",
  target,
  subject,
  told: none,
  record: null,
  keys: none,
});

function create(row: Candidate, doubtful: boolean): Decision {
  const record = newRecord(row.answers);
  const subject: Subject = {
    number: null,
    id: null,
    held: heldFrom(row),
    fresh: true,
    originOf: () => null,
    toldNow: new Set(),
    records: [{ number: null, origin: null, answers: record.answers }],
  };
  const action = doubtful ? "doubtful" : "created";
  return { line: row.line, action, target: subject, subject, told: none, record, keys: none };
}

function complete(
  row: Candidate,
  subject: Subject,
  { origin, policy }: { origin: string; policy: ExistingPolicy | null },
): Decision {
  const nothing = addsNothing(row, subject, subject);
  if (policy === "keep" && !subject.fresh) return nothing;
  const { held, told, differing } = merge(subject.held, row, (field, value) => {
    if (subject.fresh || subject.toldNow.has(`${field}\n${value}`)) return false;
    return policy === "replace" || (policy === null && subject.originOf(field, value) === origin);
  });
  const record = recordOf(row, subject, differing, origin);
  if (told.length === 0 && record === null) return nothing;
  subject.held = held;
  for (const { field, value } of told) subject.toldNow.add(`${field}\n${value}`);
  if (record)
    subject.records = [
      ...subject.records.filter(({ number }) => number === null || number !== record.replaces),
      { number: null, origin: null, answers: record.answers },
    ];
  return { ...nothing, action: subject.fresh ? "merged" : "updated", told, record };
}

/** The answers that are new. A row told once by the same file is its new version, and takes its place. */
function recordOf(
  row: Candidate,
  { records }: Subject,
  differing: NewRecord["differing"],
  origin: string,
): NewRecord | null {
  const isKnown = ({ label, text }: Candidate["answers"][number]) =>
    records.some(({ answers }) => answers.some(([l, t]) => l === label && t === text));
  const news = row.answers.filter((answer) => !isKnown(answer));
  if (news.length === 0 && differing.length === 0) return null;
  const before = records.filter((record) => record.origin === origin);
  if (before.length !== 1 || news.length === 0) return newRecord(news, differing);
  const labels = new Set(row.answers.map(({ label }) => label));
  const kept = before[0]!.answers.filter(([label]) => !labels.has(label));
  const record = newRecord(row.answers, differing);
  return { ...record, answers: [...kept, ...record.answers], replaces: before[0]!.number };
}

const newRecord = (answers: Candidate["answers"], differing: NewRecord["differing"] = none): NewRecord => ({
  answers: answers.map(({ label, text }) => [label, text] as const),
  differing,
  replaces: null,
});
