import { type DueStep, dueSteps } from "../domain/agenda.ts";
import { dayOf } from "../domain/dates.ts";
import { Judge } from "../domain/people/interlocutor.ts";
import { vocabularyOf } from "../domain/people/vocabulary.ts";
import { byScore, type LeftOut, type Priority, type Score, scorer } from "../domain/priority/ranking.ts";
import type { SituationOrUnknown } from "../domain/situation.ts";
import { aimsOf, readScale } from "../settings/criteria.ts";
import { readRoles } from "../settings/roles.ts";
import type { ActorFilter } from "../store/store.ts";
import type { Workspace, World } from "./world.ts";

/** Judges titles with the mission's vocabulary, or the one that ships. */
export async function judgeOf(workspace: Workspace, now: Date): Promise<Judge> {
  const { text, file } = await workspace.template("roles.yaml");
  return new Judge(vocabularyOf(readRoles(text, file)), dayOf(now));
}

/** One actor of the ranking. */
export interface Ranked extends Score {
  /** 1 is the most urgent. */
  rank: number;
  situation: SituationOrUnknown;
  /** The day of the promised next step, ISO; null when none was promised. */
  nextAt: string | null;
}

/** The ranking that `rank`, `brief`, `mail` and `next` all show. */
export interface WholeRanking {
  /** The most urgent first. */
  ranked: readonly Ranked[];
  leftOut: readonly LeftOut[];
  /** Next steps whose day has come. */
  due: readonly DueStep[];
  /** ISO date. */
  today: string;
  judge: Judge;
  /** The reasons of some of them, in the same order; read again, so that a long list need not be kept. */
  explain(some: readonly Ranked[]): Promise<{ rank: number; priority: Priority }[]>;
}

/** Ranks the actors that match, by the mission's weights. The one place where commands compute a priority. */
export async function rankActors(world: World, filter: ActorFilter = {}): Promise<WholeRanking> {
  const workspace = await world.workspace();
  const [judge, criteria, store] = await Promise.all([
    judgeOf(workspace, world.now()),
    workspace.template("criteria.yaml"),
    workspace.store(),
  ]);
  const today = dayOf(world.now());
  const scale = readScale(criteria.text, criteria.file);
  const { leavesOut, score, priority } = scorer({ aims: aimsOf(workspace.mission), scale, judge, today });
  const scores: Ranked[] = [];
  const leftOut: LeftOut[] = [];
  const due: DueStep[] = [];
  for await (const page of store.overviewPages(filter)) {
    for (const actor of page) {
      const { id, name } = actor;
      const because = leavesOut(actor);
      if (because) leftOut.push({ id, name, because });
      else
        scores.push({
          rank: 0,
          id,
          name,
          score: score(actor),
          situation: actor.assessment?.situation ?? "unknown",
          nextAt: actor.lastContact?.nextAt ?? null,
        });
    }
    due.push(...dueSteps(page, today));
  }
  scores.sort(byScore);
  for (const [index, score] of scores.entries()) score.rank = index + 1;
  return {
    ranked: scores,
    leftOut,
    due: due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.actor < b.actor ? -1 : 1)),
    today,
    judge,
    async explain(some) {
      const overviews = await store.overviews({ ids: some.map(({ id }) => id) });
      const actors = new Map(overviews.map((overview) => [overview.id, overview]));
      return some.flatMap(({ id, rank }) => {
        const actor = actors.get(id);
        return actor ? [{ rank, priority: priority(actor) }] : [];
      });
    },
  };
}
