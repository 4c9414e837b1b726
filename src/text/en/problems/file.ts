// Sentences about problems with files that cannot be read or written, in English.
import type { FileProblem } from "../../../domain/problems/file-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

export const fileProblems: ProblemSentences<FileProblem> = {
  "file-missing": (p) => `${p.file}: this file does not exist.`,
  "file-is-folder": (p) => `${p.file} is a folder; a file is expected.`,
  "folder-empty": (p) => `${p.file}: this folder holds no file.`,
  "file-not-folder": (p) => `${p.file} is a file; a folder is expected.`,
  "file-not-regular": (p) => `${p.file} is not a regular file.`,
  "file-unreadable": (p) => `${p.file}: cannot be read (${p.reason}).`,
  "file-exists": (p) => `${p.file} already exists and was not replaced.`,
  "file-replaceable": () => "To replace what is there: the same command, with --replace.",
  "file-unwritable": (p) => `${p.file}: cannot be written (${p.reason}).`,
  "file-name-too-long": (p) =>
    `${p.file}: this name is too long for the disk (255 bytes for each folder and the file, accents counting twice). Give a shorter one.`,
  "disk-full": (p) => `${p.file}: the disk is full. Make room and try again.`,
  "files-written": (p) =>
    p.files.length === 1
      ? `One file had been written, and stays: ${p.files[0]}`
      : `${p.files.length} files had been written, and stay:\n  ${p.files.join("\n  ")}`,
};
