import type { CommandHelp } from "../index.ts";
import { options } from "./help/options.ts";

/** Help of each command, by name. */
const commands: Record<string, CommandHelp> = {};

export const help = { commands, options };
