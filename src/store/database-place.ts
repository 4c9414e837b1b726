// Where a database is: the path of a file, or the address on a server. Loads no engine.

import { isAbsolute, join } from "node:path";
import type { Environment } from "../domain/values/environment.ts";

/** The database of a workspace without a setting for it. */
export const usualDatabase = "outreach.db";

/** What opening a database on a server needs from the machine and the user. */
export interface ServerAccess {
  env: Environment;
  /** The user name when the address gives none. */
  user: string;
  /** Asks the user for the password, when neither the environment nor PostgreSQL's own file has it. Null when nobody can be asked. */
  password(server: { shown: string; host: string; user: string }): Promise<string | null>;
  /** Opens a database, and asks again for a password that the server refused. */
  patiently?<T>(open: () => Promise<T>): Promise<T>;
}

export interface DatabasePlace {
  /** A path from `root`, or `postgres://…`. */
  url: string | undefined;
  root: string;
  server?: ServerAccess | undefined;
  /** The file or variable that gives `url`, for messages about it. */
  saidIn?: string;
}

/** The path of the file, for a database that is one. */
export const databaseFile = ({ url = usualDatabase, root }: DatabasePlace) =>
  isAbsolute(url) ? url : join(root, url);
