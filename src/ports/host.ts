// Defines the host: everything through which the program reaches the machine and the person.

import type { Environment } from "../domain/values/environment.ts";
import type { Cipher } from "./cipher.ts";
import type { Files } from "./files.ts";
import type { Keyring } from "./keyring.ts";
import type { Mailbox, MailboxAccess } from "./mailbox.ts";
import type { Output } from "./output.ts";
import type { ProgramFiles } from "./program-files.ts";
import type { Prompter, PromptLooks } from "./prompter.ts";

/** The machine and the person, before any option has been read. `run` takes one; a test gives its own. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  stdin(): AsyncIterable<Uint8Array>;
  readonly stdinIsTTY: boolean;
  readonly env: Environment;
  /** BCP 47 tag of the system's language, e.g. `fr-FR`. */
  readonly locale: string;
  /** Who is at the keyboard, for the history: the system's user name. */
  readonly user: string;
  readonly files: Files;
  readonly program: ProgramFiles;
  prompter(looks: PromptLooks): Promise<Prompter>;
  readonly keyring: Keyring;
  /** Loaded when it is first asked for. */
  cipher(): Promise<Cipher>;
  mailbox(access: MailboxAccess): Promise<Mailbox>;
  /** Opens a file in the program that the person has for it; false where there is none. */
  showFile(path: string): Promise<boolean>;
  /** Shows text a screen at a time until the person leaves it; false where no program can. */
  showPages(text: string): Promise<boolean>;
  now(): Date;
  /** Raised by Ctrl-C: long work stops at the next safe point. */
  readonly interrupted: AbortSignal;
}
