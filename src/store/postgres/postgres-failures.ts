// Turns errors of a PostgreSQL server, the network and the library into problems for the user.

import type { PostgresAddress } from "../../domain/database/postgres-address.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";

/** When an error occurred: while connecting, in a read, or in a transaction, which is then rolled back. */
type Moment = "opening" | "reading" | "writing";

/** The SQLSTATE of PostgreSQL (five characters), or the error code of the system; "" without either. */
const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/**
 * Whether an open connection was lost: the server stopped or closed it, or the network failed or timed out. A connection that is refused, or
 * a name that is not found, is none of these. Errors of the library have only a message.
 */
export function isConnectionLost(error: unknown): boolean {
  if (/^(?:57P0[1-5]|08|ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|ENETDOWN|ENETRESET)/.test(codeOf(error)))
    return true;
  const message = error instanceof Error ? error.message : "";
  return /^(?:Connection terminated|Client (?:was closed|has encountered a connection error))/.test(message);
}

/** Whether somebody else holds a lock, or two commands waited for each other: the same command may succeed later. */
export const isBusy = (error: unknown): boolean => /^(?:55P03|40001|40P01)$/.test(codeOf(error));

/** Returns a `Refusal` for a failure on which a user can act. Any other error, even one of the server, is a defect and is returned unchanged. */
export function refusalFor(error: unknown, address: PostgresAddress, moment: Moment): unknown {
  if (error instanceof Refusal) return error;
  const problem = problemFor(error, address, moment);
  return problem === null ? error : new Refusal("failure", problem);
}

function problemFor(
  error: unknown,
  { shown: server, user, database, schema }: PostgresAddress,
  moment: Moment,
): Problem | null {
  const code = codeOf(error);
  const reason = error instanceof Error ? error.message : code;
  if (/^28/.test(code) || /^SASL|SCRAM|password must be a string/.test(reason))
    return { code: "server-login-refused", server, user, encrypted: !/no encryption/.test(reason) };
  if (code === "3D000") return { code: "server-database-unknown", server, database };
  if (isTlsRefused(error)) return { code: "server-tls-refused", server, reason };
  if (isBusy(error)) return { code: "store-locked", database: server };
  if (code === "42501") return { code: "server-right-missing", server, user, schema };
  if (code === "25006") return { code: "store-read-only", database: server };
  if (code === "53300") return { code: "server-full", server };
  if (code === "53100") return { code: "disk-full", file: server };
  if (code === "53200") return { code: "server-out-of-memory", server };
  if (/^XX00[12]$/.test(code)) return { code: "store-damaged", database: server, found: reason };
  if (moment !== "opening" && isConnectionLost(error))
    return { code: "server-lost", server, writing: moment === "writing" };
  if (/^(?:E[A-Z]+$|57P|08)/.test(code) || isConnectionLost(error) || /^timeout/.test(reason))
    return { code: "server-unreachable", server, reason: reasonOf(error, code) };
  // All other SQLSTATE classes mean that one of our statements is wrong.
  return /^(?:5|XX|F0)/.test(code) ? { code: "store-unreadable", database: server, reason } : null;
}

/** When a host name has several addresses, the system groups their errors; the first one is reported. */
function reasonOf(error: unknown, code: string): string {
  if (error instanceof AggregateError && error.message === "") return codeOf(error.errors[0]) || code;
  return /^57P/.test(code) && error instanceof Error ? error.message : code || (error as Error).message;
}

const isTlsRefused = (error: unknown): boolean =>
  /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_OSSL)/.test(
    codeOf(error),
  ) || /does not support SSL connections/.test(error instanceof Error ? error.message : "");
