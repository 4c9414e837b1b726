// What became of the bytes of what was erased, in the files of the database.

export type DatabaseCleaning =
  /** No byte of it is left. */
  | { outcome: "clean" }
  /** Somebody else reads the database: a later opening cleans it. */
  | { outcome: "in-use" }
  /** The server lets only the owner of the tables do it: the statement, for its keeper. */
  | { outcome: "not-allowed"; statement: string };
