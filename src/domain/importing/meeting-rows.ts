/** Turns meetings, attendance and agreed follow-ups into rows of an export, and back. */

import { type Attendance, attendanceStatuses } from "../meetings/attendance.ts";
import { type AgreedFollowUp, type FollowUpReason, followUpActions } from "../meetings/meeting-follow-up.ts";
import { conveners, type MeetingRecord } from "../meetings/meeting-record.ts";
import type { DossierRow } from "./dossier-row.ts";
import type { SheetRecord } from "./record-sheets.ts";

export interface MeetingCollection {
  meetings: readonly MeetingRecord[];
  attendance: readonly Attendance[];
  followUps: readonly AgreedFollowUp[];
}

/** The rows of each sheet, each value under its key. */
export const meetingRows = ({ meetings, attendance, followUps }: MeetingCollection) => ({
  meetings: meetings.map(
    ({ convenedBy, timeZone, ...meeting }): SheetRecord => ({
      ...{ ...meeting, convened_by: convenedBy, time_zone: timeZone },
    }),
  ),
  attendance: attendance.map((line): SheetRecord => ({ ...line })),
  followups: followUps.map(({ earlierThatDay: _, ...followUp }): SheetRecord => followUp),
});

export const meetingFromRecord = (row: DossierRow): MeetingRecord => ({
  ...{ id: row.required("id"), title: row.required("title"), date: row.day("date") },
  ...{ start: row.text("start"), end: row.text("end"), place: row.text("place"), link: row.text("link") },
  ...{ convenedBy: row.oneOf("convened_by", conveners), convener: row.text("convener") },
  ...{ about: row.text("about"), themes: row.list("themes"), territories: row.list("territories") },
  ...{ timeZone: row.required("time_zone"), sequence: row.number("sequence") ?? 0 },
  ...{ cancelled: row.text("cancelled"), headcount: row.number("headcount") },
  ...{ by: row.required("by", ""), at: row.day("at") },
});

export const attendanceFromRecord = (row: DossierRow): Attendance => ({
  ...{ meeting: row.required("meeting"), actor: row.required("actor"), person: row.text("person") },
  reply: row.text("reply") === null ? null : row.oneOf("reply", ["yes", "no"] as const),
  status: row.text("status") === null ? null : row.oneOf("status", attendanceStatuses),
  ...{ at: row.day("at"), by: row.required("by", "") },
});

export const followUpFromRecord = (row: DossierRow): AgreedFollowUp => ({
  ...{ meeting: row.required("meeting"), actor: row.required("actor"), person: row.text("person") },
  ...{ proposed: row.oneOf("proposed", followUpActions), why: row.data<FollowUpReason>("why", isReason) },
  ...{ on: row.day("on"), by: row.required("by", ""), at: row.day("at") },
});

function isReason(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { code, what, other, otherName, themes } = value as Record<string, unknown>;
  switch (code) {
    case "came":
    case "came-unexpected":
    case "said-yes":
    case "excused":
    case "missed":
      return true;
    case "promised":
      return what === null || typeof what === "string";
    case "in-common":
      return typeof other === "string" && typeof otherName === "string" && Array.isArray(themes);
    default:
      return false;
  }
}
