// Where something stands in a file, and how a sentence names a département, in English.
import { departmentName } from "../../domain/places/department-names.ts";

/** Where something stands in a file: its line, or the page or paragraph of a document. */
export function placeOf(file: string, line: number | null): string {
  if (line === null) return file;
  if (/\.pdf$/i.test(file)) return `${file}, page ${line}`;
  return /\.(?:docx|docm|odt)$/i.test(file) ? `${file}, paragraph ${line}` : `${file}:${line}`;
}

/** “Cantal”, as English names it, without an article; a code that is no département’s stays as it is. */
export const departmentSaid = (code: string): string => departmentName(code)?.name ?? code;
