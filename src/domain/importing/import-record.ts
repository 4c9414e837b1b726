// What a row of a list said of an actor, as a record that is kept.
import type { Author } from "../actors/text-author.ts";

export interface EarlierRecord {
  number: number | null;
  /** The file or known source of the record; null when it was this import. */
  origin: string | null;
  answers: readonly KeptAnswer[];
}

/**
 * An answer as it is kept: its line when that is not its row's (the page of a document), its author, their name, and the start and end
 * of each part that quotes the actor. Empty items at the end are left out; a text stored before texts had authors has none.
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
  /** The earlier record that this one is the new version of. */
  replaces: number | null;
}
