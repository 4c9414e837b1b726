// A file made for others, and the search for leaks that it passes before it is written.
import type { RecipientAudience } from "../audience/recipient-audience.ts";
import { Refusal } from "../problems/problem.ts";
import type { Leak } from "./leak.ts";

/** A file made for others. */
export interface OutgoingFile {
  path: string;
  content: string | Uint8Array;
  /** Whose part of the file this is, where several readers share one file; null or absent for the whole. */
  part?: string | null;
  /** The texts in which leaks are searched, when the maker of the file gives them; otherwise they are read from its bytes. */
  passages?: readonly string[];
  /**
   * The actors that receive the file, and may read what they wrote themselves. Null: those for whom a message was prepared in this file, else
   * those on its lines "To" and "Cc". The actors of address blocks in its text are always added.
   */
  recipients: readonly string[] | null;
  /** Set when the file is shared with an audience as a whole: everybody named must have agreed for that audience, not only for each recipient. */
  audience?: RecipientAudience;
}

/** Somebody’s decision that a passage may go out, recorded without the passage. */
export interface IgnoredLeak {
  code: string;
  reason: string;
  by: string;
  /** ISO date. */
  on: string;
}

/** What the search for leaks found in a file. */
export interface SearchedFile {
  /** Passages that only the team, or another actor, may know, except those in `ignored`. */
  leaks: Leak[];
  /** The decisions by which the other leaks in the file may go out. */
  ignored: IgnoredLeak[];
  /** Its text is only in pictures, which are not read. */
  isOnlyPictures: boolean;
}

export interface LeakGate {
  search(file: OutgoingFile): Promise<SearchedFile>;
  /** Throws a `refused` Refusal with every leak of every file, before any file is written. */
  pass(files: readonly OutgoingFile[]): Promise<void>;
}

/** Whether something was refused because it said what only the team, or another actor, may know. */
export const isLeak = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.problems.some(({ code }) => code === "leaks-found");
