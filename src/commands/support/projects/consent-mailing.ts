// `mail --kind consent`: drafts a request to each participant who has not answered yet whether others may be told of a project.
import { registerMade } from "../../../application/documents/document-register.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import type { CommandHost } from "../command-host.ts";
import { draftMailings } from "../documents/draft-mailings.ts";
import { refuseWhenNothingIsMade } from "../documents/left-out-actors.ts";
import { reportMailing } from "../documents/mail-report.ts";
import { consentOrders, consentResult } from "./consent-orders.ts";

type ConsentMailingOptions = Parameters<typeof consentOrders>[0] & {
  output?: string | undefined;
  imap: boolean;
  yes: boolean;
  dryRun: boolean;
};

export async function mailConsentRequests(
  options: ConsentMailingOptions,
  host: CommandHost,
): Promise<number> {
  const { output, imap, again, yes, dryRun } = options;
  const consentMailing = await consentOrders(options, "email", host);
  const { results, place } = await draftMailings(
    consentMailing.orders.map(({ request: { agreement }, selection: { ids, open } }) => ({
      ...{ ids, open, occasion: { ...noOccasion, agreement } },
    })),
    {
      ...{ kind: "consent", output, imap, again: () => again, yes, dryRun },
      // Registered after each project, since the next one may have a message for the same actor.
      handed: async (result) => {
        if (!dryRun) await registerMade(result, { document: "mail", template: "consent" }, host);
      },
    },
    host,
  );
  const { result, selection } = consentResult(results, consentMailing);
  refuseWhenNothingIsMade(result, host);
  if (!host.options.json && result.made.length + result.already.length + selection.excluded.length === 0)
    host.stderr.write(host.text.agreements.nobodyToAsk(consentMailing.projects));
  reportMailing(result, selection, { mailbox: place, recalls: false, dryRun }, host);
  return host.interrupted.aborted ? 130 : 0;
}
