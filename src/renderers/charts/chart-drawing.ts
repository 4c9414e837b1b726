// Describes a chart as shapes, which each format draws.
import { usualAccent } from "../brand.ts";

/** A shape of a chart. Distances are in points; `y` grows downwards, and is the baseline of words. */
export type ChartMark =
  | { kind: "box"; x: number; y: number; width: number; height: number; fill: string; stroke?: string }
  | { kind: "line"; x1: number; y1: number; x2: number; y2: number; stroke: string; width: number }
  | {
      kind: "words";
      x: number;
      y: number;
      size: number;
      text: string;
      anchor: "start" | "middle" | "end";
      fill: string;
    }
  /** `path` is an SVG path, which is scaled from its own corner, then moved to `x`, `y`. */
  | { kind: "area"; path: string; x: number; y: number; scale: number; fill: string; title: string };

export interface ChartDrawing {
  width: number;
  height: number;
  title: string;
  /** Alternative text: what the chart shows, in words. */
  alternative: string;
  marks: readonly ChartMark[];
}

/** Dark on light: the difference remains on a grey printer and for those who see no colours. */
export interface ChartInks {
  ink: string;
  quiet: string;
  line: string;
  dark: string;
  light: string;
}

/** As wide as the text of an A4 page. */
export const chartWidth = 500;
export const wordSize = 9;

/** The highest relative luminance (WCAG 2.2, 0 to 1) at which a colour still differs visibly from its tint. */
const mostLuminance = 0.18;

/** Inks from the mission's colour, or from the usual one where that is too light to differ from its own tint. */
export function chartInks(accent: string | null): ChartInks {
  const dark = accent !== null && luminance(accent) <= mostLuminance ? accent : usualAccent;
  return { ink: "#1c2327", quiet: "#4d5a61", line: "#8a979d", dark, light: tint(dark, 0.25) };
}

/** A colour thinned with white: 1 is the colour, 0 is white. */
export function tint(colour: string, strength: number): string {
  const mixed = channelsOf(colour).map((channel) => Math.round(255 - (255 - channel) * strength));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

const channelsOf = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A letter of a text face is about half as wide as it is high. */
const letter = 0.52;

/** The approximate width of words, in points. */
export const wordsWidth = (text: string, size = wordSize): number => text.length * size * letter;

/** The text cut to `width` points; the table below the chart has it whole. */
export function fittingWords(text: string, width: number, size = wordSize): string {
  const most = Math.floor(width / (size * letter));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
