import { assessmentState } from "../../domain/assessment.ts";
import type { Suggestion } from "../../domain/situation.ts";
import { wordsOf } from "../../domain/suggest/words-of.ts";
import { inSnakeCase } from "../../renderers/json.ts";
import { suggestionInWords } from "../../renderers/suggestion.ts";
import { painter, table } from "../../renderers/terminal.ts";
import type { KeptSuggestion } from "../../store/store.ts";
import { resolveActors } from "../actors.ts";
import { present } from "../present.ts";
import { keptOf, readingOf } from "../reading.ts";
import { learnFrom, openSuggester, teachesNothing } from "../suggester.ts";
import type { Workspace, World } from "../world.ts";

/** Every actor with its situation and since when; those whose assessment is old are marked. */
export async function listSituations(input: { actor: readonly string[] }, world: World): Promise<number> {
  const { triage, terms } = world.text;
  const workspace = await world.workspace();
  const store = await workspace.store();
  const ids = (await resolveActors(store, input.actor)).map(({ id }) => id);
  const actors = await store.overviews(ids.length > 0 ? { ids } : {});
  const suggestions = await suggestionsOf(world, workspace, ids);
  const { stale_after_months } = workspace.mission.assessment;
  const rows = actors.map(({ id, name, assessment }) => ({
    actor: id,
    name,
    situation: assessment?.situation ?? ("unknown" as const),
    suggestion: suggestions.get(id) ?? null,
    assessed: assessment?.at ?? null,
    state: assessmentState(assessment, world.now(), stale_after_months),
  }));
  const paint = await painter(world.options.color);
  present(world, {
    json: () =>
      rows.map(({ actor, situation, suggestion, assessed }) =>
        inSnakeCase({ actor, situation, suggestion, assessed }),
      ),
    plain: () =>
      rows.map(({ actor, name, situation, suggestion, assessed, state }) => [
        actor,
        name,
        situation,
        assessed,
        state,
        suggestion?.situation ?? null,
      ]),
    human: () =>
      rows.length === 0
        ? ""
        : table(
            [
              { title: triage.columns.actor, shrinks: true, least: 16 },
              { title: triage.columns.situation, shrinks: true, least: 12 },
              { title: triage.columns.date },
              { title: world.text.suggestion.column, shrinks: true, least: 12 },
            ],
            rows.map(({ name, situation, suggestion, assessed, state }) => [
              name,
              terms.situation[situation],
              assessed === null
                ? ""
                : state === "stale"
                  ? triage.stale(triage.date(assessed))
                  : triage.date(assessed),
              suggestion ? suggestionInWords(suggestion, world.text) : "",
            ]),
            { columns: world.stdout.columns, paint },
          ),
  });
  if (rows.length === 0) world.stderr.write(`${triage.listEmpty}\n`);
  return 0;
}

/** What the words of each actor suggest, for those whose words are sure enough. What was not read yet is kept for the ranking. */
async function suggestionsOf(
  world: World,
  workspace: Workspace,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Suggestion>> {
  const suggesting = await openSuggester(world, workspace);
  const { suggester, minimum } = suggesting;
  const learnt = await learnFrom(workspace, suggesting);
  const store = await workspace.store();
  const reading = await readingOf(world, workspace);
  const unread = new Set(await store.unread(reading));
  const kept: KeptSuggestion[] = [];
  const found = new Map<string, Suggestion>();
  for await (const actor of store.actors(ids.length > 0 ? { ids } : {})) {
    const words = wordsOf(actor);
    const read = unread.has(actor.id) || teachesNothing(learnt) ? suggester.suggest(words, 0) : null;
    if (read && unread.has(actor.id)) kept.push(keptOf(actor.id, read));
    const suggestion = read && teachesNothing(learnt) ? read : suggester.suggest(words, minimum, learnt);
    if (suggestion.situation !== null && suggestion.confidence >= minimum) found.set(actor.id, suggestion);
  }
  if (kept.length > 0) await store.keepSuggestions(reading, kept);
  return found;
}
