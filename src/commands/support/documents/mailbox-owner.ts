// Finds the server, user and password of the mailbox for `mail --imap`, and opens it.

import { type MailServer, mailServer } from "../../../domain/documents/mail-server.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { Mailbox } from "../../../ports/mailbox.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** Whose mailbox it is. `password` is null when it is still to be found or asked. */
export interface MailboxOwner extends MailServer {
  user: string;
}

/** Times that a password may be typed. */
const attempts = 3;

/**
 * Whose mailbox drafts go to: as the environment says, else mission.yaml, else the person at the keyboard. The password of
 * the environment is only for the server of the environment: a workspace that came from elsewhere cannot have it sent to a
 * server of its own.
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
 * Opens the mailbox with the password at hand, the one in the system's keyring, or one that is typed, which the keyring may
 * keep once the server has taken it.
 */
export async function openOwned(owner: MailboxOwner, world: CommandHost): Promise<Mailbox> {
  const { host, port, secure, user } = owner;
  const { keyring, prompter, options, text, stderr } = world;
  const open = (password: string) => world.mailbox({ host, port, secure, user, password });
  if (owner.password !== null) return open(owner.password);
  const kept = await keyring.find(host, user);
  if (kept === null && !options.interactive)
    throw new Refusal("usage", { code: "mailbox-unsaid", lacks: "password" });
  let refused: Refusal | null = null;
  for (let attempt = kept === null ? 1 : 0; attempt <= attempts; attempt++) {
    const password =
      attempt === 0 ? kept! : await prompter.password({ message: text.mailing.askPassword(user, host) });
    try {
      const mailbox = await open(password);
      if (attempt > 0) await offerToKeep(password);
      return mailbox;
    } catch (error) {
      if (!isLoginRefused(error) || !options.interactive || attempt === attempts) throw error;
      refused = error;
      for (const problem of refused.problems) stderr.write(`${say(problem, text)}\n`);
    }
  }
  throw refused!;

  async function offerToKeep(password: string) {
    if (!(await prompter.confirm({ message: text.mailing.keepPassword, initial: true }))) return;
    if (!(await keyring.keep(host, user, password))) stderr.write(`${text.mailing.passwordNotKept}\n`);
  }
}

const isLoginRefused = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.problems.some(({ code }) => code === "mailbox-login-refused");
