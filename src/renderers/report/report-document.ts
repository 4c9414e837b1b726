// Composes the report as a document: its headings, tables and charts, which each format sets in its own way.

import type { FigureId } from "../../domain/reporting/mission-figures.ts";
import type { FigureLine } from "../../domain/reporting/told-report.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import type { ChartDrawing } from "../charts/chart-drawing.ts";
import {
  actorShare,
  isNothing,
  lateLines,
  missionSections,
  type ReportView,
  reportTitle,
} from "../report-sheet.ts";
import { type ReportCharts, reportCharts } from "./report-charts.ts";
import { actionTables, actorTables, type CountTable, isWithheld } from "./report-tables.ts";

/** Numeric columns are aligned on the right; the first column says what each row is. */
export interface DocumentTable {
  kind: "table";
  columns: readonly { title: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
  /** The heading to which each row links, in formats with links; null for a row without a link. */
  leadsTo?: readonly (string | null)[];
}

/** Shares of the width of a page: a letter of a bold heading, and the padding of a cell. */
const ofPage = { letter: 0.0115, edges: 0.018 };

/** Widths that add up to `whole`: numeric columns are narrow, but hold the longest word of their title; words take the rest. */
export function widthsOf(columns: DocumentTable["columns"], totalWidth: number): number[] {
  const numeric = columns.filter((column) => column.numeric);
  const longestWord = (title: string) => Math.max(...title.split(/[ -]/).map((word) => word.length));
  const needed = numeric.map(({ title }) => totalWidth * (longestWord(title) * ofPage.letter + ofPage.edges));
  const even = Math.min(totalWidth / 4, (totalWidth * 0.7) / numeric.length);
  const widths = needed.some((width) => width > even) ? needed : needed.map(() => even);
  const remainingWidth = totalWidth - widths.reduce((sum, width) => sum + width, 0);
  const wordy = columns.length - numeric.length;
  const first = wordy > 1 ? remainingWidth / 3 : remainingWidth;
  return columns.map((column, at) =>
    column.numeric
      ? widths[numeric.indexOf(column)]!
      : at === 0
        ? first
        : (remainingWidth - first) / (wordy - 1),
  );
}

export type DocumentBlock =
  /** `anchor`: the name by which links lead to the heading. */
  | { kind: "heading"; level: 2 | 3; text: string; anchor?: string }
  | { kind: "paragraph"; text: string; quiet: boolean }
  /** `links`: the address to which each item links, in formats with links; empty for a list without links. */
  | { kind: "list"; items: readonly string[]; links: readonly string[] }
  | DocumentTable
  /** `titled` is false right under a heading that says the same as the chart's title. */
  | { kind: "chart"; drawing: ChartDrawing; titled: boolean; source: string | null };

export interface ReportDocument {
  title: string;
  blocks: readonly DocumentBlock[];
}

/** `mostNames`: how many actors are named behind a figure, in formats where the list cannot be folded away. */
export function reportDocument(
  view: ReportView,
  accent: string | null,
  { mostNames = Number.POSITIVE_INFINITY }: { mostNames?: number } = {},
): ReportDocument {
  const { report, text } = view;
  const { reporting } = text;
  const forTeam = report.reader === "team";
  const charts = reportCharts(view, accent);
  const wholes = report.lines.filter(({ breakdown }) => breakdown === null);
  const nothing = wholes.filter(isNothing).map(({ figure }) => reporting.figures[figure.id].name);
  const isEmpty = wholes.every(({ value }) => !value);
  return {
    title: reportTitle(view),
    blocks: [
      ...(forTeam
        ? [words(reporting.teamWarning, true)]
        : missionSections(view).flatMap(({ title, lines }) => [
            heading(2, title),
            ...lines.map((line) => words(line)),
          ])),
      heading(2, reporting.document.glanceHeading),
      ...(isEmpty ? [words(reporting.nothingNoted)] : []),
      ...chart(charts.funnel()),
      ...glanceTable(wholes, view),
      ...(nothing.length > 0 ? [words(reporting.zeroFigures(nothing))] : []),
      ...(wholes.some(({ masked }) => masked) ? [words(reporting.document.maskedCellNote, true)] : []),
      ...actorBlocks(view, charts),
      ...actionBlocks(view, charts),
      ...(forTeam ? nameBlocks(view, mostNames) : []),
      ...methodBlocks(view, wholes),
    ],
  };
}

const heading = (level: 2 | 3, text: string): DocumentBlock => ({ kind: "heading", level, text });
const words = (text: string, quiet = false): DocumentBlock => ({ kind: "paragraph", text, quiet });
const chart = (drawing: ChartDrawing | null, titled = true, source: string | null = null): DocumentBlock[] =>
  drawing === null ? [] : [{ kind: "chart", drawing, titled, source }];

/** A table whose first column holds words, and whose other columns hold numbers. */
const table = (titles: readonly string[], rows: readonly (readonly string[])[]): DocumentTable => ({
  kind: "table",
  columns: titles.map((title, at) => ({ title, numeric: at > 0 })),
  rows,
});

function glanceTable(wholes: readonly FigureLine[], { text, report }: ReportView): DocumentBlock[] {
  const { reporting } = text;
  const lines = wholes.filter((line) => !isNothing(line));
  const named = new Set(namedFigures(report).map(({ figure }) => figure.id));
  const rows = lines.map(({ figure, value, masked, before }) => [
    reporting.figures[figure.id].name,
    masked ? reporting.document.maskedCell : reporting.value(value, false, figure.unit),
    before === null ? "" : reporting.value(before, false, figure.unit),
  ]);
  const leadsTo = lines.map(({ figure: { id } }) => {
    const list = listOf[id] ?? id;
    return named.has(list) ? anchorOf(list) : null;
  });
  if (rows.length === 0) return [];
  return [
    { ...table(reporting.document.glanceColumns, rows), leadsTo },
    words(reporting.comparedColumns(report.before), true),
  ];
}

/** Who the actors are, and what was done with them. */
function actorBlocks(view: ReportView, charts: ReportCharts): DocumentBlock[] {
  const { document } = view.text.reporting;
  const tables = actorTables(view);
  const countTables = tables.filter((countTable) => !isWithheld(countTable));
  const untold = tables.filter(isWithheld).map(({ breakdown }) => breakdown);
  if (tables.length === 0) return [];
  const blocks = countTables.flatMap((counts): DocumentBlock[] => [
    heading(3, capitalised(document.actorsBy(counts.breakdown))),
    ...(counts.breakdown === "department"
      ? chart(charts.map(), true, document.mapSource)
      : chart(charts.reachedAmong(counts.breakdown))),
    tableOf(counts, view),
  ]);
  const hidden = countTables.some(({ rows }) => rows.some(({ counts }) => counts.includes(null)));
  return [
    heading(2, document.actorsHeading),
    ...blocks,
    ...(untold.length > 0 ? [words(document.breakdownsLeftOut(untold), true)] : []),
    ...(hidden ? [words(document.maskedCellNote, true)] : []),
  ];
}

/** The breakdowns of figures that count other things than actors. */
function actionBlocks(view: ReportView, charts: ReportCharts): DocumentBlock[] {
  const { document } = view.text.reporting;
  const tables = actionTables(view);
  const untold = tables
    .filter(isWithheld)
    .map((countTable) => document.figureBy(countTable.figure!, countTable.breakdown));
  if (tables.length === 0) return [];
  return [
    heading(2, document.actionsHeading),
    ...tables
      .filter((countTable) => !isWithheld(countTable))
      .flatMap((counts): DocumentBlock[] => {
        const { breakdown } = counts;
        const figure = counts.figure!;
        return [
          heading(3, document.figureBy(figure, breakdown)),
          ...chart(breakdown === "month" ? charts.months(figure) : charts.parts(figure, breakdown), false),
          tableOf(counts, view),
        ];
      }),
    ...(untold.length > 0 ? [words(document.figuresLeftOut(untold), true)] : []),
  ];
}

/** Counts in words. Rows whose counts are all withheld are joined into one, the last. */
function tableOf({ columns, rows }: CountTable, { text }: ReportView): DocumentTable {
  const { document } = text.reporting;
  const cells = (counts: readonly (number | null)[]) =>
    counts.map((count) => (count === null ? document.maskedCell : document.number(count)));
  const isHidden = ({ counts }: CountTable["rows"][number]) => counts.every((count) => count === null);
  const hidden = rows.filter(isHidden);
  const shown = hidden.length < 2 ? rows : rows.filter((row) => !isHidden(row));
  const together = document.joinedNames(hidden.map(({ name }) => name));
  return table(columns, [
    ...shown.map(({ name, counts }) => [name, ...cells(counts)]),
    ...(shown === rows ? [] : [[together, ...cells(hidden[0]!.counts)]]),
  ]);
}

/** The figures whose actors are named: not `known`, whose names would be the whole list. */
const namedFigures = ({ actors }: ReportView["report"]) =>
  actors.filter(({ figure }) => figure.id !== "known");

/** Figure without actors of its own → the figure to whose names it links: hours link to the names behind exchanges. */
const listOf: Partial<Record<FigureId, FigureId>> = { hours: "exchanges", meetings: "attendances" };

const anchorOf = (figure: FigureId) => `names-${figure}`;

function nameBlocks({ report, text, teamPage }: ReportView, mostNames: number): DocumentBlock[] {
  const { reporting } = text;
  const figuresWithNames = namedFigures(report);
  if (figuresWithNames.length === 0) return [];
  return [
    heading(2, reporting.sections.names),
    ...figuresWithNames.flatMap(({ figure, names }): DocumentBlock[] => [
      {
        ...{ kind: "heading", level: 3, text: reporting.figures[figure.id].name },
        anchor: anchorOf(figure.id),
      },
      {
        ...{
          kind: "list",
          items: names.slice(0, mostNames).map((name, at) => actorShare(name, figure, at, text)),
        },
        links: teamPage === null ? [] : figure.actors.slice(0, mostNames).map((id) => `${teamPage}#${id}`),
      },
      ...(names.length > mostNames ? [words(reporting.moreNames(names.length - mostNames), true)] : []),
    ]),
  ];
}

function methodBlocks(view: ReportView, wholes: readonly FigureLine[]): DocumentBlock[] {
  const {
    report,
    text: { reporting },
  } = view;
  return [
    heading(2, reporting.sections.method),
    words(reporting.method),
    ...lateLines(view).map((line) => words(line)),
    ...(report.reader === "team" ? [] : [words(reporting.maskedNote)]),
    {
      kind: "table",
      columns: reporting.document.methodColumns.map((title) => ({ title, numeric: false })),
      rows: wholes.map(({ figure }) => {
        const { name, definition } = reporting.figures[figure.id];
        return [name, definition];
      }),
    },
  ];
}
