/** What can be wrong with a file or a folder, whatever its contents. */
export type FileProblem =
  | { code: "file-missing"; file: string }
  | { code: "file-is-folder"; file: string }
  | { code: "folder-empty"; file: string }
  | { code: "file-not-folder"; file: string }
  | { code: "file-not-regular"; file: string }
  | { code: "file-unreadable"; file: string; reason: string }
  | { code: "file-exists"; file: string }
  /** Follows `file-exists`: there is an option that replaces the existing files. */
  | { code: "file-replaceable" }
  | { code: "file-name-too-long"; file: string }
  | { code: "file-unwritable"; file: string; reason: string }
  | { code: "disk-full"; file: string }
  /** Added to another problem: the files that were written before it, and stay. */
  | { code: "files-written"; files: readonly string[] };
