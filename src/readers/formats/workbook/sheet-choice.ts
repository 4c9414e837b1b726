// Finds the sheets of a workbook that the user asks for, by their names or their places.
import { Refusal } from "../../../domain/problems/problem.ts";
import { fold } from "../../../domain/values/spelling.ts";

/** Asks for the names of the sheets instead of reading one. */
const asksForNames = "?";

/** The sheets that were asked for, in the order of the request; null when none was. Refused when one is not there, or for `?`. */
export function chosenSheets<T extends { name: string; hidden: boolean }>(
  sheets: readonly T[],
  asked: readonly string[],
  file: string,
): T[] | null {
  if (asked.length === 0) return null;
  const problem = (code: "sheet-unknown" | "sheet-choices", found: string): Refusal =>
    new Refusal("usage", { code, file, found, sheets: sheets.map(({ name }) => name) });
  if (asked.includes(asksForNames)) throw problem("sheet-choices", asksForNames);
  const chosen = asked.map((wanted) => {
    const sheet = sheets.find(({ name }) => fold(name) === fold(wanted)) ?? sheets[placeIn(wanted)];
    if (!sheet) throw problem("sheet-unknown", wanted);
    return sheet;
  });
  return [...new Set(chosen)];
}

/** The place that a number from 1 means, from 0; -1 for no number. */
const placeIn = (wanted: string) => (/^\d{1,3}$/.test(wanted.trim()) ? Number(wanted) - 1 : -1);
