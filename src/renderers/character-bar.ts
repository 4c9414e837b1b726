// Bars and sparklines of characters, for a screen and for Markdown.

/** A sign that the font of the PDF has too: it has no full block. */
const block = "■";

/** Blocks in the longest bar. */
const longest = 20;

export const characterBar = (count: number | null, most: number): string =>
  block.repeat(Math.round(((count ?? 0) / Math.max(1, most)) * longest));

/** From nothing to the most. */
const heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** How a count rises and falls, one sign for each of its moments in order. */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts.map((count) => heights[Math.round((count / most) * (heights.length - 1))]).join("");
}
