// Stores the appointments that a list mentions, so that no first message goes to an actor before an appointment.
import type { CandidateAnswer } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import { appointmentsOf } from "../../../domain/priority/pinning-decisions.ts";
import {
  type AppointmentsRead,
  appointmentOfCell,
  asOfAppointment,
  type CancelledAppointment,
  cancelledAmong,
  isAppointmentTitle,
  type NotedAppointment,
  notedAppointments,
  rowDay,
  speaksOfAppointment,
  together,
} from "../../../domain/relationship/noted-appointment.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { DayWords } from "../../../domain/values/spoken-day.ts";
import type { StoreWriter } from "../../../store/store.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** An appointment in a row, and the actor that the row was stored in. */
export interface AppointmentRow extends NotedAppointment, WrittenRow {}

interface WrittenRow {
  id: string;
  line: number;
  action: Action;
  /** The ISO date of the exchange in the row; null without one. */
  noted: string | null;
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
  const inColumns = ofTeam.filter(({ label }) => isAppointmentTitle(label));
  const notes = [
    ...ofTeam.flatMap(({ author, label, text }) =>
      author === "team" && !isAppointmentTitle(label) ? [text] : [],
    ),
    ...besides.flatMap((text) => text ?? []),
  ];
  const title = inColumns[0]?.label;
  const read = [
    ...inColumns.map((answer) => appointmentOfCell(answer, from, days)),
    ...notes.map((text) =>
      notedAppointments(title === undefined ? text : asOfAppointment(title, text), from, days),
    ),
  ];
  const { appointments: fixed, cancelled, doubtful } = together(read);
  const appointments = new Map<string, NotedAppointment>();
  for (const appointment of fixed)
    if (appointment.on >= today && !appointments.has(appointment.on))
      appointments.set(appointment.on, appointment);
  return { appointments: [...appointments.values()], cancelled, doubtful };
}

/** A row that cancels an appointment, and the actor that it was stored in. */
export interface CancellingRow extends CancelledAppointment, WrittenRow {}

/**
 * Takes away the appointments noted before that rows cancel or move, also those that are the next step of an exchange; returns them, as the summary
 * says them.
 */
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
    const saidOn = row.noted ?? today;
    const noted = (appointmentsOf(await writer.pinningDecisions()).get(actor) ?? []).map(
      ({ until }) => until,
    );
    const promised = (await writer.contacts({ actor })).flatMap(({ at, nextAt, nextStep, note }) =>
      at <= saidOn && nextAt !== null && speaksOfAppointment(nextStep ?? note ?? "") ? nextAt : [],
    );
    const standing = [...new Set([...noted, ...promised])].filter((on) => on >= today).map((on) => ({ on }));
    for (const { on } of cancelledAmong(standing, row)) {
      const { words, line } = row;
      await writer.meetings.takeBackNextStep(actor, on, saidOn);
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

const isWrittenBefore = (a: WrittenRow, b: WrittenRow): boolean =>
  a.noted !== null && b.noted !== null && a.noted !== b.noted ? a.noted < b.noted : a.line < b.line;

/**
 * Skips appointments on a day that is already an appointment with the actor, or the next step of an exchange, and those that another row cancels
 * later: on a later day, or further down where no row has a day.
 */
export async function keepAppointments(
  writer: StoreWriter,
  {
    appointed: rows,
    cancelling,
  }: { appointed: readonly AppointmentRow[]; cancelling: readonly CancellingRow[] },
  resolved: readonly ResolvedActor[],
  { now, by }: { now: Date; by: string },
): Promise<ImportedAppointment[]> {
  if (rows.length === 0) return [];
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const decisions = await writer.pinningDecisions();
  const appointments: ImportedAppointment[] = [];
  const actorOf = ({ id }: WrittenRow) => isNow.get(id) ?? id;
  for (const row of rows) {
    const { on, words, line } = row;
    const actor = actorOf(row);
    const isOff = cancelling.some((cancellation) => {
      if (actorOf(cancellation) !== actor || !isWrittenBefore(row, cancellation)) return false;
      const fixed = rows.filter((other) => actorOf(other) === actor && isWrittenBefore(other, cancellation));
      const days = [...new Set(fixed.map((other) => other.on))].map((day) => ({ on: day }));
      return cancelledAmong(days, cancellation).some((day) => day.on === on);
    });
    const isNoted =
      isOff ||
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
