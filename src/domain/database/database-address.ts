// Tells the address of a database on a server from the path of a file, and reads only an address that has one meaning.

/** The scheme of an address, `postgres` of `postgres://…`; null for a path. */
const schemeOf = (database: string): string | null =>
  /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(database)?.[1] ?? null;

const isOfServer = (scheme: string) => /^postgres(?:ql)?$/i.test(scheme);

export function isServer(database: string | undefined): database is string {
  const scheme = schemeOf(database ?? "");
  return scheme !== null && isOfServer(scheme);
}

/** The scheme of an address when no known kind of database has it; null otherwise, and for a path. */
export function unknownScheme(database: string): string | null {
  const scheme = schemeOf(database);
  return scheme === null || isOfServer(scheme) ? null : scheme;
}

/**
 * The parts of an address; null when it cannot be read, or has an `@` after a `/` or `?`, or a `#`: a piece of a password
 * that was not encoded (`p/ss`) could then pass for the name of a database, and be shown.
 */
export function addressParts(database: string): URL | null {
  const address = database.trim();
  const afterScheme = address.slice(address.indexOf("://") + 3);
  if (/[/?#].*@|#/s.test(afterScheme)) return null;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Whether a password stands before the server's name or after the `?`; in an unreadable address, whether one may stand there. */
export function holdsPassword(database: string): boolean {
  if (schemeOf(database) === null) return false;
  const parts = addressParts(database);
  return parts === null
    ? /:\/\/[^:]*:.*@|[?&]password=/is.test(database)
    : parts.password !== "" || parts.searchParams.has("password");
}

/** An address without its password, to show and to store; of an unreadable one, only the scheme. */
export function shownAddress(database: string): string {
  const parts = addressParts(database);
  if (parts === null) return `${schemeOf(database) ?? "postgres"}://…`;
  parts.password = "";
  parts.searchParams.delete("password");
  return parts.href.replaceAll("%2F", "/");
}
