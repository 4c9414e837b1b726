// Prepares a round of `triage`: which actors to ask, in which order, and with what.

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

/** A round of calls: who is still to be asked, out of how many. */
export interface Round {
  host: CommandHost;
  store: Store;
  questionnaire: Questionnaire;
  layout: ScreenLayout;
  /** Suggests a situation from an actor's texts. */
  suggesting: Suggesting;
  /** Recognises the questions in what actors answered to surveys. */
  survey: SurveyReader;
  /** Says whom to ask for. */
  judge: Judge;
  /** All actors of the round, and those still to be asked, in the order of the calls. */
  all: readonly ActorOverview[];
  todo: readonly ActorOverview[];
  stateOf(actor: ActorOverview): AssessmentState;
  progressOf(actor: string): TriageProgress | undefined;
  /** What to type to take the round up again. */
  command: string;
}

/** The round of the actors named, else of all that may be contacted. Those whose situation is settled are not asked again, unless `redo`. */
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
  const progress = new Map((await store.triageProgress()).map((one) => [one.actor, one]));
  const { stale_after_months } = workspace.mission.assessment;
  const stateOf = ({ assessment }: ActorOverview) =>
    assessmentState(assessment, host.now(), stale_after_months);
  const turns = new Map(ranked.map(({ id, rank }) => [id, rank]));
  /** Interviews that were broken off come first, then actors as named, else by priority; those asked without a decision last. */
  const turn = (actor: ActorOverview) =>
    progress.has(actor.id)
      ? -1
      : ids.length > 0
        ? ids.indexOf(actor.id)
        : (turns.get(actor.id) ?? all.length) + (stateOf(actor) === "undecided" ? all.length : 0);
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
      .sort((a, b) => turn(a) - turn(b) || (a.id < b.id ? -1 : 1)),
    stateOf,
    progressOf: (actor) => progress.get(actor),
    command: ["outreach triage", ...ids.map((id) => `--actor ${id}`), ...(input.redo ? ["--redo"] : [])].join(
      " ",
    ),
  };
}
