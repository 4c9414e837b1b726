// What the team noted of an actor that whoever writes to it has to know before: when and through whom to reach it, and whether it is still there.
import type { Actor } from "../../domain/actors/actor.ts";
import { closureIn } from "../../domain/actors/noted-closure.ts";
import type { Problem } from "../../domain/problems/problem.ts";
import { reachingHints } from "../../domain/relationship/reaching-hints.ts";
import { teamTexts } from "../../domain/relationship/team-notes.ts";

/** Said beside a message, and never in it. */
export function beforeWriting(actor: Actor): Problem[] {
  const { id, name } = actor;
  const hints = reachingHints(actor);
  const doubt = teamTexts(actor)
    .map(closureIn)
    .find((closure) => closure?.isDoubt);
  return [
    ...(doubt ? [{ code: "existence-doubted" as const, actor: id, name, words: doubt.words }] : []),
    ...(hints.length > 0 ? [{ code: "reach-as-noted" as const, actor: id, name, hints }] : []),
  ];
}
