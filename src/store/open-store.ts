// Opens the database of a workspace, in a file or on a server, or restores it from a backup.

import { isServer } from "../domain/database/database-address.ts";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import type { ServerProblem, StoreProblem } from "../domain/problems/store-problems.ts";
import { type DatabasePlace, databaseFile, type ServerAccess } from "./database-place.ts";
import { DatabaseStore } from "./database-store.ts";
import type { DatabaseEngine } from "./engine.ts";
import type { ErasureRecord } from "./privacy-store.ts";
import type { Store } from "./store.ts";
import { closeNetworkFields } from "./write/open-fields.ts";

const nobody: ServerAccess = { env: {}, user: "", password: async () => null };

/**
 * Replaces the database by a copy that `Store.backup` made, and keeps the old one in `aside`, an absolute path. An old file need not be
 * readable; a server must answer. Returns whether there was an old database, and its erasures.
 */
export async function restoreStore({
  copy,
  aside,
  interrupted,
  ...place
}: DatabasePlace & { copy: string; aside: string; interrupted: AbortSignal }): Promise<{
  there: boolean;
  erasures: ErasureRecord[];
}> {
  if (!isServer(place.url)) {
    const { restore } = await import("./sqlite/sqlite-backup.ts");
    return restore(databaseFile(place), copy, aside);
  }
  const { restoreOnServer } = await import("./postgres/postgres-restoration.ts");
  return patiently(place, async () =>
    restoreOnServer(await postgresOpening(place, interrupted), copy, aside),
  );
}

/**
 * Opens the database of `url`, which need not exist yet. `interrupted` stops waits and long work; `warn` gets problems that do not prevent
 * opening. A file that was there before and is gone is refused, unless `startAgain` returns true.
 */
export async function openStore({
  interrupted,
  warn = () => {},
  startAgain = async () => false,
  networkFields = null,
  ...place
}: DatabasePlace & {
  interrupted: AbortSignal;
  warn?: (problem: StoreProblem | ServerProblem) => void;
  startAgain?: (database: string) => Promise<boolean>;
  /** The fields that the network may read; null leaves them as they are. */
  networkFields?: readonly string[] | null;
}): Promise<Store> {
  if (isServer(place.url)) {
    const engine = await openServer(place, interrupted);
    if (!engine.present) warn({ code: "server-empty", ...engine.place });
    return openedOn(engine, { adviser: engine.user, networkFields });
  }
  const file = databaseFile(place);
  const [{ openSqlite }, { closeToOthers, databaseThere, forget, isRemembered }] = await Promise.all([
    import("./sqlite/sqlite-engine.ts"),
    import("./sqlite/sqlite-file.ts"),
  ]);
  if (databaseThere(file)) {
    if (closeToOthers(file)) warn({ code: "store-was-open-to-all", database: file });
  } else if (isRemembered(file) && (await startAgain(file))) forget(file);
  return openedOn(await openSqlite(file, interrupted), { adviser: null, networkFields });
}

/** Opens the store, after closing to the network the fields that the settings no longer open. */
async function openedOn(
  engine: DatabaseEngine,
  of: { adviser: string | null; networkFields: readonly string[] | null },
): Promise<Store> {
  try {
    if (of.networkFields !== null) await closeNetworkFields(engine, of.networkFields);
    return new DatabaseStore(engine, of);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Opens only the engine. `evenMoved`: also when the database was moved to another place. */
export async function openEngine(
  place: DatabasePlace,
  interrupted: AbortSignal,
  { evenMoved = false } = {},
): Promise<DatabaseEngine> {
  if (isServer(place.url)) return openServer(place, interrupted, evenMoved);
  const { openSqlite } = await import("./sqlite/sqlite-engine.ts");
  return openSqlite(databaseFile(place), interrupted, { evenMoved });
}

/** Opens a copy of another database. The copy is made in `folder` and removed when the store is closed. */
export async function openCopy(database: string, folder: string, interrupted: AbortSignal): Promise<Store> {
  const [{ borrowedCopy }, { removeDatabase }] = await Promise.all([
    import("./sqlite/borrowed-database.ts"),
    import("./sqlite/sqlite-file.ts"),
  ]);
  const copy = await borrowedCopy(database, folder);
  try {
    const store = await openStore({ url: copy, root: folder, interrupted });
    const close = store.close.bind(store);
    store.close = async () => {
      await close();
      removeDatabase(copy);
    };
    return store;
  } catch (error) {
    removeDatabase(copy);
    if (!(error instanceof Refusal)) throw error;
    // Names the original, since the user does not know the copy.
    const named = (problem: Problem): Problem =>
      "database" in problem && problem.database === copy ? { ...problem, database } : problem;
    throw new Refusal(error.kind, ...error.problems.map(named));
  }
}

/** Renames the file of a database that was moved. False for a database on a server, and when there is no file. */
export async function putAside(place: DatabasePlace, aside: string): Promise<boolean> {
  if (isServer(place.url)) return false;
  const [{ setAside }, { forget }] = await Promise.all([
    import("./sqlite/sqlite-backup.ts"),
    import("./sqlite/sqlite-file.ts"),
  ]);
  forget(databaseFile(place));
  return setAside(databaseFile(place), aside);
}

async function openServer(place: DatabasePlace, interrupted: AbortSignal, evenMoved = false) {
  const { openPostgres } = await import("./postgres/postgres-engine.ts");
  return patiently(place, async () =>
    openPostgres({ ...(await postgresOpening(place, interrupted)), evenMoved }),
  );
}

const patiently = <T>({ server = nobody }: DatabasePlace, open: () => Promise<T>): Promise<T> =>
  server.patiently === undefined ? open() : server.patiently(open);

async function postgresOpening({ url, saidIn, server = nobody }: DatabasePlace, interrupted: AbortSignal) {
  const [{ postgresAddress }, { passwordInFile }] = await Promise.all([
    import("../domain/database/postgres-address.ts"),
    import("./postgres/password-file.ts"),
  ]);
  const address = postgresAddress(url!, server.env, server.user, saidIn);
  const password = async () =>
    address.password ??
    (server.env.PGPASSWORD || null) ??
    passwordInFile(address, server.env) ??
    (await server.password(address));
  return { address, password, interrupted };
}
