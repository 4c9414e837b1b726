// The words that an import writes or looks for, in the language of the screen, and the words for days in each language.

import type { ImportWords } from "../../../application/import/import-files.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

export async function importWords(host: CommandHost): Promise<ImportWords> {
  const { text } = host;
  // A partner's list may come in the other language.
  const other = await sentences(host.language === "fr" ? "en" : "fr");
  return {
    ...{
      doesNotKnow: text.triage.doesNotKnow,
      survey: text.importing.surveySource,
      erased: text.privacy.erasedMarker,
    },
    days: [text.dayWords, other.dayWords],
  };
}
