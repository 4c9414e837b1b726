// Gives the name of a département for a sentence, and finds its code in the cell of a list.
import words from "../../knowledge/words/departments.yaml";
import { comparableName } from "./comparable-name.ts";

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

/** The département with this code or name; null for anything else, such as an overseas collectivity or the code of another country. */
export const departmentName = (codeOrName: string): DepartmentName | null =>
  known.get(codeOrName.replaceAll("'", "’")) ?? null;

const codes = new Map(
  words.departments.flatMap(({ code, name }) => [
    [code.toLowerCase(), code] as const,
    [code.toLowerCase().replace(/^0/, ""), code] as const,
    [comparableName(name), code] as const,
  ]),
);

/** The code of the département in a cell that holds nothing else: "07", "7", "Ardèche", "ARDECHE (07)", "07 - Ardèche"; else null. */
export function departmentCodeIn(cell: string): string | null {
  const words = comparableName(cell).split(" ");
  const [first, last] = [codes.get(words[0]!), codes.get(words.at(-1)!)];
  const whole = codes.get(words.join(" "));
  if (whole !== undefined) return whole;
  if (first !== undefined && first === codes.get(words.slice(1).join(" "))) return first;
  return last !== undefined && last === codes.get(words.slice(0, -1).join(" ")) ? last : null;
}

/** The same as `departmentCodeIn`, and also "97" or "98", which stand for any overseas département or collectivity. */
export const departmentOrOverseasIn = (cell: string): string | null =>
  departmentCodeIn(cell) ?? (/^9[78]$/.test(cell.trim()) ? cell.trim() : null);
