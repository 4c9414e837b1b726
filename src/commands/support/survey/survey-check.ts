// Checks the surveys of a workspace.
import { openSurvey, surveyIds } from "../../../application/surveys/survey-library.ts";
import { type Finding, Refusal } from "../../../domain/problems/problem.ts";
import { minutesToAnswer } from "../../../domain/surveys/answering-time.ts";
import type { SurveyDefinition } from "../../../domain/surveys/survey-definition.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { displayedSurveyFile, doesNotKnowWords, openNamedSurvey } from "./named-survey.ts";

/** Checks one survey or all of them; refuses with all their problems. */
export async function checkSurveys({ id }: { id?: string | undefined }, host: CommandHost): Promise<number> {
  const surveys: SurveyDefinition[] = [];
  if (id !== undefined) surveys.push(await openNamedSurvey(id, { open: true }, host));
  else {
    const { surveys: validSurveys, findings } = await surveyFindings(host);
    const errors = findings.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Refusal("input", ...errors);
    surveys.push(...validSurveys);
  }
  const warnings = (await Promise.all(surveys.map((survey) => surveyWarnings(survey, host)))).flat();
  for (const warning of warnings) host.stderr.write(`${safeText(say(warning, host.text))}\n`);
  present(host, {
    json: () => ({
      surveys: surveys.map((survey) => ({
        id: survey.id,
        deadline: survey.deadline,
        minutes: survey.minutes,
        estimated_minutes: rounded(neededMinutes(survey)),
        questions: survey.questions.length,
      })),
      problems: warnings.map((warning) => problemAsJson(warning, host.text)),
    }),
    plain: () => surveys.map((survey) => [survey.id, survey.questions.length, survey.deadline]),
    human: () =>
      host.text.surveys.surveysChecked(
        surveys.map((survey) => ({
          id: survey.id,
          questions: survey.questions.length,
          deadline: survey.deadline,
          minutes: survey.minutes,
        })),
      ),
  });
  return 0;
}

/** The surveys that can be read, and the problems of the others, for `check`, which continues after them. */
export async function surveyFindings(
  host: CommandHost,
): Promise<{ surveys: SurveyDefinition[]; findings: Finding[] }> {
  const surveys: SurveyDefinition[] = [];
  const findings: Finding[] = [];
  const doesNotKnow = await doesNotKnowWords();
  for (const id of await surveyIds(host))
    try {
      surveys.push(await openSurvey(id, { doesNotKnow }, host));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      findings.push(...error.problems.map((problem): Finding => ({ ...problem, severity: "error" })));
    }
  return { surveys, findings };
}

/** Warns of a survey that takes longer to answer than it promises, and of a deadline that has passed. */
export async function surveyWarnings(survey: SurveyDefinition, host: CommandHost): Promise<Finding[]> {
  const needed = neededMinutes(survey);
  const place = { file: await displayedSurveyFile(survey.id, host), line: 1, column: 1 };
  const today = dayOf(host.now());
  const findings: Finding[] = [];
  if (needed > survey.minutes)
    findings.push({
      ...{ code: "survey-too-long", minutes: survey.minutes, needed: rounded(needed) },
      ...place,
      severity: "warning",
    });
  if (survey.deadline < today)
    findings.push({
      code: "survey-deadline-past",
      deadline: survey.deadline,
      today,
      ...place,
      severity: "warning",
    });
  return findings;
}

const neededMinutes = (survey: SurveyDefinition) =>
  Math.max(...survey.languages.map((language) => minutesToAnswer(survey, language)));

const rounded = (minutes: number) => Math.round(minutes * 10) / 10;
