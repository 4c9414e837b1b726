// What is kept of surveys: the code of each actor, what was answered, and what is being typed in.
import type { SurveyCode } from "../domain/importing/response-rows.ts";
import type { SurveyAnswers } from "../domain/surveys/survey-definition.ts";

/** One answer to a survey as it came back. */
export interface NewSurveyResponse {
  survey: string;
  /** Null when it cannot be attached to anybody. */
  actor: string | null;
  /** What tells it from others, and the same one when it comes again: a code, else what the tool that took it calls it. */
  respondent: string;
  /** The day of the answer; null when nothing says it. ISO date. */
  on: string | null;
  /** ISO instant at which it was taken in. */
  at: string;
  /** Where it was read: a file, the telephone, paper. */
  source: string;
  line: number | null;
  complete: boolean;
  answers: SurveyAnswers;
}

export interface SurveyResponse extends NewSurveyResponse {
  number: number;
  /** A newer one of the same respondent took its place. */
  superseded: boolean;
}

/** Words that an actor wrote in a survey: kept beside what else it wrote, as its own. */
export interface SurveyedWords {
  actor: string;
  file: string;
  line: number | null;
  /** ISO date. */
  on: string;
  answers: readonly { label: string; text: string }[];
}

/** Answers being typed in: kept outside the history, answer by answer, until they become a response. */
export interface SurveyEntry {
  survey: string;
  actor: string;
  answers: SurveyAnswers;
  /** Questions answered or passed over, in order. */
  path: readonly string[];
  /** ISO instant of the last answer. */
  at: string;
}

export interface SurveyRecordsReader {
  /** Whose code each is, in this survey: the actor that an actor was merged into counts. */
  codes(survey: string): Promise<ReadonlyMap<string, string>>;
  /** Those of all surveys, or of one, in the order in which they came. */
  responses(survey?: string): Promise<SurveyResponse[]>;
  /** The codes of all surveys, each with whose it is now. */
  allCodes(): Promise<SurveyCode[]>;
  entry(survey: string, actor: string): Promise<SurveyEntry | null>;
}

/** What is kept outside the history: paper that was printed cannot be taken back. */
export interface SurveyRecords extends SurveyRecordsReader {
  /** The code of each of these actors, made now for those that have none. */
  keepCodes(survey: string, actors: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Saved before it is acknowledged. */
  saveEntry(entry: SurveyEntry): Promise<void>;
  clearEntry(survey: string, actor: string): Promise<void>;
}

export interface SurveyRecordsWriter extends SurveyRecordsReader {
  /** `superseded`: a newer one of the same respondent is there already. */
  add(responses: readonly (NewSurveyResponse & { superseded: boolean })[]): Promise<void>;
  /** Newer ones took the place of these. */
  supersede(numbers: readonly number[]): Promise<void>;
  /** Codes on forms that were handed out elsewhere; one that is somebody's here stays theirs. */
  restoreCodes(codes: readonly SurveyCode[]): Promise<void>;
  addWords(words: readonly SurveyedWords[]): Promise<void>;
  clearEntry(survey: string, actor: string): Promise<void>;
}
