import { assessmentState } from "../../domain/assessment.ts";
import { painter, table } from "../../renderers/terminal.ts";
import { resolveActors } from "../actors.ts";
import { present } from "../present.ts";
import type { World } from "../world.ts";

/** Every actor with its situation and since when; those whose assessment is old are marked. */
export async function listSituations(input: { actor: readonly string[] }, world: World): Promise<number> {
  const { triage, terms } = world.text;
  const workspace = await world.workspace();
  const store = await workspace.store();
  const ids = (await resolveActors(store, input.actor)).map(({ id }) => id);
  const actors = await store.overviews(ids.length > 0 ? { ids } : {});
  const { stale_after_months } = workspace.mission.assessment;
  const rows = actors.map(({ id, name, assessment }) => ({
    actor: id,
    name,
    situation: assessment?.situation ?? ("unknown" as const),
    suggestion: null,
    assessed: assessment?.at ?? null,
    state: assessmentState(assessment, world.now(), stale_after_months),
  }));
  const paint = await painter(world.options.color);
  present(world, {
    json: () =>
      rows.map(({ actor, situation, suggestion, assessed }) => ({ actor, situation, suggestion, assessed })),
    plain: () =>
      rows.map(({ actor, name, situation, assessed, state }) => [actor, name, situation, assessed, state]),
    human: () =>
      rows.length === 0
        ? ""
        : table(
            [
              { title: triage.columns.actor, shrinks: true, least: 16 },
              { title: triage.columns.situation, shrinks: true, least: 12 },
              { title: triage.columns.date },
            ],
            rows.map(({ name, situation, assessed, state }) => [
              name,
              terms.situation[situation],
              assessed === null
                ? ""
                : state === "stale"
                  ? triage.stale(triage.date(assessed))
                  : triage.date(assessed),
            ]),
            { columns: world.stdout.columns, paint },
          ),
  });
  if (rows.length === 0) world.stderr.write(`${triage.listEmpty}\n`);
  return 0;
}
