// Tests charts drawn as PNG pictures.
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pictureIn } from "../../../src/domain/documents/picture.ts";
import type { ChartMark } from "../../../src/renderers/charts/chart-drawing.ts";
import { chartPng } from "../../../src/renderers/charts/chart-png.ts";
import { PixelCanvas, type Point } from "../../../src/renderers/charts/pixel-canvas.ts";

const face = readFileSync(
  "node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
);

/** How dark each pixel of a canvas is: 0 for white, 1 for black. */
const darkness = ({ pixels }: PixelCanvas) =>
  Array.from({ length: pixels.length / 3 }, (_, at) => 1 - pixels[at * 3]! / 255);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("law: the sum of darkness of a triangle is its area, wherever it lies between pixels", () => {
  const place = fc.double({ min: 0, max: 30, noNaN: true });
  const corner = fc.tuple(place, place);
  fc.assert(
    fc.property(corner, corner, corner, (...corners) => {
      const canvas = new PixelCanvas(30, 30);
      canvas.fill([corners], "#000000");
      const [[ax, ay], [bx, by], [cx, cy]] = corners;
      const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
      // Each pixel is rounded to one of 256 shades: an error of at most 1/255, or 0.004, for each.
      expect(Math.abs(sum(darkness(canvas)) - area)).toBeLessThan(30 * 30 * 0.004);
      expect(Math.max(...darkness(canvas))).toBeLessThanOrEqual(1);
    }),
  );
});

test("a hole stays white, and parts outside the canvas are clipped", () => {
  const square = (from: number, to: number): Point[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  const canvas = new PixelCanvas(10, 10);
  canvas.fill([square(-5, 15), square(3, 7).reverse()], "#000000");
  expect(sum(darkness(canvas))).toBeCloseTo(100 - 16, 5);
});

/** The red channel of each pixel of an RGB PNG with unfiltered rows. */
function redsOf(png: Uint8Array) {
  const { width, height } = pictureIn(png)!;
  const bytes = Buffer.from(png);
  const start = bytes.indexOf("IDAT");
  const rows = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
  return {
    ...{ width, height },
    at: (x: number, y: number) => rows[y * (width * 3 + 1) + 1 + x * 3]!,
  };
}

test("the picture has shapes and words at the places of the drawing", () => {
  const words = { kind: "words", y: 60, size: 9, text: "Élues", fill: "#000000" } as const;
  const marks: ChartMark[] = [
    { kind: "box", x: 10, y: 10, width: 20, height: 10, fill: "#205c68" },
    { kind: "line", x1: 50, x2: 50, y1: 0, y2: 40, stroke: "#000000", width: 1 },
    { kind: "area", path: "M0 0l10 0l0 10z", x: 60, y: 10, scale: 2, fill: "#646464", title: "Lot" },
    { ...words, x: 50, anchor: "end" },
  ];
  const drawing = { width: 100, height: 70, title: "", alternative: "", marks };
  const { width, height, at } = redsOf(chartPng(drawing, face));
  expect([width, height]).toEqual([102 * 4, 72 * 4]);
  const redAt = (x: number, y: number) => at(Math.round((x + 1) * 4), Math.round((y + 1) * 4));
  expect([redAt(20, 15), redAt(31, 15), redAt(20, 21), redAt(9, 15)]).toEqual([0x20, 255, 255, 255]);
  expect([redAt(50, 20), redAt(52, 20)]).toEqual([0, 255]);
  expect([redAt(76, 16), redAt(63, 27)]).toEqual([0x64, 255]);
  const dark = (fromX: number, toX: number) => {
    let count = 0;
    for (let x = (fromX + 1) * 4; x < (toX + 1) * 4; x++)
      for (let y = (50 + 1) * 4; y < (62 + 1) * 4; y++) if (at(x, y) < 128) count++;
    return count;
  };
  expect(dark(28, 50)).toBeGreaterThan(100);
  expect(dark(50, 100)).toBe(0);
});
