/** Turns responses to surveys and the codes on their forms into rows of an export, and back. */

import type { SurveyAnswers } from "../surveys/survey-definition.ts";
import type { DossierRow } from "./dossier-row.ts";
import type { SheetRecord } from "./record-sheets.ts";

/** A response in an export. */
export interface ExportedResponse {
  survey: string;
  /** Null when no known actor gave it. */
  actor: string | null;
  /** Identifies the respondent: a code, or the identifier that the survey tool gave. */
  respondent: string;
  /** ISO date of the response; null when it is not known. */
  on: string | null;
  /** ISO instant of the import. */
  at: string;
  source: string;
  line: number | null;
  complete: boolean;
  /** Whether a newer response of the same respondent replaced it. */
  superseded: boolean;
  answers: SurveyAnswers;
}

/** The actor on whose form a code is printed. */
export interface SurveyCode {
  survey: string;
  actor: string;
  code: string;
}

export interface ResponseCollection {
  responses: readonly ExportedResponse[];
  codes: readonly SurveyCode[];
}

/** The rows of each sheet, each value under its key. */
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

/** In the cell it is JSON, since it may have characters that no cell can hold. */
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
