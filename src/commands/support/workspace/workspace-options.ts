// The options of `workspace`, and which options each action takes.
import * as z from "zod";
import type { OptionsOfActions } from "../foreign-options.ts";

export const workspaceInput = z.object({
  action: z.enum(["changes", "merge", "move"]),
  source: z.string().optional(),
  output: z.string().optional().meta({ short: "o", value: "file|folder" }),
  since: z.iso.date().optional().meta({ value: "date" }),
  all: z.boolean().default(false),
  encrypt: z.boolean().default(false),
  replace: z.boolean().default(false),
  yes: z.boolean().default(false).meta({ short: "y" }),
  dryRun: z.boolean().default(false),
});
export type WorkspaceInput = z.infer<typeof workspaceInput>;

export const workspaceOptions: OptionsOfActions<WorkspaceInput> = {
  changes: ["output", "since", "all", "encrypt", "replace", "dryRun"],
  merge: ["yes", "dryRun"],
  move: ["dryRun"],
};
