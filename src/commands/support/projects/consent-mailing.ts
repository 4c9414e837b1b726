// `mail --kind consent`: a draft for each who takes part in a project and has not said yet whether it may be told.
import { registerMade } from "../../../application/documents/document-register.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import {
  declinedMailing,
  mailingRehearsal,
  unseenProgress,
} from "../../../application/documents/mailing-rehearsal.ts";
import {
  type MailingResult,
  type Preparing,
  prepareMailing,
} from "../../../application/documents/prepare-mailing.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { Draft } from "../../../renderers/eml.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { refuseWhenNothingIsMade } from "../documents/left-out-actors.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { reportMailing } from "../documents/mail-report.ts";
import { previewAgreement } from "../documents/mailing-preview.ts";
import { Progress } from "../progress-line.ts";
import { consentOrders, consentResult } from "./consent-orders.ts";

type AskedMailing = Parameters<typeof consentOrders>[0] & {
  output?: string | undefined;
  imap: boolean;
  yes: boolean;
  dryRun: boolean;
};

export async function mailConsentRequests(asked: AskedMailing, world: CommandHost): Promise<number> {
  const { dryRun, again } = asked;
  const workspace = await world.workspace();
  const asking = await consentOrders(asked, "email", world);
  const today = dayOf(world.now());
  const { mailing } = await sentences(workspace.mission.language);
  const writer = await draftWriter(world);
  const mailbox = asked.imap
    ? await (await import("../documents/mailbox-outbox.ts")).mailboxOutbox({ dryRun }, writer, world)
    : null;
  const folder = asked.output ?? world.files.resolve(workspace.root, "out");
  const file = { date: today, kind: mailing.file.consent, extension: "eml" };
  const render = (draft: Draft) => writer.compose(draft);
  const results: MailingResult[] = [];
  try {
    const rehearsal = mailingRehearsal(world);
    const orders: { ids: readonly string[]; order: Omit<Preparing<Draft>, "outbox" | "progress"> }[] = [];
    for (const { request, selection } of asking.orders) {
      const { ids, open } = selection;
      const occasion = { ...noOccasion, agreement: request.agreement };
      // Whose turn it is was decided with every request in view, by mail or letter.
      const make = await draftMaker({ kind: "consent", occasion, again: true, today }, world);
      const order = { document: "mail", open, make, agree: null } as const;
      const outbox = rehearsal.outbox((draft: Draft) => render(draft).said);
      const { failure } = await prepareMailing(ids, { ...order, outbox, progress: unseenProgress }, world);
      if (failure !== null) throw failure;
      orders.push({ ids, order });
    }
    const agreement = previewAgreement({ count: null, yes: asked.yes, dryRun }, world);
    const isAgreed = await rehearsal.isAgreed(agreement);
    if (!isAgreed) results.push(declinedMailing);
    for (const { ids, order } of isAgreed ? orders : []) {
      if (world.interrupted.aborted) break;
      const result = await prepareMailing(
        ids,
        {
          ...order,
          outbox: mailbox ?? (await folderOutbox({ folder, ...file, again, dryRun, render }, world)),
          progress: new Progress(world, world.text.actors.progress),
        },
        world,
      );
      results.push(result);
      // Each project at once: the next one may have a message for the same actor.
      if (!dryRun) await registerMade(result, { document: "mail", template: "consent" }, world);
      if (result.failure !== null) break;
    }
  } finally {
    await mailbox?.close();
  }
  const { result, selection } = consentResult(results, asking);
  refuseWhenNothingIsMade(result, world);
  if (!world.options.json && result.made.length + result.already.length + selection.objected.length === 0)
    world.stderr.write(world.text.agreements.nobodyToAsk(asking.projects));
  reportMailing(result, selection, { mailbox: mailbox?.place ?? null, recalls: false, dryRun }, world);
  return world.interrupted.aborted ? 130 : 0;
}
