/** How the program was put on the machine, which decides what puts it right. */
export type InstallationKind = "sources" | "package" | "executable";

/** What can be wrong with the program itself, through no fault of its code. */
export type InstallationProblem =
  /** A file of the program is not there, or does not load. */
  | {
      code: "installation-incomplete";
      missing: string;
      reason: string;
      installation: InstallationKind;
      version: string;
    }
  /** The database's library is made for no such machine. */
  | { code: "system-unsupported"; system: string };
