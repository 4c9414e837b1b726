/** What can keep drafts from being placed in a mailbox. `answer` is what the server said, `null` when nothing. */
export type MailboxProblem =
  /** Nobody is there to be asked. */
  | { code: "mailbox-unsaid"; lacks: "server" | "password" }
  /** `place` is a setting or a variable; what stands there is not repeated, as it may hold a password. */
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
  /** Follows one of the above: how many drafts are in the mailbox already; the mailing may be taken up again. */
  | { code: "mailing-stopped"; placed: number };

export type CertificateFault = "unknown-authority" | "expired" | "other-name";
