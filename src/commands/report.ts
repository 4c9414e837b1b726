// `report`: shows the figures of the mission for a period, on the screen or as a document.

import * as z from "zod";
import { pathOfOne } from "../application/documents/output-files.ts";
import { formatOfOutput } from "../application/documents/output-format.ts";
import { missionReport } from "../application/reporting/mission-report.ts";
import { questionnaireOf } from "../application/triage/questionnaire-in-use.ts";
import type { Workspace } from "../application/workspace/workspace.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { quarterOf, type ReportPeriod, yearOf } from "../domain/reporting/report-period.ts";
import { reportRecipients, toldReport } from "../domain/reporting/told-report.ts";
import { dayOf } from "../domain/values/days.ts";
import { spokenDay } from "../domain/values/spoken-day.ts";
import { documentFormats } from "../renderers/document-formats.ts";
import { jsonText } from "../renderers/json.ts";
import { prose, terminalProse } from "../renderers/prose.ts";
import {
  nameRows,
  type ReportView,
  reportAsJson,
  reportMarkdown,
  reportRows,
  reportTitle,
} from "../renderers/report-sheet.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { sentences } from "../text/index.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { printing } from "./support/documents/document-output.ts";
import { openFile } from "./support/documents/opened-file.ts";
import { noteFilesWritten } from "./support/files-written.ts";
import { present } from "./support/presentation.ts";

const reportFormats = ["md", "html", "pdf", "docx", "xlsx", "json"] as const;

const input = z.object({
  from: z.string().optional().meta({ value: "date" }),
  to: z.string().optional().meta({ value: "date" }),
  quarter: z.string().optional(),
  year: z.string().optional(),
  for: z.enum(reportRecipients).default("team"),
  format: z.enum(reportFormats).optional(),
  output: z.string().optional().meta({ short: "o", value: "file" }),
  replace: z.boolean().default(false),
  open: z.boolean().default(false),
  pager: z.boolean().default(true),
  dryRun: z.boolean().default(false),
  ignoreEarlier: z.boolean().default(false),
});
type ReportOptions = z.infer<typeof input>;

export default command({
  usage: "report",
  input,
  async run(options, host) {
    const period = periodFrom(options, host);
    const workspace = await host.workspace();
    const { mission } = workspace;
    if (options.for === "funder" && mission.objectives.length === 0) {
      const file = host.files.shown(host.files.resolve(workspace.root, "mission.yaml"));
      throw new Refusal("refused", { code: "report-incomplete", file });
    }
    const fullReport = await missionReport({ period, reader: options.for }, host);
    const { needs } = await questionnaireOf(host, workspace);
    const story = mission.illustrations.find(({ agreed, audience }) => agreed && audience === "network");
    const earlier = options.ignoreEarlier ? [] : fullReport.earlier;
    const readerReport = toldReport(options.for, { ...fullReport, earlier });
    const viewIn = (text: ReportView["text"], definitions: boolean): ReportView => ({
      ...{ report: readerReport, text, mission, story: story ?? null },
      needName: (need) => needs.find(({ id }) => id === need)?.label ?? need,
      ...{ late: fullReport.late, departmentCode: fullReport.departmentCode, teamPage: null, definitions },
    });
    const file =
      options.output === undefined && !options.open
        ? null
        : await writeReport(
            { view: viewIn(await sentences(mission.language), true), figures: fullReport.figures },
            options,
            workspace,
            host,
          );
    const view = viewIn(host.text, false);
    const paint = await painter(host.options.color);
    present(host, {
      json: () => ({ ...reportAsJson(view, fullReport.figures), ...(file === null ? {} : { file }) }),
      plain: () => reportRows(view).slice(1),
      human: () =>
        [
          file === null
            ? prose(reportMarkdown(view), terminalProse(paint, host.stdout.columns))
            : host.text.reporting.written(file, options.dryRun),
          ...(readerReport.heldBack.length === 0
            ? []
            : [
                host.text.reporting.figuresHeldBack(
                  readerReport.heldBack,
                  earlier.map(({ period }) => period),
                ),
              ]),
        ].join("\n"),
    });
    return 0;
  },
});

/** The period of the options; without any, the current year. */
function periodFrom({ from, to, quarter, year }: ReportOptions, host: CommandHost): ReportPeriod {
  const today = dayOf(host.now());
  const givenOptions = Object.entries({ quarter, year, from: from ?? to }).filter(
    ([, value]) => value !== undefined,
  );
  if (givenOptions.length > 1)
    throw new Refusal("usage", {
      ...{ code: "options-exclude" as const, options: givenOptions.map(([option]) => `--${option}`) },
    });
  if (quarter !== undefined) {
    const quarterPeriod = quarterOf(quarter);
    if (quarterPeriod) return quarterPeriod;
    throw new Refusal("usage", { code: "period-unclear", option: "quarter", found: quarter });
  }
  if (year !== undefined) {
    if (/^\d{4}$/.test(year)) return yearOf(Number(year));
    throw new Refusal("usage", { code: "period-unclear", option: "year", found: year });
  }
  const day = (option: "from" | "to", written: string) => {
    const date = spokenDay(written, today, "past", host.text.dayWords);
    if (date !== null) return date;
    throw new Refusal("usage", { code: "period-unclear", option, found: written });
  };
  const period = {
    from: from === undefined ? `${today.slice(0, 4)}-01-01` : day("from", from),
    to: to === undefined ? (from === undefined ? `${today.slice(0, 4)}-12-31` : today) : day("to", to),
  };
  if (period.to < period.from) throw new Refusal("usage", { code: "period-backwards", ...period });
  return period;
}

async function writeReport(
  { view, figures }: { view: ReportView; figures: Parameters<typeof reportAsJson>[1] },
  options: ReportOptions,
  workspace: Workspace,
  host: CommandHost,
): Promise<string> {
  const format = (await formatOfOutput(options, reportFormats, host)) ?? "html";
  const kind = view.text.reporting.fileName;
  const path = await pathOfOne(
    options,
    { date: dayOf(host.now()), kind, extension: format },
    workspace,
    host,
  );
  const print = (document: "brief" | "report") => printing(workspace, host, reportTitle(view), document);
  const teamPage = view.report.reader === "team" ? await teamPageBeside(path, view, host) : null;
  const content = await reportContent(format, { ...view, teamPage }, figures, print);
  const file = host.files.shown(path);
  if (options.for === "funder") await (await host.leakGate()).pass([{ path, content, recipients: null }]);
  if (!options.dryRun) {
    await host.files.write(path, content, { replace: options.replace });
    await noteFilesWritten(host, "report", file, {
      ...{ ...view.report.period, for: view.report.reader },
      ...(options.ignoreEarlier ? { ignores_earlier: "true" } : {}),
    });
    if (options.open) await openFile(path, host);
  }
  return file;
}

async function reportContent(
  format: (typeof reportFormats)[number],
  view: ReportView,
  figures: Parameters<typeof reportAsJson>[1],
  print: (document: "brief" | "report") => ReturnType<typeof printing>,
): Promise<string | Uint8Array> {
  const { report, text } = view;
  const { reporting } = text;
  switch (format) {
    case "json":
      // The note marks every copy of the file as internal to the team.
      return `${jsonText({ ...reportAsJson(view, figures), ...(report.reader === "team" ? { note: reporting.teamWarning } : {}) })}\n`;
    case "xlsx":
      return (await import("../renderers/tables/data-table.ts")).workbookOfTables([
        { name: reporting.sheetName, rows: reportRows(view) },
        ...(await import("../renderers/report/report-tables.ts")).tableSheets(view),
        ...(report.actors.length === 0 ? [] : [{ name: reporting.sections.names, rows: nameRows(view) }]),
        // The sheet marks every copy of the workbook as internal to the team.
        ...(report.reader === "team"
          ? [{ name: reporting.teamSheetName, rows: [[reporting.teamWarning]] }]
          : []),
      ]);
    case "md":
      return await documentFormats.md.render(
        [{ title: reportTitle(view), markdown: reportMarkdown(view) }],
        print("brief"),
      );
    default:
      return (await import("../renderers/report/report-formats.ts")).reportFormats[format](
        view,
        print("report"),
      );
  }
}

/** A link to the page that `view` writes, if it is in the same folder. */
async function teamPageBeside(
  report: string,
  { text }: ReportView,
  { files }: CommandHost,
): Promise<string | null> {
  const name = `${text.viewing.fileName}.html`;
  return (await files.facts(files.resolve(report, "..", name)))?.kind === "file" ? encodeURI(name) : null;
}
