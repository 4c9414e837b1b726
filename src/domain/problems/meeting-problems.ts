/** What can be wrong with a meeting, or with what is asked of one. */
export type MeetingProblem =
  | { code: "meeting-unknown"; asked: string; near: readonly string[] }
  | {
      code: "meeting-ambiguous";
      asked: string;
      candidates: readonly { id: string; title: string; date: string }[];
    }
  | { code: "meeting-time-invalid"; option: "start" | "end"; found: string }
  | { code: "meeting-ends-before"; start: string; end: string }
  | { code: "meeting-end-alone"; end: string }
  | { code: "time-zone-unknown"; found: string }
  | { code: "meeting-cancelled"; title: string; on: string }
  /** The sign-in sheet cannot say who keeps the names, or whom to ask: these settings are blank. */
  | { code: "sheet-notice-incomplete"; missing: readonly string[]; file: string }
  /** No column of a filled sheet names structures. */
  | { code: "attendance-columns-unknown"; file: string; headers: readonly string[] }
  /** No actor and no person has this name. */
  | { code: "attendee-unknown"; asked: string; near: readonly string[] }
  /** Two options say different things of the same person. */
  | { code: "attendance-contradicted"; asked: string }
  /** Attendance cannot be noted before the day of the meeting. */
  | { code: "meeting-ahead"; title: string; on: string }
  | { code: "attendee-ambiguous"; asked: string; candidates: readonly string[] }
  /** Somebody who objected now agrees to be contacted. */
  | { code: "consent-after-objection"; actor: string; name: string; person: string | null; line: number }
  | { code: "meeting-not-ours"; title: string; convener: string | null }
  | { code: "meeting-over"; title: string; on: string }
  /** The meeting has neither a place nor a link. */
  | { code: "meeting-nowhere"; title: string };
