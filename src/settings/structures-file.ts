/** `templates/structures.yaml`: the kinds of structure, by what names and people call them. */

import * as z from "zod";

const words = z.array(z.string().trim().min(1));
const named = { id: z.string().regex(/^[a-z-]+$/), fr: z.string().min(1), en: z.string().min(1) };

export const structuresSchema = z
  .strictObject({
    kinds: z.array(
      z.strictObject({
        ...named,
        stored: z.string().min(1),
        names: words,
        ends: words.default([]),
        also: words.default([]),
      }),
    ),
    groups: z.array(z.strictObject({ ...named, also: words.default([]), kinds: words.min(1) })),
  })
  .superRefine(({ kinds, groups }, context) => {
    const ids = new Set(kinds.map(({ id }) => id));
    groups.forEach((group, i) => {
      group.kinds.forEach((kind, j) => {
        if (!ids.has(kind))
          context.addIssue({ code: "custom", message: kind, path: ["groups", i, "kinds", j] });
      });
    });
  });
