// Keeps the stored suggestions up to date, so that a ranking need not read all texts.

import { hashOf } from "../../domain/matching/blocking/key-hash.ts";
import { restsOnNotes, type Suggestion } from "../../domain/situations/situation.ts";
import { wordsOf } from "../../domain/suggesting/words-of-language.ts";
import { languages } from "../../domain/values/language.ts";
import type { ActorOverview, KeptSuggestion } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { ownSignalFiles } from "./signal-files.ts";

/** What is kept of a suggestion made at any confidence. */
export const keptSuggestionOf = (actor: string, suggestion: Suggestion): KeptSuggestion => ({
  actor,
  situation: suggestion.situation,
  confidence: suggestion.confidence,
  noted: restsOnNotes(suggestion),
});

/** More unread actors than these are left to `triage --list`, which shows how far it is: a ranking is not waited for. */
const mostAtOnce = 2000;

type SuggestionOfActor = ActorOverview["suggestion"];

/**
 * Identifies the signals by which texts are read: those of this build of the program and the workspace's own. Suggestions made
 * by others are outdated. The signals that ship are not opened for it, because every ranking asks.
 */
export async function suggestionRefreshOf(host: ApplicationHost, { root }: Workspace): Promise<string> {
  const own = await Promise.all(languages.map((language) => ownSignalFiles(host, root, language)));
  const written = own.flat().flatMap(({ file, text }) => [file, text]);
  return written.length === 0 ? host.build : `${host.build} ${hashOf(...written).toString(36)}`;
}

/**
 * Reads the texts of actors that were not read since they changed, and keeps what they say, so that the next ranking need
 * not load the signals. `read`: what this run found, by actor; `left`: how many actors are too many to be read here.
 */
export async function readTexts(
  host: ApplicationHost,
  workspace: Workspace,
): Promise<{ read: ReadonlyMap<string, SuggestionOfActor>; left: number }> {
  const store = await workspace.store();
  const reading = await suggestionRefreshOf(host, workspace);
  const left = await store.countUnread(reading);
  if (left === 0 || left > mostAtOnce) return { read: new Map(), left };
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
