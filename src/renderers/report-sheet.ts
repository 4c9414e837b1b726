// Writes the report of a mission as Markdown, as a table and as JSON.

import type { MissionFacts } from "../domain/documents/mission-facts.ts";
import { readableHours } from "../domain/reporting/exchange-hours.ts";
import type { Figure, FigureId } from "../domain/reporting/mission-figures.ts";
import { breakdowns } from "../domain/reporting/mission-figures.ts";
import type { FigureLine, ToldReport } from "../domain/reporting/told-report.ts";
import { capitalised } from "../domain/values/first-letter.ts";
import type { Sentences } from "../text/index.ts";
import { characterBar, sparkline } from "./character-bar.ts";
import { escapeMarkdown } from "./escape.ts";
import { sentence } from "./views/mission-view.ts";

/** A story that may be told to others. */
export interface ReportStory {
  title: string;
  who: string;
  what: string;
  result: string;
}

/** How many facts of the period were entered after it ended, and after its last report. */
export interface ReportLateness {
  afterPeriod: number;
  /** `at` is an ISO instant. */
  lastReport: { at: string; entered: number } | null;
}

export interface ReportView {
  report: ToldReport;
  text: Sentences;
  mission: Pick<MissionFacts, "name" | "organisation" | "framework" | "cost" | "objectives">;
  story: ReportStory | null;
  /** Gives the name of a need. */
  needName: (need: string) => string;
  late: ReportLateness;
  /** The code of a département, by its name. */
  departmentCode: (name: string) => string | null;
  /** The address of the team's page beside the report, which shows each actor in full; null where there is no such page. */
  teamPage: string | null;
  /** Whether a definition follows each figure: it does on paper, not on a screen. */
  definitions: boolean;
}

export const reportTitle = ({ mission, report, text }: ReportView): string =>
  text.reporting.title(mission.name || mission.organisation, report.period);

export function reportMarkdown(view: ReportView): string {
  const { report, text } = view;
  const { reporting } = text;
  const forTeam = report.reader === "team";
  const lines = [`# ${escapeMarkdown(reportTitle(view))}`, ""];
  if (forTeam) lines.push(`*${reporting.teamWarning}*`, "");
  else lines.push(...missionLines(view));
  lines.push(`## ${reporting.sections.figures}`, "", reporting.comparedWith(report.before), "");
  if (report.until !== null) lines.push(reporting.unfinishedPeriod(report.until), "");
  if (report.lines.every(({ value, breakdown }) => breakdown !== null || !value))
    lines.push(reporting.nothingNoted, "");
  const wholes = report.lines.filter(({ breakdown }) => breakdown === null);
  for (const line of wholes.filter((wholeLine) => !isNothing(wholeLine)))
    lines.push(...figureLines(line, view));
  const nothing = wholes.filter(isNothing).map(({ figure }) => reporting.figures[figure.id].name);
  if (nothing.length > 0) lines.push(escapeMarkdown(reporting.zeroFigures(nothing)), "");
  if (forTeam) lines.push(...(view.definitions ? nameLines(view) : [reporting.howToSeeNames, ""]));
  if (view.definitions) lines.push(`## ${reporting.sections.method}`, "", reporting.method, "");
  lines.push(...lateLines(view).flatMap((line) => [line, ""]));
  if (!forTeam) lines.push(reporting.maskedNote, "");
  return lines.join("\n");
}

/** Says why figures may differ from an earlier report. A funder gets no number: one to four facts could be recognised. */
export function lateLines({
  late: { afterPeriod, lastReport },
  report,
  text: { reporting },
}: ReportView): string[] {
  const isTeam = report.reader === "team";
  return [
    ...(afterPeriod > 0 ? [reporting.enteredLate(isTeam ? afterPeriod : null)] : []),
    ...(lastReport === null
      ? []
      : [reporting.sinceLast(lastReport.at, isTeam || lastReport.entered === 0 ? lastReport.entered : null)]),
  ];
}

/** Whether a figure counted nothing in this period and nothing in the one before. */
export const isNothing = ({ figure, value, masked, before }: FigureLine): boolean =>
  !masked && !before && (value === null || (value === 0 && figure.unit !== "days"));

const missionLines = (view: ReportView): string[] =>
  missionSections(view).flatMap(({ title, lines }) => [
    ...[`## ${title}`, ""],
    ...lines.flatMap((line) => [escapeMarkdown(line), ""]),
  ]);

/** Presents the mission to readers who do not know it. */
export function missionSections({ mission, text, story }: ReportView): { title: string; lines: string[] }[] {
  const { sections } = text.reporting;
  const section = (title: string, lines: readonly string[]) => {
    const sentencesOfSection = lines.map((line) => capitalised(sentence(line, text))).filter(Boolean);
    return sentencesOfSection.length === 0 ? [] : [{ title, lines: sentencesOfSection }];
  };
  const { framework, cost } = mission;
  const { midSentence } = text.documents;
  return [
    ...section(sections.frame, [
      text.reporting.commissionedBy(midSentence(framework.commissioned_by)),
      text.reporting.eligibleActors(midSentence(framework.eligible)),
    ]),
    ...section(sections.objectives, mission.objectives),
    ...section(sections.cost, [
      text.reporting.costToActors(cost.for_actors),
      text.reporting.fundedBy(midSentence(cost.funded_by)),
    ]),
    ...(story ? section(sections.story, [story.title, `${story.who}. ${story.what}`, story.result]) : []),
  ];
}

function figureLines(line: FigureLine, view: ReportView): string[] {
  const { text, report } = view;
  const { reporting } = text;
  const { id, unit, parts } = line.figure;
  const valueInWords = reporting.value(line.value, line.masked, unit);
  const earlier = unit === "hours" && line.before !== null ? readableHours(line.before) : line.before;
  const before = earlier === null ? "" : ` (${reporting.document.number(earlier)})`;
  const lines = [
    `### ${reporting.labelled(escapeMarkdown(reporting.figures[id].name), `${valueInWords}${before}`)}`,
    "",
    ...(view.definitions ? [`*${escapeMarkdown(reporting.figures[id].definition)}*`, ""] : []),
  ];
  if (!view.definitions && !onScreen.includes(id)) return lines;
  for (const breakdown of breakdowns) {
    const of = report.lines.filter(
      (figureLine) => figureLine.figure.id === id && figureLine.breakdown === breakdown,
    );
    if (!parts[breakdown] || of.length === 0 || (of.length === 1 && of[0]!.key === null)) continue;
    const curve = breakdown === "month" && of.length > 1 ? sparkline(everyMonth(of)) : "";
    lines.push(reporting.labelled(reporting.breakdowns[breakdown], curve).trimEnd(), "");
    const most = Math.max(...of.map(({ value }) => value ?? 0));
    for (const figureLine of of.filter(({ masked }) => !masked)) {
      const value = `${reporting.value(figureLine.value, false, unit)} ${characterBar(figureLine.value, most)}`;
      lines.push(`- ${reporting.labelled(escapeMarkdown(partName(figureLine, view)), value.trimEnd())}`);
    }
    const hidden = of
      .filter(({ masked }) => masked)
      .map((figureLine) => escapeMarkdown(partName(figureLine, view)));
    if (hidden.length > 0)
      lines.push(`- ${reporting.labelled(reporting.document.joinedNames(hidden), reporting.masked)}`);
    lines.push("");
  }
  return lines;
}

/** The count of each month from the first to the last; 0 for a month without a line. */
function everyMonth(lines: readonly FigureLine[]): number[] {
  const counts = new Map(lines.map(({ key, value }) => [key ?? "", value ?? 0]));
  const keys = [...counts.keys()].filter((key) => /^\d{4}-\d\d$/.test(key)).sort();
  const number = (key: string) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
  const [first, last] = [number(keys[0] ?? "0000-01"), number(keys.at(-1) ?? "0000-01")];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const month = first + at;
    return (
      counts.get(
        `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`,
      ) ?? 0
    );
  });
}

/** The figures whose breakdowns a screen shows: those that readers look at first. */
const onScreen: readonly FigureId[] = ["known", "reached", "exchanges", "changes", "needs"];

export const partName = ({ breakdown, key }: FigureLine, { text, needName }: ReportView): string => {
  if (breakdown === null) return "";
  return breakdown === "need" && key !== null ? needName(key) : text.reporting.partName(breakdown, key);
};

/** The name of an actor behind a figure, with the actor's part of the count. */
export const actorShare = (name: string, { counts, unit }: Figure, at: number, { reporting }: Sentences) =>
  counts === undefined ? name : reporting.labelled(name, reporting.value(counts[at]!, false, unit));

function nameLines({ report, text }: ReportView): string[] {
  const { reporting } = text;
  const lines = [`## ${reporting.sections.names}`, ""];
  for (const { figure, names } of report.actors) {
    // `known` counts every actor: its names would be the whole list.
    if (figure.id === "known") continue;
    lines.push(`### ${escapeMarkdown(reporting.figures[figure.id].name)}`, "");
    const shares = names.map((name, at) => actorShare(escapeMarkdown(name), figure, at, text));
    lines.push(...shares.map((share) => `- ${share}`), "");
  }
  return lines;
}

/** One row for each line of the figures; numbers stay numbers. */
export function reportRows(view: ReportView): (string | number)[][] {
  const { report, text } = view;
  const { reporting } = text;
  const cell = (value: number | null, masked: boolean) => (masked ? reporting.masked : (value ?? ""));
  return [
    [...reporting.columns],
    ...report.lines.map((line) => [
      reporting.figures[line.figure.id].name,
      line.breakdown === null ? "" : reporting.breakdowns[line.breakdown],
      partName(line, view),
      cell(line.value, line.masked),
      line.before ?? "",
      reporting.figures[line.figure.id].definition,
    ]),
  ];
}

/** Excel opens 1,048,576 rows at most. */
const mostNameRows = 1_000_000;

/** The actors behind each figure, for the team, one a row. Not those of `known`, which are the whole list. */
export function nameRows({ report, text: { reporting } }: ReportView): (string | number)[][] {
  const named = report.actors.filter(({ figure }) => figure.id !== "known");
  return [
    [reporting.columns[0]!, ...reporting.nameColumns],
    ...named
      .flatMap(({ figure, names }) =>
        figure.actors.map((id, at) => [
          reporting.figures[figure.id].name,
          names[at]!,
          id,
          ...(figure.counts ? [figure.counts[at]!, reporting.unitOf(figure.unit)] : []),
        ]),
      )
      .slice(0, mostNameRows),
  ];
}

export function reportAsJson({ report, text, late }: ReportView, figures: readonly Figure[]) {
  const { reporting } = text;
  return {
    ...report.period,
    for: report.reader,
    before: report.before,
    until: report.until,
    ...(report.reader === "team"
      ? { entered_after_period: late.afterPeriod, since_last_report: late.lastReport }
      : {}),
    figures: report.lines.map(({ figure, breakdown, key, value, masked, before }) => ({
      id: breakdown === null ? figure.id : `${figure.id}.${breakdown}.${key ?? "unknown"}`,
      ...{ value, masked, before, unit: figure.unit, of: breakdown === null ? figure.of : figure.id },
      definition: reporting.figures[figure.id].definition,
    })),
    ...(report.reader === "team"
      ? {
          lists: Object.fromEntries(
            figures.filter(({ actors }) => actors.length > 0).map(({ id, actors }) => [id, actors]),
          ),
          counts: figures.flatMap(({ id, actors, counts }) =>
            (counts ?? []).map((count, at) => ({ figure: id, actor: actors[at]!, count })),
          ),
        }
      : {}),
  };
}
