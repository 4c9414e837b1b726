import type { DueStep } from "../../domain/relationship/due-steps.ts";
import type { Sentences } from "../../text/index.ts";
import { type RankLine, rankingAsJson, rankingTable } from "./ranking-page.ts";
import { type Paint, safe, wrap } from "./terminal.ts";

/** What there is to do today. */
export interface Agenda {
  /** ISO date. */
  today: string;
  due: readonly DueStep[];
  /** Questionnaires left in the middle. */
  started: readonly { actor: string; name: string; answered: number }[];
  call: readonly RankLine[];
}

export function agendaPage(
  { today, due, started, call }: Agenda,
  page: { text: Sentences; columns: number; paint: Paint },
): string {
  const { text, columns, paint } = page;
  const { agenda, day } = text.actors;
  const blocks: string[] = [];
  const block = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) blocks.push([paint.strong(title), ...lines].join("\n"));
  };
  block(
    agenda.due,
    due.flatMap((one) => [
      `  ${safe(one.name)}${one.person ? `, ${safe(one.person)}` : ""} ${(one.late > 0 ? paint.bad : String)(agenda.since(day(one.on), one.late))}`,
      ...wrap(safe(one.step ?? agenda.noStep), columns - 6).map((line) => `      → ${line}`),
    ]),
  );
  block(
    agenda.started,
    started.map(({ actor, name, answered }) => `  ${safe(name)} : ${agenda.resume(safe(actor), answered)}`),
  );
  block(agenda.call, call.length === 0 ? [] : rankingTable(call, page).trimEnd().split("\n"));
  if (blocks.length === 0) return `${agenda.nothing}\n`;
  return `${agenda.title(day(today))}\n\n${blocks.join("\n\n")}\n${call.length > 0 ? `\n${agenda.afterwards}\n` : ""}`;
}

export const agendaAsJson = ({ today, due, started, call }: Agenda, text: Sentences) => ({
  date: today,
  due: due.map(({ actor, name, person, step, on, late }) => ({
    actor,
    name,
    person,
    next_step: step,
    next_at: on,
    days_late: late,
  })),
  in_progress: started,
  call: rankingAsJson(call, text),
});

export const agendaPlain = ({ due, started, call }: Agenda) => [
  ...due.map(({ actor, name, step, on }) => ["due", actor, name, on, step]),
  ...started.map(({ actor, name, answered }) => ["in-progress", actor, name, answered, null]),
  ...call.map(({ rank, priority: { actor, score } }) => ["call", actor.id, actor.name, rank, score]),
];
