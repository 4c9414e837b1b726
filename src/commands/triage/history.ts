import { Refusal } from "../../domain/problem.ts";
import { painter, safe } from "../../renderers/terminal.ts";
import { assessmentBlock } from "../../renderers/triage.ts";
import { resolveActors } from "../actors.ts";
import { present } from "../present.ts";
import type { World } from "../world.ts";
import { questionnaireOf } from "./questionnaire.ts";
import { assessmentAsJson } from "./record.ts";

/** The assessments of some actors, newest first: what was concluded, by whom, on which answers. */
export async function showHistory(input: { actor: readonly string[] }, world: World): Promise<number> {
  if (input.actor.length === 0) throw new Refusal("usage", { code: "argument-missing", argument: "--actor" });
  const { triage } = world.text;
  const workspace = await world.workspace();
  const questionnaire = await questionnaireOf(world, workspace);
  const store = await workspace.store();
  const actors = await resolveActors(store, input.actor);
  const layout = {
    text: world.text,
    paint: await painter(world.options.color),
    columns: world.stdout.columns,
  };
  const histories = await Promise.all(
    actors.map(async ({ id, name }) => ({
      id,
      name,
      assessments: (await store.assessments(id)).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    })),
  );
  present(world, {
    json: () =>
      histories.map(({ id, name, assessments }) => ({
        actor: id,
        name,
        assessments: assessments.map((one) => assessmentAsJson(one)),
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
            ...assessments.map((one) => `\n${assessmentBlock(one, questionnaire, layout)}`),
          ].join(""),
        )
        .join("\n"),
  });
  return 0;
}
