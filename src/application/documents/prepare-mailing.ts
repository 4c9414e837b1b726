// Prepares the messages of one mailing, e-mails or letters, and hands them over in batches.
import type { Actor } from "../../domain/actors/actor.ts";
import type { Address } from "../../domain/people/form-of-address.ts";
import type { Gender } from "../../domain/people/post-title.ts";
import type { Problem } from "../../domain/problems/problem.ts";
import {
  type EarlierMessage,
  type History,
  lastExchanges,
  lastTried,
  lastWritten,
  messagesBefore,
  noHistory,
} from "../../domain/relationship/exchange-history.ts";
import type { ProgressReport } from "../../ports/progress.ts";
import type { StoreReader } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { readActors } from "./actors-in-order.ts";
import { beforeWriting } from "./before-writing.ts";

/** A message as it is shown before it is handed over: Markdown, without its title. */
export interface DraftPreview {
  to: string;
  title: string;
  body: string;
  /** Whose civility was deduced, and as what; null when it was not. */
  deduced: { fullName: string; gender: Gender } | null;
}

export const deducedCivility = (address: Address | null): DraftPreview["deduced"] =>
  address?.deduced ? { fullName: address.fullName, gender: address.gender } : null;

/** One message of a mailing, ready to be handed over: an e-mail or a letter. */
export interface ReadyDocument<Content> {
  actor: Actor;
  /** The mailing's name in the register. */
  mailing: string;
  /** The recipient, as the register notes it. */
  to: string;
  /** The actor's other mailings. */
  others: readonly EarlierMessage[];
  content: Content;
  /** Warnings for the sender. */
  reminders?: readonly Problem[];
  shown(): DraftPreview;
}

/** Why there is no message. `already.at`: the ISO instant at which it was last prepared. */
export type NotWritten = { leftOut: Problem } | { already: { actor: string; name: string; at: string } };

/** Makes the message to one actor, from the history of its exchanges with us; null when the mailing is not for this actor. */
export type Maker<Content> = (
  actor: Actor,
  history: History,
) => Promise<{ made: ReadyDocument<Content> } | NotWritten | null>;

/**
 * A message that was handed over; `kept` when its file was there before. `file` is the path as the user would write it; null when the
 * message is in a mailbox.
 */
export interface MadeDocument {
  actor: string;
  name: string;
  mailing: string;
  to: string;
  file: string | null;
  kept: boolean;
}

/** The messages that were handed over, in order, and the error that stopped the delivery; `failure` is null without one. */
export interface DeliveryResult {
  made: readonly MadeDocument[];
  failure: unknown;
  /** A message had a leak, and the messages handed over before it were removed. */
  takesBack?: true;
}

export interface MailingResult extends DeliveryResult {
  leftOut: readonly Problem[];
  /** Warnings for the sender. */
  reminders?: readonly Problem[];
  /** Actors for which this mailing was prepared before, and is not again. */
  already: readonly { actor: string; name: string; at: string }[];
  /** The user saw the first messages and declined: nothing was handed over. */
  declined: boolean;
}

/** Where messages go: a folder, one file, or the drafts of a mailbox. */
export interface Outbox<Content> {
  /** Calls `tick` once for each message. */
  deliver(ready: readonly ReadyDocument<Content>[], tick: () => void): Promise<DeliveryResult>;
  /** Writes what needs all messages (one file for all of them). */
  finish?(): Promise<DeliveryResult>;
}

/** Shows the first messages and asks whether to go on with all; asked once, before anything is handed over. */
export type MailingConfirmation = (first: readonly DraftPreview[]) => Promise<boolean>;

/** Up to this many messages are made without asking; of a longer mailing, this many are shown first. */
export const fewMessages = 3;

/** For at most this many actors, the screen shows the notes on how to reach each. More would fill it; the first-contact sheets have them. */
const mostWithNotesShown = 12;

/** How many actors are read, and messages handed over, at a time: enough to keep the disk busy, few enough for memory. */
const batchSize = 128;

/** How a mailing is prepared. `document` is the command under which the register has what was prepared before. */
export interface Preparing<Content> {
  document: "mail" | "letter";
  /** Removes the people and addresses that may not be used. */
  open: (actor: Actor) => Actor;
  make: Maker<Content>;
  outbox: Outbox<Content>;
  /** Null when the user is not asked. */
  agree: MailingConfirmation | null;
  progress: ProgressReport;
}

/**
 * Prepares a mailing in batches. Stops when interrupted or when something fails, and returns what was handed over by then: the caller
 * registers it, so that the next run goes on from there.
 */
export async function prepareMailing<Content>(
  ids: readonly string[],
  { document, open, make, outbox, agree, progress }: Preparing<Content>,
  host: ApplicationHost,
): Promise<MailingResult> {
  const store = await (await host.workspace()).store();
  const historyOf = await histories(document, store);
  let agreed = agree === null || ids.length <= fewMessages;
  const result = {
    made: [] as MadeDocument[],
    leftOut: [] as Problem[],
    reminders: [] as Problem[],
    already: [] as MailingResult["already"][number][],
    declined: false,
    failure: null as unknown,
  };
  let done = 0;
  const tick = () => progress.update({ done: ++done, total: ids.length, shown: done });
  // The disk or the mailbox takes one batch while the next one is being made.
  let handing: Promise<DeliveryResult> = Promise.resolve({ made: [], failure: null });
  const handed = async () => {
    const { made, failure, takesBack } = await handing;
    if (takesBack) result.made.length = 0;
    result.made.push(...made);
    result.failure ??= failure;
    return result.failure === null;
  };
  for (let start = 0; start < ids.length && !host.interrupted.aborted; start += batchSize) {
    const ready: ReadyDocument<Content>[] = [];
    const actors = await readActors(ids.slice(start, start + batchSize), store);
    for (const actor of actors) {
      const drafted = await make(open(actor), historyOf(actor.id));
      if (drafted === null) continue;
      if ("made" in drafted) {
        ready.push(drafted.made);
        if (ids.length <= mostWithNotesShown) result.reminders.push(...beforeWriting(actor));
        result.reminders.push(...(drafted.made.reminders ?? []));
      } else if ("leftOut" in drafted) result.leftOut.push(drafted.leftOut);
      else result.already.push(drafted.already);
    }
    done += actors.length - ready.length;
    const many = ready.length > fewMessages || (ready.length > 0 && start + batchSize < ids.length);
    if (!agreed && many) {
      agreed = (await agree?.(ready.slice(0, fewMessages).map((document) => document.shown()))) ?? true;
      if (!agreed) return { ...result, declined: true };
    }
    if (!(await handed())) break;
    handing = outbox.deliver(ready, tick);
  }
  if (result.failure === null && (await handed()) && outbox.finish && !host.interrupted.aborted) {
    handing = outbox.finish();
    await handed();
  }
  progress.end();
  return result;
}

/** The history of our exchanges with each actor, read once for all of them. */
async function histories(document: string, store: StoreReader): Promise<(actor: string) => History> {
  const [prepared, contacts] = await Promise.all([store.prepared({ document }), store.contacts({})]);
  const [before, exchanges, written, tried] = [
    messagesBefore(prepared),
    lastExchanges(contacts),
    lastWritten(contacts),
    lastTried(contacts),
  ];
  return (actor) =>
    before.has(actor) || exchanges.has(actor) || tried.has(actor)
      ? {
          before: before.get(actor) ?? [],
          exchange: exchanges.get(actor) ?? null,
          writtenOn: written.get(actor) ?? null,
          triedOn: tried.get(actor) ?? null,
        }
      : noHistory;
}
