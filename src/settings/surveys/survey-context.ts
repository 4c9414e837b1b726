// What a survey is read with: its languages, and the questionnaire whose questions it may take.

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
  /** ISO date; with it a deadline that has passed is refused. */
  today: string | null;
}
