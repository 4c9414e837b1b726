// `mail --kind consent`: drafts a request to each participant who has not said yet whether a project may be told.
import { registerMade } from "../../../application/documents/document-register.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import type { CommandHost } from "../command-host.ts";
import { draftMailings } from "../documents/draft-mailings.ts";
import { refuseWhenNothingIsMade } from "../documents/left-out-actors.ts";
import { reportMailing } from "../documents/mail-report.ts";
import { consentOrders, consentResult } from "./consent-orders.ts";

type AskedMailing = Parameters<typeof consentOrders>[0] & {
  output?: string | undefined;
  imap: boolean;
  yes: boolean;
  dryRun: boolean;
};

export async function mailConsentRequests(asked: AskedMailing, host: CommandHost): Promise<number> {
  const { output, imap, again, yes, dryRun } = asked;
  const asking = await consentOrders(asked, "email", host);
  const { results, place } = await draftMailings(
    asking.orders.map(({ request: { agreement }, selection: { ids, open } }) => ({
      ...{ ids, open, occasion: { ...noOccasion, agreement } },
    })),
    {
      ...{ kind: "consent", output, imap, again: () => again, yes, dryRun },
      // Registered project by project: the next one may have a message for the same actor.
      handed: async (result) => {
        if (!dryRun) await registerMade(result, { document: "mail", template: "consent" }, host);
      },
    },
    host,
  );
  const { result, selection } = consentResult(results, asking);
  refuseWhenNothingIsMade(result, host);
  if (!host.options.json && result.made.length + result.already.length + selection.excluded.length === 0)
    host.stderr.write(host.text.agreements.nobodyToAsk(asking.projects));
  reportMailing(result, selection, { mailbox: place, recalls: false, dryRun }, host);
  return host.interrupted.aborted ? 130 : 0;
}
