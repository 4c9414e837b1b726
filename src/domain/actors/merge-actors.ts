// Merges one actor into another when somebody has decided that the two are one.
import { haveDifferentFirstNames } from "../people/different-first-names.ts";
import { fold } from "../values/spelling.ts";
import { type Person, type SingleField, singleFields } from "./actor.ts";
import { type Merged, merge, type StoredValues } from "./merge-values.ts";

/** A field to which two actors give different values. */
export interface FieldChoice {
  field: SingleField;
  a: string;
  b: string;
}

/** The fields in which both actors have values that differ by more than accents and case, so that somebody has to choose. */
export function fieldChoices(a: StoredValues["fields"], b: StoredValues["fields"]): FieldChoice[] {
  return singleFields.flatMap((field) => {
    const [one, other] = [a[field] ?? "", b[field] ?? ""];
    return one !== "" && other !== "" && fold(one) !== fold(other) ? [{ field, a: one, b: other }] : [];
  });
}

/**
 * Completes the first actor by the second, whose values replace those of the first in the `chosen` fields. `differing` has the values that are not
 * taken, and those that are replaced, so that nothing is lost.
 */
export function mergeStoredValues(
  storedValues: StoredValues,
  gone: StoredValues,
  chosen: ReadonlySet<SingleField>,
): Merged {
  const given = Object.fromEntries(
    Object.entries(gone.fields).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const merged = merge(storedValues, { fields: given, several: gone.several, people: gone.people }, (field) =>
    (chosen as ReadonlySet<string>).has(field),
  );
  const replaced = merged.added.flatMap(({ field, before }): [string, string][] =>
    before !== null && field !== "people" ? [[field, before]] : [],
  );
  return { ...merged, differing: [...merged.differing, ...replaced] };
}

/** Maps the identifier of each person of the merged actor to their identifier in the remaining one. */
export function personsIn(merged: readonly Person[], people: readonly Person[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const person of people) {
    const same =
      merged.find(({ fullName }) => fold(fullName) === fold(person.fullName)) ??
      merged.find(
        (other) =>
          other.emails.some((email) => person.emails.includes(email)) &&
          !haveDifferentFirstNames(other, person),
      );
    if (same) found.set(person.id, same.id);
  }
  return found;
}
