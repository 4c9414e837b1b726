/** What can be wrong with the database. */
export type StoreProblem =
  /** An address (`postgres://…`) instead of the path of a file. Only its scheme is repeated: the rest may hold a password. */
  | { code: "database-address"; scheme: string; variable: string; file?: never }
  | { code: "database-address"; scheme: string; variable: null; file: string; line: number; column: number }
  | { code: "store-gone"; database: string; memory: string }
  /** The database holds fewer changes than were saved. `memory`: the file that counts the changes. */
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
  /** Another file replaced the database while the program was writing it. */
  | { code: "store-replaced"; database: string }
  | { code: "undo-nothing" }
  /** The latest steps are all by others, and only they may undo them. */
  | { code: "undo-not-yours"; adviser: string }
  /** A later step of somebody else depends on the step to undo. `at`: the instant of the step, `theirs`: that of the later one (ISO). */
  | { code: "undo-stood-on"; at: string; adviser: string; command: string; theirs: string }
  | { code: "backup-nothing" }
  /** The file is the database itself, or no copy of one of our databases. */
  | { code: "backup-foreign"; file: string }
  | { code: "backup-or-restore" };

/** What can be wrong with a database on a server. `server` is its address, without a password. */
export type ServerProblem =
  /** `found`: the part that is wrong. The rest is not repeated, since it may hold a password. */
  | {
      code: "server-address";
      fault: "form" | "parameter" | "port" | "database" | "schema" | "sslmode";
      found?: string;
      /** The file or the variable with the address; absent for an argument. */
      saidIn?: string;
    }
  /** The password is in mission.yaml, which others read and copy, or among the arguments, which all users of the machine can see. */
  | { code: "server-password-in-file"; file: string; line: number; column: number }
  | { code: "server-password-in-argument" }
  | { code: "server-unreachable"; server: string; reason: string }
  /** `encrypted`: false when the server refused since the connection was not encrypted. */
  | { code: "server-login-refused"; server: string; user: string; encrypted: boolean }
  | { code: "server-database-unknown"; server: string; database: string }
  | { code: "server-tls-refused"; server: string; reason: string }
  | { code: "server-too-old"; server: string; version: number; oldest: number }
  | { code: "server-right-missing"; server: string; user: string; schema: string }
  | { code: "server-schema-foreign"; server: string; schema: string }
  /** The mission's tables are gone from the server. */
  | { code: "server-tables-gone"; server: string; schema: string }
  | { code: "server-full"; server: string }
  | { code: "server-out-of-memory"; server: string }
  /** `writing`: whether a step was being written, of which nothing is kept. */
  | { code: "server-lost"; server: string; writing: boolean }
  /** The connection was lost while the server was saving, so that nobody knows whether it saved. */
  | { code: "server-lost-saving"; server: string }
  /** The server has no tables of the mission yet; the first change makes them. */
  | { code: "server-empty"; server: string; schema: string }
  /** The mission's database was moved. `to`: its new address or path; null when nobody noted it. */
  | { code: "store-moved"; database: string; to: string | null }
  | { code: "move-nothing"; database: string }
  /** The target of the move holds a list already. */
  | { code: "move-occupied"; database: string }
  /** The copy differs from the original and was dropped. */
  | { code: "move-differs"; database: string; table: string }
  /** `variable`: true when a variable of the environment names the database, whatever mission.yaml says. */
  | { code: "move-same"; database: string; variable: boolean };
