// Assesses actors from the questionnaire's answers in an imported list.

import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import {
  answersOf,
  isNews,
  type Surveyed,
  type SurveyReader,
  situationOf,
} from "../../domain/situations/surveyed-answers.ts";
import type { StoreWriter } from "../../store/store.ts";
import { assessmentFrom } from "../triage/record-assessment.ts";
import type { ResolvedActor } from "./resolve-identities.ts";

/** The questionnaire, and what recognises its questions among columns; `source` is what the assessments are attributed to. */
export interface SurveyInUse {
  source: string;
  questionnaire: Questionnaire;
  reader: SurveyReader;
}

/** What one row answered to questions of ours; `id` is the actor that it was stored in. */
export interface SurveyedRow extends Surveyed {
  id: string;
}

/**
 * Records the situations that the answers of a survey lead to, dated by the survey and attributed to it. An assessment
 * that a person made since stays. Gives how many actors were assessed.
 */
export async function assessSurveyed(
  writer: StoreWriter,
  rows: readonly SurveyedRow[],
  resolved: readonly ResolvedActor[],
  { questionnaire, source }: SurveyInUse,
  now: Date,
): Promise<number> {
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const assessed = new Set<string>();
  for (const row of rows) {
    if (situationOf(questionnaire, row) === "unknown") continue;
    const actor = isNow.get(row.id) ?? row.id;
    if (!isNews(row, await writer.assessments(actor))) continue;
    const at = row.on === null ? now : noonOf(row.on);
    const interview = { answers: answersOf(row.answers), notes: {} };
    await writer.addAssessment(
      assessmentFrom({ now: () => (at < now ? at : now), user: source }, questionnaire, {
        actor,
        interview,
        override: null,
        origin: "survey",
      }),
    );
    assessed.add(actor);
  }
  return assessed.size;
}

/** An instant that is on this day in nearly all time zones. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);
