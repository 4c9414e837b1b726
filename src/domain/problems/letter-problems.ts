// The problems that a person meets who prepares letters, labels or merge data.
import type { PostalField } from "../documents/postal-letter.ts";

/** What can keep something from going by post, or into a table for a mailing. */
export type LetterProblem =
  | { code: "postal-address-missing"; actor: string; name: string; missing: readonly PostalField[] }
  /** A value longer than a cell of a workbook can be, in the column with this title. */
  | { code: "value-cut"; actor: string; title: string; length: number; most: number }
  /** Two options of which only one can be meant. */
  | { code: "options-exclude"; options: readonly string[] }
  /** An option that says something only beside another, or with other actions of its command. */
  | { code: "option-without"; option: string; needs: string };
