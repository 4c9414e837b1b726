/** Responses to surveys and the codes on their forms, as rows of the sheets of an export, and back. */

import type { SurveyAnswers } from "../surveys/survey-definition.ts";
import type { DossierRow } from "./dossier-row.ts";
import type { SheetRecord } from "./record-sheets.ts";

/** A response as it came back. */
export interface ExportedResponse {
  survey: string;
  /** Null when no known actor gave it. */
  actor: string | null;
  /** Tells the respondent from others: a code, or the identifier that the survey tool gave. */
  respondent: string;
  /** ISO date; null when nothing says it. */
  on: string | null;
  /** ISO instant at which it was taken in. */
  at: string;
  source: string;
  line: number | null;
  complete: boolean;
  /** A newer one of the same respondent took its place. */
  superseded: boolean;
  answers: SurveyAnswers;
}

/** Whose form bears a code. */
export interface SurveyCode {
  survey: string;
  actor: string;
  code: string;
}

export interface ResponseCollection {
  responses: readonly ExportedResponse[];
  codes: readonly SurveyCode[];
}

/** The collection as rows, each value under its key. */
export const responseRows = ({ responses, codes }: ResponseCollection) => ({
  responses: responses.map((response): SheetRecord => ({ ...response })),
  codes: codes.map((code): SheetRecord => ({ ...code })),
});

export const responseFromRecord = (row: DossierRow): ExportedResponse => ({
  ...{ survey: row.required("survey"), actor: row.text("actor"), respondent: respondentOf(row) },
  ...{ on: row.text("on"), at: row.day("at"), source: row.required("source", ""), line: row.number("line") },
  ...{ complete: row.flag("complete"), superseded: row.flag("superseded") },
  answers: row.data<SurveyAnswers>("answers", areAnswers),
});

/** Stored as JSON, since it may hold characters that no cell can. */
const respondentOf = (row: DossierRow) =>
  row.data<string>("respondent", (value) => typeof value === "string");

const areAnswers = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(
    (keys) => Array.isArray(keys) && keys.every((key: unknown) => typeof key === "string"),
  );

export const codeFromRecord = (row: DossierRow): SurveyCode => ({
  ...{ survey: row.required("survey"), actor: row.required("actor"), code: row.required("code") },
});
