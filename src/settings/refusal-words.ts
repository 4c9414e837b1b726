/** Checks `imports/refusals.yaml`: how lists and texts say that somebody does not want to be contacted. */
import * as z from "zod";
import type { RefusalWords } from "../domain/importing/import-words.ts";
import { composed } from "../domain/values/expressions.ts";

const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ""));
const phrases = z.string().transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);
const pattern = z.string().refine(isPattern);
/** The default for a pattern that an older copy of the file lacks. */
const matchesNothing = "(?!)";

export const refusalsSchema: z.ZodType<RefusalWords> = z.strictObject({
  small_words: words,
  titles: z.strictObject({
    refusing: phrases,
    permitting: phrases,
    other: phrases,
    of_tasks: phrases,
    of_work: phrases,
    of_states: phrases,
    of_contacts: phrases.default([]),
    of_instructions: phrases.default([]),
  }),
  limits: z.strictObject({
    only: phrases,
    restriction: pattern.default(matchesNothing),
    glance: pattern.default(""),
    contacting: phrases.default([]),
    except: phrases,
  }),
  channels: z.strictObject({ email: phrases, phone: phrases, post: phrases }),
  boxes: z.strictObject({ yes: words, no: words, permits: phrases, forbids: phrases }),
  states: phrases,
  states_glance: pattern,
  states_under_title: phrases,
  not_now: pattern,
  later_glance: pattern,
  later: pattern,
  somebody_else: pattern,
  texts: z.strictObject({
    glances: z.array(pattern),
    patterns: z.array(pattern),
    abroad: z
      .strictObject({ glance: pattern, patterns: z.array(pattern) })
      .default({ glance: matchesNothing, patterns: [] }),
    composed: z
      .strictObject({
        glances: z.array(pattern),
        groups: z.record(z.string(), z.string()),
        patterns: z.array(z.string()),
      })
      .refine(({ groups, patterns }) => patterns.every((text) => isPattern(composed(text, groups))))
      .default({ glances: [matchesNothing], groups: {}, patterns: [] }),
    answers: pattern.default(matchesNothing),
    forbidding: pattern.default(matchesNothing),
    absence: pattern,
    denial: pattern,
    channels: z.strictObject({ email: pattern, phone: pattern, post: pattern }),
    calling: pattern.default(matchesNothing),
    writing: pattern.default(matchesNothing),
    offers: z
      .strictObject({ calling: pattern, writing: pattern })
      .default({ calling: matchesNothing, writing: matchesNothing }),
  }),
});

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "i") instanceof RegExp;
  } catch {
    return false;
  }
}
