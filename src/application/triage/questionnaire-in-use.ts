// Loads the questionnaire that a workspace uses.

import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import { languages } from "../../domain/values/language.ts";
import { loadQuestionnaire } from "../../settings/questionnaire-schema.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * Loads the workspace's own questionnaire in the language of the host, else its own in another language, else the one that ships, as
 * without a workspace. A broken questionnaire of the workspace is refused, and never replaced by the one that ships.
 */
export async function questionnaireOf(
  host: ApplicationHost,
  workspace: Workspace | null,
): Promise<Questionnaire> {
  if (workspace === null) {
    const file = `questionnaire.${host.language}.yaml`;
    return loadQuestionnaire(await host.builtin(file), file);
  }
  const order = [host.language, ...languages.filter((language) => language !== host.language)];
  const templates = await Promise.all(
    order.map((language) => workspace.template(`questionnaire.${language}.yaml`)),
  );
  const { text, file } = templates.find(({ own }) => own) ?? templates[0]!;
  return loadQuestionnaire(text, file);
}
