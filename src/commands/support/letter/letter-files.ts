// `letter`: prepares the letters of a mailing and reports them.

import { registerMade } from "../../../application/documents/document-register.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import { type MailingOrder, prepareMailings } from "../../../application/documents/mailing-rehearsal.ts";
import { oneFileOutbox } from "../../../application/documents/one-file-outbox.ts";
import { pathOfOne } from "../../../application/documents/output-files.ts";
import { formatOfOutput, isFolder } from "../../../application/documents/output-format.ts";
import {
  type MailingResult,
  type Outbox,
  prepareMailing,
} from "../../../application/documents/prepare-mailing.ts";
import type { Selection } from "../../../application/documents/select-recipients.ts";
import { mailingName } from "../../../domain/documents/mailing-name.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { letterFormats } from "../../../renderers/document-formats.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { type LetterSheet, letterWords } from "../../../renderers/views/letter-view.ts";
import { sentences } from "../../../text/index.ts";
import { reportExcluded } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { refuseWhenNothingIsMade, reportLeftOutActors } from "../documents/left-out-actors.ts";
import { letterMaker } from "../documents/letter-maker.ts";
import { previewAgreement } from "../documents/mailing-preview.ts";
import { occasionOf } from "../documents/occasion-options.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import { consentOrders, consentResult } from "../projects/consent-orders.ts";
import type { LetterOptions } from "./letter-options.ts";

/** Makes the letters of one mailing, as one file for each or one for all. They are registered, except in a dry run. */
export async function makeLetters(
  options: LetterOptions,
  selection: Selection,
  host: CommandHost,
): Promise<number> {
  const { ids, open } = selection;
  const today = dayOf(host.now());
  const { kind, again, yes, dryRun } = options;
  const { mission } = await host.workspace();
  const occasion = occasionOf(kind, { ...options, question: [] }, mission, {
    today,
    words: host.text.dayWords,
  });
  const noEmail = options.for === "no-email";
  const result = await prepareMailing(
    ids,
    {
      document: "letter",
      open,
      make: await letterMaker({ kind, occasion, noEmail, today, again }, host),
      outbox: await outboxFor(options, today, host),
      agree: previewAgreement({ count: noEmail ? null : ids.length, yes, dryRun }, host),
      progress: new Progress(host, host.text.actors.progress),
    },
    host,
  );
  if (!dryRun)
    await registerMade(result, { document: "letter", template: mailingName(kind, occasion) }, host);
  refuseWhenNothingIsMade(result, host);
  report(result, selection, dryRun, host);
  return host.interrupted.aborted ? 130 : 0;
}

/**
 * Makes letters that request consent: for each project, one to each participant whose consent is missing or has ended. Participants
 * who were asked and have not answered get another letter only with `--again`.
 */
export async function makeConsentLetters(options: LetterOptions, host: CommandHost): Promise<number> {
  if (options.output !== undefined && !(await isFolder(options.output, host)))
    throw new Refusal("usage", { code: "output-folder-expected", file: options.output });
  const { dryRun, yes } = options;
  const consentRequests = await consentOrders({ ...options, toldTo: undefined }, "post", host);
  const today = dayOf(host.now());
  const noEmail = options.for === "no-email";
  const orders: MailingOrder<LetterSheet>[] = [];
  for (const { request, selection } of consentRequests.orders) {
    const { ids, open } = selection;
    const occasion = { ...noOccasion, agreement: request.agreement };
    const make = await letterMaker({ kind: "consent", occasion, noEmail, today, again: true }, host);
    orders.push({ ids, order: { document: "letter", open, make } });
  }
  const results = await prepareMailings(
    orders,
    {
      passagesOf: letterWords,
      outbox: () => outboxFor(options, today, host),
      agreement: previewAgreement({ count: null, yes, dryRun }, host),
      progress: () => new Progress(host, host.text.actors.progress),
      handed: async (result) => {
        if (!dryRun) await registerMade(result, { document: "letter", template: "consent" }, host);
      },
    },
    host,
  );
  const { result, selection } = consentResult(results, consentRequests);
  refuseWhenNothingIsMade(result, host);
  if (!host.options.json && result.made.length + result.already.length + selection.excluded.length === 0)
    host.stderr.write(host.text.agreements.nobodyToAsk(consentRequests.projects));
  report(result, selection, dryRun, host);
  return host.interrupted.aborted ? 130 : 0;
}

async function outboxFor(
  options: LetterOptions,
  today: string,
  host: CommandHost,
): Promise<Outbox<LetterSheet>> {
  const workspace = await host.workspace();
  const { letters, mailing } = await sentences(workspace.mission.language);
  const extension = (await formatOfOutput(options, ["docx", "pdf"], host)) ?? "docx";
  const page = printing(workspace, host, letters.title, "letter");
  const { again, replace, dryRun } = options;
  const kind = mailing.kindNames[options.kind];
  if (options.oneFile || (options.output !== undefined && !(await isFolder(options.output, host)))) {
    const fileNaming = { date: today, kind: `${letters.combinedFileName} - ${kind}`, extension };
    const path = await pathOfOne(options, fileNaming, workspace, host);
    const render = (sheets: readonly LetterSheet[]) => letterFormats[extension](sheets, page);
    return oneFileOutbox({ path, replace, dryRun, render, passagesOf: letterWords }, host);
  }
  const folder = options.output ?? host.files.resolve(workspace.root, "out");
  const render = (sheet: LetterSheet) =>
    letterFormats[extension]([sheet], { ...page, title: `${letters.subject}${sheet.title}` });
  return await folderOutbox({ folder, date: today, kind, extension, again, dryRun, render }, host);
}

function report(
  { made, already, leftOut, reminders = [], declined }: MailingResult,
  selection: Pick<Selection, "excluded" | "unnamed">,
  dryRun: boolean,
  host: CommandHost,
): void {
  const { text } = host;
  const problems = [...selection.excluded, ...leftOut];
  reportExcluded(selection, host);
  reportLeftOutActors(leftOut, host);
  if (!declined) reportLeftOutActors(reminders, host);
  present(host, {
    json: () => ({
      declined,
      letters: made.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      left_out: problems.map((problem) => problemAsJson(problem, text)),
      already: already.map(({ actor, name, at }) => ({ actor, name, at })),
      dry_run: dryRun,
    }),
    plain: () => made.map(({ actor, to, file }) => [actor, to, file]),
    human: () =>
      declined
        ? text.mailing.nothingWritten
        : text.letters.lettersWritten({ made, already, leftOut: leftOut.length, dryRun }),
  });
}
