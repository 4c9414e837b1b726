// Finds in the team's notes what to know before writing to an actor: on what conditions, when and through whom to reach it, whether it still exists, whether it withdrew.
import type { Actor } from "../../domain/actors/actor.ts";
import { closureIn } from "../../domain/actors/noted-closure.ts";
import { withdrawalIn } from "../../domain/actors/noted-withdrawal.ts";
import { withdrawalOf } from "../../domain/actors/withdrawal.ts";
import type { Problem } from "../../domain/problems/problem.ts";
import { contactConditions } from "../../domain/relationship/contact-conditions.ts";
import { reachingHints } from "../../domain/relationship/reaching-hints.ts";
import { teamTexts } from "../../domain/relationship/team-notes.ts";

/** Warnings for the sender. They are never part of the message. */
export function beforeWriting(actor: Actor): Problem[] {
  const { id, name } = actor;
  const conditions = contactConditions(actor);
  const hints = reachingHints(actor);
  const doubt = teamTexts(actor)
    .map(closureIn)
    .find((closure) => closure?.isDoubt);
  const withdrawal =
    withdrawalOf(actor)?.words ??
    teamTexts(actor)
      .map(withdrawalIn)
      .find((words) => words !== null);
  return [
    ...(withdrawal ? [{ code: "withdrawal-noted" as const, actor: id, name, words: withdrawal }] : []),
    ...(doubt ? [{ code: "existence-doubted" as const, actor: id, name, words: doubt.words }] : []),
    ...(conditions.length > 0
      ? [{ code: "contact-on-condition" as const, actor: id, name, conditions }]
      : []),
    ...(hints.length > 0 ? [{ code: "reach-as-noted" as const, actor: id, name, hints }] : []),
  ];
}
