// Where a database is: the path of a file, or the address of one on a server. Nothing here loads what opens them.

import { isAbsolute, join } from "node:path";
import type { Environment } from "../domain/values/environment.ts";

/** Where the database is unless the settings say otherwise. */
export const usualDatabase = "outreach.db";

/** What reaching a server needs of the machine and of who sits at it. */
export interface ServerAccess {
  env: Environment;
  /** Whose name is given when the address says none. */
  user: string;
  /** Asked where neither the environment nor PostgreSQL's own file knows the password. */
  password(server: { shown: string; host: string; user: string }): Promise<string | null>;
  /** Opens a database; a password that is refused is asked for again. */
  patiently?<T>(open: () => Promise<T>): Promise<T>;
}

export interface DatabasePlace {
  /** A path from `root`, or `postgres://…`. */
  url: string | undefined;
  root: string;
  server?: ServerAccess | undefined;
  /** The file or the variable that says `url`, for what is wrong with it. */
  saidIn?: string;
}

/** The file of a database that is one. */
export const databaseFile = ({ url = usualDatabase, root }: DatabasePlace) =>
  isAbsolute(url) ? url : join(root, url);
