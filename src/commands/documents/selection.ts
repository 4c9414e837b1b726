import { selectTop } from "../../domain/priority/selection.ts";
import { type Problem, Refusal } from "../../domain/problem.ts";
import type { SituationOrUnknown } from "../../domain/situation.ts";
import type { ActorOverview } from "../../store/store.ts";
import { resolveActors } from "../actors.ts";
import { rankActors } from "../ranking.ts";
import type { World } from "../world.ts";

/** Which actors a document is asked for, as the options say it. */
export interface Asked {
  actor: readonly string[];
  top?: number | undefined;
  /** As a person assessed it last; nobody has: `unknown`. */
  situation?: SituationOrUnknown | undefined;
}

/** The actors to write for, in the order asked, and those who objected. */
export interface Selection {
  ids: readonly string[];
  objected: readonly Objection[];
}

export type Objection = Extract<Problem, { code: "actor-objected" }>;

/**
 * Resolves `--actor`, `--top`, `--situation`, or everybody when none is given. An actor that objected and was asked for by name is refused; in a list it is
 * left out, and given back to be said.
 */
export async function selectActors(asked: Asked, world: World): Promise<Selection> {
  const store = await (await world.workspace()).store();
  if (asked.actor.length > 0) {
    const named = await resolveActors(store, asked.actor);
    const overviews = await store.overviews({ ids: named.map(({ id }) => id) });
    const objected = overviews.flatMap(objectionOf);
    if (objected.length > 0) throw new Refusal("refused", ...objected);
    return { ids: named.map(({ id }) => id), objected: [] };
  }
  const fits = (situation: SituationOrUnknown) =>
    asked.situation === undefined || situation === asked.situation;
  if (asked.top !== undefined) {
    const { ranked } = await rankActors(world);
    const { mission } = await world.workspace();
    const fitting = ranked.filter(({ situation }) => fits(situation));
    const top = selectTop(fitting, asked.top, mission.priority.reserved_share);
    return { ids: top.map(({ id }) => id), objected: [] };
  }
  const overviews = await store.overviews();
  return everybody(overviews.filter(({ assessment }) => fits(assessment?.situation ?? "unknown")));
}

const everybody = (overviews: readonly ActorOverview[]): Selection => ({
  ids: overviews.filter((one) => objectionOf(one).length === 0).map(({ id }) => id),
  objected: overviews.flatMap(objectionOf),
});

/** An objection, or a last exchange in which they said no: either way, nothing is prepared for them. */
export function objectionOf({ id, name, objected, lastContact }: ActorOverview): Objection[] {
  const refused = lastContact?.outcome === "refused" ? lastContact.at : null;
  if (objected === null && refused === null) return [];
  return [{ code: "actor-objected", actor: id, name, at: objected ?? refused }];
}
