// The schema of `matching.yaml`.

import * as z from "zod";
import names from "../knowledge/words/person-names.yaml";
import { comparedSchema } from "./structures-file.ts";

const words = z.array(z.string().trim().min(1));

/** The words by which rows of lists are recognised as the same actor. */
export const matchingSchema = z.strictObject({
  small_words: words,
  legal_words: words,
  light_words: words,
  common_words: words,
  toponym_words: words,
  spellings: z.record(z.string(), z.string().trim().min(1)),
  /** Read from old copies of the file; natures are now defined in `structures.yaml`. */
  natures: z.record(z.string(), comparedSchema).optional(),
  person_kinds: words,
  organisation_labels: words,
  civilities: words.default([...Object.keys(names.civilities), ...Object.keys(names.plural_civilities)]),
  first_names: words,
  mail_providers: words,
  departments: z.record(z.string(), words),
});
