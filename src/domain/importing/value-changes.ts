/** Lists the changes of an import to an actor, value by value, for a preview. */

import type { SeveralField, SingleField } from "../actors/actor.ts";
import type { Merged, StoredValues } from "../actors/merge-values.ts";
import type { CandidatePerson } from "./candidate.ts";
import type { EarlierRecord, NewRecord } from "./import-record.ts";

/** What becomes of a value. `kept`: the row gives another value or more, but the known one stays. */
export type ChangeKind = "added" | "replaced" | "completed" | "removed" | "kept";

export interface ValueChange {
  kind: ChangeKind;
  /** `answers`: a text under its `label`. */
  field: SingleField | SeveralField | "people" | "answers";
  label?: string;
  /** The known value, then the row's; null when there is none. For `kept`: the value that stays, then the one not taken. */
  before: string | null;
  after: string | null;
}

/** The changes that a row makes, and the known values that stay although the row differs. */
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

/** The values that a row would change in an actor that is left as it is. */
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

/** The answers that a record adds, and those that it changes in the record it replaces. */
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

/** A person with role, e-mail addresses and telephone numbers, on one line. */
function personInWords({ fullName, role, emails, phones }: CandidatePerson): string {
  const details = [role, ...emails, ...phones].filter(Boolean);
  return details.length === 0 ? fullName : `${fullName} (${details.join(", ")})`;
}

/**
 * The changes of a whole import. A value that one row removes and a later one adds again did not change; a value removed from and another added
 * to the same field of an actor are one replacement.
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
