/** What can keep drafts from being placed in a mailbox. `answer`: the words of the server, null when it said nothing. */
export type MailboxProblem =
  /** The server or the password is not configured, and nobody is at the keyboard to be asked for it. */
  | { code: "mailbox-unsaid"; lacks: "server" | "password" }
  /** `place`: the setting or the variable. Its value is not repeated, since it may hold a password. */
  | { code: "mailbox-server-invalid"; place: string }
  | { code: "mailbox-password-in-file"; file: string }
  | { code: "mailbox-host-unknown"; server: string }
  | { code: "mailbox-unreachable"; server: string; port: number }
  | { code: "mailbox-certificate"; server: string; fault: CertificateFault }
  | { code: "mailbox-without-tls"; server: string; port: number }
  | { code: "mailbox-login-refused"; server: string; user: string; answer: string | null }
  | { code: "mailbox-folder-refused"; server: string; folder: string; answer: string | null }
  | { code: "mailbox-full"; server: string }
  | { code: "mailbox-draft-refused"; server: string; folder: string; answer: string | null }
  | { code: "mailbox-cut"; server: string }
  /** Follows one of the problems above. `placed`: how many drafts this run added before it stopped. The mailing can be run again. */
  | { code: "mailing-stopped"; placed: number };

export type CertificateFault = "unknown-authority" | "expired" | "other-name";
