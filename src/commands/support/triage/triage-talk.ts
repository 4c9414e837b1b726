// What the files of one `triage` conversation share.

import type { Actor } from "../../../domain/actors/actor.ts";
import { type Interview, type Lead, note } from "../../../domain/situations/interview.ts";
import type { Questionnaire } from "../../../domain/situations/questionnaire.ts";
import type { Assessment, Suggestion } from "../../../domain/situations/situation.ts";
import type { ScreenLayout } from "../../../renderers/screens/triage-blocks.ts";
import type { Store } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";

/** One actor being talked about, and all that the talk needs. */
export interface Talk {
  host: CommandHost;
  store: Store;
  questionnaire: Questionnaire;
  layout: ScreenLayout;
  actor: Actor;
  /** What the actor's words suggest: it is shown and tells where to begin, and concludes nothing. */
  suggestion: Suggestion;
  lead: Lead;
  /** There are others after this one: it can be left for later. */
  othersWait: boolean;
  began: Date;
}

/** How a talk ended: with an assessment, or interrupted, with the answers so far kept. */
export type Ending =
  | { ended: "assessed"; assessment: Assessment }
  | { ended: "later" | "left"; answers: number };

/** Adds a typed note to a question. An empty note is not kept. */
export async function takeNote(
  talk: Talk,
  question: string,
  interview: Interview,
  move: (to: Interview) => Promise<void>,
): Promise<void> {
  const { triage } = talk.layout.text;
  const words = (await talk.host.prompter.text({ message: triage.note })).trim();
  if (words === "") return;
  await move(note(interview, question, words));
  say(talk, triage.noted);
}

/** One faint line of the tool itself. */
export function say({ host, layout }: Pick<Talk, "host" | "layout">, words: string) {
  host.stderr.write(`${layout.paint.faint(words)}\n`);
}
