// The schema of `structures.yaml`: the kinds of structure, the words that name them, and how they are compared.

import * as z from "zod";
import type { NatureWords } from "../domain/matching/matching-vocabulary.ts";

const words = z.array(z.string().trim().min(1));
const id = z.string().regex(/^[a-z-]+$/);
const shown = { fr: z.string().min(1), en: z.string().min(1) };

export const comparedSchema = z.strictObject({
  /** The first letters of acronyms of this nature: `cc` in `CCPR`. */
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

export const structuresSchema = z
  .strictObject({
    kinds: z.array(
      z.strictObject({
        id,
        stored: z.string().min(1),
        ...shown,
        names: words,
        ends: words.default([]),
        in_capitals: words.default([]),
        before_proper_noun: words.default([]),
        also: words.default([]),
        legal_form: z.boolean().default(false),
        compared: comparedSchema.optional(),
      }),
    ),
    groups: z.array(z.strictObject({ id, ...shown, also: words.default([]), kinds: words.min(1) })),
    only_compared: z.record(id, comparedSchema).default({}),
  })
  .superRefine((structures, context) => {
    const { kinds, groups } = structures;
    const natures = naturesOf(structures);
    for (const [nature, { near, carries }] of Object.entries(natures))
      for (const other of [...near, ...carries])
        if (!(other in natures))
          context.addIssue({
            code: "invalid_value",
            values: Object.keys(natures),
            path: nature in structures.only_compared ? ["only_compared", nature] : ["kinds"],
            input: other,
          });
    const ids = new Set(kinds.map(({ id }) => id));
    groups.forEach((group, i) => {
      group.kinds.forEach((kind, j) => {
        if (!ids.has(kind))
          context.addIssue({ code: "custom", message: kind, path: ["groups", i, "kinds", j] });
      });
    });
  });

/** The natures that matching compares, by identifier; empty for an old copy of the file, from before natures were defined in it. */
export const naturesOf = ({
  kinds,
  only_compared,
}: {
  kinds: readonly { id: string; compared?: NatureWords | undefined }[];
  only_compared: Readonly<Record<string, NatureWords>>;
}): Record<string, NatureWords> => ({
  ...Object.fromEntries(kinds.flatMap(({ id, compared }) => (compared ? [[id, compared]] : []))),
  ...only_compared,
});
