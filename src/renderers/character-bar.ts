// Bars of characters, which every format can hold.

/** A sign that the font of the PDF has too: it has no full block. */
const block = "■";

/** Blocks in the longest bar. */
const longest = 20;

export const characterBar = (count: number | null, most: number): string =>
  block.repeat(Math.round(((count ?? 0) / Math.max(1, most)) * longest));
