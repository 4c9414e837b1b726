// The text of a document as all formats give it: a list of passages.

import type { Encoding } from "../../reading.ts";

/** One passage of a document in reading order: a heading, a paragraph, one row of a table, one filled field of a form. */
export interface Passage {
  /** Page of a PDF, else the paragraph or line; from 1. */
  place: number;
  text: string;
  heading: boolean;
  /** How deep a heading stands in the outline of the document, from 1; absent where it is not stated. */
  level?: number;
  /** The outermost table or text box in which it stands, by its number; absent in running text. */
  frame?: number;
  /** All of it is bold. */
  strong: boolean;
  /** It is an item of a list, before which the word processor puts a bullet or a number of its own. */
  listed?: boolean;
  /** How many characters at its beginning are bold, when only they are: `**Structure** : …`. */
  lead: number;
  /** The cells of a row of a table, or a label and its filled field; else null. */
  cells: readonly string[] | null;
}

export type ApplicationFormat = "pdf" | "docx" | "odt" | "txt" | "md";

/** What a document says, whatever it was written with. */
export interface DocumentText {
  format: ApplicationFormat;
  encoding: Encoding | null;
  passages: readonly Passage[];
  /** The headers and footers of the pages: a letterhead perhaps. */
  margins: readonly string[];
}

export const passage = (
  place: number,
  text: string,
  more: Partial<Omit<Passage, "place" | "text">> = {},
): Passage => ({ place, text, heading: false, strong: false, lead: 0, cells: null, ...more });

/** A text with single spaces, a tab for each wide gap, at most one blank line in a row, and none at either end. */
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

/** In characters. Chosen by hand. */
const longestTitle = { ofOthers: 40, ofQuestion: 80 };

/** True for a short title, also with an abbreviation at its end ("Mail ou tél."); a question may be longer. */
export const isShortTitle = (cell: string): boolean =>
  cell.length > 1 &&
  cell.length <= (cell.includes("?") ? longestTitle.ofQuestion : longestTitle.ofOthers) &&
  !/[\d@]|[;!]$|(?<!(?:^|[\s,/])\p{L}{1,4})\.$/u.test(cell);
