// `triage --list`: shows the situation of each actor, assessed or suggested.

import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { inGroups, suggestInOrder, suggestingFor } from "../../../application/suggesting/many-suggestions.ts";
import { learnFrom, openSuggester, suggestingJob } from "../../../application/suggesting/open-suggester.ts";
import { keptSuggestionOf, suggestionRefreshOf } from "../../../application/suggesting/suggestion-refresh.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { Interrupted } from "../../../domain/problems/problem.ts";
import { type AssessmentState, assessmentState } from "../../../domain/situations/assessment.ts";
import {
  restsOnNotes,
  type SituationOrUnknown,
  type Suggestion,
} from "../../../domain/situations/situation.ts";
import { wordsOf } from "../../../domain/suggesting/words-of-language.ts";
import { inSnakeCase, jsonArray } from "../../../renderers/json.ts";
import { suggestionInWords } from "../../../renderers/screens/suggestion-block.ts";
import { painter, table } from "../../../renderers/screens/terminal.ts";
import type { KeptSuggestion } from "../../../store/store.ts";
import type { Sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import { sentencesWidth } from "../sentences-width.ts";

/** How many actors are read at a time, and how many suggestions are stored at a time. */
const readAtOnce = 200;
const storedAtOnce = 5000;

/** The situation of one actor. */
interface ActorSituation {
  actor: string;
  name: string;
  situation: SituationOrUnknown;
  /** The suggestion from the actor's texts; null when it is not certain enough. */
  suggestion: Suggestion | null;
  /** When the actor was assessed, as an ISO instant. */
  assessed: string | null;
  state: AssessmentState;
}

/** Lists actors with their situation and the date of its assessment; old assessments are marked. */
export async function listSituations(
  input: { actor: readonly string[] },
  host: CommandHost,
): Promise<number> {
  const store = await (await host.workspace()).store();
  const ids = (await resolveActors(store, input.actor)).map(({ id }) => id);
  if (host.options.json) {
    const array = jsonArray(host.stdout.write);
    for await (const batch of actorSituations(ids, host))
      array.add(
        batch.map(({ actor, situation, suggestion, assessed }) =>
          inSnakeCase({ actor, situation, suggestion, assessed }),
        ),
      );
    array.end();
    return 0;
  }
  const rows: (Omit<ActorSituation, "suggestion"> & ShownSuggestion)[] = [];
  for await (const batch of actorSituations(ids, host))
    rows.push(...batch.map(({ suggestion, ...row }) => ({ ...row, ...shownSuggestion(suggestion, host) })));
  await showSituations(rows, host);
  if (rows.length === 0) host.stderr.write(`${host.text.triage.listEmpty}\n`);
  return 0;
}

/** What the list shows of a suggestion. */
interface ShownSuggestion {
  suggested: SituationOrUnknown | null;
  words: string;
}

const shownSuggestion = (suggestion: Suggestion | null, { text }: CommandHost): ShownSuggestion => ({
  suggested: suggestion?.situation ?? null,
  words: suggestion ? inWords(suggestion, text) : "",
});

/** A suggestion in words, which tell when it rests on notes rather than on the actor's own texts. */
function inWords(suggestion: Suggestion, text: Sentences): string {
  const words = suggestionInWords(suggestion, text);
  return restsOnNotes(suggestion) ? text.suggestion.addFromYourNotes(words) : words;
}

async function showSituations(
  rows: readonly (Omit<ActorSituation, "suggestion"> & ShownSuggestion)[],
  host: CommandHost,
): Promise<void> {
  const { triage, terms, suggestion } = host.text;
  const paint = await painter(host.options.color);
  const columns = [
    { title: triage.columns.actor, shrinks: true, least: 16 },
    { title: triage.columns.situation, shrinks: true, least: 12 },
    { title: triage.columns.date },
    { title: suggestion.columnTitle, shrinks: true, least: 12 },
  ];
  const date = (assessed: string | null, state: AssessmentState) => {
    if (assessed === null) return "";
    return state === "stale" ? triage.staleDay(triage.dayInFigures(assessed)) : triage.dayInFigures(assessed);
  };
  present(host, {
    json: () => rows,
    plain: () =>
      rows.map(({ actor, name, situation, assessed, state, suggested }) => [
        ...[actor, name, situation],
        ...[assessed, state, suggested],
      ]),
    human: () =>
      rows.length === 0
        ? ""
        : table(
            columns,
            rows.map(({ name, situation, words, assessed, state }) => [
              ...[name, terms.situation[situation], date(assessed, state), words],
            ]),
            { columns: sentencesWidth(host.stdout), paint },
          ),
  });
}

/**
 * The situations of the actors in `ids` (of all when it is empty), in batches ordered by id. Suggestions for actors whose texts have
 * changed since they were last read are stored for the ranking.
 */
async function* actorSituations(ids: readonly string[], host: CommandHost): AsyncGenerator<ActorSituation[]> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const suggesting = await openSuggester(host, workspace);
  const learnt = await learnFrom(workspace, suggesting);
  const refresh = await suggestionRefreshOf(host, workspace);
  const unread = new Set(await store.unread(refresh));
  const job = suggestingJob(suggesting, learnt);
  const newlyRead: KeptSuggestion[] = [];
  const stale = workspace.mission.assessment.stale_after_months;
  const filter = ids.length > 0 ? { ids } : {};
  const progress = new Progress(host, host.text.actors.progress);
  const total = await store.count(filter);
  let done = 0;
  const suggested = suggestInOrder(inGroups(store.actors(filter), readAtOnce), {
    count: total,
    textsOf: (actor: Actor) => ({ texts: wordsOf(actor), isUnread: unread.has(actor.id) }),
    here: suggestingFor(job, suggesting.suggester),
    startThreads: () => host.suggestingThreads(job),
  });
  for await (const { members: actors, suggestions } of suggested) {
    if (host.interrupted.aborted) throw new Interrupted();
    const overviews = await store.overviews({ ids: actors.map(({ id }) => id) });
    const assessments = new Map(overviews.map(({ id, assessment }) => [id, assessment]));
    yield actors.map((actor, index): ActorSituation => {
      const assessment = assessments.get(actor.id) ?? null;
      const { suggestion, untaught } = suggestions[index]!;
      if (untaught && unread.has(actor.id)) newlyRead.push(keptSuggestionOf(actor.id, untaught));
      return {
        actor: actor.id,
        name: actor.name,
        situation: assessment?.situation ?? "unknown",
        suggestion: suggestion.situation === null ? null : suggestion,
        assessed: assessment?.at ?? null,
        state: assessmentState(assessment, host.now(), stale),
      };
    });
    done += actors.length;
    progress.update({ done, total, shown: done });
    if (newlyRead.length >= storedAtOnce) await store.keepSuggestions(refresh, newlyRead.splice(0));
  }
  progress.end();
  if (newlyRead.length > 0) await store.keepSuggestions(refresh, newlyRead);
}
