// Draws bars and sparklines with characters, for a screen and for Markdown.

/** A square rather than a full block, which the font of the PDF lacks. */
const block = "■";

/** Blocks in the longest bar. */
const longest = 20;

export const characterBar = (count: number | null, highestCount: number): string =>
  block.repeat(Math.round(((count ?? 0) / Math.max(1, highestCount)) * longest));

/** The characters of a sparkline, from a count of zero to the highest count. */
const heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** Draws a sparkline: one character for each count, as high as the count's share of the highest one. */
export function sparkline(counts: readonly number[]): string {
  const highestCount = Math.max(1, ...counts);
  return counts.map((count) => heights[Math.round((count / highestCount) * (heights.length - 1))]).join("");
}
