// Types and functions that the files of a `triage` conversation share.

import type { Actor } from "../../../domain/actors/actor.ts";
import { type Interview, type Lead, note } from "../../../domain/situations/interview.ts";
import type { Questionnaire } from "../../../domain/situations/questionnaire.ts";
import type { Assessment, Suggestion } from "../../../domain/situations/situation.ts";
import type { ScreenLayout } from "../../../renderers/screens/triage-blocks.ts";
import type { Store } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";

/** A conversation about one actor, and all that it needs. */
export interface Talk {
  host: CommandHost;
  store: Store;
  questionnaire: Questionnaire;
  layout: ScreenLayout;
  actor: Actor;
  /** The suggestion from the actor's texts. It is shown and chooses the first question, but decides nothing. */
  suggestion: Suggestion;
  lead: Lead;
  /** Whether other actors follow, so that this one can be left for later. */
  othersWait: boolean;
  began: Date;
}

/** How a conversation ended: with an assessment, or interrupted, with the answers so far stored. */
export type Ending =
  | { ended: "assessed"; assessment: Assessment }
  | { ended: "later" | "left"; answers: number };

/** Asks for a note on a question, and stores it unless it is empty. */
export async function takeNote(
  talk: Talk,
  question: string,
  interview: Interview,
  move: (to: Interview) => Promise<void>,
): Promise<void> {
  const { triage } = talk.layout.text;
  const words = (await talk.host.prompter.text({ message: triage.noteLabel })).trim();
  if (words === "") return;
  await move(note(interview, question, words));
  say(talk, triage.noteKept);
}

/** Writes one faint line of the program itself. */
export function say({ host, layout }: Pick<Talk, "host" | "layout">, words: string) {
  host.stderr.write(`${layout.paint.faint(words)}\n`);
}
