// `triage --history`: shows the assessments of an actor over time.

import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { questionnaireOf } from "../../../application/triage/questionnaire-in-use.ts";
import { assessmentAsJson } from "../../../application/triage/record-assessment.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { painter, safe } from "../../../renderers/screens/terminal.ts";
import { assessmentBlock } from "../../../renderers/screens/triage-blocks.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

/** Shows the assessments of actors, newest first, with their authors and answers. */
export async function showHistory(input: { actor: readonly string[] }, host: CommandHost): Promise<number> {
  if (input.actor.length === 0) throw new Refusal("usage", { code: "argument-missing", argument: "--actor" });
  const { triage } = host.text;
  const workspace = await host.workspace();
  const questionnaire = await questionnaireOf(host, workspace);
  const store = await workspace.store();
  const actors = await resolveActors(store, input.actor);
  const layout = {
    text: host.text,
    paint: await painter(host.options.color),
    columns: host.stdout.columns,
  };
  const histories = await Promise.all(
    actors.map(async ({ id, name }) => ({
      id,
      name,
      assessments: (await store.assessments(id)).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    })),
  );
  present(host, {
    json: () =>
      histories.map(({ id, name, assessments }) => ({
        actor: id,
        name,
        assessments: assessments.map((assessment) => assessmentAsJson(assessment)),
      })),
    plain: () =>
      histories.flatMap(({ id, assessments }) =>
        assessments.map(({ at, situation, by, origin, reason }) => [id, at, situation, by, origin, reason]),
      ),
    human: () =>
      histories
        .map(({ name, assessments }) =>
          [
            `${triage.historyOf(safe(name), assessments.length)}\n`,
            ...assessments.map((assessment) => `\n${assessmentBlock(assessment, questionnaire, layout)}`),
          ].join(""),
        )
        .join("\n"),
  });
  return 0;
}
