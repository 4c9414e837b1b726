// Recognises tables whose titles stand in the first column: they are refused, and the user is asked to turn them.

import type { Grid } from "./grid-row.ts";
import type { HeaderLayout } from "./header-layout.ts";

/** A longer table is no card. Chosen by hand. */
const longest = 80;

/**
 * True for a table that lies on its side, as cards do: its titles stand under each other in the first column, one of them over a name.
 * `fieldOf` says what a title names, or null.
 */
export function liesOnItsSide(
  { sample }: Grid,
  { headers, firstColumn }: HeaderLayout,
  fieldOf: (title: string) => string | null,
): boolean {
  const firsts = sample.map(({ cells }) => (cells[firstColumn] ?? "").trim()).filter((cell) => cell !== "");
  if (firsts.length < 3 || firsts.length > longest || new Set(firsts).size < firsts.length) return false;
  const down = fields(firsts, fieldOf);
  const across = fields(
    headers.map(({ label }) => label),
    fieldOf,
  );
  const knownTitles = firsts.filter((cell) => fieldOf(cell) !== null).length;
  return (
    knownTitles >= firsts.length * 0.6 &&
    down.size >= 3 &&
    across.size < 2 &&
    (down.has("name") || down.has("nom"))
  );
}

const fields = (titles: readonly string[], fieldOf: (title: string) => string | null) =>
  new Set(
    titles.map((title) => (title.length > 120 ? null : fieldOf(title))).filter((field) => field !== null),
  );
