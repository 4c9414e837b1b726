// Defines the contract between the commands and the command line.

import type { z } from "zod";
import type { CommandHost, CommandSyntax } from "./command-host.ts";

/**
 * One command. Its schema is the single source of its options: a key is an argument when `usage` names it in angle or
 * square brackets, else an option `--kebab-case`. The help on it is in `text/`, under its name.
 */
export interface Command<Input extends z.ZodObject = z.ZodObject> extends CommandSyntax<Input> {
  /** Runs the command and returns the exit code. */
  run(input: z.infer<Input>, host: CommandHost): Promise<number>;
}

export const command = <Input extends z.ZodObject>(definition: Command<Input>): Command<Input> => definition;

/** The commands by name; each loads only when called. */
export type CommandRegistry = Readonly<Record<string, () => Promise<{ default: Command }>>>;
