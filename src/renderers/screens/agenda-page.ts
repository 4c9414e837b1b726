// Shows the agenda on the terminal and as JSON.
import type { PlannedStep, StepAgenda } from "../../domain/cadence/agenda.ts";
import { dayAfter, daysBetween } from "../../domain/values/days.ts";
import type { Sentences } from "../../text/index.ts";
import { type RankLine, rankingAsJson, rankingTable } from "./ranking-page.ts";
import { type Paint, safe, wrap } from "./terminal.ts";

export interface Agenda {
  /** ISO date. */
  today: string;
  steps: StepAgenda;
  /** The command that prepares a step. */
  command: (step: PlannedStep) => string;
  /** Interviews that were begun and not ended. */
  started: readonly { actor: string; name: string; answered: number }[];
  /** Deferred actors, the first to come back first. `until`: the last day of the wait, an ISO date; null for a wait that holds until it is released. */
  putOff: readonly { actor: string; name: string; until: string | null; reason: string }[];
  call: readonly RankLine[];
  /** Surveys with actors who are to be reminded. */
  reminders: readonly { survey: string; title: string; actors: readonly string[] }[];
  /** Whether the list holds any actor. */
  peopled: boolean;
}

/** Steps further away, and more of one block than these, are counted, not shown: nobody reads them on a screen. */
const daysShown = 31;
const mostShown = 50;
/** Deferred actors shown; there is nothing to do for them, so the others are only counted. */
const mostPutOff = 10;

export function agendaPage(
  { today, steps, command, started, putOff, call, reminders, peopled }: Agenda,
  page: { text: Sentences; columns: number; paint: Paint },
): string {
  const { text, columns, paint } = page;
  const { agenda, day } = text.actors;
  const blocks: string[] = [];
  const block = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) blocks.push([paint.strong(title), ...lines].join("\n"));
  };
  const entry = (step: PlannedStep, late: boolean) => {
    const who = `${safe(step.name)}${step.person ? `, ${safe(step.person)}` : ""}`;
    const when = agenda.dueDay(day(step.on), daysApart(today, step.on), late);
    const why = agenda.dueReason(step.reason) + (step.by ? `, ${agenda.notedBy(safe(step.by))}` : "");
    return [
      `  ${who} (${(late ? paint.bad : String)(when)})`,
      ...wrap(`→ ${safe(agenda.nextAction(step.promise, step.action))}`, columns - 6).map(
        (line) => `      ${line}`,
      ),
      ...wrap(why, columns - 8).map((line) => `        ${paint.faint(line)}`),
      `        ${safe(command(step))}`,
    ];
  };
  const shownFirst = (list: readonly PlannedStep[], late: boolean) => [
    ...list.slice(0, mostShown).flatMap((step) => entry(step, late)),
    ...(list.length > mostShown ? [agenda.moreSteps(list.length - mostShown)] : []),
  ];
  const last = dayAfter(today, daysShown);
  const soon = steps.later.filter(({ on }) => on <= last);
  const [first, ...others] = steps.later.slice(soon.length);
  for (const when of ["late", "today", "week"] as const)
    block(agenda[when], shownFirst(steps[when], when === "late"));
  block(agenda.later, [
    ...shownFirst(soon, false),
    ...(first ? [agenda.moreLaterSteps(others.length + 1, day(first.on))] : []),
  ]);
  block(agenda.waiting, [
    ...putOff
      .slice(0, mostPutOff)
      .flatMap(({ name, until, reason }) => [
        `  ${text.reporting.labelled(safe(name), agenda.resumesOn(until === null ? null : day(dayAfter(until, 1))))}`,
        ...(reason === "" ? [] : wrap(agenda.quotedReason(safe(reason)), columns - 6)).map(
          (line) => `      ${paint.faint(line)}`,
        ),
      ]),
    ...(putOff.length > mostPutOff ? [agenda.moreWaiting(putOff.length - mostPutOff)] : []),
  ]);
  block(
    agenda.startedQuestionnaires,
    started.map(
      ({ actor, name, answered }) =>
        `  ${text.reporting.labelled(safe(name), agenda.resumeQuestionnaire(safe(actor), answered))}`,
    ),
  );
  const { surveys } = text;
  block(
    surveys.reminders.title,
    reminders.flatMap(({ survey, title, actors }) => [
      ...wrap(surveys.reminders.due(safe(title), actors.length), columns - 2).map((line) => `  ${line}`),
      `        ${surveys.reminders.command(survey)}`,
    ]),
  );
  block(agenda.toContactFirst, call.length === 0 ? [] : rankingTable(call, page).trimEnd().split("\n"));
  if (blocks.length === 0) return `${peopled ? agenda.nothingDue : agenda.noActorYet}\n`;
  return `${agenda.title(day(today))}\n\n${blocks.join("\n\n")}\n${call.length > 0 ? `\n${agenda.nextCommands}\n` : ""}`;
}

export function agendaAsJson(
  { today, steps, command, started, putOff, call, reminders }: Agenda,
  text: Sentences,
) {
  const { agenda } = text.actors;
  const entries = (list: readonly PlannedStep[]) =>
    list.map((step) => ({
      ...{ actor: step.actor, name: step.name, person: step.person },
      ...{ what: agenda.nextAction(step.promise, step.action), why: agenda.dueReason(step.reason) },
      ...{ on: step.on, days: daysApart(today, step.on), from: step.from, action: step.action },
      ...{ by: step.by, command: command(step) },
    }));
  return {
    today,
    late: entries(steps.late),
    due: entries(steps.today),
    coming: [...entries(steps.week), ...entries(steps.later)],
    started,
    put_off: putOff,
    reminders: reminders.map((reminder) => ({
      ...reminder,
      command: text.surveys.reminders.command(reminder.survey),
    })),
    call: rankingAsJson(call, text),
  };
}

/** How many days a step is late, or ahead. */
const daysApart = (today: string, on: string) => Math.abs(daysBetween(today, on));

export function agendaPlain(
  { steps, started, putOff, call, reminders }: Agenda,
  { actors: { agenda } }: Sentences,
) {
  const lines = (kind: string, list: readonly PlannedStep[]) =>
    list.map(({ actor, name, person, on, promise, action }) => [
      ...[kind, actor, name, on, agenda.nextAction(promise, action), person],
    ]);
  return [
    ...lines("late", steps.late),
    ...lines("due", steps.today),
    ...lines("coming", [...steps.week, ...steps.later]),
    ...putOff.map(({ actor, name, until, reason }) => ["put-off", actor, name, until, reason]),
    ...started.map(({ actor, name, answered }) => ["in-progress", actor, name, answered, null]),
    ...reminders.map(({ survey, title, actors }) => ["reminders", survey, title, actors.length, null]),
    ...call.map(({ rank, priority: { actor, score } }) => ["call", actor.id, actor.name, rank, score]),
  ];
}
