// Opens the survey that the line names, with the words that it needs.
import { openSurvey, surveyPath } from "../../../application/surveys/survey-library.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { SurveyDefinition } from "../../../domain/surveys/survey-definition.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { type Language, languages } from "../../../domain/values/language.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** How "does not know" is said in each language. */
export async function doesNotKnowWords(): Promise<Record<Language, string>> {
  const said = await Promise.all(
    languages.map(
      async (language) => [language, (await sentences(language)).surveys.form.doesNotKnow] as const,
    ),
  );
  return Object.fromEntries(said) as Record<Language, string>;
}

/** The survey named on the line. `open`: people are about to be asked, so that its deadline must be to come. */
export async function surveyAsked(
  id: string | undefined,
  { open }: { open: boolean },
  host: CommandHost,
): Promise<SurveyDefinition> {
  if (id === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<id>" });
  const today = open ? dayOf(host.now()) : null;
  return openSurvey(id, { doesNotKnow: await doesNotKnowWords(), today }, host);
}

/** Where the file of a survey is, as the user would write it. */
export const surveyFileShown = async (id: string, host: CommandHost) =>
  host.files.shown(await surveyPath(host, id));
