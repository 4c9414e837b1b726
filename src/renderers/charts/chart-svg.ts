// Writes a chart as SVG within a page: no style, no script, read aloud by its title and its alternative.
import type { ChartDrawing, ChartMark } from "./chart-drawing.ts";

/** Writes the chart. `name` must be unique on the page: the ids of the chart begin with it. */
export function chartSvg({ width, height, title, alternative, marks }: ChartDrawing, name: string): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${short(width + 2)} ${short(height + 2)}"`;
  return [
    `${head} role="img" aria-labelledby="${name}-title ${name}-words">`,
    `<title id="${name}-title">${escaped(title)}</title><desc id="${name}-words">${escaped(alternative)}</desc>`,
    ...marks.map(markSvg),
    "</svg>",
  ].join("");
}

function markSvg(mark: ChartMark): string {
  switch (mark.kind) {
    case "box": {
      const { x, y, width, height, fill, stroke } = mark;
      const edge = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width=".7"`;
      return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"${edge}/>`;
    }
    case "line": {
      const ends = `x1="${short(mark.x1)}" y1="${short(mark.y1)}" x2="${short(mark.x2)}" y2="${short(mark.y2)}"`;
      return `<line ${ends} stroke="${mark.stroke}" stroke-width="${mark.width}"/>`;
    }
    case "words": {
      const { x, y, size, anchor, fill, text } = mark;
      const place = `x="${short(x)}" y="${short(y)}" font-size="${size}"`;
      return `<text ${place} text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;
    }
    case "area": {
      const { path, x, y, scale, fill, title } = mark;
      const move = `translate(${short(x)} ${short(y)}) scale(${scale.toFixed(4)})`;
      const edge = `stroke="#6c7a81" stroke-width="${(0.6 / scale).toFixed(3)}"`;
      return `<path d="${path}" transform="${move}" fill="${fill}" ${edge}><title>${escaped(title)}</title></path>`;
    }
  }
}

const short = (value: number) => String(Math.round(value * 100) / 100);

/** Text between the tags of a page, or within the quotation marks of an attribute. */
export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");
