// What is made for others, and what it has to pass before it is written.
import type { RecipientAudience } from "../audience/recipient-audience.ts";
import { Refusal } from "../problems/problem.ts";
import type { Leak } from "./leak.ts";

/** A file made for others. */
export interface OutgoingFile {
  path: string;
  content: string | Uint8Array;
  /** Whose part of the file this is, where several readers share one; null or absent for the whole. */
  part?: string | null;
  /** All that it says, where whoever made it knows; otherwise it is read back from its bytes. */
  passages?: readonly string[];
  /** The actors that it goes to, who may read what they wrote themselves; null when the file says it, or it goes to many. */
  recipients: readonly string[] | null;
  /** Whom it is for, where that is not its recipients one by one: what was agreed for one actor is not agreed for all. */
  audience?: RecipientAudience;
}

/** Somebody’s word that a passage may go, kept without saying what it was. */
export interface IgnoredLeak {
  code: string;
  reason: string;
  by: string;
  /** ISO date. */
  on: string;
}

/** What a search of a file came to. */
export interface SearchedFile {
  /** What only the team may know, without what somebody said may go. */
  leaks: Leak[];
  /** What stands in it and may go. */
  ignored: IgnoredLeak[];
  /** Its words are drawn, and were not read. */
  isOnlyPictures: boolean;
}

export interface LeakGate {
  search(file: OutgoingFile): Promise<SearchedFile>;
  /** Refused (`refused`) with every leak of every file, before any of them is written. */
  pass(files: readonly OutgoingFile[]): Promise<void>;
}

/** Whether something was refused because it said what only the team may know. */
export const isLeak = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.problems.some(({ code }) => code === "leaks-found");
