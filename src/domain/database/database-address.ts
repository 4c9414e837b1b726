// Tells the address of a database on a server from the path of a file, and reads no more of it than can be read surely.

/** The scheme of an address, `postgres` of `postgres://…`; null for a path. */
const schemeOf = (database: string): string | null =>
  /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(database)?.[1] ?? null;

const isOfServer = (scheme: string) => /^postgres(?:ql)?$/i.test(scheme);

export function isServer(database: string | undefined): database is string {
  const scheme = schemeOf(database ?? "");
  return scheme !== null && isOfServer(scheme);
}

/** The scheme of an address that leads to no kind of database that is known; null for the others, and for a path. */
export function unknownScheme(database: string): string | null {
  const scheme = schemeOf(database);
  return scheme === null || isOfServer(scheme) ? null : scheme;
}

/**
 * The parts of an address; null where it cannot be read, or not surely: with an `@` after a `/`, `?` or `#`, or with a `#`, a password that
 * was not encoded (`p/ss`) would be read as the name of a database, and said.
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

/** A password before the server's name, or among what follows the `?`; of an address that cannot be read, whatever may be one. */
export function holdsPassword(database: string): boolean {
  if (schemeOf(database) === null) return false;
  const parts = addressParts(database);
  return parts === null
    ? /:\/\/[^:]*:.*@|[?&]password=/is.test(database)
    : parts.password !== "" || parts.searchParams.has("password");
}

/** An address as it may be said and kept: without its password; nothing of one that cannot be read. */
export function shownAddress(database: string): string {
  const parts = addressParts(database);
  if (parts === null) return `${schemeOf(database) ?? "postgres"}://…`;
  parts.password = "";
  parts.searchParams.delete("password");
  return parts.href.replaceAll("%2F", "/");
}
