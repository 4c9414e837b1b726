// Takes the names of those who were erased out of data of others: an export, the changes of a colleague, the rows of the database.
import type { Person } from "../actors/actor.ts";
import { joinedMarks, type PrivacySubject, personMarks, structureMarks, wordsIn } from "./identity.ts";
import { IdentityFinder } from "./identity-finder.ts";

/** An actor of the data, and who of it was erased: the structure with all its people, or some of them. */
export interface ErasedOfActor {
  actor: PrivacySubject;
  structure: boolean;
  people: readonly Person[];
}

/** Finds those who were erased, and spares the names of those who stay, even where they share words with an erased name. */
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

/** How texts are blanked within data. */
export interface Blanking {
  text(text: string): string;
  /** Keys that are names themselves. */
  key?(key: string): string;
  /** Keys whose values refer to something that is left as it is, or renamed as a whole. */
  isPointer?(key: string): boolean;
}

/** The same data, with each text in it blanked. */
export function blankedValues<T>(value: T, blanking: Blanking, key = ""): T {
  if (typeof value === "string") return (blanking.isPointer?.(key) ? value : blanking.text(value)) as T;
  if (Array.isArray(value)) return value.map((one) => blankedValues(one, blanking, key)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    blanking.key?.(name) ?? name,
    blankedValues(inner, blanking, name),
  ]);
  return Object.fromEntries(entries) as T;
}
