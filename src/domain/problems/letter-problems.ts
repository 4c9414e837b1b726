import type { PostalField } from "../documents/postal-letter.ts";

/** What can keep something from going by post, or into a table for a mailing. */
export type LetterProblem =
  | { code: "postal-address-missing"; actor: string; name: string; missing: readonly PostalField[] }
  /** Two options of which only one can be meant. */
  | { code: "options-exclude"; options: readonly string[] }
  /** An option that says something only beside another. */
  | { code: "option-without"; option: string; needs: string };
