// Reads meetings, attendance and follow-ups.
import { sql } from "kysely";
import type { Attendance, AttendanceStatus, InvitationReply } from "../../domain/meetings/attendance.ts";
import type { AgreedFollowUp, FollowUpAction } from "../../domain/meetings/meeting-follow-up.ts";
import type { MeetingFacts, MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import type { DatabaseEngine } from "../engine.ts";
import { keepList, readList } from "../row-values.ts";
import type { AttendanceRow, MeetingRow } from "../schema.ts";
import type { MeetingStore } from "../store.ts";

export class MeetingReader implements MeetingStore {
  protected readonly engine: DatabaseEngine;

  constructor(engine: DatabaseEngine) {
    this.engine = engine;
  }

  async all(): Promise<MeetingRecord[]> {
    const rows = await this.engine.db.selectFrom("meetings").selectAll().orderBy("number").execute();
    return rows.map(meetingFrom);
  }

  async attendance(filter: { meeting?: string; actor?: string } = {}): Promise<Attendance[]> {
    let query = this.engine.db
      .selectFrom("attendance")
      .innerJoin("actors", "actors.number", "attendance.actor")
      .innerJoin("meetings", "meetings.number", "attendance.meeting")
      .selectAll("attendance")
      .select(["actors.id as actor_id", "meetings.id as meeting_id"])
      .orderBy("attendance.number");
    if (filter.meeting !== undefined) query = query.where("meetings.id", "=", filter.meeting);
    if (filter.actor !== undefined) query = query.where("actors.id", "=", filter.actor);
    const rows = await query.execute();
    return rows.map(({ actor_id, meeting_id, ...row }) => attendanceFrom(row, actor_id, meeting_id));
  }

  async followUps(filter: { meeting?: string; actor?: string } = {}): Promise<AgreedFollowUp[]> {
    let query = this.engine.db
      .selectFrom("follow_ups")
      .innerJoin("actors", "actors.number", "follow_ups.actor")
      .innerJoin("meetings", "meetings.number", "follow_ups.meeting")
      .selectAll("follow_ups")
      .select(["actors.id as actor_id", "meetings.id as meeting_id"])
      .orderBy("follow_ups.number");
    if (filter.meeting !== undefined) query = query.where("meetings.id", "=", filter.meeting);
    if (filter.actor !== undefined) query = query.where("actors.id", "=", filter.actor);
    const earlier = await this.#exchangesBefore();
    return (await query.execute()).map((row) => ({
      ...{ meeting: row.meeting_id, actor: row.actor_id, person: row.person },
      ...{
        proposed: row.proposed as FollowUpAction,
        why: JSON.parse(row.why),
        on: row.on_day,
        by: row.made_by,
        at: row.at,
        earlierThatDay: earlier.get(row.number) ?? 0,
      },
    }));
  }

  /** Follow-up → how many exchanges with its actor on the day it was agreed to were noted by earlier steps. */
  async #exchangesBefore(): Promise<ReadonlyMap<number, number>> {
    const rows = await this.engine.db
      .selectFrom("follow_ups")
      .innerJoin("contacts", (join) =>
        join
          .onRef("contacts.actor", "=", "follow_ups.actor")
          .onRef("contacts.step", "<", "follow_ups.step")
          .on(sql<boolean>`contacts.at = substr(follow_ups.at, 1, 10)`),
      )
      .select((of) => ["follow_ups.number", of.fn.countAll<number>().as("count")])
      .groupBy("follow_ups.number")
      .execute();
    return new Map(rows.map(({ number, count }) => [number, Number(count)]));
  }
}

const meetingFrom = (row: MeetingRow): MeetingRecord => ({
  id: row.id,
  title: row.title,
  date: row.date,
  start: row.start_time,
  end: row.end_time,
  place: row.place,
  link: row.link,
  convenedBy: row.convened_by as MeetingRecord["convenedBy"],
  convener: row.convener,
  about: row.about,
  themes: readList(row.themes),
  territories: readList(row.territories),
  timeZone: row.time_zone,
  sequence: row.sequence,
  cancelled: row.cancelled,
  headcount: row.headcount,
  by: row.made_by,
  at: row.at,
});

const attendanceFrom = (row: AttendanceRow, actor: string, meeting: string): Attendance => ({
  meeting,
  actor,
  person: row.person,
  reply: row.reply as InvitationReply | null,
  status: row.status as AttendanceStatus | null,
  at: row.at,
  by: row.made_by,
});

/** The columns for the facts of a meeting. */
export const meetingColumns = (facts: MeetingFacts) => ({
  title: facts.title,
  date: facts.date,
  start_time: facts.start,
  end_time: facts.end,
  place: facts.place,
  link: facts.link,
  convened_by: facts.convenedBy,
  convener: facts.convener,
  about: facts.about,
  themes: keepList(facts.themes),
  territories: keepList(facts.territories),
  time_zone: facts.timeZone,
});
