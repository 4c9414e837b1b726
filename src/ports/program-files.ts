// What ships with the program: in its own folder, or inside the executable.

import type { InstallationKind } from "../domain/problems/installation-problems.ts";

/** Paths are those of the package, such as `templates/questionnaire.yaml`. A file that is missing is an `ENOENT`. */
export interface ProgramFiles {
  read(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
  /** Paths of all files below a folder, from that folder, sorted, with `/` between folders. */
  listAll(folder: string): Promise<string[]>;
  /** What runs in the threads that read doubtful files and long lists: a script's place, or its text. */
  readonly readingThread: { readonly file: string } | { readonly script: string };
  readonly installation: InstallationKind;
  /** Whether the data that ships also stands in `dist/templates` as JSON, with the signals compiled: it is read at once. */
  readonly hasPreparedData: boolean;
  /** Whether a path on the disk is that of a file of the program. */
  owns(path: string): boolean;
}
