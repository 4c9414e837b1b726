// `letter --labels`: makes sheets of address labels.

import { pathOfOne } from "../../../application/documents/output-files.ts";
import { formatOfOutput } from "../../../application/documents/output-format.ts";
import { peopleToMeet } from "../../../application/documents/people-to-meet.ts";
import type { Selection } from "../../../application/documents/select-recipients.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { type LabelSheetName, labelSheets } from "../../../domain/documents/label-sheets.ts";
import { messageFor } from "../../../domain/documents/message.ts";
import { letterFor } from "../../../domain/documents/postal-letter.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { labelFormats } from "../../../renderers/document-formats.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { recipientOf } from "../../../renderers/views/letter-view.ts";
import { type Sentences, say, sentences } from "../../../text/index.ts";
import { reportExcluded } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import type { LetterOptions } from "./letter-options.ts";

/** Makes one label for each actor. Labels are not a mailing, so they are not registered. */
export async function makeLabels(
  options: LetterOptions,
  name: LabelSheetName,
  selection: Selection,
  host: CommandHost,
): Promise<number> {
  const { excluded } = selection;
  const format = (await formatOfOutput(options, ["pdf", "docx"], host)) ?? "pdf";
  const workspace = await host.workspace();
  const text = await sentences(workspace.mission.language);
  const { labels, lacking } = await addressesOf(selection, options, text, host);
  if (host.interrupted.aborted) return 130;
  const leftOut = lacking.length;
  if (labels.length === 0 && leftOut > 0) throw new Refusal("input", ...excluded, ...lacking);
  const fileNaming = { date: dayOf(host.now()), kind: text.letters.labelsFileName(name), extension: format };
  const path = await pathOfOne(options, fileNaming, workspace, host);
  await (await host.leakGate()).pass(
    labels.map(({ actor: { id, name }, lines }) => ({
      ...{ path, part: name, content: "", passages: [lines.join("\n")], recipients: [id] },
    })),
  );
  const sheet = labelSheets[name];
  const skip = options.skip ?? 0;
  if (!options.dryRun && labels.length > 0) {
    const page = printing(workspace, host, text.letters.labelsFileName(name), "labels");
    const lines = labels.map((label) => label.lines);
    const bytes = await labelFormats[format]({ sheet, skip })(lines, page);
    await host.files.write(path, bytes, { replace: options.replace });
  }
  const count = labels.length;
  const places = sheet.columns * sheet.rows;
  const sheets = count === 0 ? 0 : Math.ceil((count + skip) / places);
  const file = host.files.shown(path);
  reportExcluded(selection, host);
  for (const problem of lacking) host.stderr.write(`${say(problem, host.text)}\n`);
  present(host, {
    json: () => ({
      labels: count,
      sheets,
      file,
      left_out: [...excluded, ...lacking].map((problem) => problemAsJson(problem, host.text)),
      dry_run: options.dryRun,
    }),
    plain: () => [[file, count]],
    human: () =>
      host.text.letters.labelsWritten({ count, sheets, file }, { leftOut, dryRun: options.dryRun }),
  });
  return 0;
}

/** The lines of each label, and a problem for each actor without a postal address. */
async function addressesOf(
  { ids, open }: Selection,
  options: LetterOptions,
  text: Sentences,
  host: CommandHost,
): Promise<{ labels: { actor: Pick<Actor, "id" | "name">; lines: string[] }[]; lacking: Problem[] }> {
  const { mission } = await host.workspace();
  const labels: { actor: Pick<Actor, "id" | "name">; lines: string[] }[] = [];
  const lacking: Problem[] = [];
  const progress = new Progress(host, host.text.actors.progress);
  for await (const { actor, meeting } of peopleToMeet(ids, open, progress, host)) {
    const message = messageFor(actor, meeting, mission);
    if (options.for === "no-email" && message.email !== null) continue;
    const letter = letterFor(message, actor);
    if ("missing" in letter) {
      const { id, name } = actor;
      lacking.push({ code: "postal-address-missing", actor: id, name, missing: letter.missing });
    } else labels.push({ actor, lines: recipientOf(letter, text) });
  }
  return { labels, lacking };
}
