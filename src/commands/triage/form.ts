import { doesNotKnow } from "../../domain/questionnaire.ts";
import { inSnakeCase } from "../../renderers/json.ts";
import { surveyForm } from "../../renderers/survey-form.ts";
import { present } from "../present.ts";
import { workspaceIfAny } from "../suggester.ts";
import type { World } from "../world.ts";
import { questionnaireOf } from "./questionnaire.ts";

/** The questions as a survey tool takes them, so that what is answered there comes back by `import`. */
export async function showForm(world: World): Promise<number> {
  const questionnaire = await questionnaireOf(world, await workspaceIfAny(world));
  const { doesNotKnow: label } = world.text.triage;
  const questions = questionnaire.questions.map(({ id, ask, onlyIf, choices }) => ({
    id,
    ask,
    onlyIf,
    choices: [...choices, { key: doesNotKnow, label }].map((one) => ({ key: one.key, label: one.label })),
  }));
  present(world, {
    json: () => questions.map((one) => inSnakeCase(one)),
    plain: () => questions.flatMap(({ id, ask, choices }) => choices.map(({ label }) => [id, ask, label])),
    human: () => surveyForm(questionnaire, world.text),
  });
  return 0;
}
