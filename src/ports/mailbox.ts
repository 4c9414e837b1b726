/** How a mailbox is opened. */
export interface MailboxAccess {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS, which must succeed before the login. */
  secure: boolean;
  user: string;
  password: string;
}

/** The drafts of a mailbox, while it is open. What goes wrong is a `Refusal` with a `MailboxProblem`. */
export interface Mailbox {
  /** The folder of drafts, by its name on the server; null when there is none. Then `create`, unless null, names the folder to make. */
  draftsFolder(create: string | null): Promise<string | null>;
  /** The Message-IDs of the messages in a folder, with their angle brackets. */
  messageIds(folder: string): Promise<Set<string>>;
  /** Adds a message as a draft, marked as read; resolves once the server has it. */
  addDraft(folder: string, message: Uint8Array): Promise<void>;
  /** Logs out; never fails. */
  close(): Promise<void>;
}
