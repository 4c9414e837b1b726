// Writes the telephone numbers of a text as people read them: `06 12 34 56 78` rather than `+33612345678`.
import type { Sentences } from "../text/index.ts";

export const withReadablePhones = (text: string, { phone }: Sentences["documents"]): string =>
  text.replace(/\+\d{8,15}(?!\d)/g, phone);
