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

/** Actors read at a time, and suggestions stored at a time. */
const readTogether = 200;
const keptTogether = 5000;

/** Where one actor stands. */
interface Listed {
  actor: string;
  name: string;
  situation: SituationOrUnknown;
  /** What its words suggest, where they are sure enough. */
  suggestion: Suggestion | null;
  /** ISO instant. */
  assessed: string | null;
  state: AssessmentState;
}

/** Every actor with its situation and since when; those whose assessment is old are marked. */
export async function listSituations(
  input: { actor: readonly string[] },
  host: CommandHost,
): Promise<number> {
  const store = await (await host.workspace()).store();
  const ids = (await resolveActors(store, input.actor)).map(({ id }) => id);
  if (host.options.json) {
    const array = jsonArray(host.stdout.write);
    for await (const some of listed(ids, host))
      array.add(
        some.map(({ actor, situation, suggestion, assessed }) =>
          inSnakeCase({ actor, situation, suggestion, assessed }),
        ),
      );
    array.end();
    return 0;
  }
  const rows: (Omit<Listed, "suggestion"> & Said)[] = [];
  for await (const some of listed(ids, host))
    rows.push(...some.map(({ suggestion, ...one }) => ({ ...one, ...said(suggestion, host) })));
  await show(rows, host);
  if (rows.length === 0) host.stderr.write(`${host.text.triage.listEmpty}\n`);
  return 0;
}

/** The part of a suggestion that the list shows. */
interface Said {
  suggested: SituationOrUnknown | null;
  words: string;
}

const said = (suggestion: Suggestion | null, { text }: CommandHost): Said => ({
  suggested: suggestion?.situation ?? null,
  words: suggestion ? inWords(suggestion, text) : "",
});

/** A suggestion in words; it says whose words it rests on when they are not the actor's own. */
function inWords(suggestion: Suggestion, text: Sentences): string {
  const words = suggestionInWords(suggestion, text);
  return restsOnNotes(suggestion) ? text.suggestion.fromNotes(words) : words;
}

async function show(rows: readonly (Omit<Listed, "suggestion"> & Said)[], host: CommandHost): Promise<void> {
  const { triage, terms, suggestion } = host.text;
  const paint = await painter(host.options.color);
  const columns = [
    { title: triage.columns.actor, shrinks: true, least: 16 },
    { title: triage.columns.situation, shrinks: true, least: 12 },
    { title: triage.columns.date },
    { title: suggestion.column, shrinks: true, least: 12 },
  ];
  const date = (assessed: string | null, state: AssessmentState) => {
    if (assessed === null) return "";
    return state === "stale" ? triage.stale(triage.date(assessed)) : triage.date(assessed);
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
 * Where each actor stands, some at a time, ordered by id; all when `ids` is empty. The suggestions of actors that changed
 * since their texts were last read are kept for the ranking.
 */
async function* listed(ids: readonly string[], host: CommandHost): AsyncGenerator<Listed[]> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const suggesting = await openSuggester(host, workspace);
  const learnt = await learnFrom(workspace, suggesting);
  const reading = await suggestionRefreshOf(host, workspace);
  const unread = new Set(await store.unread(reading));
  const job = suggestingJob(suggesting, learnt);
  const newlyRead: KeptSuggestion[] = [];
  const stale = workspace.mission.assessment.stale_after_months;
  const filter = ids.length > 0 ? { ids } : {};
  const progress = new Progress(host, host.text.actors.progress);
  const total = await store.count(filter);
  let done = 0;
  const suggested = suggestInOrder(inGroups(store.actors(filter), readTogether), {
    count: total,
    textsOf: (actor: Actor) => ({ texts: wordsOf(actor), isUnread: unread.has(actor.id) }),
    here: suggestingFor(job, suggesting.suggester),
    startThreads: () => host.suggestingThreads(job),
  });
  for await (const { members: actors, suggestions } of suggested) {
    if (host.interrupted.aborted) throw new Interrupted();
    const overviews = await store.overviews({ ids: actors.map(({ id }) => id) });
    const assessments = new Map(overviews.map(({ id, assessment }) => [id, assessment]));
    yield actors.map((actor, at): Listed => {
      const assessment = assessments.get(actor.id) ?? null;
      const { suggestion, untaught } = suggestions[at]!;
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
    if (newlyRead.length >= keptTogether) await store.keepSuggestions(reading, newlyRead.splice(0));
  }
  progress.end();
  if (newlyRead.length > 0) await store.keepSuggestions(reading, newlyRead);
}
