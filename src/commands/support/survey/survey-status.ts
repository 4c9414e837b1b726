// `survey status`: shows how many answered a survey, and who has not.
import { surveyStanding } from "../../../application/surveys/survey-standing.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { openNamedSurvey } from "./named-survey.ts";

export async function showSurveyStatus(
  { id }: { id?: string | undefined },
  host: CommandHost,
): Promise<number> {
  const survey = await openNamedSurvey(id, { open: false }, host);
  const store = await (await host.workspace()).store();
  const { invited, responses } = await surveyStanding(store, survey);
  const answered = invited.filter((actor) => actor.answered).length;
  const rate = invited.length === 0 ? null : Math.round((1000 * answered) / invited.length) / 1000;
  const waiting = invited.filter((actor) => !actor.answered);
  const facts = {
    ...{ id: survey.id, deadline: survey.deadline, invited: invited.length, answered, rate },
    responses: responses.length,
    anonymous: responses.filter(({ actor }) => actor === null).length,
    incomplete: responses.filter(({ complete }) => !complete).length,
  };
  present(host, {
    json: () => ({
      ...facts,
      non_respondents: waiting.map(({ actor, name, by, asked }) => ({
        ...{ actor, name, by, invited_at: asked[0], reminded: asked.length - 1 },
      })),
    }),
    plain: () => waiting.map(({ actor, name, asked }) => [actor, name, asked.length - 1]),
    human: () =>
      host.text.surveys.status({
        ...facts,
        waiting: waiting.map(({ name, by, asked }) => ({
          name: safe(name),
          by,
          asked: asked.at(-1)!,
          reminded: asked.length - 1,
        })),
      }),
  });
  return 0;
}
