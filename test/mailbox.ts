// A mailbox for tests, in place of a server.
import { Refusal } from "../src/domain/problems/problem.ts";
import type { MailboxAccess } from "../src/ports/mailbox.ts";

/** A mailbox that opens with one password, and notes the access and the drafts that it was given. */
export function aMailbox(password: string) {
  const given: MailboxAccess[] = [];
  const drafts: string[] = [];
  const mailbox = async (access: MailboxAccess) => {
    given.push(access);
    const { host: server, user } = access;
    if (access.password !== password)
      throw new Refusal("failure", { code: "mailbox-login-refused", server, user, answer: null });
    return {
      draftsFolder: async () => "Brouillons",
      messageIds: async () => new Set<string>(),
      addDraft: async (_: string, message: Uint8Array) =>
        void drafts.push(Buffer.from(message).toString("latin1")),
      close: async () => {},
    };
  };
  return { given, drafts, mailbox };
}
