// Draws a map of départements by how many actors they have: those of the mission, and their neighbours.
import { scaleThreshold } from "d3-scale";
import france from "../sharing/france-departments.json" with { type: "json" };
import {
  type ChartDrawing,
  type ChartInks,
  type ChartMark,
  chartWidth,
  luminance,
  tint,
  wordSize,
} from "./chart-drawing.ts";

export interface CountedDepartment {
  code: string;
  /** Null when it is withheld. */
  count: number | null;
  /** The name and the count in words. */
  title: string;
}

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const outlines: Readonly<Record<string, string>> = france.outlines;
/** How far around the mission's own départements the map shows others, in units of the outlines: about one of them. */
const neighbourhood = 42;
const highest = 250;
const steps = 4;
const square = { side: 26, gap: 6 };
/** Fill of a département whose count is withheld: neither white nor a tint of the scale. */
const withheldFill = "#dcdcdc";

interface MapFacts {
  title: string;
  alternative: string;
  /** The classes of the legend: from one count to another. */
  range: (from: number, to: number) => string;
  untold: string;
  inks: ChartInks;
}

type Paint = ReturnType<typeof paintOf>;

/** Areas and boxes, and the counts that are written over them. */
interface MapMarks {
  marks: ChartMark[];
  counts: ChartMark[];
}

/** The map; null when no département counted has an outline or a square. */
export function departmentMap(counted: readonly CountedDepartment[], facts: MapFacts): ChartDrawing | null {
  const byCode = new Map(counted.map((countedDepartment) => [countedDepartment.code, countedDepartment]));
  const overseas = counted.filter(({ code }) => /^97\d$/.test(code));
  const active = Object.keys(outlines).filter((code) => byCode.has(code));
  if (active.length + overseas.length === 0) return null;
  const shown = active.length === 0 ? [] : withNeighbours(active);
  const frame = frameOf(shown);
  const leftMargin = overseas.length > 0 ? square.side + 14 : 0;
  const scale = Math.min(
    highest / Math.max(1, frame.bottom - frame.top),
    (chartWidth - leftMargin - legendWidth) / Math.max(1, frame.right - frame.left),
  );
  const paint = paintOf(counted, facts.inks);
  const corner = { x: leftMargin - frame.left * scale, y: -frame.top * scale };
  const country = outlinesDrawn(shown, byCode, { ...corner, scale }, paint, facts);
  const squares = squaresDrawn(overseas, paint, facts);
  const height = Math.max(
    (frame.bottom - frame.top) * scale,
    overseas.length * (square.side + square.gap + 10),
    (paint.classes.length + 1) * 15,
  );
  const hidden = counted.some(({ count }) => count === null) ? facts.untold : null;
  return {
    ...{ width: chartWidth, height, title: facts.title, alternative: facts.alternative },
    marks: [
      ...[...country.marks, ...squares.marks],
      ...[...country.counts, ...squares.counts],
      ...legendOf(paint.classes, hidden, facts),
    ],
  };
}

/** The départements that have an outline, with the counts of those that are wide enough for one. */
function outlinesDrawn(
  shown: readonly string[],
  byCode: ReadonlyMap<string, CountedDepartment>,
  corner: { x: number; y: number; scale: number },
  paint: Paint,
  facts: MapFacts,
): MapMarks {
  const { scale } = corner;
  const marks: ChartMark[] = [];
  const counts: ChartMark[] = [];
  for (const code of shown) {
    const department = byCode.get(code);
    const fill = department ? paint.of(department.count) : "#ffffff";
    const title = department?.title ?? code;
    marks.push({ kind: "area", path: outlines[code]!, ...corner, fill, title });
    const box = boxOf(code);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    if (department && (box.right - box.left) * scale > 14)
      counts.push(countOver(department, corner.x + x * scale, corner.y + y * scale, fill, facts));
  }
  return { marks, counts };
}

/** The départements overseas, as squares with their codes below, one under the other. */
function squaresDrawn(overseas: readonly CountedDepartment[], paint: Paint, facts: MapFacts): MapMarks {
  const { quiet } = facts.inks;
  const marks: ChartMark[] = [];
  const counts: ChartMark[] = [];
  for (const [at, department] of overseas.entries()) {
    const [y, fill] = [at * (square.side + square.gap + 10), paint.of(department.count)];
    marks.push({ kind: "box", x: 0, y, width: square.side, height: square.side, fill, stroke: quiet });
    counts.push(countOver(department, square.side / 2, y + square.side / 2, fill, facts));
    marks.push({
      ...{ kind: "words", x: square.side / 2, y: y + square.side + 8, size: 7, anchor: "middle" },
      ...{ text: department.code, fill: quiet },
    });
  }
  return { marks, counts };
}

/** The count of a département, in an ink that shows on its fill. */
const countOver = (
  { count }: CountedDepartment,
  x: number,
  y: number,
  fill: string,
  { untold: untoldWord, inks }: MapFacts,
): ChartMark => ({
  ...{ kind: "words", x, y: y + wordSize * 0.35, size: wordSize, anchor: "middle" },
  text: count === null ? untoldWord : String(count),
  fill: luminance(fill) > 0.3 ? inks.ink : "#ffffff",
});

const legendWidth = 90;

/** Classes of counts, each darker than the one before. */
function paintOf(counted: readonly CountedDepartment[], inks: ChartInks) {
  const counts = counted.flatMap(({ count }) => count ?? []);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const evenBreaks = Array.from({ length: steps - 1 }, (_, at) =>
    Math.ceil(least + ((most - least) * (at + 1)) / steps),
  );
  const breaks = counts.length === 0 ? [] : [...new Set(evenBreaks)].filter((limit) => limit > least);
  const tints = [least, ...breaks].map((_, at, all) => tint(inks.dark, (at + 1) / all.length));
  const scale = scaleThreshold(breaks, tints);
  return {
    of: (count: number | null) => (count === null ? withheldFill : scale(count)),
    classes: tints.flatMap((fill, at) =>
      counts.length === 0 ? [] : [{ fill, from: breaks[at - 1] ?? least, to: (breaks[at] ?? most + 1) - 1 }],
    ),
  };
}

function legendOf(
  classes: readonly { fill: string; from: number; to: number }[],
  hidden: string | null,
  { range, inks }: { range: (from: number, to: number) => string; inks: ChartInks },
): ChartMark[] {
  const entries = [
    ...classes.map(({ fill, from, to }) => ({ fill, text: range(from, to) })),
    ...(hidden === null ? [] : [{ fill: withheldFill, text: hidden }]),
  ];
  return entries.flatMap(({ fill, text }, at): ChartMark[] => {
    const [x, y] = [chartWidth - legendWidth + 10, at * 15];
    return [
      { kind: "box", x, y, width: 16, height: 11, fill, stroke: inks.quiet },
      { kind: "words", x: x + 21, y: y + 9, size: wordSize, text, anchor: "start", fill: inks.ink },
    ];
  });
}

/** The départements of `active`, and those that lie wholly within a frame around them. */
function withNeighbours(active: readonly string[]): string[] {
  const frame = frameOf(active);
  return Object.keys(outlines).filter((code) => {
    const box = boxOf(code);
    return (
      active.includes(code) ||
      (box.left > frame.left - neighbourhood &&
        box.right < frame.right + neighbourhood &&
        box.top > frame.top - neighbourhood &&
        box.bottom < frame.bottom + neighbourhood)
    );
  });
}

const frameOf = (codes: readonly string[]): Frame =>
  codes.map(boxOf).reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    codes.length === 0
      ? { left: 0, top: 0, right: 0, bottom: 0 }
      : { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );

/** The bounding box of an outline, whose path is made of `M`, `l` and `z` alone (`.ci/department-map.mjs`). */
function boxOf(code: string): Frame {
  const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let [x, y] = [0, 0];
  for (const [, letter, numbers] of outlines[code]!.matchAll(/([Ml])([^Mlz]+)/g)) {
    const [first = 0, second = 0] = (numbers!.match(/-?\d+/g) ?? []).map(Number);
    [x, y] = letter === "M" ? [first, second] : [x + first, y + second];
    frame.left = Math.min(frame.left, x);
    frame.right = Math.max(frame.right, x);
    frame.top = Math.min(frame.top, y);
    frame.bottom = Math.max(frame.bottom, y);
  }
  return frame;
}
