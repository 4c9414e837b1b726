// `triage --answers`: records the answers in a file, and shows the resulting situation of each actor.
import {
  type AnswersOrder,
  type RecordedAnswers,
  recordAnswers,
} from "../../../application/triage/record-answers.ts";
import { assessmentAsJson } from "../../../application/triage/record-assessment.ts";
import { painter, table } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { sentencesWidth } from "../sentences-width.ts";

export async function recordAnswersFile(order: AnswersOrder, host: CommandHost): Promise<number> {
  const { triage, terms } = host.text;
  const words = { doesNotKnow: triage.doesNotKnow, situation: terms.situation };
  await presentRecorded(await recordAnswers(order, words, host), order.dryRun, host);
  return 0;
}

async function presentRecorded(
  { actors, assessments, recorded }: RecordedAnswers,
  dryRun: boolean,
  host: CommandHost,
): Promise<void> {
  const { triage, terms } = host.text;
  const paint = await painter(host.options.color);
  const unchanged = assessments
    .filter((assessment) => !recorded.includes(assessment))
    .map(({ actor }) => actor);
  const rows = assessments.map(({ actor, situation, reason }, index) => ({
    actor,
    name: actors[index]!.name,
    situation,
    reason,
    action: unchanged.includes(actor) ? ("unchanged" as const) : ("recorded" as const),
  }));
  present(host, {
    json: () => ({
      ...(dryRun ? { dry_run: true } : {}),
      assessments: recorded.map((assessment) => assessmentAsJson(assessment)),
      unchanged,
    }),
    plain: () => rows.map(({ actor, name, situation, action }) => [actor, name, situation, action]),
    human: () =>
      table(
        [
          { title: triage.columns.actor, shrinks: true, least: 16 },
          { title: triage.columns.situation },
          { title: triage.columns.reason, shrinks: true },
        ],
        rows.map(({ name, situation, reason }) => [name, terms.situation[situation], reason]),
        { columns: sentencesWidth(host.stdout), paint },
      ),
  });
  host.stderr.write(`${triage.batchDone(recorded.length, unchanged.length, dryRun)}\n`);
}
