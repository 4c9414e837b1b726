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
  /** Those who sign could not be told who keeps their names, or whom to ask. */
  | { code: "sheet-notice-incomplete"; missing: readonly string[]; file: string }
  /** An option of another action of `meeting`. */
  | { code: "meeting-option-foreign"; action: string; option: string };
