// Defines what a command receives when it runs.

import type { z } from "zod";
import type { ApplicationHost } from "../../application/workspace/application-host.ts";
import type { Language } from "../../domain/values/language.ts";
import type { Host } from "../../ports/host.ts";
import type { Output } from "../../ports/output.ts";
import type { Prompter } from "../../ports/prompter.ts";
import type { Sentences } from "../../text/index.ts";

/** Options that every command understands. */
export interface GlobalOptions {
  workspace: string | undefined;
  json: boolean;
  plain: boolean;
  color: boolean;
  /** Questions may be asked: stdin and stdout are terminals and `--no-input` was not given. */
  interactive: boolean;
  debug: boolean;
}

/** How a command is written on a line: a key of its schema is an argument when `usage` names it, and otherwise an option. */
export interface CommandSyntax<Input extends z.ZodObject = z.ZodObject> {
  /** e.g. `import <files...>`, `init [dir]` */
  usage: string;
  input: Input;
}

/** What a command is given: all that the work needs, the terminal, the options of the line, and the words to speak with. */
export interface CommandHost extends ApplicationHost {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly options: GlobalOptions;
  readonly text: Sentences;
  readonly prompter: Prompter;
  /** Opens a file in the program that the person has for it; false where there is none. */
  readonly showFile: Host["showFile"];
  /** How all commands are written, by name; each loads only when it is asked for. */
  readonly commands: Readonly<Record<string, () => Promise<{ default: CommandSyntax }>>>;
  /** A typeface that ships with the program, as a TrueType file. */
  font(face: "regular" | "bold" | "italic"): Promise<Uint8Array>;
  /** Names of all templates that ship with the program, as `builtin` takes them. */
  allBuiltins(): Promise<string[]>;
  /** The files of the small complete project that ships in one language. Their bytes: lists come as Excel writes them. */
  example(language: Language): Promise<{ name: string; content: Uint8Array }[]>;
}
