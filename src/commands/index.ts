import type { Command } from "./command.ts";

/** The commands, in the order of the help page. Each loads only when called. */
export const commands: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
  init: () => import("./init.ts"),
  check: () => import("./check.ts"),
  example: () => import("./example.ts"),
  import: () => import("./import.ts"),
  peek: () => import("./peek.ts"),
  triage: () => import("./triage.ts"),
};
