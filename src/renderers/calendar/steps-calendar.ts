// Writes promised steps for an adviser's calendar: what to do, with whom and when; nothing else that the team knows.
import type { PromisedStep } from "../../domain/cadence/promised-steps.ts";
import type { Sentences } from "../../text/index.ts";
import { type CalendarEvent, calendarFile } from "./calendar-file.ts";

/** Minutes from midnight: nine o'clock on the day itself. */
const reminder = 9 * 60;

export function stepsCalendar(
  steps: readonly PromisedStep[],
  { stamp, language, sender, text }: { stamp: Date; language: string; sender: string; text: Sentences },
): string {
  const { calendar } = text.actors.agenda;
  const host = sender.replace(/^.*@/, "") || "outreach.invalid";
  const events = steps.map(
    ({ actor, name, person, promise, on, revision, cancelled }): CalendarEvent => ({
      uid: `next-step.${actor}@${host}`,
      sequence: revision,
      cancelled,
      summary: calendar.summary(text.actors.agenda.nextAction(promise, null), name),
      ...(person === null ? {} : { description: calendar.withPerson(person) }),
      when: { day: on },
      alarmAt: reminder,
      confidential: true,
      busy: false,
    }),
  );
  return calendarFile({ method: "PUBLISH", name: calendar.name, language, stamp, events });
}
