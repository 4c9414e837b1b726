// How a sentence names a département, by the code that a list or a postcode gives.
import words from "../../knowledge/words/departments.yaml";

export interface DepartmentName {
  name: string;
  /** The French article of its name: “le”, “la”, “l’”, “les”; empty for Paris, Mayotte and La Réunion. */
  article: string;
}

const known = new Map<string, DepartmentName>(
  words.departments.flatMap(({ code, name, article }) => [
    [code, { name, article }] as const,
    [name, { name, article }] as const,
  ]),
);

/** By its code or its name; null for what is no département: a collectivity overseas, a code of another country. */
export const departmentName = (codeOrName: string): DepartmentName | null =>
  known.get(codeOrName.replaceAll("'", "’")) ?? null;
