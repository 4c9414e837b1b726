// The types of what the program knows of an actor: its fields, its people and its answers, and the provenance of values.
import type { Authorship } from "./text-author.ts";

/** The fields of an actor with one value, in the order in which people read them. */
export const singleFields = [
  "name",
  "acronym",
  "kind",
  "siret",
  "siren",
  "rna",
  "address",
  "postcode",
  "commune",
  "insee",
  "territory",
  "website",
  "reference",
  "programme",
  "submitted",
  "state",
  "recommendedBy",
  "note",
] as const;
export type SingleField = (typeof singleFields)[number];

/** The fields of an actor with several values. */
export const severalFields = ["emails", "phones", "themes"] as const;
export type SeveralField = (typeof severalFields)[number];
export type ActorField = SingleField | SeveralField;

/** Where a value comes from: a file and line, or the partner or person who told us. `date` is ISO 8601 (YYYY-MM-DD). */
export interface Provenance {
  field: string;
  value: string;
  source: string;
  file: string | null;
  line: number | null;
  date: string;
}

/** An answer of an application or a form, or a remark about the actor, in the words of its author. */
export interface Answer extends Authorship {
  label: string;
  text: string;
  file: string | null;
  line: number | null;
}

/** A person of an actor, with their role there. Phones are E.164. */
export interface Person {
  id: string;
  fullName: string;
  civility: string | null;
  firstName: string | null;
  lastName: string | null;
  role: string | null;
  emails: readonly string[];
  phones: readonly string[];
}

/**
 * A structure, territory or group on the list. `id` is stable and readable (`gal-pays-de-figeac`).
 * Dates are ISO 8601, phones E.164; absent is null or an empty list.
 */
export type Actor = { id: string } & { readonly [F in SingleField]: string | null } & {
  readonly [F in SeveralField]: readonly string[];
} & {
  name: string;
  people: readonly Person[];
  answers: readonly Answer[];
  tags: readonly string[];
  provenance: readonly Provenance[];
  /** The day on which the actor as a whole objected to any contact, ISO; null when it did not. Nothing is prepared for an actor that did. */
  objected: string | null;
};

/** An actor that a user's word may mean, with the fields that tell it from others of the same name. */
export type FoundActor = Pick<Actor, "id" | "name" | "commune" | "territory">;
