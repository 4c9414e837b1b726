// Writes what one step changes of meetings.
import type { Attendance } from "../../domain/meetings/attendance.ts";
import type { AgreedFollowUp } from "../../domain/meetings/meeting-follow-up.ts";
import type { MeetingFacts, MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import { isPresence } from "../../domain/relationship/standing-promise.ts";
import { slug } from "../../domain/values/slug.ts";
import type { DatabaseEngine } from "../engine.ts";
import { MeetingReader, meetingColumns } from "../read/meeting-reader.ts";
import { contactFrom } from "../row-values.ts";
import type { MeetingChanges } from "../store.ts";
import { freeId } from "./free-identifiers.ts";
import type { Journal } from "./journal.ts";

export class MeetingWriter extends MeetingReader implements MeetingChanges {
  readonly #journal: Journal;
  /** ISO instant of the step. */
  readonly #at: string;

  constructor(engine: DatabaseEngine, journal: Journal, at: Date) {
    super(engine);
    this.#journal = journal;
    this.#at = at.toISOString();
  }

  async add(facts: MeetingFacts, by: string): Promise<string> {
    const rows = await this.engine.db.selectFrom("meetings").select("id").execute();
    const id = freeId(slug(facts.title, "rencontre"), new Set(rows.map((row) => row.id)));
    await this.#journal.insert("meetings", {
      ...{ id, ...meetingColumns(facts), sequence: 0, cancelled: null, headcount: null },
      ...{ made_by: by, at: this.#at },
    });
    return id;
  }

  async change(meeting: MeetingRecord): Promise<void> {
    const { sequence, cancelled, headcount } = meeting;
    const number = await this.#meeting(meeting.id);
    await this.#journal.update("meetings", number, {
      ...{ ...meetingColumns(meeting), sequence, cancelled, headcount },
    });
  }

  async note(attendance: readonly Omit<Attendance, "at">[]): Promise<void> {
    for (const { meeting, actor, person, reply, status, by } of attendance) {
      const of = { meeting: await this.#meeting(meeting), actor: await this.#actor(actor) };
      const lines = await this.engine.db
        .selectFrom("attendance")
        .selectAll()
        .where("meeting", "=", of.meeting)
        .where("actor", "=", of.actor)
        .execute();
      // A person takes the line of an actor that was expected without naming a person.
      const known =
        lines.find((line) => line.person === person) ??
        lines.find((line) => line.person === null && line.status === null);
      const noted = { person, reply, status, at: this.#at, made_by: by };
      if (known === undefined) await this.#journal.insert("attendance", { ...of, ...noted });
      else if (known.person !== person || known.reply !== reply || known.status !== status)
        await this.#journal.update("attendance", known.number, noted);
    }
  }

  async restore(meeting: MeetingRecord): Promise<string> {
    const rows = await this.engine.db.selectFrom("meetings").select("id").execute();
    const id = freeId(meeting.id, new Set(rows.map((row) => row.id)));
    const { sequence, cancelled, headcount, by, at } = meeting;
    await this.#journal.insert("meetings", {
      ...{ id, ...meetingColumns(meeting), sequence, cancelled, headcount, made_by: by, at },
    });
    return id;
  }

  async restoreAttendance(attendance: readonly Attendance[]): Promise<void> {
    for (const { meeting, actor, person, reply, status, at, by } of attendance)
      await this.#journal.insert("attendance", {
        ...{ meeting: await this.#meeting(meeting), actor: await this.#actor(actor), person, reply, status },
        ...{ at, made_by: by },
      });
  }

  async addFollowUps(agreed: readonly (Omit<AgreedFollowUp, "at"> & { at?: string })[]): Promise<void> {
    for (const { meeting, actor, person, proposed, why, on, by, at = this.#at } of agreed)
      await this.#journal.insert("follow_ups", {
        ...{ meeting: await this.#meeting(meeting), actor: await this.#actor(actor), person, proposed },
        ...{ why: JSON.stringify(why), on_day: on, at, made_by: by },
      });
  }

  async takeBackPresence(actor: string, at: string): Promise<void> {
    const contacts = await this.engine.db
      .selectFrom("contacts")
      .selectAll()
      .where("actor", "=", await this.#actor(actor))
      .where("at", "=", at)
      .execute();
    const numbers = contacts.filter((row) => isPresence(contactFrom(row, actor))).map(({ number }) => number);
    await this.#journal.remove("contacts", numbers);
  }

  async takeBackNextStep(actor: string, on: string, upTo: string): Promise<boolean> {
    const contacts = await this.engine.db
      .selectFrom("contacts")
      .select("number")
      .where("actor", "=", await this.#actor(actor))
      .where("next_at", "=", on)
      .where("at", "<=", upTo)
      .execute();
    for (const { number } of contacts)
      await this.#journal.update("contacts", number, { next_step: null, next_at: null });
    return contacts.length > 0;
  }

  async #meeting(id: string): Promise<number> {
    const row = await this.engine.db
      .selectFrom("meetings")
      .select("number")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return row.number;
  }

  async #actor(id: string): Promise<number> {
    const row = await this.engine.db
      .selectFrom("actors")
      .select("number")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return row.number;
  }
}
