// The record that is kept of what a row of a list says of an actor.
import type { Author } from "../actors/text-author.ts";

export interface EarlierRecord {
  number: number | null;
  /** The file or known source of the record; null for a record of this import. */
  origin: string | null;
  answers: readonly KeptAnswer[];
}

/**
 * An answer in a record. `line`: when it is not the row's (the page of a document). `quotes`: start and end of each part that quotes the
 * actor. Empty items at the end are left out; a text stored before texts had authors has no author.
 */
export type KeptAnswer = readonly [
  label: string,
  text: string,
  line?: number | null,
  author?: Author | null,
  authorName?: string | null,
  quotes?: readonly (readonly [start: number, end: number])[],
];

export interface NewRecord {
  answers: readonly KeptAnswer[];
  differing: readonly (readonly [field: string, value: string])[];
  /** The number of the earlier record whose new version this is; null when there is none. */
  replaces: number | null;
}
