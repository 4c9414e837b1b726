/** What can be wrong with the database. */
export type StoreProblem =
  /** An address (`postgres://…`) where the path of a file is wanted. What else it says may be a password. */
  | { code: "database-address"; scheme: string; variable: string; file?: never }
  | { code: "database-address"; scheme: string; variable: null; file: string; line: number; column: number }
  | { code: "store-gone"; database: string; memory: string }
  /** Fewer changes are there than were saved; `memory` is the file that knows. */
  | { code: "store-behind"; database: string; memory: string }
  | { code: "store-of-another"; database: string }
  | { code: "store-was-open-to-all"; database: string }
  | { code: "store-path-too-long"; database: string; bytes: number; most: number }
  | { code: "store-locked"; database: string }
  | { code: "store-damaged"; database: string; found: string }
  | { code: "store-not-a-file"; database: string }
  | { code: "store-foreign"; database: string }
  | { code: "store-newer"; database: string; version: number; known: number }
  | { code: "store-unreadable"; database: string; reason: string }
  | { code: "store-read-only"; database: string }
  | { code: "undo-nothing" }
  | { code: "backup-nothing" }
  /** It is the database itself, or no copy of one of ours. */
  | { code: "backup-foreign"; file: string }
  | { code: "backup-or-restore" };
