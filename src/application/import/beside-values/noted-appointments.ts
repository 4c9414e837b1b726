// Stores the appointments that a list mentions, so that no first message goes to an actor before an appointment.
import type { CandidateAnswer } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import { appointmentsOf } from "../../../domain/priority/pinning-decisions.ts";
import {
  type AppointmentsRead,
  appointmentOfCell,
  type CancelledAppointment,
  cancelledAmong,
  isAppointmentTitle,
  type NotedAppointment,
  notedAppointments,
  rowDay,
  together,
} from "../../../domain/relationship/noted-appointment.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { DayWords } from "../../../domain/values/spoken-day.ts";
import type { StoreWriter } from "../../../store/store.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** An appointment in a row, and the actor that the row was stored in. */
export interface AppointmentRow extends NotedAppointment {
  id: string;
  line: number;
  action: Action;
}

/** An appointment that an import stored. */
export interface ImportedAppointment extends NotedAppointment {
  actor: string;
  name: string;
  line: number;
}

/**
 * The appointments of a row from today on, one a day: in answers by the team, in columns of appointments (also without an author), and in
 * `besides`. A day without a year is the next one from the day on which the row was written, or from today when the row does not say.
 */
export function appointmentsInRow(
  answers: readonly CandidateAnswer[],
  besides: readonly (string | undefined)[],
  { noted, today }: { noted: string | null; today: string },
  days: readonly DayWords[],
): AppointmentsRead {
  const from = noted ?? rowDay(answers, today) ?? today;
  const ofTeam = answers.filter(({ author }) => author === "team" || author === undefined || author === null);
  const read = [
    ...ofTeam.map((answer) =>
      isAppointmentTitle(answer.label)
        ? appointmentOfCell(answer, from, days)
        : answer.author === "team"
          ? notedAppointments(answer.text, from, days)
          : null,
    ),
    ...besides.map((text) => (text === undefined ? null : notedAppointments(text, from, days))),
  ].filter((cell) => cell !== null);
  const { appointments: fixed, cancelled, doubtful } = together(read);
  const appointments = new Map<string, NotedAppointment>();
  for (const appointment of fixed)
    if (appointment.on >= today && !appointments.has(appointment.on))
      appointments.set(appointment.on, appointment);
  return { appointments: [...appointments.values()], cancelled, doubtful };
}

/** A row that cancels an appointment, and the actor that it was stored in. */
export interface CancellingRow extends CancelledAppointment {
  id: string;
  line: number;
  action: Action;
}

/** Takes away the appointments noted before that rows cancel or move; returns them, as the summary says them. */
export async function cancelAppointments(
  writer: StoreWriter,
  rows: readonly CancellingRow[],
  resolved: readonly ResolvedActor[],
  { now, by }: { now: Date; by: string },
): Promise<ImportedAppointment[]> {
  if (rows.length === 0) return [];
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const today = dayOf(now);
  const appointments: ImportedAppointment[] = [];
  for (const row of rows) {
    const actor = isNow.get(row.id) ?? row.id;
    const standing = (appointmentsOf(await writer.pinningDecisions()).get(actor) ?? [])
      .filter(({ until }) => until >= today)
      .map(({ until }) => ({ on: until }));
    for (const { on } of cancelledAmong(standing, row)) {
      const { words, line } = row;
      await writer.addPinningDecision({
        actor,
        kind: "cancelled",
        reason: words,
        until: on,
        at: now.toISOString(),
        by,
      });
      appointments.push({ actor, name: (await writer.actor(actor))?.name ?? actor, on, words, line });
    }
  }
  return appointments;
}

/** Skips appointments on a day that is already an appointment with the actor, or the next step of an exchange. */
export async function keepAppointments(
  writer: StoreWriter,
  rows: readonly AppointmentRow[],
  resolved: readonly ResolvedActor[],
  { now, by }: { now: Date; by: string },
): Promise<ImportedAppointment[]> {
  if (rows.length === 0) return [];
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const decisions = await writer.pinningDecisions();
  const appointments: ImportedAppointment[] = [];
  for (const { id, on, words, line } of rows) {
    const actor = isNow.get(id) ?? id;
    const isNoted =
      decisions.some(
        (decision) => decision.actor === actor && decision.kind === "appointment" && decision.until === on,
      ) ||
      appointments.some((appointment) => appointment.actor === actor && appointment.on === on) ||
      (await writer.contacts({ actor })).some(({ nextAt }) => nextAt === on);
    if (isNoted) continue;
    await writer.addPinningDecision({
      actor,
      kind: "appointment",
      reason: words,
      until: on,
      at: now.toISOString(),
      by,
    });
    appointments.push({ actor, name: (await writer.actor(actor))?.name ?? actor, on, words, line });
  }
  return appointments;
}
