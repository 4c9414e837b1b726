// Finds the column that says of each actor what kind of structure it is, where its title alone does not: "Vous êtes" over "Une association".

import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { ReadColumn } from "./table-evidence.ts";

/** Of the cells that say something, so many are kinds; with fewer cells chance tells as much as they do. Set by hand. */
const thresholds = { kinds: 0.6, cells: 2 };

/** What a title is about when the kinds are those of others: partners looked for, who pays, who follows the actor. */
const ofOthers = ["wish", "funder", "by", "ours"];
/** What a title of the actor's own kind is about. */
const ofActor = ["body", "kind", "naming"];

/** The number of that column among those that may be it; null when none is. */
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
      const kinds = filled.filter((cell) => structures.saysKind(cell));
      return filled.length >= thresholds.cells && kinds.length >= thresholds.kinds * filled.length;
    }) ?? null
  );
}
