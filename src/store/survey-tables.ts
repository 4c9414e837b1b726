// The rows of the tables of surveys.

export interface SurveyResponseRow {
  number: number;
  step: number;
  /** Null when its actor is not known. */
  actor: number | null;
  survey: string;
  respondent: string;
  /** ISO date. */
  on_day: string | null;
  at: string;
  source_name: string;
  line: number | null;
  /** 1 or 0. */
  complete: number;
  superseded: number;
  /** JSON object of arrays. */
  answers: string;
}

/** The code on forms made for one actor. It belongs to no step, since printed paper cannot be taken back. */
export interface SurveyCodeRow {
  survey: string;
  actor: number;
  code: string;
}

export interface SurveyEntryRow {
  survey: string;
  actor: number;
  /** JSON object and array. */
  answers: string;
  path: string;
  at: string;
}
