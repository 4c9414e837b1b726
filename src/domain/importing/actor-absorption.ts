// Moves all that an import told of one actor to another, once the two prove to be one.
import { type Merged, merge } from "../actors/merge-values.ts";
import type { Candidate } from "./candidate.ts";
import type { NewRecord } from "./import-record.ts";
import {
  type Action,
  answerOf,
  type ExistingPolicy,
  type ImportedSubject,
  mayReplace,
  noteRecord,
  noteTold,
  recordOf,
} from "./row-import.ts";
import { answerChanges, keptValues, type ValueChange, valueChanges } from "./value-changes.ts";

/** An actor that an import made, and that is another one after all. */
export interface Absorption {
  into: ImportedSubject;
  gone: ImportedSubject;
  /** What became of the row that made it. */
  action: Action;
  told: Merged["told"];
  removed: Merged["removed"];
  /** What is done to an actor known before, for the eye. */
  changes: readonly ValueChange[];
  differing: Merged["differing"];
  /** What its records become, each by its number: null when they say nothing that is not known. */
  records: readonly { number: number; record: NewRecord | null }[];
}

/** Completes an actor by one that rows of an import made, as if they had been told of it. */
export function absorbActor(
  into: ImportedSubject,
  gone: ImportedSubject,
  { origin, policy }: { origin: string; policy: ExistingPolicy | null },
): Absorption {
  const silent = policy === "keep" && !into.fresh;
  const row = asRow(gone);
  const merged = merge(into.held, row, mayReplace(into, origin, policy));
  const { held, told, removed, differing } = silent
    ? { held: into.held, told: [], removed: [], differing: [] }
    : merged;
  const changes = into.fresh ? [] : (silent ? keptValues : valueChanges)(merged, into.held);
  into.held = held;
  if (!into.fresh) noteTold(into, row);
  const records = gone.records.map(({ number, answers }) => {
    const said = { answers: answers.map(answerOf) };
    const record = silent ? null : recordOf(said, into, [], origin);
    if (!into.fresh) changes.push(...answerChanges(record, into.records));
    if (record) noteRecord(into, record);
    return { number: number!, record };
  });
  const silentRow =
    told.length + removed.length + differing.length === 0 && records.every(({ record }) => record === null);
  const action = into.fresh ? "merged" : silentRow ? "unchanged" : "updated";
  return { into, gone, action, told, removed, changes, differing, records };
}

/** All that is known of an actor, as a row that tells it. */
function asRow({ held }: ImportedSubject): Pick<Candidate, "fields" | "several" | "people"> {
  const fields: Candidate["fields"] = {};
  for (const [field, value] of Object.entries(held.fields)) if (value) fields[field as "name"] = value;
  return { fields, several: held.several, people: held.people };
}
