// Defines the host that a command receives when it runs.

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
  /** Whether questions may be asked: stdin and stdout are terminals, and `--no-input` was not given. */
  interactive: boolean;
  debug: boolean;
}

/** The syntax of a command: a key of its schema is an argument when `usage` names it, else an option. */
export interface CommandSyntax<Input extends z.ZodObject = z.ZodObject> {
  /** e.g. `import <files...>`, `init [dir]` */
  usage: string;
  input: Input;
}

/** The host of a command: that of the use cases, the terminal, the global options, and the sentences. */
export interface CommandHost extends ApplicationHost {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly options: GlobalOptions;
  readonly text: Sentences;
  readonly prompter: Prompter;
  /** Opens a file in the user's program for it; false where there is none. */
  readonly showFile: Host["showFile"];
  /** The syntax of all commands, by name; each loads only when it is needed. */
  readonly commands: Readonly<Record<string, () => Promise<{ default: CommandSyntax }>>>;
  /** A typeface that ships with the program, as a TrueType file. */
  font(face: "regular" | "bold" | "italic"): Promise<Uint8Array>;
  /** Names of all shipped templates, as `builtin` takes them. */
  allBuiltins(): Promise<string[]>;
  /** The files of the example that ships in one language, as bytes, since its lists are encoded as Excel writes them. */
  example(language: Language): Promise<{ name: string; content: Uint8Array }[]>;
}
