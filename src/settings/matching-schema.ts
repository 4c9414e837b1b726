import * as z from "zod";
import type { MatchingVocabulary } from "../domain/matching/matching-vocabulary.ts";

const words = z.array(z.string().trim().min(1));

const natureSchema = z.strictObject({
  /** First letters of the acronyms that structures of this nature make: `cc` in `CCPR`. */
  sigle: z.string().trim().default(""),
  names: words.min(1),
  near: words.default([]),
  carries: words.default([]),
  placed: z.boolean().default(false),
  public: z.boolean().default(false),
  departmental: z.boolean().default(false),
  territorial: z.boolean().default(false),
  weak: z.boolean().default(false),
});

/** `templates/matching.yaml`: the words by which rows of lists are recognised as one actor. */
export const matchingSchema = z
  .strictObject({
    small_words: words,
    legal_words: words,
    light_words: words,
    common_words: words,
    toponym_words: words,
    spellings: z.record(z.string(), z.string().trim().min(1)),
    natures: z.record(z.string(), natureSchema),
    person_kinds: words,
    organisation_labels: words,
    civilities: words,
    first_names: words,
    mail_providers: words,
    departments: z.record(z.string(), words),
  })
  .superRefine((vocabulary, context) => {
    for (const [id, nature] of Object.entries(vocabulary.natures))
      for (const key of ["near", "carries"] as const)
        nature[key].forEach((other, i) => {
          if (!(other in vocabulary.natures))
            context.addIssue({
              code: "invalid_value",
              values: Object.keys(vocabulary.natures),
              path: ["natures", id, key, i],
              input: other,
            });
        });
  }) satisfies z.ZodType<MatchingVocabulary>;
