// Where something stands in a file, and how a sentence names a département, in French.
import { departmentName } from "../../domain/places/department-names.ts";

/** Where something stands in a file: its line, or the page or paragraph of a document. */
export function placeOf(file: string, line: number | null): string {
  if (line === null) return file;
  if (/\.pdf$/i.test(file)) return `${file}, page ${line}`;
  return /\.(?:docx|docm|odt)$/i.test(file) ? `${file}, paragraphe ${line}` : `${file}:${line}`;
}

/** “le Cantal”, “l’Ain”, “La Réunion”; a code that is no département’s stays as it is. */
export function departmentSaid(code: string): string {
  const known = departmentName(code);
  if (known === null) return code;
  const { article, name } = known;
  return article === "" || article === "l’" ? `${article}${name}` : `${article} ${name}`;
}
