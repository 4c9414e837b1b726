// Draws a chart of columns, one a month.
import { scaleBand, scaleLinear } from "d3-scale";
import { type ChartDrawing, type ChartInks, type ChartMark, chartWidth, wordSize } from "./chart-drawing.ts";

export interface ChartMonth {
  label: string;
  count: number;
  value: string;
}

const room = { plot: 95, above: 14, below: 16 };

export function monthChart(
  months: readonly ChartMonth[],
  { title, alternative, inks }: { title: string; alternative: string; inks: ChartInks },
): ChartDrawing {
  const base = room.above + room.plot;
  const height = scaleLinear([0, Math.max(1, ...months.map(({ count }) => count))], [0, room.plot]);
  const place = scaleBand(
    months.map((_, at) => at),
    [0, chartWidth],
  ).padding(0.25);
  const marks = months.flatMap(({ label, count, value }, at): ChartMark[] => {
    const x = place(at)!;
    const words = { kind: "words", x: x + place.bandwidth() / 2, anchor: "middle", size: wordSize } as const;
    return [
      {
        ...{ kind: "box", x, y: base - height(count), width: place.bandwidth(), height: height(count) },
        fill: inks.dark,
      },
      ...(count > 0 ? [{ ...words, y: base - height(count) - 4, text: value, fill: inks.ink }] : []),
      { ...words, y: base + 12, text: label, fill: inks.quiet },
    ];
  });
  const axis = { kind: "line", x1: 0, x2: chartWidth, y1: base, y2: base } as const;
  return {
    ...{ width: chartWidth, height: base + room.below, title, alternative },
    marks: [...marks, { ...axis, stroke: inks.line, width: 0.8 }],
  };
}
