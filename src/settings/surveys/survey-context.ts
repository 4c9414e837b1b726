// What is needed to read a survey besides its file: languages, and the questionnaire whose questions it may reuse.

import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import type { Language } from "../../domain/values/language.ts";

export interface SurveyContext {
  id: string;
  file: string;
  /** The language of a survey that names none. */
  language: Language;
  /** The questionnaire in each language. */
  questionnaires: Readonly<Record<Language, Questionnaire>>;
  /** How "does not know" is said in each language. */
  doesNotKnow: Readonly<Record<Language, string>>;
  /** ISO date by which a deadline in the past is refused; null accepts any deadline. */
  today: string | null;
}
