// Finds the server, user and password of the mailbox for `mail --imap`, and opens it.

import { type MailServer, mailServer } from "../../../domain/documents/mail-server.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { Mailbox } from "../../../ports/mailbox.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** The server, user and password of a mailbox. `password` is null while it must be found or asked for. */
export interface MailboxOwner extends MailServer {
  user: string;
}

/** How often a password may be typed. */
const attempts = 3;

/**
 * The owner of the mailbox for drafts: from the environment, else from mission.yaml, else asked for at the terminal. The password
 * of the environment is used only with the server of the environment, so that a foreign workspace cannot have it sent to another
 * server.
 */
export async function mailboxOwner(host: CommandHost): Promise<MailboxOwner> {
  const { env, files, text, prompter, options } = host;
  const { root, mission } = await host.workspace();
  const email = mission.sender.email;
  if (env.OUTREACH_IMAP_URL) {
    const server = mailServer(env.OUTREACH_IMAP_URL);
    if (server === null)
      throw new Refusal("usage", { code: "mailbox-server-invalid", place: "OUTREACH_IMAP_URL" });
    const user = env.OUTREACH_IMAP_USER || server.user || mission.mailbox.user || email;
    return { ...server, user, password: env.OUTREACH_IMAP_PASSWORD || server.password };
  }
  if (mission.mailbox.server === "" && !options.interactive)
    throw new Refusal("usage", { code: "mailbox-unsaid", lacks: "server" });
  const server = mailServer(
    mission.mailbox.server ||
      (await prompter.text({
        message: text.mailing.askServer,
        initial: `imap.${email.replace(/^.*@/, "")}`,
        check: (answer) =>
          mailServer(answer) !== null || text.expected({ expected: "type", type: "mail-server" }),
      })),
  )!;
  if (server.password !== null)
    throw new Refusal("input", {
      code: "mailbox-password-in-file",
      file: files.shown(files.resolve(root, "mission.yaml")),
    });
  return { ...server, user: env.OUTREACH_IMAP_USER || server.user || mission.mailbox.user || email };
}

/**
 * Opens the mailbox with the owner's password, else the one in the system's keyring, else one that is typed, which the keyring may
 * store once the server has accepted it.
 */
export async function openOwnedMailbox(owner: MailboxOwner, commandHost: CommandHost): Promise<Mailbox> {
  const { host, port, secure, user } = owner;
  const { keyring, prompter, options, text, stderr } = commandHost;
  const open = (password: string) => commandHost.mailbox({ host, port, secure, user, password });
  if (owner.password !== null) return open(owner.password);
  const storedPassword = await keyring.find(host, user);
  if (storedPassword === null && !options.interactive)
    throw new Refusal("usage", { code: "mailbox-unsaid", lacks: "password" });
  let lastRefusal: Refusal | null = null;
  for (let attempt = storedPassword === null ? 1 : 0; attempt <= attempts; attempt++) {
    const password =
      attempt === 0
        ? storedPassword!
        : await prompter.password({ message: text.mailing.askPassword(user, host) });
    try {
      const mailbox = await open(password);
      if (attempt > 0) await offerToKeep(password);
      return mailbox;
    } catch (error) {
      if (!isLoginRefused(error) || !options.interactive || attempt === attempts) throw error;
      lastRefusal = error;
      for (const problem of lastRefusal.problems) stderr.write(`${say(problem, text)}\n`);
    }
  }
  throw lastRefusal!;

  async function offerToKeep(password: string) {
    if (!(await prompter.confirm({ message: text.mailing.keepPassword, initial: true }))) return;
    if (!(await keyring.keep(host, user, password))) stderr.write(`${text.mailing.passwordNotKept}\n`);
  }
}

const isLoginRefused = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.problems.some(({ code }) => code === "mailbox-login-refused");
