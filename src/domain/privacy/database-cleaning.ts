// The outcome of cleaning the files of the database, so that no bytes of erased data are left in them.

export type DatabaseCleaning =
  /** No byte of the erased data is left. */
  | { outcome: "clean" }
  /** Somebody else reads the database now; it is cleaned when it is opened later. */
  | { outcome: "in-use" }
  /** Only the owner of the tables may clean them. `statement` is what the administrator of the server has to run. */
  | { outcome: "not-allowed"; statement: string; left: UncleanTables };

/** Tables that somebody else has to clean, each with the number of its file that has to disappear. */
export type UncleanTables = Readonly<Record<string, number>>;
