// Makes the tables of a report's breakdowns: documents set the counts in words, workbooks keep the numbers.
import { isSmall } from "../../domain/audience/small-counts.ts";
import { type Breakdown, breakdowns, type FigureId } from "../../domain/reporting/mission-figures.ts";
import type { FigureLine } from "../../domain/reporting/told-report.ts";
import { partName, type ReportView } from "../report-sheet.ts";

/** A breakdown as a table: one row for each part; a withheld count is null. */
export interface CountTable {
  breakdown: Breakdown;
  /** Null where the columns are several figures of the same actors. */
  figure: FigureId | null;
  /** Titles of the columns: the first column holds names, the others hold counts. */
  columns: readonly string[];
  rows: readonly { name: string; counts: readonly (number | null)[] }[];
}

/** Figures that count actors: the columns of the tables by situation, kind and so on. */
const actorFigures: readonly FigureId[] = [
  ...(["known", "contacted", "reached", "met", "answered", "hard_to_ask", "surveyed", "refusals"] as const),
];
const ofActors: readonly Breakdown[] = ["situation", "kind", "department", "programme", "theme"];

export const isWithheld = ({ rows }: CountTable): boolean =>
  rows.every(({ counts }) => counts.every((count) => count === null));

/** One table for each breakdown of actors. */
export const actorTables = (view: ReportView): CountTable[] =>
  ofActors.flatMap((breakdown) => actorTable(breakdown, view) ?? []);

/** Columns whose counts are all withheld are left out; null when no actor has a value of this breakdown. */
function actorTable(breakdown: Breakdown, view: ReportView): CountTable | null {
  const { report, text } = view;
  const { document } = text.reporting;
  const figures = actorFigures.flatMap((id) => {
    const wholeFigure = report.lines.find((line) => line.figure.id === id && line.breakdown === null);
    if (!wholeFigure || wholeFigure.value === 0) return [];
    return [{ id, told: wholeFigure.figure.parts[breakdown] }];
  });
  const lines = report.lines.filter(({ figure, breakdown: by }) => figure.id === "known" && by === breakdown);
  if (lines.every(({ key }) => key === null)) return null;
  const columns = figures
    .map(({ id, told: toldParts }) => ({
      title: document.columnTitles[id]!,
      counts: lines.map(({ key }) =>
        toldParts === undefined ? null : (toldParts.find((part) => part.key === key) ?? { count: 0 }).count,
      ),
    }))
    .filter(({ counts }) => counts.some((count) => count !== null));
  return {
    ...{ breakdown, figure: null },
    columns: [document.partColumnTitles[breakdown], ...columns.map(({ title }) => title)],
    rows: lines.map((line, at) => ({
      name: partName(line, view),
      counts: columns.map(({ counts }) => counts[at]!),
    })),
  };
}

/** One table for each figure that counts other things than actors, and each of its breakdowns. */
export function actionTables(view: ReportView): CountTable[] {
  const { report } = view;
  const figures = new Map(
    report.lines
      .filter(({ breakdown, figure }) => breakdown !== null && !actorFigures.includes(figure.id))
      .map(({ figure }) => [figure.id, figure]),
  );
  return [...figures.keys()].flatMap((figure) =>
    breakdowns.flatMap((breakdown) => {
      const lines = report.lines.filter((line) => line.figure.id === figure && line.breakdown === breakdown);
      // A small figure is not broken down by actors: five tables of one row each would say no more.
      const isHandful = ofActors.includes(breakdown) && isSmall(figures.get(figure)!.value ?? 0);
      return lines.length === 0 || isHandful ? [] : [actionTable(figure, breakdown, lines, view)];
    }),
  );
}

function actionTable(
  figure: FigureId,
  breakdown: Breakdown,
  lines: readonly FigureLine[],
  view: ReportView,
): CountTable {
  const { document } = view.text.reporting;
  const [, now, before] = document.glanceColumns;
  const isCompared = view.report.reader === "team" && breakdown !== "month";
  return {
    ...{ breakdown, figure },
    columns: [document.partColumnTitles[breakdown], now!, ...(isCompared ? [before!] : [])],
    rows: lines.map((line) => ({
      name: partName(line, view),
      counts: [line.value, ...(isCompared ? [line.before ?? 0] : [])],
    })),
  };
}

/** The tables of the report, each a sheet of a workbook: words stand for withheld counts, the rest are numbers. */
export const tableSheets = (view: ReportView): { name: string; rows: (string | number)[][] }[] =>
  [...actorTables(view), ...actionTables(view)]
    .filter((table) => !isWithheld(table))
    .map(({ breakdown, figure, columns, rows }) => ({
      name: view.text.reporting.tableSheet(figure, breakdown),
      rows: [
        [...columns],
        ...rows.map(({ name, counts }) => [
          name,
          ...counts.map((count) => count ?? view.text.reporting.document.maskedCell),
        ]),
      ],
    }));
