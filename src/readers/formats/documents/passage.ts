// The text of a document as all formats give it: a list of passages.

import type { Encoding } from "../../reading.ts";

/** One passage of a document in reading order: a heading, a paragraph, one row of a table, one filled field of a form. */
export interface Passage {
  /** Page of a PDF, else the paragraph or line; from 1. */
  place: number;
  text: string;
  heading: boolean;
  /** How deep a heading stands in the outline of the document, from 1, where it is said. */
  level?: number;
  /** The table or text box in which it stands; none in running text. */
  frame?: number;
  /** The whole of it stands out from what is around: bold, or another typeface. */
  strong: boolean;
  /** It is an item of a list, before which the word processor puts a bullet or a number of its own. */
  listed?: boolean;
  /** How many characters at its beginning stand out, when only they do: `**Structure** : …`. */
  lead: number;
  /** The cells, when it is a row of a table or a filled field beside its label. */
  cells: readonly string[] | null;
}

export type ApplicationFormat = "pdf" | "docx" | "odt" | "txt" | "md";

/** What a document says, whatever it was written with. */
export interface DocumentText {
  format: ApplicationFormat;
  encoding: Encoding | null;
  passages: readonly Passage[];
  /** What stands on every page, above or under the text: a letterhead perhaps. */
  margins: readonly string[];
}

export const passage = (
  place: number,
  text: string,
  more: Partial<Omit<Passage, "place" | "text">> = {},
): Passage => ({ place, text, heading: false, strong: false, lead: 0, cells: null, ...more });

/** Spaces folded to one within each line, a wide gap to one tab; no blank line at either end. */
export const tidied = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      line
        .replace(/[\u00ad\u200b\ufeff]/g, "")
        .replace(/(?:\s{3,}|\s*\t\s*)/g, "\t")
        .replace(/[^\S\t]+/g, " ")
        .trim(),
    )
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
