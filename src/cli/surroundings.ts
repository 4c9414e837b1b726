import type { Keyring, Mailbox, MailboxAccess } from "../commands/mailbox.ts";
import type { Prompter } from "../commands/prompter.ts";
import type { Files, Output } from "../commands/world.ts";

/** What `run` is given: the machine and the person, before any option has been read. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  stdin(): AsyncIterable<Uint8Array>;
  readonly stdinIsTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** BCP 47 tag of the system's language, e.g. `fr-FR`. */
  readonly locale: string;
  readonly user: string;
  readonly files: Files;
  prompter(looks: { color: boolean }): Promise<Prompter>;
  readonly keyring: Keyring;
  /** Opens a mailbox on a server. */
  mailbox(access: MailboxAccess): Promise<Mailbox>;
  now(): Date;
  readonly interrupted: AbortSignal;
}
