/** What can be wrong with a file or a folder, whatever it holds. */
export type FileProblem =
  | { code: "file-missing"; file: string }
  | { code: "file-is-folder"; file: string }
  | { code: "folder-empty"; file: string }
  | { code: "file-not-folder"; file: string }
  | { code: "file-not-regular"; file: string }
  | { code: "file-unreadable"; file: string; reason: string }
  | { code: "file-exists"; file: string }
  /** What is in the way was made before, and may be made anew: how to say so. */
  | { code: "file-replaceable" }
  | { code: "file-name-too-long"; file: string }
  | { code: "file-unwritable"; file: string; reason: string }
  | { code: "disk-full"; file: string }
  /** Beside what went wrong: what had been written by then, and stays. */
  | { code: "files-written"; files: readonly string[] };
