// Makes every message of a command before the first is handed over: none is, when one says what only the team may know.

import type { ProgressReport } from "../../ports/progress.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import {
  type Agreement,
  type DraftPreview,
  fewMessages,
  type MailingResult,
  type Outbox,
} from "./prepare-mailing.ts";

export interface MailingRehearsal {
  /** Takes messages in place of a folder or a mailbox. `said`: all that a message says. */
  outbox<Content>(said: (content: Content) => readonly string[]): Outbox<Content>;
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
    outbox: (said) => ({
      async hand(ready) {
        try {
          if (ready.length > 0)
            await (await leakGate()).pass(
              ready.map(({ actor, to, content }) => ({
                ...{ path: to, content: "", said: said(content), recipients: [actor.id] },
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
