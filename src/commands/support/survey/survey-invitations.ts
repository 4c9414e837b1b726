// `survey invite` and `survey remind`: asks actors to answer, except those who objected, have answered or were just asked.

import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import { permissionsInUse } from "../../../application/objections/permissions-in-use.ts";
import { dueForReminder, surveyStanding } from "../../../application/surveys/survey-standing.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { reportExcluded, selectActors } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { refuseWhenNothingIsMade, reportLeftOutActors } from "../documents/left-out-actors.ts";
import { present } from "../presentation.ts";
import { openNamedSurvey } from "./named-survey.ts";
import {
  type SurveyMailing,
  type SurveyMailingResult,
  type SurveyWritingOptions,
  writeSurveyMailings,
} from "./survey-writer.ts";

export type SurveyInvitationOptions = Parameters<typeof selectActors>[0] &
  SurveyWritingOptions & { id?: string | undefined };

export async function inviteToSurvey(options: SurveyInvitationOptions, host: CommandHost): Promise<number> {
  const { survey, store } = await openForMailing(options, host);
  const selection = await selectActors(options, "email", host);
  const standing = await surveyStanding(store, survey);
  const answered = new Set(standing.responses.flatMap(({ actor }) => actor ?? []));
  const ids = selection.ids.filter((id) => !answered.has(id));
  const results = await writeSurveyMailings(survey, [{ times: 0, ids, open: selection.open }], options, host);
  reportExcluded(selection, host);
  return presentResults(results, selection.excluded, options, host);
}

export async function remindOfSurvey(options: SurveyInvitationOptions, host: CommandHost): Promise<number> {
  const { survey, store, mission } = await openForMailing(options, host);
  const standing = await surveyStanding(store, survey);
  const ladder = mission.mailings.survey.remind_after;
  const due = dueForReminder(standing, ladder, dayOf(host.now()));
  const permissions = await permissionsInUse(host);
  const excluded: Problem[] = [];
  const open = (actor: Actor) => {
    const opening = permissions.open(actor, "email");
    return opening.closed ? actor : opening.actor;
  };
  const rungs: SurveyMailing[] = [];
  for (const times of new Set(due.map(({ asked: before }) => before.length))) {
    const overviews = await store.overviews({
      ids: due.filter(({ asked: before }) => before.length === times).map(({ actor }) => actor),
    });
    const ids: string[] = [];
    for (const overview of overviews) {
      const { id, name } = overview;
      const { closed } = permissions.open(overview, "email");
      if (closed === null) ids.push(id);
      else excluded.push({ code: "actor-objected", actor: id, name, channel: "email", closure: closed });
    }
    rungs.push({ times, ids: ids.sort(), open });
  }
  const results = await writeSurveyMailings(survey, rungs, options, host);
  reportLeftOutActors(excluded, host);
  return presentResults(results, excluded, options, host);
}

/** Opens the survey for a mailing; refuses when its deadline is over or the mission is incomplete. */
async function openForMailing({ id, output }: SurveyInvitationOptions, host: CommandHost) {
  if (output !== undefined && !(await isFolder(output, host)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
  const survey = await openNamedSurvey(id, { open: true }, host);
  const workspace = await host.workspace();
  requireCompleteMission(workspace, host);
  return { survey, store: await workspace.store(), mission: workspace.mission };
}

function presentResults(
  results: readonly SurveyMailingResult[],
  excluded: readonly Problem[],
  { dryRun }: SurveyInvitationOptions,
  host: CommandHost,
): number {
  const flattened = <T>(pick: (result: SurveyMailingResult) => readonly T[]) => results.flatMap(pick);
  const mails = flattened(({ mails: { made } }) => made);
  const letters = flattened(({ letters: { made } }) => made);
  const leftOut = flattened((result) => [...result.mails.leftOut, ...result.letters.leftOut]);
  const already = flattened((result) => [...result.mails.already, ...result.letters.already]);
  const declined = results.some((result) => result.mails.declined);
  const failure =
    results.map((result) => result.mails.failure ?? result.letters.failure).find((cause) => cause !== null) ??
    null;
  reportLeftOutActors(leftOut, host);
  refuseWhenNothingIsMade({ made: [...mails, ...letters], leftOut, already, declined, failure }, host);
  const { text } = host;
  present(host, {
    json: () => ({
      declined,
      messages: mails.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      letters: letters.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      papers: flattened(({ papers }) => papers),
      left_out: [...excluded, ...leftOut].map((problem) => problemAsJson(problem, text)),
      already: already.map(({ actor, name, at }) => ({ actor, name, at })),
      dry_run: dryRun,
    }),
    plain: () => [...mails, ...letters].map(({ actor, to, file }) => [actor, to, file]),
    human: () =>
      declined
        ? text.mailing.nothingWritten
        : mails.length + letters.length === 0
          ? text.surveys.nobodyToAsk(already.length)
          : `${mails.length > 0 ? text.mailing.draftsWritten({ made: mails, already, leftOut: leftOut.length, mailbox: null, recalls: false, dryRun }) : ""}${letters.length > 0 ? text.letters.lettersWritten({ made: letters, already: [], leftOut: leftOut.length, dryRun }) : ""}`,
  });
  return host.interrupted.aborted ? 130 : 0;
}
