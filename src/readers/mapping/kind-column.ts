// Finds the column that says what kind of structure each actor is, where its title alone does not: "Vous êtes" over "Une association".

import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { ReadColumn } from "./table-evidence.ts";

/** The share of the filled cells that must be kinds, and the fewest filled cells: fewer may agree by chance. Chosen by hand. */
const thresholds = { kinds: 0.6, cells: 2 };

/** Meanings of titles over the kinds of others: partners that are sought, funders, whoever follows the actor. */
const ofOthers = ["wish", "funder", "by", "ours"];
/** Meanings of titles over the actor's own kind. */
const ofActor = ["body", "kind", "naming"];

/** The index of the column of kinds, one of `candidates`; null when there is none. */
export function kindColumn(
  columns: readonly ReadColumn[],
  candidates: readonly number[],
  cellsOf: (index: number) => readonly string[],
  structures: StructureTaxonomy,
): number | null {
  return (
    candidates.find((index) => {
      const { about } = columns[index]!.title;
      if (ofOthers.some((meaning) => about.has(meaning)) || !ofActor.some((meaning) => about.has(meaning)))
        return false;
      const filled = cellsOf(index)
        .map((cell) => cell.trim())
        .filter((cell) => cell !== "");
      const kinds = filled.filter((cell) => structures.namesKind(cell));
      return filled.length >= thresholds.cells && kinds.length >= thresholds.kinds * filled.length;
    }) ?? null
  );
}
