/** A report as its reader may have it: the team with names, others without names and without small counts. */

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
  /** In the period before; null where it is not given. */
  before: number | null;
}

export interface ToldReport {
  reader: ReportRecipient;
  period: ReportPeriod;
  before: ReportPeriod;
  /** The last day counted of a period that is not over; null for one that is, or that has not begun. ISO date. */
  until: string | null;
  lines: readonly FigureLine[];
  /** Who stands behind each figure, and how much of it is each one's: for the team. */
  actors: readonly { figure: Figure; names: readonly string[] }[];
  /** Figures, whole or in part, that would tell a small count beside the reports that others have already. */
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
    /** The reports that others have already, the first given first. */
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
          // Two reports side by side would give away who changed: others compare wholes only.
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

/** Each report is told beside those given before it; of the period before, others compare wholes only. */
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
