// Tells the address of a database on a server from the path of a file, and whether it says more than a file may hold.

/** The scheme of an address, `postgres` of `postgres://…`; null for a path. */
export const schemeOf = (database: string): string | null =>
  /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(database)?.[1] ?? null;

/** The scheme of an address that leads to no kind of database that is known; null for the others, and for a path. */
export function unknownScheme(database: string): string | null {
  const scheme = schemeOf(database);
  return scheme === null || /^postgres(?:ql)?$/i.test(scheme) ? null : scheme;
}

/** A password before the server's name, or among what follows the `?`. */
export const holdsPassword = (database: string): boolean =>
  schemeOf(database) !== null && /:\/\/[^/@?#]*:[^/@?#]*@|[?&]password=/i.test(database);
