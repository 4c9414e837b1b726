// Writes a location in a file, and the name of a département within a sentence, in English.
import { departmentName } from "../../domain/places/department-names.ts";

/** A location in a file: its line, or the page or paragraph of a document. */
export function placeOf(file: string, line: number | null): string {
  if (line === null) return file;
  if (/\.pdf$/i.test(file)) return `${file}, page ${line}`;
  return /\.(?:docx|docm|odt)$/i.test(file) ? `${file}, paragraph ${line}` : `${file}:${line}`;
}

/** “Cantal”, without an article; an unknown code stays as it is. */
export const departmentInSentence = (code: string): string => departmentName(code)?.name ?? code;
