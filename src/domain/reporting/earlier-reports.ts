/**
 * What reports for others give away together: the exchanges of a year less those of three quarters are those of the fourth. Differencing, as in official
 * statistics (Hundepool et al., Statistical Disclosure Control, 2012, chapter 2).
 */
import { isSmall } from "../audience/small-counts.ts";
import { dayAfter } from "../values/days.ts";
import type { ToldFigure } from "./masked-figures.ts";
import { type Breakdown, breakdowns, type FigureId } from "./mission-figures.ts";
import type { ReportPeriod } from "./report-period.ts";

/** The figures of one period, as others were told them. */
export interface ToldTable {
  period: ReportPeriod;
  figures: readonly ToldFigure[];
}

/** Counts of dated things, each of one day: the parts of a period make up its whole. */
const sums: readonly FigureId[] = ["exchanges", "documents", "attendances"];

/** Counts of whoever, or whatever, had something in the period: of two periods one of which holds the other, the difference counts those of the rest alone. */
const distinct: readonly FigureId[] = [
  ...([
    "contacted",
    "came",
    "reached",
    "met",
    "answered",
    "hard_to_ask",
    "surveyed",
    "survey_answers",
  ] as const),
  ...(["needs", "refusals", "partial_refusals", "shared", "recipients", "introductions"] as const),
];

/** The figures of a period, less those that would tell a count of one to four, or a masked one, beside what was told of other periods. */
export function untoldByDifference(
  { period, figures }: ToldTable,
  earlier: readonly ToldTable[],
): ToldFigure[] {
  const told = figures.map((figure) => {
    const others = earlier.flatMap((table) => {
      const same = table.figures.find(({ id }) => id === figure.id);
      return same ? [{ period: table.period, figure: same }] : [];
    });
    const isGivenAway = (cell: (of: ToldFigure) => Cell) =>
      tellsSmallCount(
        figure.id,
        { period, cell: cell(figure) },
        others.map((other) => ({ period: other.period, cell: cell(other.figure) })),
      );
    if (isGivenAway(wholeOf)) return { ...figure, value: null, masked: true, parts: {} };
    const parts: ToldFigure["parts"] = {};
    for (const breakdown of breakdowns) {
      const here = figure.parts[breakdown];
      const keys = [figure, ...others.map((other) => other.figure)].flatMap(
        ({ parts }) => parts[breakdown]?.map(({ key }) => key) ?? [],
      );
      if (here && ![...new Set(keys)].some((key) => isGivenAway(partOf(breakdown, key))))
        parts[breakdown] = here;
    }
    return { ...figure, parts };
  });
  return withoutHoursOfUntold(told, figures);
}

/** Hours are a sum over channels: they go with the exchanges that are no longer told. */
function withoutHoursOfUntold(told: ToldFigure[], before: readonly ToldFigure[]): ToldFigure[] {
  const channelsIn = (some: readonly ToldFigure[]) =>
    some.find(({ id }) => id === "exchanges")?.parts.channel;
  const isLost = channelsIn(before) !== undefined && channelsIn(told) === undefined;
  return told.map((figure) =>
    isLost && figure.id === "hours" ? { ...figure, value: null, masked: true } : figure,
  );
}

/** A number of a report; null where it is not told and nothing stands in its place. */
type Cell = number | "masked" | null;

const wholeOf = ({ value, masked }: ToldFigure): Cell => (masked ? "masked" : value);

const partOf =
  (breakdown: Breakdown, key: string | null) =>
  ({ parts, value }: ToldFigure): Cell => {
    const counted = parts[breakdown];
    // Nobody at all is nobody of any kind; of a breakdown that is told, a part without a line is of nobody either.
    if (!counted) return value === 0 ? 0 : null;
    const part = counted.find((one) => one.key === key);
    return part === undefined ? 0 : (part.count ?? "masked");
  };

interface DatedCell {
  period: ReportPeriod;
  cell: Cell;
}

function tellsSmallCount(id: FigureId, here: DatedCell, earlier: readonly DatedCell[]): boolean {
  if (typeof here.cell !== "number") return false;
  const value = here.cell;
  if (distinct.includes(id))
    return earlier.some(
      ({ period, cell }) =>
        typeof cell === "number" &&
        (holds(period, here.period) || holds(here.period, period)) &&
        isSmall(Math.abs(value - cell)),
    );
  return sums.includes(id) && sumsTellSmallCount([...earlier, here]);
}

const holds = (outer: ReportPeriod, inner: ReportPeriod) => outer.from <= inner.from && inner.to <= outer.to;

/** Whether the numbers told of some periods tell that of other days: a small one, or one that is masked. */
function sumsTellSmallCount(cells: readonly DatedCell[]): boolean {
  const days = daysOfChange(cells.map(({ period }) => period));
  const told = cells.flatMap(({ period, cell }) =>
    typeof cell === "number" ? [{ spans: spansOf(period, days), count: cell }] : [],
  );
  const equations = solved(told);
  const isTold = ({ period, cell }: DatedCell) =>
    cell === "masked" && countIn(spansOf(period, days), equations) !== null;
  if (cells.some(isTold)) return true;
  return days.some((_, first) =>
    days.slice(first + 1).some((_, length) => {
      const run = days.slice(1).map((_, at) => Number(at >= first && at <= first + length));
      const count = countIn(run, equations);
      if (count === null) return false;
      const isWithin = (spans: readonly number[]) => run.every((one, at) => one <= spans[at]!);
      return isSmall(count) || told.some((one) => isWithin(one.spans) && isSmall(one.count - count));
    }),
  );
}

/** The days on which any of these periods begins, or has just ended. */
const daysOfChange = (periods: readonly ReportPeriod[]): string[] =>
  [...new Set(periods.flatMap(({ from, to }) => [from, dayAfter(to, 1)]))].sort();

/** For each span between two such days, whether it belongs to the period: 1 or 0. */
const spansOf = ({ from, to }: ReportPeriod, days: readonly string[]): number[] =>
  days.slice(1).map((_, at) => Number(from <= days[at]! && days[at]! <= to));

/** A sum over spans of days whose count is known. */
interface Equation {
  spans: readonly number[];
  count: number;
}

/** Gauss–Jordan elimination. Spans of one period follow each other, so that every factor is -1, 0 or 1 (totally unimodular) and nothing is rounded. */
function solved(told: readonly Equation[]): Equation[] {
  let equations: Equation[] = [];
  for (const one of told) {
    const left = reduced(one, equations);
    const pivot = left.spans.findIndex((span) => span !== 0);
    if (pivot === -1) continue;
    const unit = scaled(left, 1 / left.spans[pivot]!);
    equations = [...equations.map((other) => plus(other, scaled(unit, -other.spans[pivot]!))), unit];
  }
  return equations;
}

/** The count of some spans, where the equations tell it; else null. */
function countIn(spans: readonly number[], equations: readonly Equation[]): number | null {
  const left = reduced({ spans, count: 0 }, equations);
  return left.spans.every((span) => span === 0) ? -left.count : null;
}

const reduced = (equation: Equation, equations: readonly Equation[]): Equation =>
  equations.reduce((left, one) => plus(left, scaled(one, -left.spans[pivotOf(one)]!)), equation);

const pivotOf = ({ spans }: Equation) => spans.findIndex((span) => span !== 0);

const scaled = ({ spans, count }: Equation, by: number): Equation => ({
  spans: spans.map((span) => span * by || 0),
  count: count * by || 0,
});

const plus = (one: Equation, other: Equation): Equation => ({
  spans: one.spans.map((span, at) => span + other.spans[at]! || 0),
  count: one.count + other.count,
});
