/** What can be wrong with a file or a folder, whatever it holds. */
export type FileProblem =
  | { code: "file-missing"; file: string }
  | { code: "file-is-folder"; file: string }
  | { code: "folder-empty"; file: string }
  | { code: "file-not-folder"; file: string }
  | { code: "file-not-regular"; file: string }
  | { code: "file-unreadable"; file: string; reason: string }
  | { code: "file-exists"; file: string }
  /** Follows `file-exists`: the option that replaces the files in the way. */
  | { code: "file-replaceable" }
  | { code: "file-name-too-long"; file: string }
  | { code: "file-unwritable"; file: string; reason: string }
  | { code: "disk-full"; file: string }
  /** Added to another problem: the files that had been written before it, and stay. */
  | { code: "files-written"; files: readonly string[] };
