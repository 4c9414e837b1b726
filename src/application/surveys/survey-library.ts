// Lists and opens the surveys of a workspace: the files of its folder `surveys`.
import { Refusal } from "../../domain/problems/problem.ts";
import type { SurveyDefinition } from "../../domain/surveys/survey-definition.ts";
import type { Language } from "../../domain/values/language.ts";
import { languages } from "../../domain/values/language.ts";
import { nearest } from "../../domain/values/spelling.ts";
import { loadSurvey } from "../../settings/surveys/survey-file.ts";
import { questionnaireOf } from "../triage/questionnaire-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Whether an identifier can be that of a survey: it names a file, an argument of commands, and a form. */
export const isSurveyId = (id: string) => /^[a-z][a-z0-9_-]{0,39}$/.test(id);

export const surveyFolder = "surveys";
export const surveySchemaFile = "survey.schema.json";

/** The identifiers of the surveys, sorted. */
export async function surveyIds({ files, workspaceFolder }: ApplicationHost): Promise<string[]> {
  const folder = files.resolve(await workspaceFolder(), surveyFolder);
  if ((await files.facts(folder))?.kind !== "folder") return [];
  return (await files.list(folder))
    .filter((name) => /^[^.].*\.yaml$/.test(name))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

export const surveyPath = async ({ files, workspaceFolder }: ApplicationHost, id: string) =>
  files.resolve(await workspaceFolder(), surveyFolder, `${id}.yaml`);

/** Opens a survey. Refused when there is none of this identifier, or with all problems of its file. */
export async function openSurvey(
  id: string,
  {
    doesNotKnow,
    today = null,
  }: {
    /** The words for "does not know" in each language. */
    doesNotKnow: Readonly<Record<Language, string>>;
    /** ISO date; with it a deadline that has passed is refused. */
    today?: string | null;
  },
  host: ApplicationHost,
): Promise<SurveyDefinition> {
  const known = await surveyIds(host);
  if (!known.includes(id))
    throw new Refusal("usage", { code: "survey-unknown", asked: id, near: nearest(id, known), known });
  const path = await surveyPath(host, id);
  const workspace = await host.workspace();
  const read = await Promise.all(
    languages.map(
      async (language) => [language, await questionnaireOf({ ...host, language }, workspace)] as const,
    ),
  );
  return loadSurvey(await host.files.readText(path), {
    id,
    file: host.files.shown(path),
    language: workspace.mission.language,
    questionnaires: Object.fromEntries(read) as Record<Language, (typeof read)[number][1]>,
    doesNotKnow,
    today,
  });
}
