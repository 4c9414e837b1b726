import { dayOf } from "../domain/dates.ts";
import { Judge } from "../domain/people/interlocutor.ts";
import { vocabularyOf } from "../domain/people/vocabulary.ts";
import { type Ranking, rank } from "../domain/priority/ranking.ts";
import { aimsOf, readScale } from "../settings/criteria.ts";
import { readRoles } from "../settings/roles.ts";
import type { ActorFilter, ActorOverview } from "../store/store.ts";
import type { Workspace, World } from "./world.ts";

/** Judges titles with the mission's vocabulary, or the one that ships. */
export async function judgeOf(workspace: Workspace, now: Date): Promise<Judge> {
  const { text, file } = await workspace.template("roles.yaml");
  return new Judge(vocabularyOf(readRoles(text, file)), dayOf(now));
}

/** The ranking that `rank`, `brief`, `mail` and `next` all show, and what it was made from, by actor. */
export interface Ranked extends Ranking {
  judge: Judge;
  overviews: ReadonlyMap<string, ActorOverview>;
  /** ISO date. */
  today: string;
}

/** Ranks the actors that match, by the mission's weights. The one place where commands compute a priority. */
export async function rankActors(world: World, filter: ActorFilter = {}): Promise<Ranked> {
  const workspace = await world.workspace();
  const [judge, criteria, store] = await Promise.all([
    judgeOf(workspace, world.now()),
    workspace.template("criteria.yaml"),
    workspace.store(),
  ]);
  const today = dayOf(world.now());
  const overviews = await store.overviews(filter);
  const frame = {
    aims: aimsOf(workspace.mission),
    scale: readScale(criteria.text, criteria.file),
    judge,
    today,
  };
  return {
    ...rank(overviews, frame),
    judge,
    overviews: new Map(overviews.map((overview) => [overview.id, overview])),
    today,
  };
}
