// What became of the bytes of what was erased, in the files of the database.

export type DatabaseCleaning =
  /** No byte of it is left. */
  | { outcome: "clean" }
  /** Somebody else reads the database: a later opening cleans it. */
  | { outcome: "in-use" }
  /** The server lets only the owner of the tables do it: the statement, for its keeper, and what stands until they ran it. */
  | { outcome: "not-allowed"; statement: string; left: UncleanTables };

/** Tables that somebody else has to clean, each with the number of the file that is to go. */
export type UncleanTables = Readonly<Record<string, number>>;
