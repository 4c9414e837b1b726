// The words that readers add to a file, in the user's language: titles for unnamed columns, openings and messages.

import type { OpeningWords } from "../../../application/import/open-files.ts";
import type { Sentences } from "../../../text/index.ts";

export const openingWords = ({ peek, importing }: Sentences): OpeningWords => ({
  unnamed: peek.unnamedColumn,
  opening: importing.documentOpening,
  message: importing.messageLabel,
});
