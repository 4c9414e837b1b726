// Distinguishes the address of a database on a server from the path of a file, and reads only addresses with one meaning.

/** The scheme of an address, `postgres` of `postgres://…`; null for a path. */
const schemeOf = (database: string): string | null =>
  /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(database)?.[1] ?? null;

const isOfServer = (scheme: string) => /^postgres(?:ql)?$/i.test(scheme);

export function isServer(database: string | undefined): database is string {
  const scheme = schemeOf(database ?? "");
  return scheme !== null && isOfServer(scheme);
}

/** The scheme of an address that is not one of PostgreSQL; null for one that is, and for a path. */
export function unknownScheme(database: string): string | null {
  const scheme = schemeOf(database);
  return scheme === null || isOfServer(scheme) ? null : scheme;
}

/**
 * The parts of an address; null when it cannot be read, has a `#`, or an `@` after a `/` or `?`: then a part of a password that was not encoded (`p/ss`)
 * could be read as the name of a database, and be shown.
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

/** Whether an address has a password, before the server's name or after the `?`; for an unreadable address, whether it may have one. */
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
