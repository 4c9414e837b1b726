import { type SeveralField, type SingleField, severalFields, singleFields } from "../domain/actor.ts";
import type { Held } from "../domain/merge.ts";
import type { Value } from "./engine.ts";
import { columnOf, keepList, keepPeople, searched } from "./rows.ts";

/** Columns that completing an actor may change. */
export const changedColumns = [
  ...singleFields.map(columnOf),
  ...severalFields,
  ...(["people", "provenance", "naming", "place"] as const),
];

/** The values of `changedColumns`, in order. */
export function changedValues(held: Held, provenance: string | null): Value[] {
  const { naming, place } = searched(held.fields);
  const values: Value[] = [];
  pushHeld(held, values);
  values.push(keepPeople(held.people), provenance, naming, place);
  return values;
}

/** Adds the values of all fields, in order. */
export function pushHeld({ fields, several }: Held, values: Value[]): void {
  for (const field of singleFields) values.push(fields[field] ?? null);
  for (const field of severalFields) values.push(keepList(several[field]));
}

/** Whether a value that a provenance is of is still held. */
export function holds({ fields, several, people }: Held, field: string, value: string): boolean {
  if (field === "people") return people.some(({ fullName }) => fullName === value);
  if (field in several) return several[field as SeveralField].includes(value);
  return fields[field as SingleField] === value;
}
