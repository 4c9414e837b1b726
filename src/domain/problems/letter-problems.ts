// The problems of commands that prepare letters, labels or merge data.
import type { PostalField } from "../documents/postal-letter.ts";

/** What can keep a letter, a label or a row of merge data from being made as asked. */
export type LetterProblem =
  | { code: "postal-address-missing"; actor: string; name: string; missing: readonly PostalField[] }
  /** A value in the column with this title is longer than a cell of a workbook may be, and was cut. */
  | { code: "value-cut"; actor: string; title: string; length: number; most: number }
  /** Two options of which only one can be meant. */
  | { code: "options-exclude"; options: readonly string[] }
  /** An option that needs another one, or another action of its command. */
  | { code: "option-without"; option: string; needs: string };
