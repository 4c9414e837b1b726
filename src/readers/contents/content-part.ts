// Defines the pieces into which any file is taken apart to search what it says.

/** Where in a file a text stands: a part of it (a sheet, an attached file), a page, and the line at which the text begins. */
export interface ContentPlace {
  part: string | null;
  page: number | null;
  /** 1 where lines mean nothing to a person. */
  line: number;
}

/** A text of a file. The same words may come twice: as they stand, and decoded. */
export interface ContentPart {
  place: ContentPlace;
  text: string;
}

/** Characters within words that nobody sees: soft hyphens and spaces without a width. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A text that begins at a part of the file. */
export const partOf = (part: string | null, text: string, page: number | null = null): ContentPart => ({
  place: { part, page, line: 1 },
  text: text.replace(unseen, ""),
});
