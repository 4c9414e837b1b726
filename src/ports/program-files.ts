// Reads the files that ship with the program, from its folder or from inside the executable.

import type { InstallationKind } from "../domain/problems/installation-problems.ts";

/** Paths are those of the package, such as `templates/questionnaire.yaml`. A file that is missing is an `ENOENT`. */
export interface ProgramFiles {
  read(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
  /** Paths of all files below a folder, from that folder, sorted, with `/` between folders. */
  listAll(folder: string): Promise<string[]>;
  /** The script of the threads that read doubtful files and long lists: its path, or its text. */
  readonly readingThread: { readonly file: string } | { readonly script: string };
  readonly installation: InstallationKind;
  /** Whether `dist/templates` has the shipped data as JSON with the signals compiled, which loads without parsing YAML. */
  readonly hasPreparedData: boolean;
  /** Whether a path on the disk is that of a file of the program. */
  owns(path: string): boolean;
}
