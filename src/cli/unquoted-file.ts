// Recognises a file name with spaces that was typed without quotation marks: its words together name an existing file.
import { Refusal } from "../domain/problems/problem.ts";
import type { Files } from "../ports/files.ts";

/** The error itself; or, if words of the line together name a file, a refusal that says to quote them. */
export async function unquotedFile(error: unknown, argv: readonly string[], files: Files): Promise<unknown> {
  if (!(error instanceof Refusal)) return error;
  if (!error.problems.some(({ code }) => code === "file-missing" || code === "argument-unexpected"))
    return error;
  for (const [start, word] of argv.entries()) {
    for (let end = start + 2; end <= argv.length && !argv[end - 1]!.startsWith("-"); end++) {
      const name = argv.slice(start, end).join(" ");
      if (!word.startsWith("-") && (await isThere(name, files)))
        return new Refusal("usage", { code: "quotes-needed", words: name });
    }
  }
  return error;
}

async function isThere(name: string, files: Files): Promise<boolean> {
  try {
    return (await files.facts(name)) !== null;
  } catch {
    return false; // no file can have this name
  }
}
