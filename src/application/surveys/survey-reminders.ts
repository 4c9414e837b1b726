// Finds the surveys whose reminders are due. `next` lists them, and `survey remind` prepares the reminders.
import { Refusal } from "../../domain/problems/problem.ts";
import type { SurveyDefinition } from "../../domain/surveys/survey-definition.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { Language } from "../../domain/values/language.ts";
import { permissionsInUse } from "../objections/permissions-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { openSurvey, surveyIds } from "./survey-library.ts";
import { dueForReminder, surveyStanding } from "./survey-standing.ts";

export interface SurveyReminders {
  survey: SurveyDefinition;
  /** The identifiers of the actors to remind today, without those that object to e-mail. */
  actors: readonly string[];
}

/** The reminders that are due today for each open survey. Ignores files with problems, which `check` reports. */
export async function surveyReminders(
  doesNotKnow: Readonly<Record<Language, string>>,
  host: ApplicationHost,
): Promise<SurveyReminders[]> {
  const ids = await surveyIds(host);
  if (ids.length === 0) return [];
  const workspace = await host.workspace();
  const store = await workspace.store();
  const today = dayOf(host.now());
  const reminders: SurveyReminders[] = [];
  for (const id of ids) {
    const survey = await openOrNull(id, { doesNotKnow, today }, host);
    if (survey === null) continue;
    const { remind_after: waits } = workspace.mission.mailings.survey;
    const due = dueForReminder(await surveyStanding(store, survey), waits, today);
    if (due.length === 0) continue;
    const permissions = await permissionsInUse(host, store);
    const asked = await store.overviews({ ids: due.map(({ actor }) => actor) });
    const actors = asked
      .filter((actor) => permissions.open(actor, "email").closed === null)
      .map(({ id: actor }) => actor);
    if (actors.length > 0) reminders.push({ survey, actors: actors.sort() });
  }
  return reminders;
}

async function openOrNull(...asked: Parameters<typeof openSurvey>): Promise<SurveyDefinition | null> {
  try {
    return await openSurvey(...asked);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
