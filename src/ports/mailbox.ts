/** How a mailbox is opened. */
export interface MailboxAccess {
  host: string;
  port: number;
  /** Encrypted from the first byte; otherwise by STARTTLS, without which nothing is said. */
  secure: boolean;
  user: string;
  password: string;
}

/** The drafts of a mailbox, while it is open. What goes wrong is a `Refusal` with a `MailboxProblem`. */
export interface Mailbox {
  /**
   * The folder that holds drafts, as the server calls it; null when there is none. With `create`, one of that name is
   * made then.
   */
  draftsFolder(create: string | null): Promise<string | null>;
  /** The Message-IDs of what is in a folder, with their angle brackets. */
  messageIds(folder: string): Promise<Set<string>>;
  /** Adds a message as a draft, seen. Once done, the server has it. */
  addDraft(folder: string, message: Uint8Array): Promise<void>;
  /** Takes leave; never fails. */
  close(): Promise<void>;
}
