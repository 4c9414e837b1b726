// Reads what actors wrote themselves, so that a message can answer it.

import type { Actor } from "../../domain/actors/actor.ts";
import { nothingWritten, type OwnWriting } from "../../domain/documents/message.ts";
import { ownSentence, type SentenceSigns } from "../../domain/documents/own-sentence.ts";
import { subjectsNotToBeSaid } from "../../domain/documents/subjects-not-to-be-said.ts";
import { openSuggester } from "../suggesting/open-suggester.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * Returns the situation that an actor's own texts suggest, and a sentence of theirs that a message may quote. Texts by others only say
 * which subjects to avoid: a message never tells what the team thinks.
 */
export async function ownWriting(
  host: ApplicationHost,
  workspace: Workspace,
  quoting: SentenceSigns,
): Promise<(actor: Actor) => OwnWriting> {
  const { suggester, minimum } = await openSuggester(host, workspace);
  return (actor) => {
    const own = actor.answers.filter(({ author }) => author === "actor");
    if (own.length === 0) return nothingWritten;
    const { situation, confidence, evidence } = suggester.suggest(own, minimum);
    const suggested = situation !== null && confidence >= minimum ? situation : "unknown";
    return {
      situation: suggested,
      sentence: ownSentence({ answers: own }, suggested, evidence, quoting, notToBeSaid(actor)),
    };
  };
}

/** The subjects of which the note and the answers by others say not to speak. */
const notToBeSaid = ({ note, answers }: Actor) =>
  subjectsNotToBeSaid([
    ...(note === null ? [] : [note]),
    ...answers.flatMap(({ text, author }) => (author === "actor" ? [] : [text])),
  ]);
