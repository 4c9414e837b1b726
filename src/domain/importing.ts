import type { Candidate } from "./candidate.ts";
import { fingerprint, keysOf, largestBlock, recognisable, recognise, recognitions } from "./match.ts";
import { type Held, heldFrom, merge, type Told } from "./merge.ts";

/** What became of a row that was taken. Merged: into an actor that an earlier row of this import made. */
export const actions = ["created", "merged", "updated", "unchanged"] as const;
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

/** Actors that keys point to. */
export interface Recall {
  /** Whom an earlier row was about that said, word for word, what the row with this fingerprint says. */
  seen(fingerprint: number): Target | null;
  /** At most `largestBlock` for a key; none for a key of more. */
  subjects(key: number): readonly Subject[];
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

/** Keys of a row: its own, then that of all it says. */
export const rowKeys = (row: Candidate, origin: string): number[] => [
  ...keysOf(recognisable(row), origin),
  fingerprint(row),
];

/**
 * Decides row after row which actor each is about, and completes it. A file corrects what it said itself before (by
 * `origin`) and completes the rest; `policy` overrides that. Rows decided are found by the rows after them.
 */
export function decide(
  rows: readonly Candidate[],
  keys: readonly (readonly number[])[],
  recall: Recall,
  { origin, policy }: { origin: string; policy: ExistingPolicy | null },
): Decision[] {
  const met = new Map<number, readonly Subject[]>();
  const prints = new Map<number, Target>();
  return rows.map((row, index) => {
    const own = keys[index]!;
    const print = own.at(-1)!;
    const seen = prints.get(print) ?? recall.seen(print);
    const found = (key: number) => few(met.get(key) ?? none, recall.subjects(key));
    const known = seen ? null : recognised(row, own, found, origin);
    const decision = seen
      ? addsNothing(row, seen)
      : known
        ? complete(row, known, { origin, policy })
        : create(row);
    if (decision.action === "unchanged") return decision;
    decision.keys = own;
    prints.set(print, decision.target);
    if (decision.subject) remember(decision.subject, own, met);
    return decision;
  });
}

/** What is new by its own rows is found by the rows after it. */
function remember(subject: Subject, keys: readonly number[], met: Map<number, readonly Subject[]>): void {
  const alone = [subject];
  for (const key of keys) {
    const list = met.get(key);
    if (!list) met.set(key, alone);
    else if (list.length <= largestBlock && !list.includes(subject)) met.set(key, [...list, subject]);
  }
}

const none: readonly never[] = [];

/** The subjects of a key, none when they are so many that it says nothing. */
function few(met: readonly Subject[], recalled: readonly Subject[]): readonly Subject[] {
  if (met.length + recalled.length > largestBlock) return none;
  return met.length === 0 ? recalled : recalled.length === 0 ? met : [...met, ...recalled];
}

function recognised(
  row: Candidate,
  keys: readonly number[],
  found: (key: number) => readonly Subject[],
  origin: string,
): Subject | null {
  const self = recognisable(row);
  let best: { subject: Subject; rank: number } | null = null;
  const seen = new Set<Subject>();
  for (const key of keys)
    for (const subject of found(key)) {
      if (seen.has(subject)) continue;
      seen.add(subject);
      const by = recognise(self, recognisable(subject.held), sameOrigin(subject, origin));
      if (by === null) continue;
      const rank = recognitions.indexOf(by);
      if (best === null || rank < best.rank) best = { subject, rank };
    }
  return best?.subject ?? null;
}

const sameOrigin = (subject: Subject, origin: string) =>
  subject.originOf("reference", subject.held.fields.reference ?? "") === origin;

const addsNothing = (row: Candidate, target: Target, subject: Subject | null = null): Decision => ({
  line: row.line,
  action: target.fresh ? "merged" : "unchanged",
  target,
  subject,
  told: none,
  record: null,
  keys: none,
});

function create(row: Candidate): Decision {
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
  return { line: row.line, action: "created", target: subject, subject, told: none, record, keys: none };
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
