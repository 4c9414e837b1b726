/** What an import does to what is known of an actor, value by value: what a preview shows. */

import type { SeveralField, SingleField } from "../actors/actor.ts";
import type { Merged, StoredValues } from "../actors/merge-values.ts";
import type { CandidatePerson } from "./candidate.ts";
import type { EarlierRecord, NewRecord } from "./import-record.ts";

/** What becomes of a value. Kept: the row says otherwise, or more, and what is known stays as it is. */
export type ChangeKind = "added" | "replaced" | "completed" | "removed" | "kept";

export interface ValueChange {
  kind: ChangeKind;
  /** `answers`: a text under its `label`. */
  field: SingleField | SeveralField | "people" | "answers";
  label?: string;
  /** What is known, and what the row says in its place; null when nothing. Of what is kept: what stays, what is not taken. */
  before: string | null;
  after: string | null;
}

/** What a row completes, replaces and removes, and what it says otherwise without taking its place. */
export function valueChanges(
  { added, removed, differing }: Merged,
  storedValues: StoredValues,
): ValueChange[] {
  return [
    ...removed.map(([field, value]): ValueChange => ({ kind: "removed", field, before: value, after: null })),
    ...added.map(({ field, value, before, person }): ValueChange => {
      if (person)
        return {
          kind: "completed",
          field,
          before: personInWords(person[0]),
          after: personInWords(person[1]),
        };
      return { kind: before === null ? "added" : "replaced", field, before, after: value };
    }),
    ...differing.map(([field, value]) => keptValue(field, value, storedValues)),
  ];
}

/** What a row would tell of an actor that is left as it is. */
export function keptValues({ added, differing }: Merged, storedValues: StoredValues): ValueChange[] {
  return [
    ...added.map(({ field, value, before, person }): ValueChange => {
      if (person)
        return { kind: "kept", field, before: personInWords(person[0]), after: personInWords(person[1]) };
      return { kind: "kept", field, before, after: value };
    }),
    ...differing.map(([field, value]) => keptValue(field, value, storedValues)),
  ];
}

const keptValue = (field: string, value: string, { fields }: StoredValues): ValueChange => ({
  kind: "kept",
  field: field as SingleField,
  before: fields[field as SingleField] ?? null,
  after: value,
});

/** The answers that a record adds, and those of the record it takes the place of that it changes. */
export function answerChanges(record: NewRecord | null, earlier: readonly EarlierRecord[]): ValueChange[] {
  if (record === null) return [];
  const replaced =
    record.replaces === null ? undefined : earlier.find(({ number }) => number === record.replaces);
  return record.answers.flatMap(([label, text]): ValueChange[] => {
    const before = replaced?.answers.find(([earlierLabel]) => earlierLabel === label)?.[1] ?? null;
    if (before === text) return [];
    return [{ kind: before === null ? "added" : "replaced", field: "answers", label, before, after: text }];
  });
}

/** A person and all that is known of them, on one line. */
function personInWords({ fullName, role, emails, phones }: CandidatePerson): string {
  const details = [role, ...emails, ...phones].filter(Boolean);
  return details.length === 0 ? fullName : `${fullName} (${details.join(", ")})`;
}

/**
 * The changes of a whole import: what one row removes and another gives again is no change, and what goes for something else
 * in the same list is replaced by it.
 */
export function netChanges<T extends ValueChange & { id: string }>(changes: readonly T[]): T[] {
  const net: T[] = [];
  const removedOf = new Map<string, T[]>();
  for (const change of changes) {
    const list = `${change.id}\n${change.field}`;
    const removed = removedOf.get(list) ?? [];
    const again = change.kind === "added" ? removed.findIndex(({ before }) => before === change.after) : -1;
    if (again >= 0) {
      net.splice(net.indexOf(removed[again]!), 1);
      removed.splice(again, 1);
      continue;
    }
    if (change.kind === "removed") removedOf.set(list, [...removed, change]);
    net.push(change);
  }
  return paired(net, removedOf);
}

function paired<T extends ValueChange & { id: string }>(
  changes: readonly T[],
  removedOf: ReadonlyMap<string, T[]>,
): T[] {
  const replacedBy = new Map<T, T>();
  for (const change of changes) {
    const removed = removedOf.get(`${change.id}\n${change.field}`) ?? [];
    const first = change.kind === "added" ? removed.find((one) => !replacedBy.has(one)) : undefined;
    if (first) replacedBy.set(first, change);
  }
  const replacing = new Set(replacedBy.values());
  return changes.flatMap((change): T[] => {
    if (replacing.has(change)) return [];
    const by = replacedBy.get(change);
    return [by ? { ...by, kind: "replaced", before: change.before } : change];
  });
}
