// The shape of the file that holds the words for matching actors.

import * as z from "zod";
import names from "../knowledge/words/person-names.yaml";
import { comparedSchema } from "./structures-file.ts";

const words = z.array(z.string().trim().min(1));

/** `matching.yaml`: the words by which rows of lists are recognised as one actor. */
export const matchingSchema = z.strictObject({
  small_words: words,
  legal_words: words,
  light_words: words,
  common_words: words,
  toponym_words: words,
  spellings: z.record(z.string(), z.string().trim().min(1)),
  /** Only old copies of the file hold them here: they now stand in `structures.yaml`. */
  natures: z.record(z.string(), comparedSchema).optional(),
  person_kinds: words,
  organisation_labels: words,
  civilities: words.default([...Object.keys(names.civilities), ...Object.keys(names.plural_civilities)]),
  first_names: words,
  mail_providers: words,
  departments: z.record(z.string(), words),
});
