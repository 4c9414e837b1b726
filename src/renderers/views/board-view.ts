// Gives the template of a sheet for an actor's board what it may say.

import type { Message } from "../../domain/documents/message.ts";
import type { Sentences } from "../../text/index.ts";
import type { Scope } from "../template/template-engine.ts";
import { actorView } from "./actor-view.ts";
import type { MissionViews } from "./mission-view.ts";

/**
 * What a sheet left with a board may say. Since it is handed over, it holds only what a message may hold: not the situation,
 * not a note of ours, and nothing about a single person.
 */
export function boardView(message: Message, today: string, text: Sentences, views: MissionViews): Scope {
  const { person: _, ...view } = actorView(message, today, text, views);
  return { ...view, frame: message.frame };
}
