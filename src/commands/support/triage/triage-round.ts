// Prepares a round of `triage`: the actors to ask, their order, and what the questions need.

import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { rankActors } from "../../../application/ranking/rank-actors.ts";
import { openSuggester, type Suggesting } from "../../../application/suggesting/open-suggester.ts";
import { questionnaireOf } from "../../../application/triage/questionnaire-in-use.ts";
import type { Judge } from "../../../domain/people/choose-interlocutor.ts";
import { type AssessmentState, assessmentState } from "../../../domain/situations/assessment.ts";
import type { Questionnaire } from "../../../domain/situations/questionnaire.ts";
import { SurveyReader } from "../../../domain/situations/surveyed-answers.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import type { ScreenLayout } from "../../../renderers/screens/triage-blocks.ts";
import type { ActorOverview, Store, TriageProgress } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";

/** A round of interviews: all its actors, and those still to be asked. */
export interface Round {
  host: CommandHost;
  store: Store;
  questionnaire: Questionnaire;
  layout: ScreenLayout;
  /** Suggests a situation from the texts of an actor. */
  suggesting: Suggesting;
  /** Recognises answers to the questions in the surveys that actors answered. */
  survey: SurveyReader;
  /** Chooses the person to ask for. */
  judge: Judge;
  /** All actors of the round, and those still to be asked, in order. */
  all: readonly ActorOverview[];
  todo: readonly ActorOverview[];
  stateOf(actor: ActorOverview): AssessmentState;
  progressOf(actor: string): TriageProgress | undefined;
  /** The command that resumes the round. */
  command: string;
}

/** Opens a round of the named actors, else of all that may be contacted; without those whose situation is settled, unless `redo`. */
export async function openRound(
  input: { actor: readonly string[]; redo: boolean },
  host: CommandHost,
): Promise<Round> {
  const workspace = await host.workspace();
  const questionnaire = await questionnaireOf(host, workspace);
  const store = await workspace.store();
  const ids = (await resolveActors(store, input.actor)).map(({ id }) => id);
  const filter = ids.length > 0 ? { ids } : { contactable: true };
  const { ranked, judge } = await rankActors(host, filter);
  const all = await store.overviews(filter);
  const progress = new Map((await store.triageProgress()).map((entry) => [entry.actor, entry]));
  const { stale_after_months } = workspace.mission.assessment;
  const stateOf = ({ assessment }: ActorOverview) =>
    assessmentState(assessment, host.now(), stale_after_months);
  const ranks = new Map(ranked.map(({ id, rank }) => [id, rank]));
  /** Interrupted interviews come first, then actors in the order named, else by priority, with undecided ones last. */
  const orderOf = (actor: ActorOverview) =>
    progress.has(actor.id)
      ? -1
      : ids.length > 0
        ? ids.indexOf(actor.id)
        : (ranks.get(actor.id) ?? all.length) + (stateOf(actor) === "undecided" ? all.length : 0);
  return {
    host,
    store,
    questionnaire,
    layout: {
      text: host.text,
      paint: await painter(host.options.color),
      columns: host.stderr.columns,
    },
    suggesting: await openSuggester(host, workspace),
    survey: new SurveyReader(questionnaire, host.text.triage),
    judge,
    all,
    todo: all
      .filter((actor) => input.redo || stateOf(actor) !== "settled")
      .sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1)),
    stateOf,
    progressOf: (actor) => progress.get(actor),
    command: ["outreach triage", ...ids.map((id) => `--actor ${id}`), ...(input.redo ? ["--redo"] : [])].join(
      " ",
    ),
  };
}
