import type { Actor } from "../../domain/actor.ts";
import { type History, lastExchanges, messagesBefore, noHistory } from "../../domain/mailing/history.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Draft } from "../../renderers/eml.ts";
import type { StoreReader } from "../../store/store.ts";
import type { World } from "../world.ts";
import type { Drafted, DraftMaker } from "./drafts.ts";

export type MadeDraftOf = Extract<Drafted, { made: unknown }>["made"];

/**
 * A draft that was written, or was there already when `kept`. `file` is the path as the user would write it; null when it
 * is in a mailbox.
 */
export interface MadeDraft {
  actor: string;
  name: string;
  mailing: string;
  to: string;
  file: string | null;
  kept: boolean;
}

/** What became of a mailing. */
export interface MailingResult {
  made: readonly MadeDraft[];
  leftOut: readonly Problem[];
  /** Prepared before, and not again. */
  already: readonly { actor: string; name: string; at: string }[];
  /** The first ones were shown, and not wanted: nothing was handed over. */
  declined: boolean;
  /** What went wrong after those that were made; null when nothing did. */
  failure: unknown;
}

/** Where finished drafts go: a folder, or the drafts of a mailbox. */
export interface Outbox {
  /** Gives what became of each, in order, until one failed. */
  hand(drafts: readonly MadeDraftOf[]): Promise<{ made: MadeDraft[]; failure: unknown }>;
  /** The mailbox that was opened for them; null when there was none. */
  readonly mailbox: MailboxPlace | null;
  close(): Promise<void>;
}

/** A folder of a mailbox, as people know it. */
export interface MailboxPlace {
  server: string;
  user: string;
  folder: string;
}

/** Shows the first drafts and asks whether to go on with all; asked once, before anything is handed over. */
export type Agreement = (first: readonly Draft[]) => Promise<boolean>;

/** So many drafts are made without a word; they are also how many are shown of more. */
export const fewDrafts = 3;

/** Actors read and drafts handed over at a time: enough to keep the disk busy, little enough for memory. */
const batchSize = 128;

/**
 * Makes the drafts of a mailing, some at a time. Stops between two batches when interrupted or when something fails: what
 * is handed over is given back, to be registered, and the next run goes on from there.
 */
export async function makeDrafts(
  ids: readonly string[],
  draft: DraftMaker,
  { outbox, agree }: { outbox: Outbox; agree: Agreement | null },
  store: StoreReader,
  world: World,
): Promise<MailingResult> {
  let agreed = agree === null || ids.length <= fewDrafts;
  const historyOf = await histories(store);
  const result = {
    made: [] as MadeDraft[],
    leftOut: [] as Problem[],
    already: [] as MailingResult["already"][number][],
    declined: false,
    failure: null as unknown,
  };
  // The disk or the mailbox takes one batch while the next one is being made.
  let handing: ReturnType<Outbox["hand"]> = Promise.resolve({ made: [], failure: null });
  const handed = async () => {
    const { made, failure } = await handing;
    result.made.push(...made);
    result.failure ??= failure;
    return result.failure === null;
  };
  for (let start = 0; start < ids.length && !world.interrupted.aborted; start += batchSize) {
    const ready: MadeDraftOf[] = [];
    for (const actor of await readActors(ids.slice(start, start + batchSize), store)) {
      const drafted = await draft(actor, historyOf(actor.id));
      if ("made" in drafted) ready.push(drafted.made);
      else if ("leftOut" in drafted) result.leftOut.push(drafted.leftOut);
      else result.already.push(drafted.already);
    }
    const many = ready.length > fewDrafts || (ready.length > 0 && start + batchSize < ids.length);
    if (!agreed && many) {
      agreed = (await agree?.(ready.slice(0, fewDrafts).map(({ draft }) => draft))) ?? true;
      if (!agreed) return { ...result, declined: true };
    }
    if (!(await handed())) return result;
    handing = outbox.hand(ready);
  }
  await handed();
  return result;
}

/** What was between us and each actor, read once for all. */
async function histories(store: StoreReader): Promise<(actor: string) => History> {
  const [prepared, contacts] = await Promise.all([store.prepared({ document: "mail" }), store.contacts({})]);
  const [before, exchanges] = [messagesBefore(prepared), lastExchanges(contacts)];
  return (actor) =>
    before.has(actor) || exchanges.has(actor)
      ? { before: before.get(actor) ?? [], exchange: exchanges.get(actor) ?? null }
      : noHistory;
}

/** In the order asked. */
export async function readActors(ids: readonly string[], store: StoreReader): Promise<Actor[]> {
  const found = new Map<string, Actor>();
  for await (const actor of store.actors({ ids })) found.set(actor.id, actor);
  return ids.flatMap((id) => found.get(id) ?? []);
}
