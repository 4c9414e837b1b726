// What readers write in the user's language into what they read: titles of columns that have none, of openings, of messages.

import type { OpeningWords } from "../../../application/import/open-files.ts";
import type { Sentences } from "../../../text/index.ts";

export const openingWords = ({ peek, importing }: Sentences): OpeningWords => ({
  unnamed: peek.unnamed,
  opening: importing.opening,
  message: importing.message,
});
