// Asks how to name each list to the people in it, since messages must tell where the address comes from.

import type { OpenedFile } from "../../../application/import/opened-list.ts";
import { speaksOfApplication } from "../../../domain/actors/application-titles.ts";
import { baseName } from "../../../domain/values/file-name.ts";
import type { CommandHost } from "../command-host.ts";

/**
 * Maps each file to the words by which messages name it: those of the option, else those asked for at a terminal. Does not ask about
 * a list that already has its words, nor about an application, which its programme or titles name. A blank answer leaves it open.
 */
export async function sourcePhrases(
  opened: readonly OpenedFile[],
  phraseOption: string | undefined,
  storedPhrases: ReadonlyMap<string, string>,
  { options, prompter, text }: CommandHost,
): Promise<Map<string, string>> {
  const phrases = new Map<string, string>();
  for (const { reading } of opened) {
    const file = baseName(reading.facts.file);
    // The program's own export names the source of each value itself.
    if (reading.dossiers || isOwnList(reading.facts)) continue;
    if (phraseOption !== undefined) phrases.set(file, phraseOption);
    else if (reading.facts.message && isOfPartner(reading.facts)) continue;
    else if (reading.facts.message) {
      const phrase = phraseForMessage(
        reading.facts.message,
        phrases.get(file) ?? storedPhrases.get(file),
        text,
      );
      if (phrase !== null) phrases.set(file, phrase);
    } else if (storedPhrases.has(file) || namesProgramme(reading.facts)) continue;
    else if (showsApplication(reading.facts)) phrases.set(file, text.documents.messages.applicationTo(null));
    else if (options.interactive) {
      const phrase = (await prompter.text({ message: text.importing.asking.listSource(file) })).trim();
      if (phrase !== "") phrases.set(file, phrase);
    }
  }
  return phrases;
}

/** Whether a partner writes about others in the message, which is then not their own. */
const isOfPartner = ({ columns }: OpenedFile["reading"]["facts"]) =>
  columns.some(({ author }) => author === "partner");

/** “Your e-mail of 3 March”, without the day if messages of several days share a file name; null when the user has named the file. */
function phraseForMessage(
  { sentOn }: { sentOn: string | null },
  earlierPhrase: string | undefined,
  { documents: { messages } }: CommandHost["text"],
): string | null {
  const [dated, undated] = [messages.theirMessage(sentOn), messages.theirMessage(null)];
  if (earlierPhrase === undefined || earlierPhrase === dated) return dated;
  return earlierPhrase.startsWith(undated) ? undated : null;
}

const isOwnList = ({ columns }: OpenedFile["reading"]["facts"]) =>
  columns.some(({ field }) => field === "id");

const namesProgramme = ({ columns }: OpenedFile["reading"]["facts"]) =>
  columns.some(({ field }) => field === "programme");

/** Whether the file is a filled-in form, or a list with dates of submission that mentions applications in a title or its name. */
const showsApplication = ({ document, file, columns }: OpenedFile["reading"]["facts"]) =>
  document ||
  (columns.some(({ field }) => field === "submitted") &&
    [baseName(file), ...columns.map(({ header }) => header)].some(speaksOfApplication));
