// Makes databases on each engine, for the tests of the store.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { hasPostgres, postgresServer } from "../postgres-server.ts";

export interface TestDatabase {
  /** Opens the same database each time, like another process. */
  open(): Promise<Store>;
}

/** Every engine of the store, with a function that makes an empty database for a test. */
export const engines: readonly [string, () => TestDatabase][] = [
  ["sqlite", sqlite],
  ...(hasPostgres ? [["postgres", postgres] satisfies [string, () => TestDatabase]] : []),
];

/** All tests of a file share one schema, emptied for each test, since making its tables takes half a second. */
function postgres(): TestDatabase {
  let emptied: Promise<string> | undefined;
  return {
    open: async () => {
      emptied ??= postgresServer().then((server) => server.emptied("store"));
      const url = await emptied;
      const store = await openStore({ url, root: "/", interrupted: new AbortController().signal });
      onTestFinished(() => store.close());
      return store;
    },
  };
}

function sqlite(): TestDatabase {
  const root = aFolder();
  return { open: () => anOpenStore(root) };
}

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "outreach-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function anOpenStore(root: string, interrupted = new AbortController().signal): Promise<Store> {
  const store = await openStore({ url: undefined, root, interrupted });
  onTestFinished(() => store.close());
  return store;
}

/** Everything that a store contains, to compare it before and after a change. */
export async function dump(store: Store) {
  const actors = [];
  for await (const actor of store.actors()) {
    actors.push({
      ...actor,
      assessments: await store.assessments(actor.id),
      contacts: await store.contacts({ actor: actor.id }),
      prepared: await store.prepared({ actor: actor.id }),
      holds: await store.pinningDecisions({ actor: actor.id }),
      verdicts: await store.verdicts({ actor: actor.id }),
    });
  }
  return { actors, overviews: await store.overviews() };
}

export const at = (day: number) => new Date(Date.UTC(2026, 0, day, 10));
