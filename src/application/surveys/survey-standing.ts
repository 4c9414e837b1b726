// Finds who was asked to answer a survey and when, who answered, and who is due for a reminder.

import { surveyOfMailing } from "../../domain/documents/mailing-name.ts";
import type { SurveyDefinition } from "../../domain/surveys/survey-definition.ts";
import { daysBetween } from "../../domain/values/days.ts";
import type { StoreReader } from "../../store/store.ts";
import type { SurveyResponse } from "../../store/survey-records.ts";

export interface SurveyedActor {
  actor: string;
  name: string;
  /** `letter` when it was only asked by letter. */
  by: "mail" | "letter";
  /** ISO instants, the oldest first: the invitation, then reminders. */
  asked: readonly string[];
  answered: boolean;
}

export interface SurveyStanding {
  invited: readonly SurveyedActor[];
  /** The responses that count: the newest of each respondent. */
  responses: readonly SurveyResponse[];
}

export async function surveyStanding(store: StoreReader, { id }: SurveyDefinition): Promise<SurveyStanding> {
  const [mails, letters, all] = await Promise.all([
    store.prepared({ document: "mail" }),
    store.prepared({ document: "letter" }),
    store.surveys.responses(id),
  ]);
  const responses = all.filter(({ superseded }) => !superseded);
  const answered = new Set(responses.flatMap(({ actor }) => actor ?? []));
  const own = (template: string) => surveyOfMailing(template) === id;
  const invited = new Map<string, { by: "mail" | "letter"; asked: string[] }>();
  for (const [by, prepared] of [
    ["mail", mails],
    ["letter", letters],
  ] as const)
    for (const { actor, template, at } of prepared) {
      if (!own(template)) continue;
      const known = invited.get(actor) ?? { by, asked: [] };
      known.asked.push(at);
      invited.set(actor, known);
    }
  const names = new Map(
    invited.size === 0
      ? []
      : (await store.overviews({ ids: [...invited.keys()] })).map(({ id: actor, name }) => [actor, name]),
  );
  return {
    responses,
    invited: [...invited]
      .map(([actor, { by, asked }]) => ({
        actor,
        name: names.get(actor) ?? actor,
        by,
        asked: asked.sort(),
        answered: answered.has(actor),
      }))
      .sort((a, b) => (a.actor < b.actor ? -1 : 1)),
  };
}

/** Those due for a reminder. `waits`: how many days to wait after the first message, the second…; after more messages, nobody is reminded. */
export function dueForReminder(
  { invited }: SurveyStanding,
  waits: readonly number[],
  today: string,
): SurveyedActor[] {
  return invited.filter(({ answered, asked }) => {
    const wait = waits[asked.length - 1];
    return !answered && wait !== undefined && daysBetween(asked.at(-1)!.slice(0, 10), today) >= wait;
  });
}
