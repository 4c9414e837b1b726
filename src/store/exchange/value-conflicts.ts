// Finds the values that two laptops changed without knowing of each other's change, with the name of what they belong to.

import { singleFields } from "../../domain/actors/actor.ts";
import { hasSeen, type Json, type Register, type Versions } from "../../domain/exchange/register.ts";
import type { ConflictingValue, ValueConflict } from "../exchange-records.ts";
import { isElement, peopleOf } from "./actor-registers.ts";
import type { KnownCell, KnownEntity } from "./known-entities.ts";

/** Columns whose conflicts nobody decides. */
const technical = new Set(["id", "at", "made_by", "sequence", "time_zone", "convened_by"]);

const fields: ReadonlySet<string> = new Set(singleFields);

/** Whether both changed a value, and neither knew of the other's change. */
export const isConcurrent = (
  ours: KnownCell | undefined,
  theirs: Register,
  { we, they }: { we: Versions; they: Versions },
): boolean => ours !== undefined && !hasSeen(they, ours.stamp) && !hasSeen(we, theirs.stamp);

/** The conflict over a register; null when nobody has to decide it, or when both values are the same. */
export function valueConflict(
  { uid, table, cells }: KnownEntity,
  register: string,
  theirs: Register,
  { held, stands }: { held: ReadonlyMap<string, Json>; stands: ValueConflict["stands"] },
): ValueConflict | null {
  if (table !== "actors" && table !== "meetings" && table !== "projects") return null;
  const personal = table === "actors" ? /^(people#[^.]+)\.(\w+)$/.exec(register) : null;
  const field = personal?.[2] ?? register;
  if (isElement(register) || technical.has(register)) return null;
  if (table === "actors" && personal === null && !fields.has(register)) return null;
  const person = personal ? peopleOf(held).find(({ own }) => own === personal[1]) : undefined;
  if (personal && person === undefined) return null;
  const ours = conflictingValue(table, held.get(register) ?? null, cells.get(register)!.stamp.at);
  const other = conflictingValue(table, theirs.value, theirs.stamp.at);
  if (ours.value === other.value) return null;
  return {
    ...{ kind: "value", key: `${uid} ${register} ${JSON.stringify(theirs.stamp)}` },
    ...{ table, id: String(held.get("id")) },
    name: conflictingValue(table, held.get(table === "actors" ? "name" : "title") ?? null, "").value ?? "",
    ...{ field, person: person?.id ?? null, ours, theirs: other, stands },
  };
}

function conflictingValue(table: string, value: Json, at: string): ConflictingValue {
  if (table !== "actors" || value === null)
    return { value: value === null ? null : String(value), at, source: null };
  const [text, valueSource] = value as unknown as [string, readonly [string] | null];
  return { value: text, at, source: valueSource?.[0] || null };
}
