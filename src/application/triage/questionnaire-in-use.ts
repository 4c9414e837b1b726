// Chooses the questionnaire that a workspace asks.

import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import { languages } from "../../domain/values/language.ts";
import { loadQuestionnaire } from "../../settings/questionnaire-schema.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * The questionnaire to ask: the workspace's own in the language spoken, else its own in another language, else the one
 * that ships. A workspace that wrote its own is never asked another's questions, even when its own is broken (refused).
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
  const templates = await Promise.all(order.map((one) => workspace.template(`questionnaire.${one}.yaml`)));
  const { text, file } = templates.find(({ own }) => own) ?? templates[0]!;
  return loadQuestionnaire(text, file);
}
