// `letter --labels`: makes the sheets of address labels.

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
import { sayWhoObjected } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import type { LetterOptions } from "./letter-options.ts";

/** One label for each actor, on sheets to be stuck on envelopes. They are no mailing: the register does not hold them. */
export async function makeLabels(
  asked: LetterOptions,
  name: LabelSheetName,
  selection: Selection,
  world: CommandHost,
): Promise<number> {
  const { objected } = selection;
  const format = (await formatOfOutput(asked, ["pdf", "docx"], world)) ?? "pdf";
  const workspace = await world.workspace();
  const text = await sentences(workspace.mission.language);
  const { labels, lacking } = await addressesOf(selection, asked, text, world);
  if (world.interrupted.aborted) return 130;
  const leftOut = lacking.length;
  if (labels.length === 0 && leftOut > 0) throw new Refusal("input", ...objected, ...lacking);
  const named = { date: dayOf(world.now()), kind: text.letters.labelsFile(name), extension: format };
  const path = await pathOfOne(asked, named, workspace, world);
  await (await world.leakGate()).pass(
    labels.map(({ actor: { id, name }, lines }) => ({
      ...{ path, part: name, content: "", passages: [lines.join("\n")], recipients: [id] },
    })),
  );
  const sheet = labelSheets[name];
  const skip = asked.skip ?? 0;
  if (!asked.dryRun && labels.length > 0) {
    const page = printing(workspace, world, text.letters.labelsFile(name), "labels");
    const lines = labels.map((label) => label.lines);
    const bytes = await labelFormats[format]({ sheet, skip })(lines, page);
    await world.files.write(path, bytes, { replace: asked.replace });
  }
  const count = labels.length;
  const places = sheet.columns * sheet.rows;
  const sheets = count === 0 ? 0 : Math.ceil((count + skip) / places);
  const file = world.files.shown(path);
  sayWhoObjected(selection, world);
  for (const problem of lacking) world.stderr.write(`${say(problem, world.text)}\n`);
  present(world, {
    json: () => ({
      labels: count,
      sheets,
      file,
      left_out: [...objected, ...lacking].map((problem) => problemAsJson(problem, world.text)),
      dry_run: asked.dryRun,
    }),
    plain: () => [[file, count]],
    human: () => world.text.letters.labelsWritten({ count, sheets, file }, { leftOut, dryRun: asked.dryRun }),
  });
  return 0;
}

/** The lines of each label, and those whom no letter would reach. */
async function addressesOf(
  { ids, open }: Selection,
  asked: LetterOptions,
  text: Sentences,
  world: CommandHost,
): Promise<{ labels: { actor: Pick<Actor, "id" | "name">; lines: string[] }[]; lacking: Problem[] }> {
  const { mission } = await world.workspace();
  const labels: { actor: Pick<Actor, "id" | "name">; lines: string[] }[] = [];
  const lacking: Problem[] = [];
  const progress = new Progress(world, world.text.actors.progress);
  for await (const { actor, meeting } of peopleToMeet(ids, open, progress, world)) {
    const message = messageFor(actor, meeting, mission);
    if (asked.for === "no-email" && message.email !== null) continue;
    const letter = letterFor(message, actor);
    if ("missing" in letter) {
      const { id, name } = actor;
      lacking.push({ code: "postal-address-missing", actor: id, name, missing: letter.missing });
    } else labels.push({ actor, lines: recipientOf(letter, text) });
  }
  return { labels, lacking };
}
