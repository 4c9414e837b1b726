// The options of `privacy`, and which of them each of its actions takes.
import * as z from "zod";
import { objectionScopes } from "../../../domain/objections/objection.ts";
import type { OptionsOfActions } from "../foreign-options.ts";

export const privacyInput = z.object({
  action: z.enum(["show", "object", "erase"]),
  who: z.string().optional(),
  channel: z.enum(objectionScopes).default("all"),
  reason: z.string().trim().min(1).optional(),
  yes: z.boolean().default(false).meta({ short: "y" }),
  dryRun: z.boolean().default(false),
});
export type PrivacyInput = z.infer<typeof privacyInput>;

export const privacyOptions: OptionsOfActions<PrivacyInput> = {
  show: [],
  object: ["channel", "reason", "dryRun"],
  erase: ["reason", "yes", "dryRun"],
};
