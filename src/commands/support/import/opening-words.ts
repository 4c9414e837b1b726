// The words that readers add to what they read, in the user's language: titles of unnamed columns, openings and messages.

import type { OpeningWords } from "../../../application/import/open-files.ts";
import type { Sentences } from "../../../text/index.ts";

export const openingWords = ({ peek, importing }: Sentences): OpeningWords => ({
  unnamed: peek.unnamedColumn,
  opening: importing.documentOpening,
  message: importing.messageLabel,
});
