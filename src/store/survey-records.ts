// What the store has of surveys: the code of each actor, responses, and responses that are still being typed in.
import type { SurveyCode } from "../domain/importing/response-rows.ts";
import type { SurveyAnswers } from "../domain/surveys/survey-definition.ts";

export interface NewSurveyResponse {
  survey: string;
  /** Null when its actor is not known. */
  actor: string | null;
  /** Identifies the respondent, so that the same response is recognised when it comes again: by the actor, a code, or a print of the response. */
  respondent: string;
  /** The day of the response; null when it is not known. ISO date. */
  on: string | null;
  /** The ISO instant at which it was stored. */
  at: string;
  /** Where it was read: a file, the telephone, paper. */
  source: string;
  line: number | null;
  complete: boolean;
  answers: SurveyAnswers;
}

export interface SurveyResponse extends NewSurveyResponse {
  number: number;
  /** Whether a newer response of the same respondent replaced it. */
  superseded: boolean;
}

/** Texts that an actor wrote in a survey. They are stored with its other texts. */
export interface SurveyedWords {
  actor: string;
  file: string;
  line: number | null;
  /** ISO date. */
  on: string;
  answers: readonly { label: string; text: string }[];
}

/** A response that is still being typed in. Each answer is saved, in no step, until they become a response. */
export interface SurveyEntry {
  survey: string;
  actor: string;
  answers: SurveyAnswers;
  /** The questions that were answered or skipped, in order. */
  path: readonly string[];
  /** ISO instant of the last answer. */
  at: string;
}

export interface SurveyRecordsReader {
  /** Code of a survey → its actor; for a merged actor, the one that it was merged into. */
  codes(survey: string): Promise<ReadonlyMap<string, string>>;
  /** The responses to all surveys or to one, in the order in which they were stored. */
  responses(survey?: string): Promise<SurveyResponse[]>;
  /** The codes of all surveys, each with its actor, or the one that it was merged into. */
  allCodes(): Promise<SurveyCode[]>;
  entry(survey: string, actor: string): Promise<SurveyEntry | null>;
}

/** What is written in no step, since printed paper cannot be taken back. */
export interface SurveyRecords extends SurveyRecordsReader {
  /** Makes codes for these actors if they have none. Returns actor → code, for all actors with a code of the survey. */
  keepCodes(survey: string, actors: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The entry is saved when this resolves. */
  saveEntry(entry: SurveyEntry): Promise<void>;
  clearEntry(survey: string, actor: string): Promise<void>;
}

export interface SurveyRecordsWriter extends SurveyRecordsReader {
  /** Adds responses. `superseded`: there is a newer response of the same respondent. */
  add(responses: readonly (NewSurveyResponse & { superseded: boolean })[]): Promise<void>;
  /** Marks responses that newer ones replace. */
  supersede(numbers: readonly number[]): Promise<void>;
  /** Adds the codes of forms that were handed out elsewhere. A code that is known here keeps its actor. */
  restoreCodes(codes: readonly SurveyCode[]): Promise<void>;
  addWords(words: readonly SurveyedWords[]): Promise<void>;
  clearEntry(survey: string, actor: string): Promise<void>;
}
