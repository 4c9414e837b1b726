// What laptops exchange, and the outcome of a merge.
import type { ExchangedEntity, Versions } from "../domain/exchange/register.ts";
import type { ErasureRecord } from "./privacy-store.ts";

/** The work of one laptop: all of it, or the changes since an exchange. */
export interface LaptopChanges {
  /** Who wrote it, when (ISO instant), on which laptop. */
  by: string;
  made: string;
  replica: string;
  /** `knows`: what that laptop knows; `since`: what a laptop must know already to merge it. */
  knows: Versions;
  since: Versions;
  erasures: readonly ErasureRecord[];
  /** Codes on printed forms; `actor` is a uid. */
  codes: readonly { survey: string; actor: string; code: string }[];
  entities: readonly ExchangedEntity[];
}

/** A value that two laptops changed without knowing of each other's change. */
export interface ValueConflict {
  kind: "value";
  /** The same for as long as the conflict with that laptop lasts, so that a decision can name it. */
  key: string;
  table: "actors" | "meetings" | "projects";
  id: string;
  name: string;
  field: string;
  /** The identifier of the person whose value it is; null for a value of the actor, meeting or project itself. */
  person: string | null;
  ours: ConflictingValue;
  theirs: ConflictingValue;
  /** Which of the two counts on both laptops: the surer one, else the newer one. */
  stands: "ours" | "theirs";
}

export interface ConflictingValue {
  value: string | null;
  /** ISO instant. */
  at: string;
  /** Where the value comes from; null when it is not known. */
  source: string | null;
}

/** Something that the other laptop removed while somebody worked on it here: it stays. */
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
  /** Actors that were not known here. */
  born: readonly { number: number; id: string; uid: string; wanted: string }[];
  /** The numbers of the actors here that the other laptop knows too. */
  shared: ReadonlySet<number>;
  /** Actors that were merged here because the other laptop had merged them. */
  merged: readonly { kept: string; gone: string }[];
  /** How many actors were left out, whole or some of their people, because these were erased here. */
  erased: number;
  /** False when this laptop knew everything already. */
  news: boolean;
}

export interface ExchangeStore {
  /**
   * Returns the work of this laptop: since the last exchange with all known laptops (`exchange`), since a day, or all of it (`ever`).
   * `keep`: whether to store that these changes were given.
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
  /** Merges the work of another laptop. Refused (`exchange-gap`) when it builds on changes that this laptop never received. */
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
  /** Merges two actors into the one with the lower uid, so that every laptop keeps the same one. Null when somebody declared them different, or when one is gone. */
  join(a: number, b: number): Promise<{ kept: string; gone: string } | null>;
  /** The possible duplicates that are not stored yet, decided or open. */
  unknownPossibleDuplicates<T extends { a: number; b: number }>(duplicates: readonly T[]): Promise<T[]>;
  /** Gives new actors the identifiers that they want when these are free, or held by an actor with a higher uid, which gets another. Returns old → new identifier of those that changed. */
  settleIds(born: MergeOutcome["born"]): Promise<ReadonlyMap<string, string>>;
}
