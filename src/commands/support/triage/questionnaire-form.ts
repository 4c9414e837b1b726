// `triage --form`: prints the questionnaire for use in a survey tool.

import { workspaceIfAny } from "../../../application/suggesting/open-suggester.ts";
import { questionnaireOf } from "../../../application/triage/questionnaire-in-use.ts";
import { doesNotKnow } from "../../../domain/situations/questionnaire.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { surveyForm } from "../../../renderers/screens/survey-form.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

/** Prints the questions in the form of survey tools, so that `import` can read the answers given there. */
export async function showForm(host: CommandHost): Promise<number> {
  const questionnaire = await questionnaireOf(host, await workspaceIfAny(host));
  const { doesNotKnow: label } = host.text.triage;
  const questions = questionnaire.questions.map(({ id, ask, onlyIf, choices }) => ({
    id,
    ask,
    onlyIf,
    choices: [...choices, { key: doesNotKnow, label }].map((choice) => ({
      key: choice.key,
      label: choice.label,
    })),
  }));
  present(host, {
    json: () => questions.map((question) => inSnakeCase(question)),
    plain: () => questions.flatMap(({ id, ask, choices }) => choices.map(({ label }) => [id, ask, label])),
    human: () => surveyForm(questionnaire, host.text),
  });
  return 0;
}
