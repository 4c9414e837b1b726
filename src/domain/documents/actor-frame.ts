// Tells whether a conversation with an actor starts from a strategy, a charter or a project of its own.
import words from "../../knowledge/words/structure-words.yaml";
import type { Actor } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

/**
 * The frame of an actor's work, from which the guide (page 19) asks us to start: a LEADER group has a local strategy, a park a
 * charter, an association a project of its own.
 */
const frames = ["leader", "park", "territory", "commune", "association", "enterprise", "other"] as const;
export type ActorFrame = (typeof frames)[number];

const byKind = new Map(
  words.frames.flatMap(({ frame, kinds = [] }) => kinds.map((kind) => [kind, frame as ActorFrame] as const)),
);
const signs = words.frames.map(
  ({ frame, words }) => [frame as ActorFrame, new RegExp(`\\b(?:${words.join("|")})\\b`)] as const,
);

/** The frame of an actor, by its kind, else by the words of its kind, else by those of its name; “other” when none of these tells it. */
export function frameOf(actor: Pick<Actor, "kind" | "name">): ActorFrame {
  const ofKind = byKind.get(actor.kind ?? "");
  if (ofKind !== undefined) return ofKind;
  for (const text of [actor.kind, actor.name]) {
    const folded = fold(text ?? "");
    const found = signs.find(([, pattern]) => pattern.test(folded));
    if (found) return found[0];
  }
  return "other";
}

/** Frames of bodies of public law. */
const publicFrames: readonly ActorFrame[] = ["leader", "park", "territory", "commune"];
const publicPost = new RegExp(`\\b(?:${words.public_posts.join("|")})\\b`);

/** Whether somebody elected there holds an office of public law. Their post decides only where the frame is “other”. */
export const holdsPublicOffice = (frame: ActorFrame, role: string | null): boolean =>
  publicFrames.includes(frame) || (frame === "other" && publicPost.test(fold(role ?? "")));
