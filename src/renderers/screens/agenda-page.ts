/** What there is to do, as people and other programs read it. */
import type { DatedStep, StepAgenda } from "../../domain/cadence/agenda.ts";
import type { Sentences } from "../../text/index.ts";
import { type RankLine, rankingAsJson, rankingTable } from "./ranking-page.ts";
import { type Paint, safe, wrap } from "./terminal.ts";

/** A step with the command that prepares it. */
export type ShownStep = DatedStep & { command: string };

export interface Agenda {
  /** ISO date. */
  today: string;
  steps: { readonly [when in keyof StepAgenda]: readonly ShownStep[] };
  /** Questionnaires left in the middle. */
  started: readonly { actor: string; name: string; answered: number }[];
  call: readonly RankLine[];
  /** The list holds somebody. */
  peopled: boolean;
}

/** Steps of a day that is further away are counted, not shown. */
const daysShown = 31;

export function agendaPage(
  { today, steps, started, call, peopled }: Agenda,
  page: { text: Sentences; columns: number; paint: Paint },
): string {
  const { text, columns, paint } = page;
  const { agenda, day } = text.actors;
  const blocks: string[] = [];
  const block = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) blocks.push([paint.strong(title), ...lines].join("\n"));
  };
  const entry = (step: ShownStep, late: boolean) => {
    const who = `${safe(step.name)}${step.person ? `, ${safe(step.person)}` : ""}`;
    const when = agenda.when(day(step.on), step.days, late);
    const why = agenda.why(step.reason) + (step.by ? `, ${agenda.noted(safe(step.by))}` : "");
    return [
      `  ${who} (${(late ? paint.bad : String)(when)})`,
      ...wrap(`→ ${safe(agenda.what(step.promise, step.action))}`, columns - 6).map(
        (line) => `      ${line}`,
      ),
      ...wrap(why, columns - 8).map((line) => `        ${paint.faint(line)}`),
      `        ${safe(step.command)}`,
    ];
  };
  const soon = steps.later.filter(({ days }) => days <= daysShown);
  const more = steps.later.length - soon.length;
  for (const when of ["late", "today", "week"] as const)
    block(
      agenda[when],
      steps[when].flatMap((step) => entry(step, when === "late")),
    );
  block(agenda.later, [
    ...soon.flatMap((step) => entry(step, false)),
    ...(more > 0 ? [agenda.moreLater(more)] : []),
  ]);
  block(
    agenda.started,
    started.map(({ actor, name, answered }) => `  ${safe(name)} : ${agenda.resume(safe(actor), answered)}`),
  );
  block(agenda.call, call.length === 0 ? [] : rankingTable(call, page).trimEnd().split("\n"));
  if (blocks.length === 0) return `${peopled ? agenda.quiet : agenda.nothing}\n`;
  return `${agenda.title(day(today))}\n\n${blocks.join("\n\n")}\n${call.length > 0 ? `\n${agenda.afterwards}\n` : ""}`;
}

export function agendaAsJson({ today, steps, started, call }: Agenda, text: Sentences) {
  const { agenda } = text.actors;
  const entries = (list: readonly ShownStep[]) =>
    list.map(({ actor, name, person, promise, action, reason, on, days, from, by, command }) => ({
      ...{ actor, name, person, what: agenda.what(promise, action), why: agenda.why(reason) },
      ...{ on, days, from, action, by, command },
    }));
  return {
    today,
    late: entries(steps.late),
    due: entries(steps.today),
    coming: [...entries(steps.week), ...entries(steps.later)],
    started,
    call: rankingAsJson(call, text),
  };
}

export function agendaPlain({ steps, started, call }: Agenda, { actors: { agenda } }: Sentences) {
  const lines = (kind: string, list: readonly ShownStep[]) =>
    list.map(({ actor, name, person, on, promise, action }) => [
      ...[kind, actor, name, on, agenda.what(promise, action), person],
    ]);
  return [
    ...lines("late", steps.late),
    ...lines("due", steps.today),
    ...lines("coming", [...steps.week, ...steps.later]),
    ...started.map(({ actor, name, answered }) => ["in-progress", actor, name, answered, null]),
    ...call.map(({ rank, priority: { actor, score } }) => ["call", actor.id, actor.name, rank, score]),
  ];
}
