// The report as a document to hand out: its headings, tables and charts, for each format to set in its own way.
import { type Breakdown, breakdowns, type FigureId } from "../../domain/reporting/mission-figures.ts";
import type { FigureLine } from "../../domain/reporting/told-report.ts";
import type { ChartDrawing } from "../charts/chart-drawing.ts";
import {
  capitalised,
  isNothing,
  lateLines,
  missionSections,
  partName,
  type ReportView,
  reportTitle,
} from "../report-sheet.ts";
import { type ReportCharts, reportCharts } from "./report-charts.ts";

/** A column of numbers stands on its right; the first column says what each row is. */
export interface DocumentTable {
  kind: "table";
  columns: readonly { title: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
  /** The heading that each row leads to, where one can follow a link; null for none. */
  leadsTo?: readonly (string | null)[];
}

/** How wide each column is of so much: numbers take little room, the rest is for words. */
export function widthsOf(columns: DocumentTable["columns"], whole: number): number[] {
  const numbers = columns.filter(({ numeric }) => numeric).length;
  const number = numbers === 0 ? 0 : Math.min(whole / 4, (whole * 0.7) / numbers);
  const left = whole - numbers * number;
  const wordy = columns.length - numbers;
  const first = wordy > 1 ? left / 3 : left;
  return columns.map(({ numeric }, at) =>
    numeric ? number : at === 0 ? first : (left - first) / (wordy - 1),
  );
}

export type DocumentBlock =
  /** `anchor`: what a link may lead to. */
  | { kind: "heading"; level: 2 | 3; text: string; anchor?: string }
  | { kind: "paragraph"; text: string; quiet: boolean }
  | { kind: "list"; items: readonly string[] }
  | DocumentTable
  /** Its title is not said again right under a heading that says the same. */
  | { kind: "chart"; drawing: ChartDrawing; titled: boolean; source: string | null };

export interface ReportDocument {
  title: string;
  blocks: readonly DocumentBlock[];
}

/** Figures that count actors and are told apart by who these are: the columns of the same tables. */
const actorFigures: readonly FigureId[] = [
  ...(["known", "contacted", "reached", "met", "answered", "hard_to_ask", "surveyed", "refusals"] as const),
];
const ofActors: readonly Breakdown[] = ["situation", "kind", "department", "programme", "theme"];

/** `mostNames`: how many are named behind a figure, where they cannot be folded away. */
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
        ? [words(reporting.team, true)]
        : missionSections(view).flatMap(({ title, lines }) => [
            heading(2, title),
            ...lines.map((line) => words(line)),
          ])),
      heading(2, reporting.document.glance),
      ...(isEmpty ? [words(reporting.empty)] : []),
      ...chart(charts.funnel()),
      ...glanceTable(wholes, view),
      ...(nothing.length > 0 ? [words(reporting.nothing(nothing))] : []),
      ...(wholes.some(({ masked }) => masked) ? [words(reporting.document.untoldNote, true)] : []),
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

/** Rows of words, then of numbers. */
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
    masked ? reporting.document.untold : reporting.value(value, false, figure.unit),
    before === null ? "" : reporting.value(before, false, figure.unit),
  ]);
  const leadsTo = lines.map(({ figure }) => (named.has(figure.id) ? anchorOf(figure.id) : null));
  if (rows.length === 0) return [];
  return [
    { ...table(reporting.document.glanceColumns, rows), leadsTo },
    words(reporting.comparedColumns(report.before), true),
  ];
}

/** Who the actors are, and what was done with them: one table for each way to tell them apart. */
function actorBlocks(view: ReportView, charts: ReportCharts): DocumentBlock[] {
  const { document } = view.text.reporting;
  const untold: Breakdown[] = [];
  const blocks = ofActors.flatMap((breakdown): DocumentBlock[] => {
    const found = actorTable(breakdown, view);
    if (found === "untold") untold.push(breakdown);
    if (!found || found === "untold") return [];
    return [
      heading(3, capitalised(document.actorsBy(breakdown))),
      ...(breakdown === "department"
        ? chart(charts.map(), true, document.mapSource)
        : chart(charts.reachedAmong(breakdown))),
      found,
    ];
  });
  if (blocks.length === 0 && untold.length === 0) return [];
  const hidden = blocks.some(
    (block) => block.kind === "table" && block.rows.flat().includes(document.untold),
  );
  return [
    heading(2, document.actors),
    ...blocks,
    ...(untold.length > 0 ? [words(document.leftOut(untold), true)] : []),
    ...(hidden ? [words(document.untoldNote, true)] : []),
  ];
}

/** Columns of which nothing may be told are left out; null for nothing to tell apart, `untold` where nothing may be told at all. */
function actorTable(breakdown: Breakdown, view: ReportView): DocumentTable | "untold" | null {
  const { report, text } = view;
  const { document } = text.reporting;
  const figures = actorFigures.flatMap((id) => {
    const whole = report.lines.find((line) => line.figure.id === id && line.breakdown === null);
    if (!whole || whole.value === 0) return [];
    return [{ id, told: whole.figure.parts[breakdown] }];
  });
  const lines = report.lines.filter(({ figure, breakdown: by }) => figure.id === "known" && by === breakdown);
  if (lines.every(({ key }) => key === null)) return null;
  const columns = figures
    .map(({ id, told }) => ({
      title: document.columnOf[id]!,
      counts: lines.map(({ key }) => {
        if (told === undefined) return null;
        const part = told.find((one) => one.key === key);
        return part === undefined ? 0 : part.count;
      }),
    }))
    .filter(({ counts }) => counts.some((count) => count !== null));
  if (columns.length === 0) return "untold";
  return table(
    [document.partColumn[breakdown], ...columns.map(({ title }) => title)],
    untoldTogether(
      lines.map((line, at) => [
        partName(line, view),
        ...columns.map(({ counts }) => numberOrUntold(counts[at]!, view)),
      ]),
      view,
    ),
  );
}

const numberOrUntold = (count: number | null, { text }: ReportView) =>
  count === null ? text.reporting.document.untold : text.reporting.document.number(count);

/** Rows of which nothing is told are one, the last: a page of them says no more. */
function untoldTogether(rows: readonly (readonly string[])[], { text }: ReportView): (readonly string[])[] {
  const { untold, together } = text.reporting.document;
  const isUntold = ([, ...cells]: readonly string[]) => cells.every((cell) => cell === untold);
  const hidden = rows.filter(isUntold);
  if (hidden.length < 2) return [...rows];
  const names = together(hidden.map(([name]) => name!));
  return [...rows.filter((row) => !isUntold(row)), [names, ...hidden[0]!.slice(1)]];
}

/** What is told apart of other things than actors. */
function actionBlocks(view: ReportView, charts: ReportCharts): DocumentBlock[] {
  const { report, text } = view;
  const { document } = text.reporting;
  const isTeam = report.reader === "team";
  const figures = new Map(
    report.lines
      .filter(({ breakdown, figure }) => breakdown !== null && !actorFigures.includes(figure.id))
      .map(({ figure }) => [figure.id, figure]),
  );
  const untold: string[] = [];
  const blocks = [...figures.values()].flatMap((figure) =>
    breakdowns.flatMap((breakdown): DocumentBlock[] => {
      const lines = report.lines.filter(
        (line) => line.figure.id === figure.id && line.breakdown === breakdown,
      );
      if (lines.length === 0) return [];
      if (lines.every(({ value }) => value === null)) {
        untold.push(document.figureBy(figure.id, breakdown));
        return [];
      }
      const [, now, before] = document.glanceColumns;
      const isCompared = isTeam && breakdown !== "month";
      return [
        heading(3, document.figureBy(figure.id, breakdown)),
        ...chart(
          breakdown === "month" ? charts.months(figure.id) : charts.parts(figure.id, breakdown),
          false,
        ),
        table(
          [document.partColumn[breakdown], now!, ...(isCompared ? [before!] : [])],
          untoldTogether(
            lines.map((line) => [
              partName(line, view),
              numberOrUntold(line.value, view),
              ...(isCompared ? [document.number(line.before ?? 0)] : []),
            ]),
            view,
          ),
        ),
      ];
    }),
  );
  if (blocks.length === 0 && untold.length === 0) return [];
  return [
    heading(2, document.actions),
    ...blocks,
    ...(untold.length > 0 ? [words(document.figuresLeftOut(untold), true)] : []),
  ];
}

/** The whole list is not the answer to any question. */
const namedFigures = ({ actors }: ReportView["report"]) =>
  actors.filter(({ figure }) => figure.id !== "known");

const anchorOf = (figure: FigureId) => `names-${figure}`;

function nameBlocks({ report, text: { reporting } }: ReportView, most: number): DocumentBlock[] {
  const told = namedFigures(report);
  if (told.length === 0) return [];
  return [
    heading(2, reporting.sections.names),
    ...told.flatMap(({ figure, names }): DocumentBlock[] => [
      {
        ...{ kind: "heading", level: 3, text: reporting.figures[figure.id].name },
        anchor: anchorOf(figure.id),
      },
      { kind: "list", items: names.slice(0, most) },
      ...(names.length > most ? [words(reporting.moreNames(names.length - most), true)] : []),
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
