/** What can be wrong with the database. */
export type StoreProblem =
  | { code: "store-locked"; database: string }
  | { code: "store-damaged"; database: string; found: string }
  | { code: "store-not-a-file"; database: string }
  | { code: "store-foreign"; database: string }
  | { code: "store-newer"; database: string; version: number; known: number }
  | { code: "store-unreadable"; database: string; reason: string }
  | { code: "store-read-only"; database: string }
  | { code: "undo-nothing" }
  | { code: "backup-nothing" }
  | { code: "backup-or-restore" };
