// Puts drafts into a mailbox by IMAP, and turns the refusals of a server into problems.

import { ImapFlow, type ImapFlowError } from "imapflow";
import type { CertificateFault, MailboxProblem } from "../domain/problems/mailbox-problems.ts";
import { Interrupted, Refusal } from "../domain/problems/problem.ts";
import type { Mailbox, MailboxAccess } from "../ports/mailbox.ts";

/** Time-outs in milliseconds, within which a working server answers. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 16_000, socketTimeout: 60_000 };

/** Milliseconds after Ctrl-C in which a message that is being sent may still arrive. */
const deliveryGrace = 3_000;

/** A connection to a mailbox, and the function that removes the listener which closes it after Ctrl-C. */
interface Connection {
  client: ImapFlow;
  stopListening(): void;
}

/** Connects over TLS and verifies the certificate against the authorities of Node (and of NODE_EXTRA_CA_CERTS). Logs nothing. */
async function connection(access: MailboxAccess, interrupted: AbortSignal): Promise<Connection> {
  const { host, port, secure, user, password } = access;
  const client = new ImapFlow({
    ...{ host, port, secure, ...(secure ? {} : { doSTARTTLS: true }) },
    auth: { user, pass: password },
    ...timeouts,
    tls: { minVersion: "TLSv1.2" },
    clientInfo: { name: "outreach" },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
  });
  client.on("error", () => {}); // An error also rejects the pending call, which reports it.
  let connected = false;
  /** Closes the connection after Ctrl-C, with a delay in which a message that is being sent can arrive. */
  const closeAfterInterrupt = () => void setTimeout(() => client.close(), connected ? deliveryGrace : 0);
  interrupted.addEventListener("abort", closeAfterInterrupt);
  const stopListening = () => interrupted.removeEventListener("abort", closeAfterInterrupt);
  try {
    await client.connect();
    connected = true;
    return { client, stopListening };
  } catch (error) {
    stopListening();
    client.close();
    if (interrupted.aborted) throw new Interrupted();
    throw new Refusal("failure", connectionProblem(error, access));
  }
}

export async function openMailbox(access: MailboxAccess, interrupted: AbortSignal): Promise<Mailbox> {
  const { host } = access;
  const { client, stopListening } = await connection(access, interrupted);
  const lostConnection = () =>
    interrupted.aborted ? new Interrupted() : new Refusal("failure", { code: "mailbox-cut", server: host });
  const folderRefused = (error: unknown, folder: string) =>
    isRefusal(error)
      ? new Refusal("failure", {
          code: "mailbox-folder-refused",
          server: host,
          folder,
          answer: answerOf(error),
        })
      : lostConnection();

  return {
    async draftsFolder(create) {
      try {
        // The library recognises folders by what the server says (SPECIAL-USE), else by their usual names.
        const drafts = (await client.list()).filter(({ specialUse }) => specialUse === "\\Drafts");
        const response = drafts.find(({ specialUseSource }) => specialUseSource === "extension") ?? drafts[0];
        if (response || create === null) return response?.path ?? null;
        return (await client.mailboxCreate([create])).path;
      } catch (error) {
        throw folderRefused(error, create ?? "");
      }
    },
    async messageIds(folder) {
      const ids = new Set<string>();
      try {
        const { exists } = await client.mailboxOpen(folder, { readOnly: true });
        if (exists === 0) return ids;
        for await (const { headers } of client.fetch("1:*", { headers: ["message-id"] })) {
          const id = /^message-id:\s*(<[^>]*>)/im.exec(headers?.toString("latin1") ?? "")?.[1];
          if (id !== undefined) ids.add(id);
        }
        await client.mailboxClose(); // With the folder open, the library would ask about each message added to it.
        return ids;
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
      throw lostConnection();
    },
    async close() {
      stopListening();
      try {
        await client.logout();
      } catch {
        client.close();
      }
    },
  };
}

const certificateFaults: Readonly<Record<string, CertificateFault>> = {
  CERT_HAS_EXPIRED: "expired",
  CERT_NOT_YET_VALID: "expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "other-name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "unknown-authority",
  SELF_SIGNED_CERT_IN_CHAIN: "unknown-authority",
  UNABLE_TO_GET_ISSUER_CERT: "unknown-authority",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "unknown-authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "unknown-authority",
  CERT_UNTRUSTED: "unknown-authority",
};

/** Whether the server answered with a refusal, rather than being unreachable. */
const isRefusal = (error: unknown): boolean =>
  imapErrorOf(error).responseStatus === "NO" ||
  imapErrorOf(error).responseStatus === "BAD" ||
  refusalCode(error) !== null;

/** The server's own code for its refusal (RFC 5530): `OVERQUOTA`, `AUTHENTICATIONFAILED`… */
const refusalCode = (error: unknown): string | null => imapErrorOf(error).serverResponseCode ?? null;

/** The text of the server's answer, on one line; null when there is none. */
function answerOf(error: unknown): string | null {
  const { responseText, response } = imapErrorOf(error);
  const words = responseText || (typeof response === "string" ? response : "");
  return (
    words
      .replace(/[\s\p{C}]+/gu, " ")
      .trim()
      .slice(0, longestAnswer) || null
  );
}

const longestAnswer = 200;

/** Why a mailbox could not be opened. */
function connectionProblem(error: unknown, { host, port, user }: MailboxAccess): MailboxProblem {
  const { code = "", authenticationFailed, tlsFailed } = imapErrorOf(error);
  const server = host;
  if (authenticationFailed) return { code: "mailbox-login-refused", server, user, answer: answerOf(error) };
  const fault = certificateFaults[code];
  if (fault) return { code: "mailbox-certificate", server, fault };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return { code: "mailbox-host-unknown", server };
  if (tlsFailed || code === "EPROTO" || code.startsWith("ERR_SSL"))
    return { code: "mailbox-without-tls", server, port };
  return unreachable.has(code)
    ? { code: "mailbox-unreachable", server, port }
    : { code: "mailbox-cut", server };
}

const unreachable = new Set([
  ...["ECONNREFUSED", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "EACCES", "EPERM"],
  ...["CONNECT_TIMEOUT", "GREETING_TIMEOUT"],
]);

const imapErrorOf = (error: unknown) => error as Partial<ImapFlowError>;
