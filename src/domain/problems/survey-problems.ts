/** A place in the file of a survey; `line` and `column` count from 1. */
type InSurvey = { file: string; line: number; column: number };

/** What can be wrong with the file of a survey. */
export type SurveyDefinitionProblem =
  | (InSurvey & {
      code: "survey-repeated";
      what: "question" | "answer" | "wording" | "label";
      id: string;
      firstLine: number;
    })
  | (InSurvey & { code: "survey-key-reserved"; key: string; reserved: readonly string[] })
  | (InSurvey & {
      code: "survey-name-unknown";
      what: "question" | "answer" | "questionnaire" | "questionnaire-answer";
      asked: string;
      near: readonly string[];
      known: readonly string[];
    })
  /** Each question depends on the next one of the list, and the last on the first. */
  | (InSurvey & { code: "survey-loop"; questions: readonly string[] })
  | (InSurvey & { code: "survey-condition-later"; question: string; on: string })
  | (InSurvey & { code: "survey-condition-open"; question: string; on: string })
  | (InSurvey & { code: "survey-unreachable"; question: string })
  | (InSurvey & { code: "survey-part-missing"; part: "ask" | "type" | "choices" | "scale"; question: string })
  | (InSurvey & {
      code: "survey-part-unfit";
      part: "type" | "choices" | "scale";
      question: string;
      type: string | null;
    })
  | (InSurvey & { code: "survey-scale-wrong"; from: number; to: number; most: number })
  | (InSurvey & { code: "survey-translation-missing"; languages: readonly string[] })
  | (InSurvey & { code: "survey-deadline-past"; deadline: string; today: string })
  | (InSurvey & { code: "survey-results-early"; deadline: string; resultsOn: string })
  /** The survey takes longer than its file says. `minutes`: what the file says; `needed`: an estimate from its words and choices. */
  | (InSurvey & { code: "survey-too-long"; minutes: number; needed: number });

/** What can be wrong with a survey or with responses to it. */
export type SurveyProblem =
  | SurveyDefinitionProblem
  | { code: "survey-unknown"; asked: string; near: readonly string[]; known: readonly string[] }
  | { code: "survey-id-invalid"; asked: string }
  | { code: "responses-of-another-survey"; file: string; line: number; found: string; survey: string }
  | { code: "responses-without-question"; file: string; survey: string; found: readonly string[] }
  | { code: "responses-without-mark"; file: string; survey: string }
  | { code: "responses-columns-missing"; file: string; questions: readonly string[] }
  | { code: "response-of-another-survey"; file: string; line: number; found: string; survey: string }
  | { code: "response-code-unknown"; file: string; line: number; found: string }
  /** A name or address beside a code is that of another actor. `actor`: the one for which the code was made. */
  | {
      code: "response-code-contradicted";
      file: string;
      line: number;
      found: string;
      actor: string;
      said: readonly string[];
    }
  /** The response has a date to come. ISO date. */
  | { code: "response-in-future"; file: string; line: number; on: string }
  | { code: "response-value-unknown"; file: string; line: number; question: string; found: string }
  | { code: "response-incomplete"; file: string; line: number; questions: readonly string[] }
  /** The same respondent answered twice. `kept`: which of the two responses counts. */
  | { code: "response-repeated"; file: string; line: number; kept: "this" | "other" };
