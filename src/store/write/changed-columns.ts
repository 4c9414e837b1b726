// Lists the values of an actor that an import may complete, in the order of the columns that keep them.

import {
  type SeveralField,
  type SingleField,
  severalFields,
  singleFields,
} from "../../domain/actors/actor.ts";
import type { StoredValues } from "../../domain/actors/merge-values.ts";
import type { Value } from "../engine.ts";
import { columnOf, keepList, keepPeople, searched } from "../row-values.ts";

/** Columns that completing an actor may change. */
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

/** Whether an actor still has the value whose provenance is kept. */
export function holdsValue({ fields, several, people }: StoredValues, field: string, value: string): boolean {
  if (field === "people") return people.some(({ fullName }) => fullName === value);
  if (field in several) return several[field as SeveralField].includes(value);
  return fields[field as SingleField] === value;
}
