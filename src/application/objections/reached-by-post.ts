// Finds which of some actors a letter may reach.

import type { Actor } from "../../domain/actors/actor.ts";
import type { Problem } from "../../domain/problems/problem.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { permissionsInUse } from "./permissions-in-use.ts";

export interface ReachedByPost {
  /** The actors that did not object to letters, in the order asked. */
  ids: readonly string[];
  /** One problem for each actor that objected to letters. */
  objected: readonly Problem[];
  /** Returns an actor of `ids` without the people who objected to letters. */
  open(actor: Actor): Actor;
}

export async function reachedByPost(ids: readonly string[], host: ApplicationHost): Promise<ReachedByPost> {
  const store = await (await host.workspace()).store();
  const permissions = await permissionsInUse(host);
  const overviews = new Map((await store.overviews({ ids })).map((actor) => [actor.id, actor]));
  const reached: string[] = [];
  const objected: Problem[] = [];
  for (const id of ids) {
    const overview = overviews.get(id)!;
    const { closed } = permissions.open(overview, "post");
    if (closed === null) reached.push(id);
    else
      objected.push({
        ...{ code: "actor-objected", actor: id, name: overview.name, channel: "post" },
        closure: closed,
      });
  }
  const open = (actor: Actor) => {
    const opening = permissions.open(actor, "post");
    return opening.closed ? actor : opening.actor;
  };
  return { ids: reached, objected, open };
}
