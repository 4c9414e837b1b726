// Moves all that an import noted of one actor to another, when the two prove to be one.
import { type Merged, merge } from "../actors/merge-values.ts";
import type { Candidate } from "./candidate.ts";
import type { NewRecord } from "./import-record.ts";
import {
  type Action,
  answerOf,
  dayOfRecords,
  type ExistingPolicy,
  type ImportedSubject,
  mayReplace,
  noteRecord,
  noteTold,
  recordOf,
} from "./row-import.ts";
import { answerChanges, keptValues, type ValueChange, valueChanges } from "./value-changes.ts";

/** What changes when an actor that an import made proves to be another one. */
export interface Absorption {
  into: ImportedSubject;
  absorbed: ImportedSubject;
  /** What became of the row that made the absorbed actor. */
  action: Action;
  added: Merged["added"];
  removed: Merged["removed"];
  /** The changes to show, of an actor that was known before the import; else empty. */
  changes: readonly ValueChange[];
  differing: Merged["differing"];
  /** The records of the absorbed actor as they are moved, each with its number; null for one without anything new. */
  records: readonly { number: number; record: NewRecord | null }[];
}

/** Completes an actor with what an import noted of another, as if its rows had been about the first. */
export function absorbActor(
  into: ImportedSubject,
  absorbed: ImportedSubject,
  { origin, policy }: { origin: string; policy: ExistingPolicy | null },
): Absorption {
  const silent = policy === "keep" && !into.fresh;
  const row = asRow(absorbed);
  const merged = merge(into.stored, row, mayReplace(into, origin, policy), () => [
    dayOfRecords(absorbed),
    dayOfRecords(into),
  ]);
  const { values, added, removed, differing } = silent
    ? { values: into.stored, added: [], removed: [], differing: [] }
    : merged;
  const changes = into.fresh ? [] : (silent ? keptValues : valueChanges)(merged, into.stored);
  into.stored = values;
  if (!into.fresh) noteTold(into, row);
  const records = absorbed.records.map(({ number, answers }) => {
    const given = { answers: answers.map(answerOf) };
    const record = silent ? null : recordOf(given, into, [], origin);
    if (!into.fresh) changes.push(...answerChanges(record, into.records));
    if (record) noteRecord(into, record);
    return { number: number!, record };
  });
  const silentRow =
    added.length + removed.length + differing.length === 0 && records.every(({ record }) => record === null);
  const action = into.fresh ? "merged" : silentRow ? "unchanged" : "updated";
  return { into, absorbed, action, added, removed, changes, differing, records };
}

/** The values of an actor in the form of a row. */
function asRow({ stored }: ImportedSubject): Pick<Candidate, "fields" | "several" | "people"> {
  const fields: Candidate["fields"] = {};
  for (const [field, value] of Object.entries(stored.fields)) if (value) fields[field as "name"] = value;
  return { fields, several: stored.several, people: stored.people };
}
