// Makes every message of a command before the first is handed over: none is, when one says what only the team may know.

import type { ProgressReport } from "../../ports/progress.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import {
  type Agreement,
  type DraftPreview,
  fewMessages,
  type MailingResult,
  type Outbox,
  type Preparing,
  prepareMailing,
} from "./prepare-mailing.ts";

export interface MailingRehearsal {
  /** Takes messages in place of a folder or a mailbox. `said`: all that a message says. */
  outbox<Content>(passagesOf: (content: Content) => readonly string[]): Outbox<Content>;
  /** Whether all may be made: asked once, with the first of them; a few are made without a word. */
  isAgreed(agreement: Agreement | null): Promise<boolean>;
}

/** What a rehearsal shows of its progress. */
export const unseenProgress: ProgressReport = { update: () => {}, end: () => {} };

/** What became of mailings that were not agreed to. */
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
          first.push(...ready.slice(0, fewMessages - first.length).map((one) => one.shown()));
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
  /** All that a message says. */
  passagesOf(content: Content): readonly string[];
  /** Where the messages of a mailing go, once so many before it were handed over. */
  outbox(earlier: number): Promise<Outbox<Content>>;
  agreement: Agreement | null;
  progress(): ProgressReport;
  /** What is done with each mailing before the next one begins. */
  handed?(result: MailingResult): Promise<void>;
}

/** Prepares the mailings of a command: all of their messages have passed, and are agreed to, before the first is handed over. */
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
