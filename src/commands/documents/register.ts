import type { Prepared } from "../../domain/contact.ts";
import type { StoreReader } from "../../store/store.ts";
import type { World } from "../world.ts";

/** What documents of one command have in common in the register. */
export interface Registered {
  /** The command: `mail`, `letter`. */
  document: string;
  /** Which mailing: `first-contact`. The same one is prepared once for each actor. */
  template: string;
}

/** Whom this was prepared for before, with the instant (ISO) of the last time. */
export async function preparedBefore(
  store: StoreReader,
  { document, template }: Registered,
): Promise<ReadonlyMap<string, string>> {
  const before = await store.prepared({ document, template });
  return new Map(before.map(({ actor, at }) => [actor, at]));
}

/**
 * Remembers what was prepared, as one step: a mailing is taken back as a whole. A document that belongs to a mailing of
 * its own (each follow-up to its exchange) names it.
 */
export async function register(
  made: readonly (Pick<Prepared, "actor" | "recipient" | "file"> & { template?: string })[],
  { document, template }: Registered,
  world: World,
): Promise<void> {
  if (made.length === 0) return;
  const store = await (await world.workspace()).store();
  const at = world.now();
  const facts = { mailing: template, count: made.length };
  await store.step({ command: document, at, facts }, (writer) =>
    writer.addPrepared(
      made.map(({ actor, recipient, file, template: own = template }) => ({
        ...{ actor, document, template: own, recipient, file },
        at: at.toISOString(),
      })),
    ),
  );
}
