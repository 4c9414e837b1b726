import type { CommandHelp } from "../index.ts";
import { options } from "./help/options.ts";
import { reading } from "./help/reading.ts";

/** Help of each command, by name. */
const commands: Record<string, CommandHelp> = { ...reading };

export const help = { commands, options };
