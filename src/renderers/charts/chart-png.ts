// Draws a chart as a PNG for word processors: not all show SVG, and each places words in grouped shapes differently.
import { create, type Font } from "fontkit";
import type { ChartDrawing, ChartMark } from "./chart-drawing.ts";
import { PixelCanvas, type Point } from "./pixel-canvas.ts";
import { pngFile } from "./png-file.ts";

/** 288 to the inch: as sharp on paper as most printers are. */
const pixelsPerPoint = 4;
/** Around the drawing, in points: half of a line on the edge lies outside. */
const margin = 1;

/** Draws the chart. `face` holds the typeface of its words, as a TrueType file. */
export function chartPng({ width, height, marks }: ChartDrawing, face: Uint8Array): Uint8Array {
  const font = create(Buffer.from(face)) as Font;
  const canvas = new PixelCanvas(...([pixels(width + margin), pixels(height + margin)] as const));
  for (const mark of marks) draw(mark, canvas, font);
  return pngFile(canvas.width, canvas.height, canvas.pixels, pixelsPerPoint * 72);
}

const pixels = (points: number) => Math.ceil((points + margin) * pixelsPerPoint);
const pixelAt = (x: number, y: number): Point => [
  (x + margin) * pixelsPerPoint,
  (y + margin) * pixelsPerPoint,
];

function draw(mark: ChartMark, canvas: PixelCanvas, font: Font): void {
  switch (mark.kind) {
    case "box": {
      const { x, y, width, height, fill, stroke } = mark;
      const [right, bottom] = [x + width, y + height];
      const outline = [pixelAt(x, y), pixelAt(right, y), pixelAt(right, bottom), pixelAt(x, bottom)];
      canvas.fill([outline], fill);
      if (stroke !== undefined) canvas.stroke([outline], 0.7 * pixelsPerPoint, stroke);
      break;
    }
    case "line": {
      const ends = [pixelAt(mark.x1, mark.y1), pixelAt(mark.x2, mark.y2)];
      canvas.stroke([ends], mark.width * pixelsPerPoint, mark.stroke, false);
      break;
    }
    case "words":
      canvas.fill(lettersOf(mark, font), mark.fill);
      break;
    case "area": {
      const outlines = outlinesOf(mark);
      canvas.fill(outlines, mark.fill);
      canvas.stroke(outlines, 0.6 * pixelsPerPoint, "#6c7a81");
    }
  }
}

/** The outlines of an area, whose path is made of `M`, `l` and `z` alone (`.ci/department-map.mjs`). */
function outlinesOf({ path, x, y, scale }: ChartMark & { kind: "area" }): Point[][] {
  const outlines: Point[][] = [];
  let [ownX, ownY] = [0, 0];
  for (const [, letter, numbers] of path.matchAll(/([Ml])([^Mlz]+)/g)) {
    const [first = 0, second = 0] = (numbers!.match(/-?\d+/g) ?? []).map(Number);
    [ownX, ownY] = letter === "M" ? [first, second] : [ownX + first, ownY + second];
    if (letter === "M") outlines.push([]);
    outlines.at(-1)!.push(pixelAt(x + ownX * scale, y + ownY * scale));
  }
  return outlines;
}

/** The outlines of the letters of some words, set where the drawing has them. */
function lettersOf({ x, y, size, text, anchor }: ChartMark & { kind: "words" }, font: Font): Point[][] {
  const { glyphs, positions, advanceWidth } = font.layout(text);
  const scale = size / font.unitsPerEm;
  const outlines: Point[][] = [];
  let left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * advanceWidth * scale;
  for (const [at, glyph] of glyphs.entries()) {
    const place = (ownX: number, ownY: number) => pixelAt(left + ownX * scale, y - ownY * scale);
    for (const { command, args } of glyph.path.commands) {
      if (command === "moveTo") outlines.push([]);
      const line = outlines.at(-1);
      if (command === "closePath" || line === undefined) continue;
      line.push(
        ...curveTo(
          line.at(-1),
          pairsOf(args).map(([ownX, ownY]) => place(ownX, ownY)),
        ),
      );
    }
    left += positions[at]!.xAdvance * scale;
  }
  return outlines;
}

const pairsOf = (numbers: readonly number[]): Point[] =>
  numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1]!] as const] : []));

/** Straight lines that replace a Bézier curve: letters are small, so four are enough. */
const curveSteps = 4;

function curveTo(from: Point | undefined, controls: readonly Point[]): Point[] {
  if (from === undefined || controls.length === 1) return [...controls];
  return Array.from({ length: curveSteps }, (_, at) =>
    pointOfCurve([from, ...controls], (at + 1) / curveSteps),
  );
}

/** De Casteljau's construction: points between points, until one is left. */
function pointOfCurve(points: readonly Point[], at: number): Point {
  if (points.length === 1) return points[0]!;
  const between = points.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = points[index]!;
    return [fromX + (x - fromX) * at, fromY + (y - fromY) * at];
  });
  return pointOfCurve(between, at);
}
