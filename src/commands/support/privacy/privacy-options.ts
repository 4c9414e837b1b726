// The options of `privacy`, and which options each action takes.
import * as z from "zod";
import { objectionScopes } from "../../../domain/objections/objection.ts";
import type { OptionsOfActions } from "../foreign-options.ts";

export const privacyInput = z.object({
  action: z.enum(["show", "object", "erase", "retention", "register", "reword"]),
  who: z.string().optional(),
  channel: z.enum(objectionScopes).default("all"),
  reason: z.string().trim().min(1).optional(),
  lastMessage: z.boolean().default(false),
  purge: z.boolean().default(false),
  notice: z.boolean().default(false),
  output: z.string().optional().meta({ short: "o", value: "file" }),
  replace: z.boolean().default(false),
  yes: z.boolean().default(false).meta({ short: "y" }),
  dryRun: z.boolean().default(false),
});
export type PrivacyInput = z.infer<typeof privacyInput>;

export const privacyOptions: OptionsOfActions<PrivacyInput> = {
  show: ["output", "replace", "dryRun"],
  object: ["channel", "reason", "dryRun"],
  erase: ["reason", "yes", "dryRun"],
  reword: ["dryRun"],
  register: ["notice", "output", "replace", "dryRun"],
  retention: ["lastMessage", "purge", "output", "yes", "dryRun"],
};
