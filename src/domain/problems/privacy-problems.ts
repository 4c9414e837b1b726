// The problems of the search for leaks, of erasures, of sensitive notes and of retention.

import type { DatabaseCleaning } from "../privacy/database-cleaning.ts";
import type { Leak } from "../privacy/leak.ts";
import type { SensitiveKind } from "../privacy/sensitive-words.ts";

export type PrivacyProblem =
  /** A file for others would say what only the team, or another actor, may know. */
  | { code: "leaks-found"; file: string; leaks: readonly Leak[] }
  /** A file to be searched is protected by a password, damaged, too large, or an archive that the program cannot open. */
  | {
      code: "contents-protected" | "contents-damaged" | "contents-too-large" | "contents-unopened";
      file: string;
    }
  /** The user gives a text as the code of a leak that has not the form of one. */
  | { code: "leak-code-malformed"; found: string }
  /** Neither an erasure nor a step before it can be undone. */
  | { code: "undo-erased"; at: string }
  /** The rows are gone, but the files of the database keep traces of them until they are cleaned. */
  | { code: "erasure-unclean"; cleaning: Exclude<DatabaseCleaning, { outcome: "clean" }> }
  /** An erasure that was interrupted before has been completed now. */
  | { code: "erasure-ended" }
  /** A row is about a structure that was erased, or names a person who was. */
  | { code: "row-erased" | "row-person-erased"; file: string; line: number }
  /** A note says what the law protects, or judges somebody. */
  | {
      code: "note-sensitive";
      actor: string;
      name: string;
      table: string;
      on: string | null;
      kind: SensitiveKind;
      words: string;
    }
  /** The words noted with a person's post say what the law protects, or judge somebody. */
  | {
      code: "post-sensitive";
      actor: string;
      name: string;
      person: { id: string; fullName: string };
      kind: SensitiveKind;
      words: string;
    }
  /** The retention of some actors is over. */
  | { code: "retention-over"; count: number; years: number };
