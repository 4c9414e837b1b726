// What the store gives to another laptop and takes from one, and what a merge of both found.
import type { ExchangedEntity, Versions } from "../domain/exchange/register.ts";
import type { ErasureRecord } from "./privacy-store.ts";

/** The work of one laptop: all of it, or what changed since an exchange. */
export interface LaptopChanges {
  /** Who gave it, when, on which laptop. */
  by: string;
  made: string;
  replica: string;
  /** What that laptop knows, and what whoever takes it must know already. */
  knows: Versions;
  since: Versions;
  erasures: readonly ErasureRecord[];
  /** Codes on printed forms; `actor` is a uid. */
  codes: readonly { survey: string; actor: string; code: string }[];
  entities: readonly ExchangedEntity[];
}

/** One value that two laptops changed without knowing of each other. */
export interface ValueConflict {
  kind: "value";
  /** Stays the same as long as the conflict with that colleague does, so that a person can name it in a decision. */
  key: string;
  table: "actors" | "meetings" | "projects";
  id: string;
  name: string;
  field: string;
  /** The identifier of the person of the actor whose value it is. */
  person: string | null;
  ours: ConflictingValue;
  theirs: ConflictingValue;
  /** Which of the two stands, on both laptops: the surer, else the newer. */
  stands: "ours" | "theirs";
}

export interface ConflictingValue {
  value: string | null;
  /** ISO instant. */
  at: string;
  /** Who or what told it, where that is known. */
  source: string | null;
}

/** Something that they removed, and on which somebody worked here since: it stays. */
export interface RemovalConflict {
  kind: "removed";
  key: string;
  table: "actors" | "meetings" | "projects" | "other";
  id: string;
  name: string;
}

export type ExchangeConflict = ValueConflict | RemovalConflict;

export type ConflictDecision = "ours" | "theirs";

/** What a merge did. Rows are counted by table. */
export interface MergeOutcome {
  added: Readonly<Record<string, number>>;
  changed: Readonly<Record<string, number>>;
  removed: Readonly<Record<string, number>>;
  conflicts: readonly ExchangeConflict[];
  /** Actors that were not known here. `shared` holds the numbers of those that the other laptop knows as well. */
  born: readonly { number: number; id: string; uid: string; wanted: string }[];
  shared: ReadonlySet<number>;
  /** Actors that the other laptop had merged into another. */
  merged: readonly { kept: string; gone: string }[];
  /** How many actors were left out, whole or some of their people, since these were erased here. */
  erased: number;
  /** False when everything that came was known here already. */
  news: boolean;
}

export interface ExchangeStore {
  /**
   * Gives the work of this laptop: since the last exchange with all laptops that are known (`exchange`), since a day, or all of it
   * (`ever`). Without `keep`, nothing is noted.
   */
  changes(asked: {
    now: Date;
    by: string;
    location: string;
    since: "exchange" | "ever" | { day: string };
    keep: boolean;
  }): Promise<LaptopChanges>;
}

export interface ExchangeChanges {
  /** Refused when the changes build on earlier ones that this laptop never received (`exchange-gap`). */
  merge(
    changes: LaptopChanges,
    asked: {
      now: Date;
      by: string;
      location: string;
      decisions: ReadonlyMap<string, ConflictDecision>;
      /** The words that replace the name of an erased person. */
      marker: string;
    },
  ): Promise<MergeOutcome>;
  /** Merges two actors that prove to be one into the one with the lower uid, so that every laptop keeps the same; null when somebody said that they are two. */
  join(a: number, b: number): Promise<{ kept: string; gone: string } | null>;
  /** Of these possible duplicates, the ones that are not listed yet, decided or not. */
  unknownDoubts<T extends { a: number; b: number }>(doubts: readonly T[]): Promise<T[]>;
  /** Gives actors that came their own identifiers back, where these are free or held by a younger actor; returns those they have now. */
  settleIds(born: MergeOutcome["born"]): Promise<ReadonlyMap<string, string>>;
}
