// Draws a chart of horizontal bars, for counts of things that have names.
import { scaleBand, scaleLinear } from "d3-scale";
import {
  type ChartDrawing,
  type ChartInks,
  type ChartMark,
  chartWidth,
  fittingWords,
  wordSize,
  wordsWidth,
} from "./chart-drawing.ts";

export interface ChartBar {
  label: string;
  /** Null when it is withheld: there is no bar, only the words. */
  count: number | null;
  /** A part of the count, drawn as a darker bar within. */
  within?: number | null;
  /** The count of the period before, drawn as a mark across. */
  before?: number | null;
  /** The count in words, written at the end of the bar. */
  value: string;
}

const bar = { step: 19, gap: 0.3, label: { least: 175, most: 235 }, value: 105, key: 17 };

export function barChart(
  bars: readonly ChartBar[],
  facts: { title: string; alternative: string; legend: readonly string[]; inks: ChartInks },
): ChartDrawing {
  const { title, alternative, legend, inks } = facts;
  const top = legend.length > 0 ? bar.key : 0;
  const labels = labelRoom(bars);
  const height = top + bars.length * bar.step;
  const highestCount = Math.max(1, ...bars.flatMap(({ count, before }) => [count ?? 0, before ?? 0]));
  const length = scaleLinear([0, highestCount], [0, chartWidth - labels - bar.value]);
  const place = scaleBand(
    bars.map((_, at) => at),
    [top, height],
  ).padding(bar.gap);
  const marks: ChartMark[] = legendMarks(legend, labels, inks);
  for (const [at, { label, count, within, before, value }] of bars.entries()) {
    const [y, thickness] = [place(at)!, place.bandwidth()];
    const line = y + thickness / 2 + wordSize * 0.35;
    const words = { kind: "words", y: line, size: wordSize, fill: inks.ink } as const;
    const fitted = fittingWords(label, labels - 10);
    marks.push({ ...words, x: labels - 6, text: fitted, anchor: "end" });
    const isNested = within !== undefined;
    if (count !== null) {
      const fill = isNested ? inks.light : inks.dark;
      const wholeBar = { x: labels, y, width: length(count), height: thickness, fill };
      marks.push({ kind: "box", ...wholeBar, ...(isNested ? { stroke: inks.dark } : {}) });
    }
    if (within)
      marks.push({
        ...{ kind: "box", x: labels, y: y + thickness * 0.22, width: length(within) },
        ...{ height: thickness * 0.56, fill: inks.dark },
      });
    if (before) {
      const x = labels + length(before);
      marks.push({
        kind: "line",
        x1: x,
        x2: x,
        y1: y - 2,
        y2: y + thickness + 2,
        stroke: inks.ink,
        width: 1.6,
      });
    }
    const end = Math.max(length(count ?? 0), length(before ?? 0));
    marks.push({ ...words, x: labels + end + 5, text: value, anchor: "start" });
  }
  marks.push({
    ...{ kind: "line", x1: labels, x2: labels, y1: top, y2: height },
    ...{ stroke: inks.line, width: 0.8 },
  });
  return { width: chartWidth, height, title, alternative, marks };
}

/** As wide as the longest label asks, up to where bars would have too little left. */
const labelRoom = (bars: readonly ChartBar[]): number =>
  Math.min(bar.label.most, Math.max(bar.label.least, ...bars.map(({ label }) => wordsWidth(label) + 10)));

/** Two texts explain the light and the dark bar; a single one explains the mark across. */
function legendMarks(legend: readonly string[], from: number, inks: ChartInks): ChartMark[] {
  const marks: ChartMark[] = [];
  let x = from;
  for (const [at, text] of legend.entries()) {
    if (legend.length === 1)
      marks.push({ kind: "line", x1: x + 4, x2: x + 4, y1: 1, y2: 12, stroke: inks.ink, width: 1.6 });
    else
      marks.push({
        ...{ kind: "box", x, y: 2, width: 9, height: 9 },
        ...(at === 0 ? { fill: inks.light, stroke: inks.dark } : { fill: inks.dark }),
      });
    marks.push({
      ...{ kind: "words", x: x + 13, y: 10, size: wordSize, text },
      ...{ anchor: "start", fill: inks.quiet },
    });
    x += 30 + text.length * wordSize * 0.52;
  }
  return marks;
}
