/** Reads what actors wrote of themselves, so that a message can answer it. */

import { openSuggester } from "../../../application/suggesting/open-suggester.ts";
import type { Workspace } from "../../../application/workspace/workspace.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { nothingWritten, type OwnWriting } from "../../../domain/documents/message.ts";
import { ownSentence } from "../../../domain/documents/own-sentence.ts";
import type { Sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/**
 * Where each actor stands by its own texts alone, and a sentence of theirs that may be said back. What the team noted or
 * assessed has no part in it: a message never tells what we think.
 */
export async function ownWriting(
  world: CommandHost,
  workspace: Workspace,
  { documents }: Sentences,
): Promise<(actor: Actor) => OwnWriting> {
  const { suggester, minimum } = await openSuggester(world, workspace);
  return (actor) => {
    const own = actor.answers.filter(({ author }) => author === "actor");
    if (own.length === 0) return nothingWritten;
    const { situation, confidence, evidence } = suggester.suggest(own, minimum);
    const told = situation !== null && confidence >= minimum ? situation : "unknown";
    return { situation: told, sentence: ownSentence({ answers: own }, told, evidence, documents.quoting) };
  };
}
