// `letter --merge`: makes the table for a mail merge in Word or in an e-mail service.

import { register } from "../../../application/documents/document-register.ts";
import { pathOfOne } from "../../../application/documents/output-files.ts";
import { formatOfOutput } from "../../../application/documents/output-format.ts";
import { peopleToMeet } from "../../../application/documents/people-to-meet.ts";
import type { Selection } from "../../../application/documents/select-recipients.ts";
import { type Message, messageFor } from "../../../domain/documents/message.ts";
import { letterFor, type PostalAddress } from "../../../domain/documents/postal-letter.ts";
import { meetingByMail } from "../../../domain/documents/shared-mailbox.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { capitalised } from "../../../domain/values/first-letter.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { type MergeTarget, mergeRow, mergeTable } from "../../../renderers/tables/merge-data.ts";
import { longestCell } from "../../../renderers/tables/spreadsheet.ts";
import { type Sentences, say, sentences } from "../../../text/index.ts";
import { reportExcluded } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import type { LetterOptions } from "./letter-options.ts";

interface MergedActor {
  actor: string;
  name: string;
  recipient: string;
  row: ReturnType<typeof mergeRow>;
}

/**
 * Makes a table for a program that writes the letters or messages itself. It is registered that the data were passed on, but this
 * leaves nobody out of a later table, since the same table may serve another mailing.
 */
export async function makeTable(
  options: LetterOptions,
  target: MergeTarget,
  selection: Selection,
  host: CommandHost,
): Promise<number> {
  const { excluded } = selection;
  // Word reads workbooks best; web services take CSV.
  const defaultFormat = target === "word" ? "xlsx" : "csv";
  const format = (await formatOfOutput(options, ["xlsx", "csv"], host)) ?? defaultFormat;
  const workspace = await host.workspace();
  const text = await sentences(workspace.mission.language);
  const { rows, lacking } = await mergedActors(options, target, selection, host);
  if (host.interrupted.aborted) return 130;
  const leftOut = lacking.length;
  if (rows.length === 0 && leftOut > 0) throw new Refusal("input", ...excluded, ...lacking);
  const kind = text.letters.mergeFileName(capitalised(target));
  const fileNaming = { date: dayOf(host.now()), kind, extension: format };
  const path = await pathOfOne(options, fileNaming, workspace, host);
  const file = host.files.shown(path);
  await (await host.leakGate()).pass(
    rows.map(({ actor, name, row }) => ({
      ...{ path, part: name, content: "", passages: [Object.values(row).join("\n")], recipients: [actor] },
    })),
  );
  const { content, shortened } = await tableOf(rows, target, format, text);
  if (!options.dryRun && rows.length > 0) {
    await host.files.write(path, content, { replace: options.replace });
    await register(
      rows.map(({ actor, recipient }) => ({ actor, recipient, file })),
      { document: "letter", template: `merge-${target}` },
      host,
    );
  }
  reportExcluded(selection, host);
  for (const problem of [...lacking, ...shortened]) host.stderr.write(`${say(problem, host.text)}\n`);
  const count = rows.length;
  present(host, {
    json: () => ({
      rows: count,
      file,
      left_out: [...excluded, ...lacking].map((problem) => problemAsJson(problem, host.text)),
      cut: shortened.map((problem) => problemAsJson(problem, host.text)),
      dry_run: options.dryRun,
    }),
    plain: () => [[file, count]],
    human: () => host.text.letters.mergeTableWritten({ count, file }, { leftOut, dryRun: options.dryRun }),
  });
  return 0;
}

/** The rows of the actors that can be reached, and a problem for each other actor. */
async function mergedActors(
  options: LetterOptions,
  target: MergeTarget,
  { ids, open }: Selection,
  host: CommandHost,
): Promise<{ rows: MergedActor[]; lacking: Problem[] }> {
  const { mission } = await host.workspace();
  const text = await sentences(mission.language);
  const rows: MergedActor[] = [];
  const lacking: Problem[] = [];
  const byPost = target === "word";
  const progress = new Progress(host, host.text.actors.progress);
  for await (const { actor, meeting } of peopleToMeet(ids, open, progress, host)) {
    const message = messageFor(actor, byPost ? meeting : meetingByMail(actor, meeting), mission);
    if (options.for === "no-email" && message.email !== null) continue;
    const letter = letterFor(message, actor);
    const unreachable = byPost ? withoutPost(letter, actor) : withoutEmail(message);
    if (unreachable !== null) {
      lacking.push(unreachable);
      continue;
    }
    const postal = "missing" in letter || !byPost ? null : letter.postal;
    const row = mergeRow(message, postal, text);
    rows.push({ actor: actor.id, name: actor.name, recipient: row.email || row.commune, row });
  }
  return { rows, lacking };
}

/** The content of the table, and a problem for each value that is too long for a cell. */
async function tableOf(
  rows: readonly MergedActor[],
  target: MergeTarget,
  format: "xlsx" | "csv",
  text: Sentences,
): Promise<{ content: string | Uint8Array; shortened: Problem[] }> {
  const { content, cut } = await mergeTable(
    rows.map(({ row }) => row),
    target,
    format,
    text,
  );
  const shortened = cut.map(({ row, title, length }) => ({
    ...{ code: "value-cut" as const, actor: rows[row]!.actor, title, length, most: longestCell },
  }));
  return { content, shortened };
}

type ActorName = Pick<Message["actor"], "id" | "name">;

const withoutPost = (
  letter: { postal: PostalAddress } | Extract<ReturnType<typeof letterFor>, { missing: unknown }>,
  { id, name }: ActorName,
): Problem | null =>
  "missing" in letter ? { code: "postal-address-missing", actor: id, name, missing: letter.missing } : null;

const withoutEmail = ({ email, actor: { id, name } }: Message): Problem | null =>
  email === null ? { code: "address-missing", actor: id, name, others: [] } : null;
