// The options of `letter`, for letters, labels and tables.
import * as z from "zod";
import { labelSheetNames } from "../../../domain/documents/label-sheets.ts";
import { letterKinds } from "../../../domain/documents/postal-letter.ts";
import { mergeTargets } from "../../../renderers/tables/merge-data.ts";
import { selectionOptions } from "../actor-selection.ts";
import { occasionOptions } from "../documents/occasion-options.ts";
import { consentOptions } from "../projects/consent-orders.ts";

const { question: _, ...occasion } = occasionOptions;

export const letterInput = z.object({
  kind: z.enum(letterKinds).default("first-contact"),
  ...selectionOptions,
  ...occasion,
  ...consentOptions,
  /** Only actors without an e-mail address. */
  for: z.enum(["no-email"]).optional(),
  labels: z.enum(labelSheetNames).optional(),
  skip: z.coerce.number().int().min(0).optional().meta({ value: "n" }),
  merge: z.enum(mergeTargets).optional(),
  format: z.enum(["docx", "pdf", "xlsx", "csv"]).optional(),
  oneFile: z.boolean().default(false),
  output: z.string().optional().meta({ short: "o", value: "file|folder" }),
  again: z.boolean().default(false),
  yes: z.boolean().default(false).meta({ short: "y" }),
  replace: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type LetterOptions = z.infer<typeof letterInput>;
