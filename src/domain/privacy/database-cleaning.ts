// Whether the bytes of erased data are gone from the files of the database.

export type DatabaseCleaning =
  /** No byte of it is left. */
  | { outcome: "clean" }
  /** Somebody else reads the database: a later opening cleans it. */
  | { outcome: "in-use" }
  /** Only the owner of the tables may do it: the statement for whoever keeps the server, and the tables left until it has run. */
  | { outcome: "not-allowed"; statement: string; left: UncleanTables };

/** Tables that somebody else has to clean, each with the number of the file that is to go. */
export type UncleanTables = Readonly<Record<string, number>>;
