import { ImapFlow } from "imapflow";
import { Interrupted, Refusal } from "../domain/problems/problem.ts";
import type { Mailbox, MailboxAccess } from "../ports/mailbox.ts";
import { answerOf, connectionProblem, isRefusal, refusalCode } from "./imap-failure.ts";

/** Milliseconds: a server that is there answers within these. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 16_000, socketTimeout: 60_000 };

/** Milliseconds that a message under way has to arrive after Ctrl-C. */
const lastWords = 3_000;

/**
 * Opens a mailbox over TLS, its certificate verified against the authorities of Node (and of NODE_EXTRA_CA_CERTS). Nothing
 * is logged.
 */
export async function openMailbox(access: MailboxAccess, interrupted: AbortSignal): Promise<Mailbox> {
  const { host, port, secure, user, password } = access;
  const client = new ImapFlow({
    ...{ host, port, secure, ...(secure ? {} : { doSTARTTLS: true }) },
    auth: { user, pass: password },
    ...patience,
    tls: { minVersion: "TLSv1.2" },
    clientInfo: { name: "outreach" },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
  });
  client.on("error", () => {}); // The work that waits is told as well.
  let connected = false;
  /** What is on its way may arrive, but does not keep anybody waiting. */
  const leave = () => void setTimeout(() => client.close(), connected ? lastWords : 0);
  interrupted.addEventListener("abort", leave);
  try {
    await client.connect();
    connected = true;
  } catch (error) {
    interrupted.removeEventListener("abort", leave);
    client.close();
    if (interrupted.aborted) throw new Interrupted();
    throw new Refusal("failure", connectionProblem(error, access));
  }

  const cut = () =>
    interrupted.aborted ? new Interrupted() : new Refusal("failure", { code: "mailbox-cut", server: host });
  const folderRefused = (error: unknown, folder: string) =>
    isRefusal(error)
      ? new Refusal("failure", {
          code: "mailbox-folder-refused",
          server: host,
          folder,
          answer: answerOf(error),
        })
      : cut();

  return {
    async draftsFolder(create) {
      try {
        // The library marks folders by what the server says (SPECIAL-USE), and else by their usual names.
        const drafts = (await client.list()).filter(({ specialUse }) => specialUse === "\\Drafts");
        const known = drafts.find(({ specialUseSource }) => specialUseSource === "extension") ?? drafts[0];
        if (known || create === null) return known?.path ?? null;
        return (await client.mailboxCreate([create])).path;
      } catch (error) {
        throw folderRefused(error, create ?? "");
      }
    },
    async messageIds(folder) {
      const found = new Set<string>();
      try {
        const { exists } = await client.mailboxOpen(folder, { readOnly: true });
        if (exists === 0) return found;
        for await (const { headers } of client.fetch("1:*", { headers: ["message-id"] })) {
          const id = /^message-id:\s*(<[^>]*>)/im.exec(headers?.toString("latin1") ?? "")?.[1];
          if (id !== undefined) found.add(id);
        }
        await client.mailboxClose(); // An open folder is asked about each message that is added to it.
        return found;
      } catch (error) {
        throw folderRefused(error, folder);
      }
    },
    async addDraft(folder, message) {
      try {
        if (await client.append(folder, Buffer.from(message), ["\\Draft", "\\Seen"])) return;
      } catch (error) {
        if (refusalCode(error) === "OVERQUOTA")
          throw new Refusal("failure", { code: "mailbox-full", server: host });
        if (isRefusal(error)) {
          const facts = { server: host, folder, answer: answerOf(error) };
          throw new Refusal("failure", { code: "mailbox-draft-refused", ...facts });
        }
      }
      throw cut();
    },
    async close() {
      interrupted.removeEventListener("abort", leave);
      try {
        await client.logout();
      } catch {
        client.close();
      }
    },
  };
}
