// Opens the survey that a command names.
import { openSurvey, surveyPath } from "../../../application/surveys/survey-library.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { SurveyDefinition } from "../../../domain/surveys/survey-definition.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { type Language, languages } from "../../../domain/values/language.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** The words for "does not know" in each language. */
export async function doesNotKnowWords(): Promise<Record<Language, string>> {
  const entries = await Promise.all(
    languages.map(
      async (language) => [language, (await sentences(language)).surveys.form.doesNotKnow] as const,
    ),
  );
  return Object.fromEntries(entries) as Record<Language, string>;
}

/** Opens a survey by its id. With `open`, people are about to be asked, so its deadline must not be over. */
export async function openNamedSurvey(
  id: string | undefined,
  { open }: { open: boolean },
  host: CommandHost,
): Promise<SurveyDefinition> {
  if (id === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<id>" });
  const today = open ? dayOf(host.now()) : null;
  return openSurvey(id, { doesNotKnow: await doesNotKnowWords(), today }, host);
}

/** The path of a survey's file, as messages show it. */
export const displayedSurveyFile = async (id: string, host: CommandHost) =>
  host.files.shown(await surveyPath(host, id));
