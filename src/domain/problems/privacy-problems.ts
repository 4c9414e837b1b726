// What can be wrong with a file that is searched, with an erasure, and with what is to be handed over.

import type { DatabaseCleaning } from "../privacy/database-cleaning.ts";
import type { Leak } from "../privacy/leak.ts";
import type { SensitiveKind } from "../privacy/sensitive-words.ts";

export type PrivacyProblem =
  /** A document for others would say what only the team may know. */
  | { code: "leaks-found"; file: string; leaks: readonly Leak[] }
  /** A file that is to be searched is closed by a password, damaged, too large to be searched whole, or an archive of another kind. */
  | {
      code: "contents-protected" | "contents-damaged" | "contents-too-large" | "contents-unopened";
      file: string;
    }
  /** The text given as the code of a passage is no such code. */
  | { code: "leak-code-malformed"; found: string }
  /** Neither an erasure nor a step before it can be undone. */
  | { code: "undo-erased"; at: string }
  /** The rows are gone, but the files of the database keep traces of them until they are cleaned. */
  | { code: "erasure-unclean"; cleaning: Exclude<DatabaseCleaning, { outcome: "clean" }> }
  /** An erasure that had been interrupted was completed. */
  | { code: "erasure-ended" }
  /** A row, or somebody in a row, of those who were erased. */
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
  /** So does what stands beside somebody's post. */
  | {
      code: "post-sensitive";
      actor: string;
      name: string;
      person: { id: string; fullName: string };
      kind: SensitiveKind;
      words: string;
    }
  /** Actors without a real exchange for longer than the mission keeps them. */
  | { code: "retention-over"; count: number; years: number };
