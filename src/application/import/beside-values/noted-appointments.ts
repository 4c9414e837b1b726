// Notes the appointments that the team's notes in a list tell of: whoever is to be met gets no first message before.
import type { CandidateAnswer } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import {
  type AppointmentsRead,
  appointmentOfCell,
  isAppointmentTitle,
  isRowDayTitle,
  type NotedAppointment,
  notedAppointments,
} from "../../../domain/relationship/noted-appointment.ts";
import { isoDate } from "../../../domain/values/date.ts";
import type { DayWords } from "../../../domain/values/spoken-day.ts";
import type { StoreWriter } from "../../../store/store.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** A row that tells of an appointment, and the actor that it was stored in. */
export interface AppointmentRow extends NotedAppointment {
  id: string;
  line: number;
  action: Action;
}

/** An appointment that an import noted, as its summary says it. */
export interface ImportedAppointment extends NotedAppointment {
  actor: string;
  name: string;
  line: number;
}

/**
 * The appointments of a row: in the notes of the team, and in columns of such days. Days without a year are the next ones from the
 * day on which the row was written, where it tells it; those that are over are none.
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
  const appointments = new Map<string, NotedAppointment>();
  for (const appointment of read.flatMap((cell) => cell.appointments))
    if (appointment.on >= today && !appointments.has(appointment.on))
      appointments.set(appointment.on, appointment);
  return { appointments: [...appointments.values()], doubtful: read.flatMap(({ doubtful }) => doubtful) };
}

/** The latest day that alone fills a cell under a title such as "Dernier échange" or "Mise à jour"; ISO date. */
function rowDay(answers: readonly CandidateAnswer[], today: string): string | null {
  const days = answers.flatMap(({ label, text }) =>
    text.length <= longestDay && isRowDayTitle(label) ? isoDate(text) || [] : [],
  );
  return (
    days
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? null
  );
}

/** In letters: "2026-11-30T09:15:00.000Z". */
const longestDay = 24;

/** Skips appointments that were noted before, by their day, as such or as the next step of an exchange. */
export async function keepAppointments(
  writer: StoreWriter,
  rows: readonly AppointmentRow[],
  resolved: readonly ResolvedActor[],
  { now, by }: { now: Date; by: string },
): Promise<ImportedAppointment[]> {
  if (rows.length === 0) return [];
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const holds = await writer.holds();
  const appointments: ImportedAppointment[] = [];
  for (const { id, on, words, line } of rows) {
    const actor = isNow.get(id) ?? id;
    const isNoted =
      holds.some((hold) => hold.actor === actor && hold.kind === "appointment" && hold.until === on) ||
      appointments.some((appointment) => appointment.actor === actor && appointment.on === on) ||
      (await writer.contacts({ actor })).some(({ nextAt }) => nextAt === on);
    if (isNoted) continue;
    await writer.addHold({ actor, kind: "appointment", reason: words, until: on, at: now.toISOString(), by });
    appointments.push({ actor, name: (await writer.actor(actor))?.name ?? actor, on, words, line });
  }
  return appointments;
}
