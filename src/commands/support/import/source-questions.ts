// Asks how to name each list to the people in it, for messages that must say where their address comes from.

import type { OpenedFile } from "../../../application/import/opened-list.ts";
import { speaksOfApplication } from "../../../domain/actors/application-titles.ts";
import { baseName } from "../../../domain/values/file-name.ts";
import type { CommandHost } from "../command-host.ts";

/**
 * File → the words by which messages name the list: those of the line, else asked at a terminal. Not asked for a list that
 * has its words already, nor for an application, which its programme or its titles name. An empty answer leaves it for later.
 */
export async function sourcePhrases(
  opened: readonly OpenedFile[],
  given: string | undefined,
  known: ReadonlyMap<string, string>,
  { options, prompter, text }: CommandHost,
): Promise<Map<string, string>> {
  const phrases = new Map<string, string>();
  for (const { reading } of opened) {
    const file = baseName(reading.facts.file);
    // An export of ours names the source of each value itself.
    if (reading.dossiers || isOwnList(reading.facts)) continue;
    if (given !== undefined) phrases.set(file, given);
    else if (reading.facts.message && isOfPartner(reading.facts)) continue;
    else if (reading.facts.message) {
      const said = messageSaid(reading.facts.message, phrases.get(file) ?? known.get(file), text);
      if (said !== null) phrases.set(file, said);
    } else if (known.has(file) || namesProgramme(reading.facts)) continue;
    else if (showsApplication(reading.facts)) phrases.set(file, text.documents.messages.applicationTo(null));
    else if (options.interactive) {
      const said = (await prompter.text({ message: text.importing.asking.listSource(file) })).trim();
      if (said !== "") phrases.set(file, said);
    }
  }
  return phrases;
}

/** A message in which a partner tells of others is no message of theirs. */
const isOfPartner = ({ columns }: OpenedFile["reading"]["facts"]) =>
  columns.some(({ author }) => author === "partner");

/** “Your e-mail of 3 March”; without the day where messages of several days share a file name. Null when the user named it. */
function messageSaid(
  { sentOn }: { sentOn: string | null },
  before: string | undefined,
  { documents: { messages } }: CommandHost["text"],
): string | null {
  const [dated, undated] = [messages.theirMessage(sentOn), messages.theirMessage(null)];
  if (before === undefined || before === dated) return dated;
  return before.startsWith(undated) ? undated : null;
}

const isOwnList = ({ columns }: OpenedFile["reading"]["facts"]) =>
  columns.some(({ field }) => field === "id");

const namesProgramme = ({ columns }: OpenedFile["reading"]["facts"]) =>
  columns.some(({ field }) => field === "programme");

/** A form that somebody filled in, or a list with dates of submission that speaks of applications in a title or its name. */
const showsApplication = ({ document, file, columns }: OpenedFile["reading"]["facts"]) =>
  document ||
  (columns.some(({ field }) => field === "submitted") &&
    [baseName(file), ...columns.map(({ header }) => header)].some(speaksOfApplication));
