// Reports an import: its files, their rows and their problems.

import type { EndedWait } from "../../../application/import/beside-values/logged-calls.ts";
import { type ImportedFile, noRows } from "../../../application/import/import-event.ts";
import { lastDayOf } from "../../../domain/priority/pinning-decisions.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { ofDoubtfulAuthor } from "../../../readers/reading.ts";
import { inSnakeCase, problemAsJson } from "../../../renderers/json.ts";
import { importSummary, type SummarisedFile } from "../../../renderers/screens/import-summary.ts";
import { laterConsentAsJson } from "../../../renderers/screens/objections-screen.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import type { Sentences } from "../../../text/index.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { sentencesWidth } from "../sentences-width.ts";
import type { FollowedImport } from "./import-progress.ts";
import { linesUnder, objectionLines } from "./import-refusals.ts";

/** `rejects`: for each file, the file of its rejected rows, or null. */
export async function presentImport(
  { files, outcomes, changes }: FollowedImport,
  rejects: readonly (string | null)[],
  dryRun: boolean,
  host: CommandHost,
): Promise<void> {
  const paint = await painter(host.options.color);
  present(host, {
    json: () => ({
      ...(dryRun ? { dry_run: true } : {}),
      files: files.map((file, index) => fileAsJson(host, file, rejects[index]!)),
      actors: outcomes,
      ...(dryRun ? { changes } : {}),
    }),
    plain: () =>
      files.map(({ facts, rows }) => [facts.file, ...Object.keys(noRows).map((key) => rows[key as "read"])]),
    human: () =>
      importSummary(
        {
          dryRun,
          files: files.map((file, index) => summaryOf(host, file, rejects[index]!, dryRun)),
          changes,
        },
        {
          words: host.text,
          width: host.stdout.columns,
          sentencesWidth: sentencesWidth(host.stdout),
          paint,
        },
      ),
  });
}

function fileAsJson(host: CommandHost, imported: ImportedFile, rejects: string | null) {
  const { facts, rows, findings, assessed, refusals, agreedSince, possibleObjectors, exchanges, calls } =
    imported;
  const { sheet, document: _, ours: _ours, message: _message, ...shown } = facts;
  return {
    ...(inSnakeCase({ ...shown, ...(sheet === null ? {} : { sheet }) }) as object),
    rows,
    assessed,
    objections: refusals.map(({ scope, ...refusal }) => ({ ...refusal, channel: scope })),
    agreed_since: agreedSince.map(laterConsentAsJson),
    twins_of_objectors: possibleObjectors.map(({ id, closure }) => ({
      actor: id,
      of: closure.of,
      since: closure.at,
    })),
    put_off: imported.waits.map((wait) => ({ ...wait, until: lastDayOf(wait) })),
    appointments: imported.appointments,
    cancelled_appointments: imported.cancelled,
    dead_mailboxes: imported.deadMailboxes.map(({ address, line, words }) => ({ address, line, words })),
    exchanges,
    calls: calls === null ? 0 : calls.lines.length,
    ended_waits: calls?.endedWaits ?? [],
    rejects,
    problems: findings.map((finding) => problemAsJson(finding, host.text)),
  };
}

function summaryOf(
  host: CommandHost,
  {
    facts,
    rows,
    findings,
    unlisted,
    differing,
    replaced,
    assessed,
    refusals,
    agreedSince,
    possibleObjectors,
    waits,
    appointments,
    cancelled,
    deadMailboxes,
    exchanges,
    calls,
  }: ImportedFile,
  rejects: string | null,
  dryRun: boolean,
): SummarisedFile {
  return {
    ...facts,
    ours: facts.ours === true,
    unsigned: ofDoubtfulAuthor(facts).map(({ header }) => header),
    rows,
    problems: findings
      .toSorted((a, b) => severityRank(a) - severityRank(b))
      .map((finding) => say(finding, host.text)),
    unlisted,
    differing,
    // A dry run shows each replaced value, so they are not counted.
    replaced: dryRun ? 0 : replaced,
    assessed,
    objections: [
      ...objectionLines({ refusals, agreedSince, possibleObjectors }, dryRun, host.text),
      ...waitLines(waits, dryRun, host.text),
      ...appointmentLines(appointments, dryRun, host.text),
      ...cancelledLines(cancelled, dryRun, host.text),
      ...deadMailboxes.map((mailbox) => host.text.importing.deadMailboxNoted(mailbox)),
      ...exchanges.map((exchange) => host.text.importing.exchangeNoted(exchange, dryRun)),
      ...(calls === null
        ? []
        : [
            host.text.importing.callsNoted({ ...calls, exchanges: calls.lines.length }, dryRun),
            ...(calls.newActors.length === 0
              ? []
              : [
                  host.text.importing.unknownInCalls(calls.newActors.length, dryRun),
                  ...linesUnder(calls.newActors, (name) => name, host.text),
                ]),
            ...endedWaitLines(calls.endedWaits, dryRun, host.text),
          ]),
    ],
    rejects,
  };
}

/** Lines of the summary on waits without a day that exchanges end. */
const endedWaitLines = (ended: readonly EndedWait[], dryRun: boolean, text: Sentences): string[] =>
  ended.length === 0
    ? []
    : [text.priority.waitsEnded(ended.length, dryRun), ...linesUnder(ended, text.priority.waitEndedIn, text)];

/** Lines of the summary on actors that notes defer. */
const waitLines = (waits: ImportedFile["waits"], dryRun: boolean, text: Sentences): string[] =>
  waits.length === 0
    ? []
    : [
        text.priority.notedWaits.heading(waits.length, dryRun),
        ...linesUnder(waits, text.priority.notedWaits.line, text),
      ];

/** Lines of the summary on appointments found in notes. */
function appointmentLines(
  appointments: ImportedFile["appointments"],
  dryRun: boolean,
  text: Sentences,
): string[] {
  const { heading, line } = text.priority.appointments;
  return appointments.length === 0
    ? []
    : [heading(appointments.length, dryRun), ...linesUnder(appointments, line, text)];
}

/** Lines of the summary on earlier appointments that do not take place. */
function cancelledLines(cancelled: ImportedFile["cancelled"], dryRun: boolean, text: Sentences): string[] {
  const { cancelledHeading: heading, cancelledLine } = text.priority.appointments;
  return cancelled.length === 0
    ? []
    : [heading(cancelled.length, dryRun), ...linesUnder(cancelled, cancelledLine, text)];
}

/** Sorts rejected rows first, then skipped ones; `>>> 0` turns the -1 of the others into the highest number. */
const severityRank = ({ severity }: Finding) => ["rejected", "skipped"].indexOf(severity) >>> 0;
