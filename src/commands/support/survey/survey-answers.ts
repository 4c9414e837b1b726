// Imports the answers to a survey, from files of any form, as one step that `undo` takes back.
import { importMappings } from "../../../application/import/import-mappings.ts";
import { sourceFile } from "../../../application/import/source-file.ts";
import { KnownRespondents } from "../../../application/surveys/known-respondents.ts";
import { findRespondents, respondentsIn } from "../../../application/surveys/respondents.ts";
import {
  noResponses,
  type ResponseCounts,
  rowsWithoutCode,
  takeResponses,
} from "../../../application/surveys/take-responses.ts";
import { type Finding, type Problem, Refusal } from "../../../domain/problems/problem.ts";
import type { SurveyDefinition } from "../../../domain/surveys/survey-definition.ts";
import { languages } from "../../../domain/values/language.ts";
import type { Reading } from "../../../readers/reading.ts";
import { type ResponsesFile, readResponses } from "../../../readers/surveys/read-responses.ts";
import { inSnakeCase, problemAsJson } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import { savedResponseIn } from "../../../settings/surveys/response-file.ts";
import { say, sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { openingWords } from "../import/opening-words.ts";
import { present } from "../presentation.ts";
import { openNamedSurvey } from "./named-survey.ts";

/** The most warnings that are shown; the others are counted. */
const mostWarnings = 20;

export async function takeSurveyAnswers(
  { id, files, dryRun }: { id?: string | undefined; files: readonly string[]; dryRun: boolean },
  host: CommandHost,
): Promise<number> {
  const survey = await openNamedSurvey(id, { open: false }, host);
  if (files.length === 0) throw new Refusal("usage", { code: "argument-missing", argument: "<files>" });
  const store = await (await host.workspace()).store();
  const mappings = await importMappings(host);
  const readFiles = await readAll(files, survey, host);
  const codes = await store.surveys.codes(survey.id);
  const words = openingWords(host.text);
  const opened: { responses: ResponsesFile; reading: Reading | null }[] = [];
  for (const { path, responses } of readFiles) {
    const lines = rowsWithoutCode(survey, responses, codes);
    opened.push({
      responses,
      reading: await respondentsIn(responses, path, lines, { mappings, words }, host),
    });
  }
  const facts = { survey: survey.id, files: readFiles.map(({ responses }) => responses.file).join(", ") };
  const counts: ResponseCounts = { ...noResponses };
  const problems: Problem[] = [];
  await store.step({ command: "survey", at: host.now(), facts, dryRun }, async (writer) => {
    for (const { responses, reading } of opened) {
      const knownRespondents = await KnownRespondents.of(writer);
      const foundActors = await findRespondents(writer, reading, knownRespondents, host);
      const taken = await takeResponses(
        writer,
        survey,
        responses,
        { found: foundActors, known: knownRespondents },
        host,
      );
      for (const [key, count] of Object.entries(taken.counts)) counts[key as keyof ResponseCounts] += count;
      problems.push(...taken.problems);
    }
    writer.addFacts({
      answers: counts.read - counts.duplicate - counts.otherSurvey,
      assessed: counts.assessed,
    });
  });
  const findings = problems.map((problem): Finding => ({ ...problem, severity: "warning" }));
  for (const finding of findings.slice(0, mostWarnings))
    host.stderr.write(`${safeText(say(finding, host.text))}\n`);
  if (findings.length > mostWarnings)
    host.stderr.write(`${host.text.surveys.moreWarnings(findings.length - mostWarnings)}\n`);
  present(host, {
    json: () => ({
      ...(inSnakeCase(counts) as object),
      problems: findings.map((finding) => problemAsJson(finding, host.text)),
      dry_run: dryRun,
    }),
    plain: () => [Object.values(counts)],
    human: () => host.text.surveys.answersTaken(counts, dryRun),
  });
  return 0;
}

/** Reads every file before anything is written, so that all problems are reported at once. */
async function readAll(files: readonly string[], survey: SurveyDefinition, host: CommandHost) {
  const mappings = await importMappings(host);
  const allSentences = await Promise.all(languages.map((language) => sentences(language)));
  const titles = (field: "code" | "structure" | "email") =>
    allSentences.map(({ surveys }) => surveys.form.fields[field]);
  const fieldTitles = { code: titles("code"), structure: titles("structure"), email: titles("email") };
  const readFiles: { path: string; responses: ResponsesFile }[] = [];
  const problems: Problem[] = [];
  for (const path of files)
    try {
      const source = await sourceFile(host, path);
      const responses = await readResponses(source, survey, {
        mappings,
        readInWorker: host.readInWorker,
        fieldTitles,
        pageFileIn: savedResponseIn,
      });
      const [firstResponse] = responses.responses;
      const isOtherSurvey = responses.responses.every(
        (response) => response.survey !== "" && response.survey !== survey.id,
      );
      if (firstResponse && isOtherSurvey)
        problems.push({
          ...{ code: "responses-of-another-survey", file: responses.file, line: firstResponse.line },
          ...{ found: firstResponse.survey, survey: survey.id },
        });
      readFiles.push({ path, responses });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(...error.problems);
    }
  if (problems.length > 0) throw new Refusal("input", ...problems);
  return readFiles;
}
