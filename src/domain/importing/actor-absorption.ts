import { type Merged, merge } from "../actors/merge-values.ts";
import type { Candidate } from "./candidate.ts";
import {
  type Action,
  answerOf,
  type ExistingPolicy,
  type ImportedSubject,
  mayReplace,
  type NewRecord,
  noteRecord,
  recordOf,
} from "./row-import.ts";

/** An actor that an import made, and that is another one after all. */
export interface Absorption {
  into: ImportedSubject;
  gone: ImportedSubject;
  /** What became of the row that made it. */
  action: Action;
  told: Merged["told"];
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
  const { held, told, differing } = silent
    ? { held: into.held, told: [], differing: [] }
    : merge(into.held, row, mayReplace(into, origin, policy));
  into.held = held;
  for (const { field, value } of told) into.toldNow.add(`${field}\n${value}`);
  const records = gone.records.map(({ number, answers }) => {
    const said = { answers: answers.map(answerOf) };
    const record = silent ? null : recordOf(said, into, [], origin);
    if (record) noteRecord(into, record);
    return { number: number!, record };
  });
  const silentRow = told.length + differing.length === 0 && records.every(({ record }) => record === null);
  const action = into.fresh ? "merged" : silentRow ? "unchanged" : "updated";
  return { into, gone, action, told, differing, records };
}

/** All that is known of an actor, as a row that tells it. */
function asRow({ held }: ImportedSubject): Pick<Candidate, "fields" | "several" | "people"> {
  const fields: Candidate["fields"] = {};
  for (const [field, value] of Object.entries(held.fields)) if (value) fields[field as "name"] = value;
  return { fields, several: held.several, people: held.people };
}
