// Keeps the stored suggestions up to date, so that a ranking does not have to read all texts.

import { hashOf } from "../../domain/matching/blocking/key-hash.ts";
import { restsOnNotes, type Suggestion } from "../../domain/situations/situation.ts";
import { wordsOf } from "../../domain/suggesting/words-of-language.ts";
import { languages } from "../../domain/values/language.ts";
import type { ActorOverview, KeptSuggestion } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { ownSignalFiles } from "./signal-files.ts";

/** What is stored of a suggestion made at any confidence. */
export const keptSuggestionOf = (actor: string, suggestion: Suggestion): KeptSuggestion => ({
  actor,
  situation: suggestion.situation,
  confidence: suggestion.confidence,
  noted: restsOnNotes(suggestion),
});

/** With more unread actors than this, only `triage --list` reads them, with its progress shown: a ranking must be quick. */
const mostAtOnce = 2000;

type SuggestionOfActor = ActorOverview["suggestion"];

/**
 * Returns a key for the signals in use: those of this build of the program and the workspace's own. Suggestions with another key are
 * outdated. The signals that ship are not read for it, since every ranking calls this.
 */
export async function suggestionRefreshOf(host: ApplicationHost, { root }: Workspace): Promise<string> {
  const own = await Promise.all(languages.map((language) => ownSignalFiles(host, root, language)));
  const written = own.flat().flatMap(({ file, text }) => [file, text]);
  return written.length === 0 ? host.build : `${host.build} ${hashOf(...written).toString(36)}`;
}

/**
 * Reads the texts of actors that changed since they were read, and stores the suggestions, so that the next ranking does not load the
 * signals. `read`: what this run suggests, by actor; `left`: how many actors were not read because they are too many, else 0.
 */
export async function readTexts(
  host: ApplicationHost,
  workspace: Workspace,
): Promise<{ read: ReadonlyMap<string, SuggestionOfActor>; left: number }> {
  const store = await workspace.store();
  const reading = await suggestionRefreshOf(host, workspace);
  const unread = await store.countUnread(reading);
  if (unread === 0 || unread > mostAtOnce) return { read: new Map(), left: unread };
  const { openSuggester } = await import("./open-suggester.ts");
  const { suggester } = await openSuggester(host, workspace);
  const suggestions: KeptSuggestion[] = [];
  for await (const actor of store.actors({ ids: await store.unread(reading) })) {
    suggestions.push(keptSuggestionOf(actor.id, suggester.suggest(wordsOf(actor), 0)));
  }
  await store.keepSuggestions(reading, suggestions);
  const read = suggestions.map(
    ({ actor, situation, confidence, noted }) =>
      [actor, situation ? { situation, confidence, noted } : null] as const,
  );
  return { read: new Map(read), left: 0 };
}
