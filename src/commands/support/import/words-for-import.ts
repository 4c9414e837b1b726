// The words that an import writes or looks for, in the language of the screen; days also as the mission's own language says them.

import type { ImportWords } from "../../../application/import/import-files.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

export async function importWords(host: CommandHost): Promise<ImportWords> {
  const { text } = host;
  const { mission } = await host.workspace();
  const isOther = mission.language !== host.language;
  return {
    ...{ doesNotKnow: text.triage.doesNotKnow, survey: text.importing.survey, erased: text.privacy.marker },
    days: [text.dayWords, ...(isOther ? [(await sentences(mission.language)).dayWords] : [])],
  };
}
