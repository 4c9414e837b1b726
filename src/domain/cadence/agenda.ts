/** Sorts the next steps with all actors by when they are due. */

import { dayAfter } from "../values/days.ts";
import { compareText } from "../values/spelling.ts";
import { isPromised, type NextContact } from "./contact-cadence.ts";

/** The next step with one actor. */
export interface PlannedStep extends NextContact {
  actor: string;
  name: string;
  /** Whether somebody there was reached before. */
  met: boolean;
}

/** Each list is in the order of days; on one day promises come first. */
export interface StepAgenda {
  late: readonly PlannedStep[];
  today: readonly PlannedStep[];
  week: readonly PlannedStep[];
  later: readonly PlannedStep[];
}

export function agendaOf(steps: Iterable<PlannedStep>, today: string): StepAgenda {
  const sunday = endOfWeek(today);
  const agenda = { late: [], today: [], week: [], later: [] } as Record<keyof StepAgenda, PlannedStep[]>;
  for (const step of steps) {
    const { on } = step;
    const when = on < today ? "late" : on === today ? "today" : on <= sunday ? "week" : "later";
    agenda[when].push(step);
  }
  for (const list of Object.values(agenda)) list.sort(inOrder);
  return agenda;
}

/** The Sunday of this week; at a weekend that of the next, since people then plan the week to come. */
function endOfWeek(today: string): string {
  const weekday = new Date(today).getUTCDay();
  return dayAfter(today, weekday === 0 ? 7 : weekday === 6 ? 8 : 7 - weekday);
}

const inOrder = (a: PlannedStep, b: PlannedStep) =>
  compareText(a.on, b.on) || Number(isPromised(b)) - Number(isPromised(a)) || compareText(a.actor, b.actor);
