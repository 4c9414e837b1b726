// Makes every message of a command before the first is handed over: if one has a leak, none is handed over.

import type { ProgressReport } from "../../ports/progress.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import {
  type DraftPreview,
  fewMessages,
  type MailingConfirmation,
  type MailingResult,
  type Outbox,
  type Preparing,
  prepareMailing,
} from "./prepare-mailing.ts";

export interface MailingRehearsal {
  /** Takes messages in place of a folder or a mailbox, and only searches them for leaks. `passagesOf`: all texts of a message. */
  outbox<Content>(passagesOf: (content: Content) => readonly string[]): Outbox<Content>;
  /** Shows the first messages and asks once whether to make all. True without asking for up to `fewMessages` messages, or without `agreement`. */
  isAgreed(agreement: MailingConfirmation | null): Promise<boolean>;
}

/** For a rehearsal, which shows no progress. */
export const unseenProgress: ProgressReport = { update: () => {}, end: () => {} };

/** The result of mailings that somebody declined. */
export const declinedMailing: MailingResult = {
  ...{ made: [], leftOut: [], already: [], declined: true, failure: null },
};

export function mailingRehearsal({ leakGate }: ApplicationHost): MailingRehearsal {
  const first: DraftPreview[] = [];
  let count = 0;
  return {
    outbox: (passagesOf) => ({
      async deliver(ready) {
        try {
          if (ready.length > 0)
            await (await leakGate()).pass(
              ready.map(({ actor, to, content }) => ({
                ...{ path: to, content: "", passages: passagesOf(content), recipients: [actor.id] },
              })),
            );
          count += ready.length;
          first.push(...ready.slice(0, fewMessages - first.length).map((document) => document.shown()));
          return { made: [], failure: null };
        } catch (failure) {
          return { made: [], failure };
        }
      },
    }),
    isAgreed: async (agreement) => count <= fewMessages || ((await agreement?.(first)) ?? true),
  };
}

/** One of the mailings of a command. */
export interface MailingOrder<Content> {
  ids: readonly string[];
  order: Pick<Preparing<Content>, "document" | "open" | "make">;
}

export interface MailingRun<Content> {
  /** All texts of a message. */
  passagesOf(content: Content): readonly string[];
  /** Where the messages of a mailing go. `earlier`: how many mailings of the command were handed over before it. */
  outbox(earlier: number): Promise<Outbox<Content>>;
  agreement: MailingConfirmation | null;
  progress(): ProgressReport;
  /** Called with the result of each mailing before the next one begins. */
  handed?(result: MailingResult): Promise<void>;
}

/** Prepares the mailings of a command. Nothing is handed over before all messages passed the search for leaks and the user agreed. */
export async function prepareMailings<Content>(
  mailings: readonly MailingOrder<Content>[],
  { passagesOf, outbox, agreement, progress, handed }: MailingRun<Content>,
  host: ApplicationHost,
): Promise<MailingResult[]> {
  const rehearsal = mailingRehearsal(host);
  for (const { ids, order } of mailings) {
    const rehearsing = {
      ...order,
      agree: null,
      outbox: rehearsal.outbox(passagesOf),
      progress: unseenProgress,
    };
    const { failure } = await prepareMailing(ids, rehearsing, host);
    if (failure !== null) throw failure;
  }
  if (!(await rehearsal.isAgreed(agreement))) return [declinedMailing];
  const results: MailingResult[] = [];
  for (const { ids, order } of mailings) {
    if (host.interrupted.aborted) break;
    const real = { ...order, agree: null, outbox: await outbox(results.length), progress: progress() };
    const result = await prepareMailing(ids, real, host);
    results.push(result);
    await handed?.(result);
    if (result.failure !== null) break;
  }
  return results;
}
