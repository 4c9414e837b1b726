import type { Actor } from "../../domain/actor.ts";
import { fileName } from "../../domain/file-name.ts";
import type { Problem } from "../../domain/problem.ts";
import type { StoreReader } from "../../store/store.ts";
import type { World } from "../world.ts";
import type { DraftMaker } from "./drafts.ts";
import { namesIn } from "./output.ts";
import { preparedBefore } from "./register.ts";

/** A draft that was written, or was there already when `kept`. `file` is the path as the user would write it. */
export interface MadeDraft {
  actor: string;
  name: string;
  to: string;
  file: string;
  kept: boolean;
}

/** What became of a mailing. */
export interface MailingResult {
  made: readonly MadeDraft[];
  leftOut: readonly Problem[];
  /** Prepared before, and not again. */
  already: readonly { actor: string; name: string; at: string }[];
}

export interface MailingOrder {
  mailing: string;
  ids: readonly string[];
  folder: string;
  /** ISO date. */
  date: string;
  /** Word of the file names. */
  kind: string;
  again: boolean;
  dryRun: boolean;
}

/** Files written at a time: enough to keep the disk busy, little enough for memory. */
const batchSize = 64;

/**
 * Writes the drafts of a mailing, one file for each actor. Stops between two batches when interrupted: what is written
 * is given back, to be registered, and the next run goes on from there.
 */
export async function writeDrafts(
  order: MailingOrder,
  draft: DraftMaker,
  store: StoreReader,
  world: World,
): Promise<MailingResult> {
  const preparedAt = await preparedBefore(store, { document: "mail", template: order.mailing });
  const outcomes: Outcome[] = [];
  const taken = await namesIn(order.folder, world.files);
  for (let start = 0; start < order.ids.length && !world.interrupted.aborted; start += batchSize) {
    const batch = await readActors(order.ids.slice(start, start + batchSize), store);
    outcomes.push(
      ...(await Promise.all(
        batch.map(async (actor): Promise<Outcome> => {
          const at = preparedAt.get(actor.id);
          if (at !== undefined && !order.again) return { already: { actor: actor.id, name: actor.name, at } };
          const drafted = await draft(actor);
          if ("leftOut" in drafted) return drafted;
          return { made: await written(drafted, order, taken, world) };
        }),
      )),
    );
  }
  return {
    made: outcomes.flatMap((one) => ("made" in one ? [one.made] : [])),
    leftOut: outcomes.flatMap((one) => ("leftOut" in one ? [one.leftOut] : [])),
    already: outcomes.flatMap((one) => ("already" in one ? [one.already] : [])),
  };
}

type Outcome = { made: MadeDraft } | { leftOut: Problem } | { already: MailingResult["already"][number] };

/** In the order asked. */
export async function readActors(ids: readonly string[], store: StoreReader): Promise<Actor[]> {
  const found = new Map<string, Actor>();
  for await (const actor of store.actors({ ids })) found.set(actor.id, actor);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * A file that is already there is the same message, left by a run that was stopped, and perhaps corrected by hand since:
 * it is kept. Asked for again on purpose, the message gets a file of its own beside it.
 */
async function written(
  { actor, to, content }: { actor: Actor; to: string; content: Uint8Array },
  { folder, date, kind, again, dryRun }: MailingOrder,
  taken: ReadonlySet<string>,
  { files }: World,
): Promise<MadeDraft> {
  const named = (times: number) =>
    fileName(actor, { date, kind: times === 1 ? kind : `${kind} (${times})`, extension: "eml" });
  let times = 1;
  while (again && taken.has(named(times))) times++;
  const path = files.resolve(folder, named(times));
  const kept = taken.has(named(times));
  if (!kept && !dryRun) await files.write(path, content);
  return { actor: actor.id, name: actor.name, to, file: files.shown(path), kept };
}
