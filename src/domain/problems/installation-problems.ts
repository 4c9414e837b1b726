/** How the program was installed, which decides how to repair it. */
export type InstallationKind = "sources" | "package" | "executable";

/** What can be wrong with the installation of the program. */
export type InstallationProblem =
  /** A file of the program is missing, or cannot be loaded. */
  | {
      code: "installation-incomplete";
      missing: string;
      reason: string;
      installation: InstallationKind;
      version: string;
    }
  /** The library of the database does not run on such a machine. */
  | { code: "system-unsupported"; system: string };
