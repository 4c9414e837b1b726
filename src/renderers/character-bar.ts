// Draws bars and sparklines with characters, for a screen and for Markdown.

/** A square rather than a full block, which the font of the PDF lacks. */
const block = "■";

/** Blocks in the longest bar. */
const longest = 20;

export const characterBar = (count: number | null, most: number): string =>
  block.repeat(Math.round(((count ?? 0) / Math.max(1, most)) * longest));

/** From zero to the highest count. */
const heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** A line of signs, one for each count in order, as high as its share of the highest count. */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts.map((count) => heights[Math.round((count / most) * (heights.length - 1))]).join("");
}
