// Writes a location in a file, and the name of a département within a sentence, in French.
import { departmentName } from "../../domain/places/department-names.ts";

/** A location in a file: its line, or the page or paragraph of a document. */
export function placeOf(file: string, line: number | null): string {
  if (line === null) return file;
  if (/\.pdf$/i.test(file)) return `${file}, page ${line}`;
  return /\.(?:docx|docm|odt)$/i.test(file) ? `${file}, paragraphe ${line}` : `${file}:${line}`;
}

/** “le Cantal”, “l’Ain”, “La Réunion”; an unknown code stays as it is. */
export function departmentInSentence(code: string): string {
  const department = departmentName(code);
  if (department === null) return code;
  const { article, name } = department;
  return article === "" || article === "l’" ? `${article}${name}` : `${article} ${name}`;
}
