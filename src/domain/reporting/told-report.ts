/** Makes a report for its reader: with names for the team; for others without names and without small counts. */

import { type ToldTable, untoldByDifference } from "./earlier-reports.ts";
import { figuresForOthers, type ToldFigure } from "./masked-figures.ts";
import { type Breakdown, breakdowns, type Figure, type FigureId } from "./mission-figures.ts";
import { isWithin, type ReportPeriod } from "./report-period.ts";

export const reportRecipients = ["team", "funder"] as const;
export type ReportRecipient = (typeof reportRecipients)[number];

/** One line of the table of figures; `breakdown` is null for a figure as a whole. */
export interface FigureLine {
  figure: ToldFigure;
  breakdown: Breakdown | null;
  key: string | null;
  value: number | null;
  masked: boolean;
  /** The value in the period before; null where it is not told. */
  before: number | null;
}

export interface ToldReport {
  reader: ReportRecipient;
  period: ReportPeriod;
  before: ReportPeriod;
  /** The last day counted of a period that is not over; null for one that is, or that has not begun. ISO date. */
  until: string | null;
  lines: readonly FigureLine[];
  /** The names of the actors of each figure, in the order of its `actors`; empty for others than the team. */
  actors: readonly { figure: Figure; names: readonly string[] }[];
  /** Figures held back, wholly or in part, since together with earlier reports they would reveal a small count. */
  heldBack: readonly FigureId[];
}

/** What is counted for a report: of its period, and of the one before. */
export interface CountedReport {
  period: ReportPeriod;
  before: ReportPeriod;
  figures: readonly Figure[];
  figuresBefore: readonly Figure[];
}

export function toldReport(
  reader: ReportRecipient,
  given: CountedReport & {
    today: string;
    /** The reports that others have already, the oldest first. */
    earlier: readonly CountedReport[];
    nameOf: (actor: string) => string;
  },
): ToldReport {
  const told =
    reader === "team"
      ? { figures: whole(given.figures), figuresBefore: whole(given.figuresBefore), heldBack: [] }
      : toldToOthers(given, given.earlier);
  const before = new Map(told.figuresBefore.map((figure) => [figure.id, figure]));
  const lines = told.figures.flatMap((figure): FigureLine[] => {
    const earlier = before.get(figure.id)!;
    const { value, masked } = figure;
    return [
      { figure, breakdown: null, key: null, value, masked, before: earlier.value },
      ...breakdowns.flatMap((breakdown) =>
        (figure.parts[breakdown] ?? []).map(({ key, count }) => ({
          ...{ figure, breakdown, key, value: count, masked: count === null },
          // The parts of two periods together would reveal who changed: others get the period before as wholes only.
          before: reader === "team" ? countOf(earlier, breakdown, key) : null,
        })),
      ),
    ];
  });
  const actors =
    reader === "team"
      ? given.figures
          .filter(({ actors: counted }) => counted.length > 0)
          .map((figure) => ({ figure, names: figure.actors.map(given.nameOf) }))
      : [];
  const { period, before: earlierPeriod, today } = given;
  const until = isWithin(today, period) && today < period.to ? today : null;
  return { reader, period, before: earlierPeriod, until, lines, actors, heldBack: told.heldBack };
}

/** Makes the report in view of all those given before it. Of the period before, others get wholes only. */
function toldToOthers(asked: CountedReport, earlier: readonly CountedReport[]) {
  const tables: ToldTable[] = [];
  const tell = ({ period, before, figures, figuresBefore }: CountedReport) => {
    const alone = figuresForOthers(figures);
    const told = untoldByDifference({ period, figures: alone }, tables);
    tables.push({ period, figures: told });
    const wholes = figuresForOthers(figuresBefore).map((figure) => ({ ...figure, parts: {} }));
    const toldBefore = untoldByDifference({ period: before, figures: wholes }, tables);
    tables.push({ period: before, figures: toldBefore });
    const heldBack = alone.flatMap(({ id, masked, parts }, at) => {
      const isWhole = told[at]!.masked === masked;
      return isWhole && Object.keys(told[at]!.parts).length === Object.keys(parts).length ? [] : [id];
    });
    return { figures: told, figuresBefore: toldBefore, heldBack };
  };
  for (const report of earlier) tell(report);
  return tell(asked);
}

const whole = (figures: readonly Figure[]): ToldFigure[] =>
  figures.map(({ actors: _, counts: __, ...figure }) => ({ ...figure, masked: false }));

const countOf = ({ parts }: ToldFigure, breakdown: Breakdown, key: string | null): number =>
  parts[breakdown]?.find((part) => part.key === key)?.count ?? 0;
