// Counts what became of the rows of one file, and collects what they say beside their values until identities are resolved.
import type { Candidate, NamelessRefusal } from "../../domain/importing/candidate.ts";
import type { Action, Decision } from "../../domain/importing/row-import.ts";
import { netChanges, type ValueChange } from "../../domain/importing/value-changes.ts";
import type { NotedWait } from "../../domain/priority/noted-wait.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import { callsInCells } from "../../domain/relationship/calls-in-cell.ts";
import { type ColumnsOfCalls, columnsOfCalls } from "../../domain/relationship/columns-of-calls.ts";
import { type LoggedCall, loggedCalls } from "../../domain/relationship/logged-call.ts";
import { rowDay } from "../../domain/relationship/noted-appointment.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { DayWords } from "../../domain/values/spoken-day.ts";
import type { Batch, ReadingFacts } from "../../readers/reading.ts";
import { type DeadMailboxRow, deadMailboxIn } from "./beside-values/dead-mailboxes.ts";
import { type RefusingRow, refusingRow } from "./beside-values/imported-refusals.ts";
import type { LoggedRow } from "./beside-values/logged-calls.ts";
import {
  type AppointmentRow,
  appointmentsInRow,
  type CancellingRow,
} from "./beside-values/noted-appointments.ts";
import { type WaitingRow, waitOf, waitWithoutDay } from "./beside-values/noted-waits.ts";
import type { ReceivedRow } from "./beside-values/received-messages.ts";
import type { TaggedRow } from "./beside-values/tags-of-rows.ts";
import { type ImportEvent, noRows, type RowChange, type RowCounts, type RowOutcome } from "./import-event.ts";
import type { ResolvedActor } from "./resolve-identities.ts";
import type { SurveyedRow, SurveyInUse } from "./survey-assessments.ts";

/** With this many findings of a file, further warnings are only counted: the first thousands show what is wrong. Rejected and skipped rows are always listed. */
const mostWarnings = 10_000;

/** The share of rows with an exchange from which a table is a list of exchanges; chosen by hand: some rows have no words, or a day to come. */
const shareOfCalls = 0.5;

export class ImportTally {
  readonly rows: RowCounts = { ...noRows };
  readonly findings: Finding[] = [];
  readonly tagged: TaggedRow[] = [];
  readonly surveyed: SurveyedRow[] = [];
  readonly refusing: RefusingRow[] = [];
  readonly waiting: WaitingRow[] = [];
  readonly received: ReceivedRow[] = [];
  readonly logged: LoggedRow[] = [];
  readonly appointed: AppointmentRow[] = [];
  readonly cancelling: CancellingRow[] = [];
  readonly deadMailboxes: DeadMailboxRow[] = [];
  readonly nameless: NamelessRefusal[] = [];
  differing = 0;
  replaced = 0;
  unlisted = 0;
  readonly #file: string;
  /** The columns of a log of calls, whose rows tell of exchanges; null for any other file. */
  readonly #ofCalls: ColumnsOfCalls | null;
  readonly #survey: SurveyInUse | null;
  readonly #today: string;
  readonly #days: readonly DayWords[];
  readonly #everyRow: boolean;
  /** The actors that the rows of a log of calls made, and how many of its rows tell of an exchange. */
  readonly #madeInCalls: { number: number; line: number }[] = [];
  readonly #linesWithCalls = new Set<number>();
  readonly #outcomes: RowOutcome[] = [];
  readonly #changes: RowChange[] = [];

  /** `everyRow`: collects what became of each row too. `days`: how the team writes days in its notes. */
  constructor(
    { file, columns }: Pick<ReadingFacts, "file" | "columns">,
    {
      survey,
      everyRow,
      now,
      days,
    }: { survey: SurveyInUse | null; everyRow: boolean; now: Date; days: readonly DayWords[] },
  ) {
    this.#file = file;
    this.#ofCalls = columnsOfCalls(columns.map(({ header }) => header));
    this.#survey = survey;
    this.#today = dayOf(now);
    this.#days = days;
    this.#everyRow = everyRow;
  }

  /** Whether the tally needs the resolution of every actor that the file made, not only of the doubtful ones. */
  get needsResolutions(): boolean {
    const { tagged, surveyed, refusing, waiting, received, logged, appointed } = this;
    const saying = [tagged, surveyed, refusing, waiting, received, logged, appointed];
    return this.#everyRow || saying.some((rows) => rows.length > 0);
  }

  /**
   * The numbers of the actors that rows about exchanges made: of all rows, when most tell of one; in a list of actors with columns of calls, of
   * those rows alone.
   */
  get madeByExchanges(): ReadonlySet<number> {
    const areMost = this.#linesWithCalls.size >= this.rows.read * shareOfCalls;
    const made = this.#madeInCalls.filter(({ line }) => areMost || this.#linesWithCalls.has(line));
    return new Set(made.map(({ number }) => number));
  }

  /** Counts candidates, rejected rows and skipped rows as read, and collects findings. */
  addRead(
    candidates: Batch["candidates"],
    findings: readonly Finding[],
    nameless: readonly NamelessRefusal[] = [],
  ): void {
    this.nameless.push(...nameless);
    this.rows.read += candidates.length;
    for (const finding of findings) {
      if (finding.severity === "rejected" || finding.severity === "skipped") {
        this.rows[finding.severity]++;
        this.rows.read++;
      } else if (this.findings.length >= mostWarnings) {
        this.unlisted++;
        continue;
      }
      this.findings.push(finding);
    }
  }

  /** Counts the decisions on rows, and collects what the rows say beside their values. */
  addDecided(batch: readonly Candidate[], decisions: readonly Decision[]): void {
    for (const { action, record, changes } of decisions) {
      this.rows[action]++;
      this.replaced += changes.filter(replacesKnown).length;
      this.differing += record?.differing.length ?? 0;
    }
    for (const [index, row] of batch.entries()) this.#addBesideValues(row, decisions[index]!);
    if (this.#ofCalls !== null)
      for (const { target, action, line } of decisions)
        if (action === "created") this.#madeInCalls.push({ number: target.number!, line });
    if (!this.#everyRow) return;
    const file = this.#file;
    for (const { target, action, line, changes } of decisions) {
      this.#outcomes.push({ id: target.id!, action, file, line });
      for (const change of changes) this.#changes.push({ id: target.id!, ...change, file, line });
    }
  }

  #addBesideValues(row: Candidate, { target, action }: Decision): void {
    const { teamTags, line, answers, people, refusals, message, away } = row;
    const id = target.id!;
    if (teamTags) this.tagged.push({ id, line, tags: teamTags.tags, action });
    const calls = this.#loggedCallsOf(row);
    if (calls.length > 0) this.#linesWithCalls.add(line);
    const call = calls.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1) ?? null;
    if (refusals) {
      const writtenOn = call?.on ?? rowDay(answers, this.#today);
      this.refusing.push(refusingRow(row, { id, action, writtenOn }));
    }
    const isAway = away !== undefined && away.until >= this.#today;
    const isOfOthers = message?.isAboutOthers === true;
    const wait = isAway ? away : isOfOthers ? null : this.#waitOf(row, call);
    const on = call?.on ?? null;
    if (wait && wait.until >= this.#today) this.waiting.push({ ...wait, id, line, action, on });
    const written = message ? [{ author: "actor" as const, label: "", text: message.words }] : [];
    const undated =
      isAway || isOfOthers
        ? null
        : waitWithoutDay([...answers, ...written], [row.fields.note, row.fields.state], wait !== null);
    if (undated) this.waiting.push({ ...undated, id, line, action, on });
    const waitsUntil = wait?.until ?? null;
    if (message) {
      const refusal = refusals?.find(({ certain }) => certain) ?? refusals?.[0] ?? null;
      this.received.push({ id, line, action, message, refusal, waitsUntil });
    }
    const person = people.length === 1 ? people[0]!.fullName : null;
    const refuses = (refusals ?? []).some(({ certain }) => certain);
    for (const exchange of calls) {
      const isLast = exchange === call;
      const waits = isLast ? waitsUntil : null;
      this.logged.push({
        id,
        line,
        action,
        waitsUntil: waits,
        call: exchange,
        person,
        refuses: refuses && isLast,
      });
    }
    if (row.id === undefined && !message) this.#addAppointments(row, id, action, call);
    const mailbox = row.id === undefined && !message ? deadMailboxIn(row) : null;
    if (mailbox) this.deadMailboxes.push({ ...mailbox, line, action });
    const surveyAnswers = this.#survey?.reader.read(answers) ?? [];
    if (surveyAnswers.length > 0)
      this.surveyed.push({ id, answers: surveyAnswers, on: row.fields.submitted?.slice(0, 10) ?? null });
  }

  /** Not called for messages: the days that a message names are read with it. */
  #addAppointments(
    { answers, fields, line }: Candidate,
    id: string,
    action: Action,
    call: LoggedCall | null,
  ) {
    const written = { noted: call?.on ?? null, today: this.#today };
    const { appointments, cancelled, doubtful } = appointmentsInRow(
      answers,
      [fields.note, fields.state],
      written,
      this.#days,
    );
    for (const appointment of appointments)
      if (appointment.on !== call?.nextAt)
        this.appointed.push({ ...appointment, ...written, id, line, action });
    for (const cancellation of cancelled)
      this.cancelling.push({ ...cancellation, ...written, id, line, action });
    const warning = { code: "appointment-day-wrong" as const, severity: "warning" as const };
    this.addRead(
      [],
      doubtful.map((appointment) => ({ ...warning, ...appointment, file: this.#file, line })),
    );
  }

  /** None where the row is of one of our exports: their exchanges are in a sheet of their own. */
  #loggedCallsOf({ id, answers, message }: Candidate): LoggedCall[] {
    if (id !== undefined || message) return [];
    return this.#ofCalls === null
      ? callsInCells(answers, this.#file, this.#today, this.#days)
      : loggedCalls(this.#ofCalls, answers, this.#file, this.#today, this.#days);
  }

  /**
   * Days in the team's notes count from the call in the row, else from the day its message was sent, else from today. Days in the actor's
   * answers count from the day they were submitted, if the row says it.
   */
  #waitOf({ answers, fields, message }: Candidate, call: LoggedCall | null): NotedWait | null {
    const noted = call?.on ?? message?.sentOn ?? this.#today;
    const step = call?.nextStep ?? null;
    const written = message ? [{ author: "actor" as const, label: "", text: message.words }] : [];
    const asked = fields.submitted?.slice(0, 10) ?? noted;
    const besides = [fields.note, fields.state];
    return waitOf(
      [...answers, ...written],
      { besides, step, isCall: call !== null },
      { noted, asked },
      this.#days,
    );
  }

  /** Counts what became of the actors that the file made after they were compared. */
  addResolved(actors: readonly ResolvedActor[]): void {
    for (const { action, differing, changes } of actors) {
      this.replaced += changes.filter(replacesKnown).length;
      this.rows.created--;
      this.rows[action]++;
      this.differing += differing;
    }
  }

  /** Counts unchanged rows as updated because they said something new beside their values. `lines` holds only unchanged rows. */
  countAsUpdated(lines: ReadonlySet<number>): void {
    this.rows.unchanged -= lines.size;
    this.rows.updated += lines.size;
    for (const outcome of this.#outcomes) if (lines.has(outcome.line)) outcome.action = "updated";
  }

  /** What became of each row after identities are resolved. */
  rowsEnded(resolved: readonly ResolvedActor[]): ImportEvent {
    const changes = [...this.#changes, ...revise(this.#outcomes, resolved)];
    return { kind: "rows-ended", outcomes: this.#outcomes, changes: netChanges(changes) };
  }
}

/** Whether a change replaces or removes a known value. */
export const replacesKnown = ({ kind }: ValueChange) => kind === "replaced" || kind === "removed";

/** Gives the outcomes of rows whose actor was merged the actor that it was merged into. Returns what they changed there. */
function revise(outcomes: readonly RowOutcome[], resolved: readonly ResolvedActor[]): RowChange[] {
  const byMade = new Map(resolved.map((actor) => [actor.made, actor]));
  const changes: RowChange[] = [];
  for (const outcome of outcomes) {
    const actor = byMade.get(outcome.id);
    if (!actor) continue;
    const { file, line } = outcome;
    if (outcome.action === "created") {
      outcome.action = actor.action;
      changes.push(...actor.changes.map((change) => ({ id: actor.is, ...change, file, line })));
    }
    outcome.id = actor.is;
  }
  return changes;
}
