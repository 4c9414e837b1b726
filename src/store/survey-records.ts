// Defines what the store keeps of surveys: the code of each actor, responses, and answers being typed in.
import type { SurveyCode } from "../domain/importing/response-rows.ts";
import type { SurveyAnswers } from "../domain/surveys/survey-definition.ts";

/** One response to a survey as it came back. */
export interface NewSurveyResponse {
  survey: string;
  /** Null when it cannot be attached to anybody. */
  actor: string | null;
  /** Identifies the respondent, also when the response comes again: by a code, else as the tool that collected it does. */
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
  /** Whether a newer response of the same respondent took its place. */
  superseded: boolean;
}

/** Words that an actor wrote in a survey: kept with the other texts that it wrote. */
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
  /** The actor of each code of a survey; for an actor that was merged, the one it was merged into. */
  codes(survey: string): Promise<ReadonlyMap<string, string>>;
  /** The responses to all surveys, or to one, in the order in which they came. */
  responses(survey?: string): Promise<SurveyResponse[]>;
  /** The codes of all surveys, each with its actor after merges. */
  allCodes(): Promise<SurveyCode[]>;
  entry(survey: string, actor: string): Promise<SurveyEntry | null>;
}

/** What is written outside the history: paper that was printed cannot be taken back. */
export interface SurveyRecords extends SurveyRecordsReader {
  /** The code of each of these actors, made now for those that have none. */
  keepCodes(survey: string, actors: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The entry is safe once this resolves. */
  saveEntry(entry: SurveyEntry): Promise<void>;
  clearEntry(survey: string, actor: string): Promise<void>;
}

export interface SurveyRecordsWriter extends SurveyRecordsReader {
  /** `superseded`: a newer response of the same respondent is there already. */
  add(responses: readonly (NewSurveyResponse & { superseded: boolean })[]): Promise<void>;
  /** Marks responses of which newer ones took the place. */
  supersede(numbers: readonly number[]): Promise<void>;
  /** Adds the codes of forms that were handed out elsewhere; a code that an actor has here stays its own. */
  restoreCodes(codes: readonly SurveyCode[]): Promise<void>;
  addWords(words: readonly SurveyedWords[]): Promise<void>;
  clearEntry(survey: string, actor: string): Promise<void>;
}
