import type { ImapFlowError } from "imapflow";
import type { CertificateFault, MailboxProblem } from "../domain/problems/mailbox-problems.ts";
import type { MailboxAccess } from "../ports/mailbox.ts";

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

/** Whether the server said no, rather than being gone. */
export const isRefusal = (error: unknown): boolean =>
  facts(error).responseStatus === "NO" ||
  facts(error).responseStatus === "BAD" ||
  refusalCode(error) !== null;

/** The server's own code for its refusal (RFC 5530): `OVERQUOTA`, `AUTHENTICATIONFAILED`… */
export const refusalCode = (error: unknown): string | null => facts(error).serverResponseCode ?? null;

/** The server's own words, on one line; null when there are none. */
export function answerOf(error: unknown): string | null {
  const { responseText, response } = facts(error);
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
export function connectionProblem(error: unknown, { host, port, user }: MailboxAccess): MailboxProblem {
  const { code = "", authenticationFailed, tlsFailed } = facts(error);
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

const facts = (error: unknown) => error as Partial<ImapFlowError>;
