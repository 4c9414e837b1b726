// Defines how the work reads and writes files.

export interface FileFacts {
  kind: "file" | "folder" | "other";
  /** Bytes. */
  size: number;
  modified: Date;
}

/**
 * Paths are relative to the current folder or absolute. Everything that goes wrong is a `Refusal` with a
 * `FileProblem`, so that a command need not catch anything.
 */
export interface Files {
  resolve(...parts: string[]): string;
  /** A path as a person would write it from the current folder. */
  shown(path: string): string;
  facts(path: string): Promise<FileFacts | null>;
  list(folder: string): Promise<string[]>;
  /** Names of all files below a folder, sorted, with `/` between folders on every system. */
  listAll(folder: string): Promise<string[]>;
  read(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
  /** The bytes in chunks; the file is closed when the loop ends, however it ends. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /**
   * Writes the whole file or nothing: temporary file, fsync, rename, fsync of the folder; mode 0600. Missing folders are made.
   * An existing file is refused (`file-exists`) unless `replace`. Links are not written through.
   */
  write(path: string, content: string | Uint8Array, options?: { replace?: boolean }): Promise<void>;
  /**
   * Writes several files as `write` would, each whole or not at all, some at a time; their folders are flushed once, at
   * the end. Files written before a refusal stay.
   */
  writeAll(
    files: readonly { path: string; content: string | Uint8Array }[],
    options?: { replace?: boolean },
  ): Promise<void>;
  /** Removes one file of ours; nothing happens when it is not there. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Removes the temporary files of killed runs from a workspace: beside its database, and where documents are put. */
  sweep(workspace: string): Promise<void>;
}
