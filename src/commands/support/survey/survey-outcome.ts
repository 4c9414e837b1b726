// Shows the results of a survey on the screen or as a document; those for others have no names or small counts.
import { pathOfOne } from "../../../application/documents/output-files.ts";
import { formatOfOutput } from "../../../application/documents/output-format.ts";
import { surveyStanding } from "../../../application/surveys/survey-standing.ts";
import { fewest } from "../../../domain/audience/small-counts.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { languageOfSurvey } from "../../../domain/surveys/survey-definition.ts";
import { resultsForOthers, surveyResults } from "../../../domain/surveys/survey-results.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { documentFormats } from "../../../renderers/document-formats.ts";
import { prose, terminalProse } from "../../../renderers/prose.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import { type ResultsView, resultsMarkdown, resultsTable } from "../../../renderers/surveys/results-sheet.ts";
import { workbookOf } from "../../../renderers/tables/workbook.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { noteFilesWritten } from "../files-written.ts";
import { present } from "../presentation.ts";
import { openNamedSurvey } from "./named-survey.ts";

const readersOfResults = ["team", "network", "funder"] as const;
const resultFormats = ["md", "html", "pdf", "docx", "xlsx"] as const;

export interface OutcomeOptions {
  id?: string | undefined;
  for?: string | undefined;
  format?: string | undefined;
  output?: string | undefined;
  replace: boolean;
  dryRun: boolean;
}

export async function showSurveyOutcome(options: OutcomeOptions, host: CommandHost): Promise<number> {
  const survey = await openNamedSurvey(options.id, { open: false }, host);
  const reader = choiceOf("for", options.for ?? "team", readersOfResults);
  const format = options.format === undefined ? undefined : choiceOf("format", options.format, resultFormats);
  const workspace = await host.workspace();
  const { invited, responses } = await surveyStanding(await workspace.store(), survey);
  const all = surveyResults(
    survey,
    responses.map(({ answers }) => answers),
  );
  const others = reader !== "team";
  const results = others ? resultsForOthers(all) : all;
  const { mission } = workspace;
  const language = languageOfSurvey(survey, mission.language);
  const view: ResultsView = {
    ...{ survey, language, text: await sentences(language), results, others, today: dayOf(host.now()) },
    ...{ invited: invited.length, responses: others && responses.length < fewest ? null : responses.length },
  };
  const file = options.output === undefined ? null : await writeOutcome(view, { ...options, format }, host);
  const paint = await painter(host.options.color);
  present(host, {
    json: () => ({
      ...{ id: survey.id, for: reader, responses: view.responses, file },
      questions: results.map(({ question, asked: of, base, counts, texts, withheld }) => ({
        ...{ id: question.id, type: question.type, asked: of, base, withheld },
        counts: Object.fromEntries(counts.map(({ key, count }) => [key, count])),
        texts: texts.map(({ text, count }) => ({ text, count })),
      })),
    }),
    plain: () => resultsTable(view).slice(1),
    human: () =>
      file === null
        ? prose(resultsMarkdown(view), terminalProse(paint, host.stdout.columns))
        : host.text.surveys.formWritten({ file, format: format ?? "", code: null, dryRun: options.dryRun }),
  });
  return 0;
}

async function writeOutcome(
  view: ResultsView,
  options: OutcomeOptions & {
    output?: string | undefined;
    format: (typeof resultFormats)[number] | undefined;
  },
  host: CommandHost,
): Promise<string> {
  const workspace = await host.workspace();
  const format = (await formatOfOutput(options, resultFormats, host)) ?? "html";
  const { results: outcome } = view.text.surveys;
  const kind = outcome.fileName(view.survey.id);
  const path = await pathOfOne(options, { date: view.today, kind, extension: format }, workspace, host);
  const title = outcome.title(view.survey.id);
  const markdown = resultsMarkdown(view);
  const content =
    format === "xlsx"
      ? workbookOf(resultsTable(view), kind).bytes
      : await documentFormats[format].render(
          [{ title, markdown }],
          printing(workspace, host, title, "brief"),
        );
  const file = host.files.shown(path);
  if (view.others) await (await host.leakGate()).pass([{ path, content, recipients: null }]);
  if (!options.dryRun) {
    await host.files.write(path, content, { replace: options.replace });
    await noteFilesWritten(host, "survey", file);
  }
  return file;
}

function choiceOf<T extends string>(option: string, found: string, known: readonly T[]): T {
  const value = known.find((choice) => choice === found);
  if (value !== undefined) return value;
  throw new Refusal("usage", { code: "option-invalid", option, found, expected: known.join(", ") });
}
