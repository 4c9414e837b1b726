// `mail`: prepares the drafts of a mailing, as files or in the drafts folder of a mailbox.

import * as z from "zod";
import { requireCompleteMission } from "../application/documents/briefing-sources.ts";
import { withoutDecided } from "../application/documents/decided-recipients.ts";
import { registerMade } from "../application/documents/document-register.ts";
import { folderOutbox } from "../application/documents/folder-outbox.ts";
import { mailingRehearsal, unseenProgress } from "../application/documents/mailing-rehearsal.ts";
import { withoutOtherChannel } from "../application/documents/other-channel-recipients.ts";
import { isFolder } from "../application/documents/output-format.ts";
import { prepareMailing } from "../application/documents/prepare-mailing.ts";
import { withoutPutOff } from "../application/documents/put-off-recipients.ts";
import { askedMailKinds } from "../domain/documents/mail-kinds.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { dayOf } from "../domain/values/days.ts";
import type { Draft } from "../renderers/eml.ts";
import { sentences } from "../text/index.ts";
import { selectActors, selectionOptions } from "./support/actor-selection.ts";
import { command } from "./support/command-definition.ts";
import { refuseWhenNothingIsMade } from "./support/documents/left-out-actors.ts";
import { draftMaker, draftWriter } from "./support/documents/mail-drafts.ts";
import { reportMailing } from "./support/documents/mail-report.ts";
import { previewAgreement } from "./support/documents/mailing-preview.ts";
import { occasionOf, occasionOptions } from "./support/documents/occasion-options.ts";
import { Progress } from "./support/progress-line.ts";
import { consentOptions, refuseForeignConsentOptions } from "./support/projects/consent-orders.ts";

/** Prepares personal drafts, which mail programs open as unsent messages. The program never sends anything. */
export default command({
  usage: "mail",
  input: z.object({
    kind: z.enum(askedMailKinds).default("first-contact"),
    ...selectionOptions,
    ...occasionOptions,
    ...consentOptions,
    /** Who would be told of the project: `network`, `actor:X`, `meeting:M`. */
    for: z.string().trim().min(1).optional(),
    output: z.string().optional().meta({ short: "o", value: "folder" }),
    imap: z.boolean().default(false),
    again: z.boolean().default(false),
    yes: z.boolean().default(false).meta({ short: "y" }),
    dryRun: z.boolean().default(false),
  }),
  async run(options, host) {
    const workspace = await host.workspace();
    if (options.imap && options.output !== undefined)
      throw new Refusal("usage", { code: "options-exclude", options: ["--imap", "--output"] });
    if (options.output !== undefined && !(await isFolder(options.output, host)))
      throw new Refusal("usage", { code: "output-folder-expected", file: options.output });
    const { project, scope, until, for: toldTo } = options;
    refuseForeignConsentOptions({ kind: options.kind, project, scope, until, toldTo });
    requireCompleteMission(workspace, host);
    if (options.kind === "consent") {
      const { mailConsentRequests } = await import("./support/projects/consent-mailing.ts");
      return mailConsentRequests({ ...options, toldTo }, host);
    }
    const today = dayOf(host.now());
    const { kind, again, dryRun } = options;
    const occasion = occasionOf(kind, options, workspace.mission, { today, words: host.text.dayWords });
    const notDeferred = await withoutPutOff(await selectActors(options, "email", host), options, host);
    const undecided = await withoutDecided(notDeferred, options, host);
    const selection = await withoutOtherChannel(undecided, options, "email", host);
    const { ids, open } = selection;
    const { mailing } = await sentences(workspace.mission.language);
    const writer = await draftWriter(host);
    const folder = options.output ?? host.files.resolve(workspace.root, "out");
    const mailbox = options.imap
      ? await (await import("./support/documents/mailbox-outbox.ts")).mailboxOutbox({ dryRun }, writer, host)
      : null;
    const fileNaming = { date: today, kind: mailing.kindNames[kind], extension: "eml" };
    const render = (draft: Draft) => writer.compose(draft);
    try {
      const make = await draftMaker({ kind, occasion, again, today }, host);
      if (mailbox) {
        const order = { document: "mail", open, make, agree: null, progress: unseenProgress } as const;
        const outbox = mailingRehearsal(host).outbox((draft: Draft) => writer.compose(draft).passages);
        const { failure } = await prepareMailing(ids, { ...order, outbox }, host);
        if (failure !== null) throw failure;
      }
      const result = await prepareMailing(
        ids,
        {
          document: "mail",
          open,
          make,
          outbox: mailbox ?? (await folderOutbox({ folder, ...fileNaming, again, dryRun, render }, host)),
          agree: previewAgreement({ count: ids.length, yes: options.yes, dryRun }, host),
          progress: new Progress(host, host.text.actors.progress),
        },
        host,
      );
      if (!dryRun) await registerMade(result, { document: "mail", template: kind }, host);
      refuseWhenNothingIsMade(result, host);
      const place = mailbox?.place ?? null;
      reportMailing(result, selection, { mailbox: place, recalls: kind === "reminder", dryRun }, host);
    } finally {
      await mailbox?.close();
    }
    return host.interrupted.aborted ? 130 : 0;
  },
});
