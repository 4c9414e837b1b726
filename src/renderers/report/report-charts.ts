// Chooses the chart of each figure: bars for things that have names, columns for months, a map for départements.
import type { Breakdown, FigureId } from "../../domain/reporting/mission-figures.ts";
import type { ReportPeriod } from "../../domain/reporting/report-period.ts";
import type { FigureLine } from "../../domain/reporting/told-report.ts";
import { barChart } from "../charts/bar-chart.ts";
import { type ChartDrawing, chartInks } from "../charts/chart-drawing.ts";
import { departmentMap } from "../charts/department-map.ts";
import { monthChart } from "../charts/month-chart.ts";
import { partName, type ReportView } from "../report-sheet.ts";

/** The charts of a report. A chart is null where there is nothing to compare. */
export interface ReportCharts {
  funnel(): ChartDrawing | null;
  reachedAmong(breakdown: Breakdown): ChartDrawing | null;
  map(): ChartDrawing | null;
  parts(figure: FigureId, breakdown: Breakdown): ChartDrawing | null;
  months(figure: FigureId): ChartDrawing | null;
}

/** Bars of a chart at most: more are hard to read, and the table has them all. */
const mostBars = 12;
/** Months of a chart at most: the columns of more would be too thin to tell apart. */
const mostMonths = 24;
/** Parts that the alternative text of a chart names at most: more would be too long to listen to. */
const mostSaid = 8;

const onTheWay: readonly FigureId[] = ["known", "contacted", "reached", "met", "answered"];

export function reportCharts(view: ReportView, accent: string | null): ReportCharts {
  const { report, text } = view;
  const { reporting } = text;
  const words = reporting.document;
  const inks = chartInks(accent);
  const linesOf = (figure: FigureId, breakdown: Breakdown | null) =>
    report.lines.filter((line) => line.figure.id === figure && line.breakdown === breakdown);
  const countOf = (count: number | null) => (count === null ? words.maskedCell : words.number(count));
  const wordsOfBars = (bars: readonly { label: string; value: string }[]) =>
    bars.slice(0, mostSaid).map(({ label, value }) => words.area(label, value));
  const titled = (title: string, all: number) =>
    all > mostBars ? title + words.firstShown(mostBars) : title;
  const bars = (lines: readonly FigureLine[], title: string, label: (line: FigureLine) => string) => {
    const isCompared = lines.some(({ before }) => before);
    const drawn = lines.slice(0, mostBars).map((line) => ({
      ...{ label: label(line), count: line.value, value: countOf(line.value), before: line.before },
    }));
    return barChart(drawn, {
      ...{
        title: titled(title, lines.length),
        alternative: words.barChartDescription(wordsOfBars(drawn)),
        inks,
      },
      legend: isCompared ? [words.previousPeriodMark] : [],
    });
  };
  return {
    funnel() {
      const lines = onTheWay.flatMap((id) => linesOf(id, null));
      if (lines.filter(({ value }) => value).length < 2) return null;
      return bars(lines, words.funnelTitle, ({ figure }) => reporting.figures[figure.id].name);
    },
    reachedAmong(breakdown) {
      const lines = linesOf("known", breakdown);
      const reached = new Map(linesOf("reached", breakdown).map(({ key, value }) => [key, value]));
      const isTold = linesOf("reached", null)[0]?.figure.parts[breakdown] !== undefined;
      if (lines.filter(({ value }) => value).length < 2) return null;
      const drawn = lines.slice(0, mostBars).map((line) => {
        const within = isTold ? (reached.has(line.key) ? reached.get(line.key)! : 0) : null;
        const value =
          line.value === null || within === null
            ? countOf(line.value)
            : words.partOfWhole(within, line.value);
        return { label: partName(line, view), count: line.value, within, value };
      });
      return barChart(drawn, {
        ...{ title: titled(words.reachedAmong(breakdown), lines.length), inks },
        ...{
          alternative: words.barChartDescription(wordsOfBars(drawn)),
          legend: [words.columnTitles.known!, words.columnTitles.reached!],
        },
      });
    },
    map() {
      const counted = linesOf("known", "department").flatMap((line) => {
        const code = line.key === null ? null : view.departmentCode(line.key);
        const label = partName(line, view);
        const value = countOf(line.value);
        return code === null
          ? []
          : [{ code, count: line.value, label, value, title: words.area(label, value) }];
      });
      if (counted.every(({ count }) => count === null)) return null;
      return departmentMap(counted, {
        ...{ title: words.mapTitle, alternative: words.mapDescription(wordsOfBars(counted)), inks },
        ...{ range: words.range, untold: words.maskedCell },
      });
    },
    parts(figure, breakdown) {
      const lines = linesOf(figure, breakdown);
      if (lines.filter(({ value }) => value).length < 2) return null;
      return bars(lines, words.figureBy(figure, breakdown), (line) => partName(line, view));
    },
    months(figure) {
      const counts = new Map(linesOf(figure, "month").map(({ key, value }) => [key, value ?? 0]));
      const months = monthsOf(report.period);
      if (counts.size === 0 || months.length < 3 || months.length > mostMonths) return null;
      const drawn = months.map((month) => {
        const count = counts.get(month) ?? 0;
        return { month, count, label: reporting.partName("month", month), value: words.number(count) };
      });
      return monthChart(
        drawn.map(({ month, count, value }) => ({ count, value, label: words.shortMonth(month) })),
        {
          ...{ title: words.figureBy(figure, "month"), inks },
          alternative: words.barChartDescription(wordsOfBars(drawn.filter(({ count }) => count > 0))),
        },
      );
    },
  };
}

/** Every month that a period touches, as in `2026-03`. */
function monthsOf({ from, to }: ReportPeriod): string[] {
  const months: string[] = [];
  let [year, month] = from.slice(0, 7).split("-").map(Number) as [number, number];
  for (let at = from.slice(0, 7); at <= to.slice(0, 7) && months.length <= mostMonths; ) {
    months.push(at);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    at = `${year}-${String(month).padStart(2, "0")}`;
  }
  return months;
}
