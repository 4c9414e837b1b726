// Sentences about problems with mailboxes, in English.
import type { CertificateFault, MailboxProblem } from "../../../domain/problems/mailbox-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { counted } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const faults: Record<CertificateFault, string> = {
  "unknown-authority":
    "no known authority signed it. On an organisation’s own server, whoever runs it can give you the certificate of its authority; name that file in the variable NODE_EXTRA_CA_CERTS.",
  expired:
    "it is not valid today, or no longer. Check the date of this computer, then tell whoever runs the server.",
  "other-name":
    "it is in the name of another server. Check the address: it is the one that your mail provider’s help gives under “IMAP”.",
};

const serverAnswer = (answer: string | null) => (answer === null ? "" : ` It answers: ${answer}`);

export const mailboxProblems: ProblemSentences<MailboxProblem> = {
  "mailbox-unsaid": (p) =>
    p.lacks === "server"
      ? "Where your mailbox is must be known: say it in mission.yaml (mailbox.server), or in the variable OUTREACH_IMAP_URL."
      : "The password of your mailbox is needed. Run the command in a terminal, where it is asked, or give it by the variables OUTREACH_IMAP_URL and OUTREACH_IMAP_PASSWORD, together: the password only goes to the server that comes with it.",
  "mailbox-server-invalid": (p) =>
    `${p.place}: this is not the address of a mail server. For example: imaps://imap.example.org`,
  "mailbox-password-in-file": (p) =>
    `${p.file}: mailbox.server holds a password. Take it out: this file is copied and shared. The password will be asked.`,
  "mailbox-host-unknown": (p) =>
    `The server ${p.server} cannot be found. Check its name (mailbox.server, in mission.yaml, or OUTREACH_IMAP_URL) and your internet connection.`,
  "mailbox-unreachable": (p) =>
    `${p.server} does not answer (port ${p.port}). Check the address and your internet connection; some networks block this port.`,
  "mailbox-certificate": (p) =>
    `The certificate of ${p.server} is refused: ${faults[p.fault]} Nothing was sent, neither password nor draft.`,
  "mailbox-without-tls": (p) =>
    `${p.server} (port ${p.port}) offers no encrypted connection of the kind asked for, and nothing is sent in the clear. Try imaps://${p.server} (port 993) or imap://${p.server} (port 143).`,
  "mailbox-login-refused": (p) =>
    `${p.server} refuses the name or the password of ${p.user}.${serverAnswer(p.answer)}\nWith two-step sign-in, an “app password” is needed, made in the settings of your mail provider. If it offers none (Microsoft 365, for one), prepare files, without --imap.`,
  "mailbox-folder-refused": (p) =>
    `${p.server} refuses the folder for drafts${p.folder === "" ? "" : ` ${inQuotes(p.folder)}`}.${serverAnswer(p.answer)}`,
  "mailbox-full": (p) => `The mailbox is full: ${p.server} takes no more drafts. Make room in it.`,
  "mailbox-draft-refused": (p) =>
    `${p.server} refuses a draft in ${inQuotes(p.folder)}.${serverAnswer(p.answer)}`,
  "mailbox-cut": (p) => `The connection with ${p.server} was cut.`,
  "mailing-stopped": (p) =>
    `${
      p.placed === 0
        ? "No draft was placed this time."
        : `${counted(p.placed, "draft was", "drafts were")} placed, and this is noted.`
    } Then run the same command again: it goes on where it stopped, and places nothing twice.`,
};
