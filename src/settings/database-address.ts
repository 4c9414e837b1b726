// Tells the address of a database server, which is refused, from the path of a file.

/** The scheme of an address, `postgres` of `postgres://…`; null for a path. */
export const schemeOf = (database: string): string | null =>
  /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(database)?.[1] ?? null;
