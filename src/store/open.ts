import type { Store } from "./store.ts";

/** Opens the database named by `url` (a path from `root`, or `postgres://…`), and makes it when there is none. */
export async function openStore(_: {
  url: string | undefined;
  root: string;
  interrupted: AbortSignal;
}): Promise<Store> {
  throw new Error("no engine");
}
