import type { Closure } from "../../domain/objections/contact-doors.ts";
import { Judge } from "../../domain/people/choose-interlocutor.ts";
import { vocabularyOf } from "../../domain/people/title-vocabulary.ts";
import { holding, learntOf, type PinningDecision } from "../../domain/priority/pinning-decisions.ts";
import {
  byScore,
  type CriterionWeights,
  type LeftOut,
  type Priority,
  scorer,
} from "../../domain/priority/ranking.ts";
import type { Selectable } from "../../domain/priority/week-selection.ts";
import { type DueStep, dueSteps } from "../../domain/relationship/due-steps.ts";
import type { SituationOrUnknown } from "../../domain/situations/situation.ts";
import { dayOf } from "../../domain/values/days.ts";
import { aimsOf, readScale } from "../../settings/criteria-file.ts";
import { readRoles } from "../../settings/roles-file.ts";
import type { ActorFilter, ActorOverview } from "../../store/store.ts";
import { openDoors } from "../objections/open-doors.ts";
import { readTexts } from "../suggesting/suggestion-refresh.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Judges people by what the team learnt of them, then by titles, with the mission's vocabulary or the one that ships. */
export async function judgeOf(workspace: Workspace, now: Date): Promise<Judge> {
  const [{ text, file }, store] = await Promise.all([workspace.template("roles.yaml"), workspace.store()]);
  const learnt = learntOf(await store.verdicts());
  return new Judge(vocabularyOf(readRoles(text, file)), dayOf(now), learnt);
}

/** One actor of the ranking. */
export interface Ranked extends Selectable {
  /** First whatever the score, by a decision of the team. */
  pinned: PinningDecision | null;
  /** The score under the weights that `rankActors` was asked to try; the same without any. */
  scoreThen: number;
  situation: SituationOrUnknown;
  /** The day of the promised next step, ISO; null when none was promised. */
  nextAt: string | null;
  /** False when an objection keeps it from being called. */
  callable: boolean;
}

/** The ranking that `rank`, `brief`, `mail` and `next` all show. */
export interface WholeRanking {
  /** The most urgent first. */
  ranked: readonly Ranked[];
  leftOut: readonly LeftOut[];
  /** How many actors have texts that were not read yet: too many to be read here. */
  unread: number;
  /** Next steps whose day has come. */
  due: readonly DueStep[];
  /** ISO date. */
  today: string;
  judge: Judge;
  /** The reasons of some of them, in the same order; read again, so that a long list need not be kept. */
  explain<T extends Ranked>(some: readonly T[]): Promise<(T & { priority: Priority })[]>;
}

/** Ranks the actors that match, by the mission's weights. The one place where commands compute a priority. */
export async function rankActors(
  world: ApplicationHost,
  filter: ActorFilter = {},
  weights?: CriterionWeights,
): Promise<WholeRanking> {
  const workspace = await world.workspace();
  const [judge, criteria, store] = await Promise.all([
    judgeOf(workspace, world.now()),
    workspace.template("criteria.yaml"),
    workspace.store(),
  ]);
  const today = dayOf(world.now());
  const scale = readScale(criteria.text, criteria.file);
  const aims = aimsOf(workspace.mission);
  const { read, left } =
    aims.suggestionsFrom === null ? { read: null, left: 0 } : await readTexts(world, workspace);
  const withRead = (actor: ActorOverview) => {
    const suggestion = read?.get(actor.id);
    return suggestion === undefined ? actor : { ...actor, suggestion };
  };
  const frame = { aims, scale, judge, today };
  const { leavesOut, scores, priority } = scorer(frame, weights ? [weights] : []);
  const [held, doors] = [holding(await store.holds(), today), await openDoors(world)];
  const ranked: Ranked[] = [];
  const leftOut: LeftOut[] = [];
  const due: DueStep[] = [];
  for await (const page of store.overviewPages(filter)) {
    for (const one of page) {
      const actor = withRead(one);
      const { id, name } = actor;
      const hold = held.get(id) ?? null;
      const because =
        leavesOut(actor) ?? closedBecause(doors.shut(actor)) ?? (hold?.kind === "defer" ? "deferred" : null);
      if (because) leftOut.push({ id, name, because });
      else {
        const {
          scores: [score = 0, scoreThen = score],
          hard,
        } = scores(actor);
        ranked.push({
          rank: 0,
          id,
          name,
          score,
          scoreThen,
          hard,
          pinned: hold?.kind === "pin" ? hold : null,
          situation: actor.assessment?.situation ?? "unknown",
          nextAt: actor.lastContact?.nextAt ?? null,
          callable: doors.empty || doors.open(actor, "phone").closed === null,
        });
      }
    }
    due.push(...dueSteps(doors.empty ? page : page.filter((actor) => doors.shut(actor) === null), today));
  }
  ranked.sort((a, b) => Number(b.pinned !== null) - Number(a.pinned !== null) || byScore(a, b));
  for (const [index, one] of ranked.entries()) one.rank = index + 1;
  return {
    ranked,
    leftOut,
    unread: left,
    due: due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.actor < b.actor ? -1 : 1)),
    today,
    judge,
    async explain(some) {
      const overviews = await store.overviews({ ids: some.map(({ id }) => id) });
      const actors = new Map(overviews.map((one) => [one.id, withRead(one)]));
      return some.flatMap((one) => {
        const actor = actors.get(one.id);
        return actor ? [{ ...one, priority: priority(actor) }] : [];
      });
    },
  };
}

const closedBecause = (closure: Closure | null): LeftOut["because"] | null =>
  closure === null ? null : closure.because === "twin" ? "maybe-objected" : "objected";
