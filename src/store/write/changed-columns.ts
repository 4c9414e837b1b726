// The columns of an actor that an import may change, and their values in the same order.

import {
  type SeveralField,
  type SingleField,
  severalFields,
  singleFields,
} from "../../domain/actors/actor.ts";
import type { StoredValues } from "../../domain/actors/merge-values.ts";
import type { Value } from "../engine.ts";
import { columnOf, keepList, keepPeople, searched } from "../row-values.ts";

/** The columns that completing an actor may change. */
export const changedColumns = [
  ...singleFields.map(columnOf),
  ...severalFields,
  ...(["people", "provenance", "naming", "place"] as const),
];

/** The values of `changedColumns`, in order. */
export function changedValues(storedValues: StoredValues, provenance: string | null): Value[] {
  const { naming, place } = searched(storedValues.fields);
  const values: Value[] = [];
  pushStoredValue(storedValues, values);
  values.push(keepPeople(storedValues.people), provenance, naming, place);
  return values;
}

/** Adds the values of all fields, in order. */
export function pushStoredValue({ fields, several }: StoredValues, values: Value[]): void {
  for (const field of singleFields) values.push(fields[field] ?? null);
  for (const field of severalFields) values.push(keepList(several[field]));
}

/** Whether an actor has a value. */
export function holdsValue({ fields, several, people }: StoredValues, field: string, value: string): boolean {
  if (field === "people") return people.some(({ fullName }) => fullName === value);
  if (field in several) return several[field as SeveralField].includes(value);
  return fields[field as SingleField] === value;
}
