// Blanks the names of those who were erased in other data: an export, the changes of a colleague, rows of the database.
import type { Person } from "../actors/actor.ts";
import { joinedMarks, type PrivacySubject, personMarks, structureMarks, wordsIn } from "./identity.ts";
import { IdentityFinder } from "./identity-finder.ts";

/** An actor of the data, and who was erased: `structure`, the whole actor; `people`, those of its people who were erased. */
export interface ErasedOfActor {
  actor: PrivacySubject;
  structure: boolean;
  people: readonly Person[];
}

/** Finds those who were erased, but not within the names of those who stay, which may share words with an erased name. */
export function erasedFinder(actors: readonly ErasedOfActor[]): IdentityFinder {
  const marks = actors.flatMap(({ actor, structure, people }) => [
    ...(structure ? [structureMarks(actor)] : []),
    ...people.map(personMarks),
  ]);
  const spared = actors.flatMap(({ actor, structure, people }) => [
    ...(structure ? [] : [wordsIn(actor.name)]),
    ...actor.people.filter((person) => !people.includes(person)).map(({ fullName }) => wordsIn(fullName)),
  ]);
  return new IdentityFinder(joinedMarks(marks), spared);
}

/** How the texts within data are blanked. */
export interface Blanking {
  text(text: string): string;
  /** Blanks a key that may itself be a name; absent when no key is. */
  key?(key: string): string;
  /** Whether the text under a key stays unchanged. */
  keepsValue?(key: string): boolean;
}

/** A copy of the data in which each text is blanked. */
export function blankedValues<T>(value: T, blanking: Blanking, key = ""): T {
  if (typeof value === "string") return (blanking.keepsValue?.(key) ? value : blanking.text(value)) as T;
  if (Array.isArray(value)) return value.map((one) => blankedValues(one, blanking, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    blanking.key?.(name) ?? name,
    blankedValues(inner, blanking, name),
  ]);
  return Object.fromEntries(entries) as T;
}
