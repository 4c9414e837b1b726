// `next`: shows the agenda of the team, or of one adviser, and can write it as a calendar file.

import * as z from "zod";
import { rankActors } from "../application/ranking/rank-actors.ts";
import { asWished, withWishes } from "../application/ranking/wishes-of-shown.ts";
import { surveyReminders } from "../application/surveys/survey-reminders.ts";
import { agendaOf, type PlannedStep } from "../domain/cadence/agenda.ts";
import {
  holding,
  lastDayOf,
  type PinningDecision,
  untilReleased,
} from "../domain/priority/pinning-decisions.ts";
import type { LeftOut } from "../domain/priority/ranking.ts";
import { selectTop } from "../domain/priority/week-selection.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { inLanguage, languageOfSurvey } from "../domain/surveys/survey-definition.ts";
import { compareText, fold } from "../domain/values/spelling.ts";
import { type Agenda, agendaAsJson, agendaPage, agendaPlain } from "../renderers/screens/agenda-page.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { stepCommand } from "./support/agenda/step-command.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { present } from "./support/presentation.ts";
import { doesNotKnowWords } from "./support/survey/named-survey.ts";
import { type TableColumns, tableOptions, writeTable } from "./support/table-output.ts";

/** Shows steps that are late, due or to come, unfinished questionnaires, and whom to call first. */
export default command({
  usage: "next",
  input: z.object({
    top: z.coerce.number().int().min(1).default(5).meta({ value: "n" }),
    week: z.boolean().default(false),
    for: z.string().optional().meta({ value: "name" }),
    calendar: z.string().optional().meta({ value: "file" }),
    dryRun: z.boolean().default(false),
    ...tableOptions,
  }),
  async run({ top, week, for: adviser, calendar, dryRun, ...table }, host) {
    if (dryRun && calendar === undefined)
      throw new Refusal("usage", { code: "option-without", option: "--dry-run", needs: "--calendar" });
    const { ranked, leftOut, today, explain, ...ranking } = await rankActors(host);
    const steps = await asWished(ranking.steps, today, host);
    const { store: open, mission } = await host.workspace();
    const store = await open();
    const started = await store.triageProgress();
    const names = await store.overviews({ ids: started.map(({ actor }) => actor) });
    const advisers = adviser === undefined ? null : await advisersNamed(adviser, host);
    const ownSteps =
      advisers === null ? steps : steps.filter((step) => step.by !== null && advisers.includes(step.by));
    const planned = agendaOf(ownSteps, today);
    const actorsWithMessage = await actorsWrittenTo(steps, store);
    const withStep = new Set(steps.map(({ actor }) => actor));
    const free = ranked.filter(({ id, waitsFor }) => !withStep.has(id) && waitsFor === null);
    const callable = free.filter((actor) => actor.callable);
    const agenda: Agenda = {
      today,
      steps: week ? { ...planned, later: [] } : planned,
      command: (step) => stepCommand(step, actorsWithMessage),
      putOff: deferredActors(leftOut, { holds: holding(await store.pinningDecisions(), today), withStep }),
      started: started.map(({ actor, answers }) => ({
        actor,
        name: names.find(({ id }) => id === actor)?.name ?? actor,
        answered: Object.keys(answers).length,
      })),
      call: await withWishes(await explain(selectTop(callable, top, mission.priority.reserved_share)), host),
      reminders: await remindersInWords(host),
      peopled: ranked.length + leftOut.length > 0,
    };
    if (await writeTable(table, "next", dueSteps(agenda), stepColumns(host), host)) return 0;
    const file =
      calendar === undefined
        ? null
        : await (await import("./support/agenda/next-calendar.ts")).writeStepsCalendar(
            ...([calendar, ownSteps, { by: advisers, dryRun }, host] as const),
          );
    const page = {
      text: host.text,
      columns: host.stdout.columns,
      paint: await painter(host.options.color),
    };
    present(host, {
      json: () => ({
        ...agendaAsJson(agenda, host.text),
        ...(file ? { calendar: { ...file, dry_run: dryRun } } : {}),
      }),
      plain: () => agendaPlain(agenda, host.text),
      human: () => agendaPage(agenda, page),
    });
    if (file) host.stderr.write(`${host.text.actors.agenda.calendar.written(file, dryRun)}\n`);
    const notCalled = free.length - callable.length;
    if (notCalled > 0) host.stderr.write(`${host.text.objections.notCalled(notCalled)}\n`);
    return 0;
  },
});

/** Deferred actors without a step, in the order of the days until which they are deferred. */
const deferredActors = (
  leftOut: readonly LeftOut[],
  {
    holds: decisionOf,
    withStep,
  }: { holds: ReadonlyMap<string, PinningDecision>; withStep: ReadonlySet<string> },
): Agenda["putOff"] =>
  leftOut
    .flatMap(({ id, name, because }) => {
      const deferral = because === "deferred" && !withStep.has(id) ? decisionOf.get(id) : undefined;
      return deferral
        ? [{ ...{ actor: id, name, reason: deferral.reason }, until: lastDayOf(deferral) }]
        : [];
    })
    .sort((a, b) => compareText(a.until ?? untilReleased, b.until ?? untilReleased));

async function remindersInWords(host: CommandHost): Promise<Agenda["reminders"]> {
  const due = await surveyReminders(await doesNotKnowWords(), host);
  return due.map(({ survey, actors }) => ({
    survey: survey.id,
    title: inLanguage(survey.title, languageOfSurvey(survey, host.text.language)),
    actors,
  }));
}

type DueStep = PlannedStep & { due: keyof Agenda["steps"] };

const dueSteps = ({ steps }: Agenda): DueStep[] =>
  (["late", "today", "week", "later"] as const).flatMap((due) =>
    steps[due].map((step) => ({ ...step, due })),
  );

const stepColumns = ({ text: { actors, tables } }: CommandHost): TableColumns<DueStep> => ({
  due: ({ due }) => tables.due[due],
  on: ({ on }) => on,
  id: ({ actor }) => actor,
  name: ({ name }) => name,
  person: ({ person }) => person,
  what: ({ promise, action }) => actors.agenda.nextAction(promise, action),
  by: ({ by }) => by,
});

/** The advisers whose name is `asked`, else those whose name contains it, among the authors of exchanges and follow-ups. */
async function advisersNamed(asked: string, host: CommandHost): Promise<readonly string[]> {
  const store = await (await host.workspace()).store();
  const noted = [...(await store.contacts({})), ...(await store.meetings.followUps())];
  const known = [...new Set([...noted.map(({ by }) => by), host.user])].sort();
  const exact = known.filter((name) => fold(name) === fold(asked));
  const matchingNames = exact.length > 0 ? exact : known.filter((name) => fold(name).includes(fold(asked)));
  if (matchingNames.length === 0) throw new Refusal("usage", { code: "adviser-unknown", asked, known });
  return matchingNames;
}

/** Actors for whom a message was prepared. Reads them only when some step is a message. */
async function actorsWrittenTo(
  steps: readonly PlannedStep[],
  store: { prepared(filter: object): Promise<readonly { actor: string; document: string }[]> },
): Promise<ReadonlySet<string>> {
  if (!steps.some(({ action }) => action === "mail" || action === "letter")) return new Set();
  const prepared = await store.prepared({});
  return new Set(prepared.filter(({ document }) => document !== "brief").map(({ actor }) => actor));
}
