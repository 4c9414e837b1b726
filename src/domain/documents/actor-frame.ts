import type { Actor } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

/**
 * The frame an actor thinks in, which the guide (page 19) asks to start from: a LEADER group has a local strategy, a
 * park a charter, an association a project of its own.
 */
export const frames = [
  "leader",
  "park",
  "territory",
  "commune",
  "association",
  "enterprise",
  "other",
] as const;
export type ActorFrame = (typeof frames)[number];

const signs: readonly (readonly [ActorFrame, RegExp])[] = [
  ["leader", /\b(gal|leader|groupe d'action locale|lag|local action group)\b/],
  ["park", /\b(pnr|parc naturel|parc national|natural park|national park)\b/],
  [
    "territory",
    /\b(petr|pays|epci|cc|ca|cu|com ?com|communaute|agglo|agglomeration|metropole|syndicat mixte|intercommunalite)\b/,
  ],
  ["association", /\b(association|asso|collectif|federation|foyer|charity|ngo)\b/],
  ["enterprise", /\b(scic|scop|cooperative|sarl|sas|gaec|entreprise|societe|company|business|farm)\b/],
  ["commune", /\b(commune|mairie|ville|town|village|municipalite)\b/],
];

/** What kind of frame `actor` has, from its kind first, then its name. */
export function frameOf(actor: Pick<Actor, "kind" | "name">): ActorFrame {
  for (const text of [actor.kind, actor.name]) {
    const folded = fold(text ?? "");
    const found = signs.find(([, pattern]) => pattern.test(folded));
    if (found) return found[0];
  }
  return "other";
}
