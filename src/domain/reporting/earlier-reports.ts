/**
 * Masks what several reports for others would reveal together: the exchanges of a year minus those of three quarters are those of
 * the fourth (differencing: Hundepool et al., Statistical Disclosure Control, 2012, chapter 2).
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

/** Figures that count things of one day each: the counts of the parts of a period sum to that of the whole period. */
const sums: readonly FigureId[] = ["exchanges", "documents", "attendances"];

/**
 * Figures that are not compared. The difference of two states at the end of a period, net changes, medians or hours counts nothing;
 * meetings are told, however few they are.
 */
const notCompared: readonly FigureId[] = [
  "known",
  "projects",
  "changes",
  "meetings",
  "delay_contact",
  "delay_exchange",
  "hours",
];

/** The figures of a period, without those that together with earlier reports would reveal a masked count, or a count of one to four. */
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

/** Hours are a sum over channels: they are masked when the exchanges by channel were held back here. */
function withoutHoursOfUntold(told: ToldFigure[], before: readonly ToldFigure[]): ToldFigure[] {
  const channelsIn = (some: readonly ToldFigure[]) =>
    some.find(({ id }) => id === "exchanges")?.parts.channel;
  const isLost = channelsIn(before) !== undefined && channelsIn(told) === undefined;
  return told.map((figure) =>
    isLost && figure.id === "hours" ? { ...figure, value: null, masked: true } : figure,
  );
}

/** A number of a report; null where the report does not give it at all. */
type Cell = number | "masked" | null;

const wholeOf = ({ value, masked }: ToldFigure): Cell => (masked ? "masked" : value);

const partOf =
  (breakdown: Breakdown, key: string | null) =>
  ({ parts, value }: ToldFigure): Cell => {
    const counted = parts[breakdown];
    // Without the breakdown a part is known only when the whole is 0; in a breakdown that is told, a part without a line is 0.
    if (!counted) return value === 0 ? 0 : null;
    const part = counted.find((one) => one.key === key);
    return part === undefined ? 0 : (part.count ?? "masked");
  };

interface DatedCell {
  period: ReportPeriod;
  cell: Cell;
}

function tellsSmallCount(id: FigureId, here: DatedCell, earlier: readonly DatedCell[]): boolean {
  const value = here.cell;
  if (typeof value !== "number" || notCompared.includes(id)) return false;
  if (sums.includes(id)) return sumsTellSmallCount([...earlier, here]);
  // The other figures count each actor, project or answer once: when one period contains the other, the difference counts those of the
  // remaining days alone.
  return earlier.some(
    ({ period, cell }) =>
      typeof cell === "number" &&
      (contains(period, here.period) || contains(here.period, period)) &&
      isSmall(Math.abs(value - cell)),
  );
}

const contains = (outer: ReportPeriod, inner: ReportPeriod) =>
  outer.from <= inner.from && inner.to <= outer.to;

/**
 * Whether the numbers told of some periods reveal a small or a masked count of other days. Each number is a step from the first
 * day of its period to the day after the last. Whoever adds up steps knows the count between any two days that they connect.
 */
function sumsTellSmallCount(cells: readonly DatedCell[]): boolean {
  const places = countedDays(
    cells.flatMap(({ period, cell }) => (typeof cell === "number" ? [{ period, cell }] : [])),
  );
  const isTold = ({ period, cell }: DatedCell) =>
    cell === "masked" && between(places.get(period.from), places.get(dayAfter(period.to, 1))) !== null;
  if (cells.some(isTold)) return true;
  const days = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
  return days.some((from, first) =>
    days.slice(first + 1).some((to, more) => {
      const count = between(from, to);
      if (count === null || count === 0) return false;
      return isSmall(count) || leavesSmallCount(count, days.slice(first, first + more + 2));
    }),
  );
}

/** A day at which a step begins or ends: `count` is the sum of the steps from `joinedTo`, the first day of the connected ones, to it. */
interface CountedDay {
  joinedTo: string;
  count: number;
}

function countedDays(told: readonly { period: ReportPeriod; cell: number }[]): Map<string, CountedDay> {
  const places = new Map<string, CountedDay>();
  const steps = told.flatMap(({ period: { from, to }, cell }) => {
    const end = dayAfter(to, 1);
    return [
      { from, to: end, count: cell },
      { from: end, to: from, count: -cell },
    ];
  });
  const place = (day: string, at: CountedDay) => {
    if (places.has(day)) return;
    places.set(day, at);
    for (const step of steps)
      if (step.from === day) place(step.to, { joinedTo: at.joinedTo, count: at.count + step.count });
  };
  for (const { from } of steps) place(from, { joinedTo: from, count: 0 });
  return places;
}

/** The count from one day to another; null where no steps connect them. */
const between = (from: CountedDay | undefined, to: CountedDay | undefined): number | null =>
  from && to && from.joinedTo === to.joinedTo ? to.count - from.count : null;

/** Whether a count minus known counts of parts of its days leaves a small one: a year minus two quarters may leave little. */
function leavesSmallCount(count: number, days: readonly CountedDay[]): boolean {
  const sums = days.map(() => new Set([0]));
  for (const [at, to] of days.entries()) {
    const here = sums[at]!;
    for (const sum of sums[at - 1] ?? []) here.add(sum);
    for (const [start, from] of days.slice(0, at).entries()) {
      const known = between(from, to);
      if (known !== null) for (const sum of sums[start]!) if (sum + known <= count) here.add(sum + known);
    }
  }
  return [...sums.at(-1)!].some((sum) => isSmall(count - sum));
}
