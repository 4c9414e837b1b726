// The options of `share`.
import * as z from "zod";
import { shareFormats } from "./share-formats.ts";

const list = z.array(z.string().trim().min(1)).default([]);

export const shareInput = z.object({
  action: z.string().optional(),
  project: z.string().optional(),
  for: z.string().trim().min(1).optional(),
  only: list,
  format: z.enum(shareFormats).optional(),
  output: z.string().optional().meta({ short: "o", value: "file|folder" }),
  to: list,
  again: z.boolean().default(false),
  replace: z.boolean().default(false),
  open: z.boolean().default(false),
  yes: z.boolean().default(false).meta({ short: "y" }),
  dryRun: z.boolean().default(false),
});
export type ShareOptions = z.infer<typeof shareInput>;
