// Assesses actors from the answers to our questionnaire in an imported list.

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

/** The questionnaire, and what recognises its questions among columns. The assessments are attributed to `source`. */
export interface SurveyInUse {
  source: string;
  questionnaire: Questionnaire;
  reader: SurveyReader;
}

/** The answers of one row to our questions; `id` is the actor that it was stored in. */
export interface SurveyedRow extends Surveyed {
  id: string;
}

/**
 * Records the situations that follow from the answers, with the date of the answers (now when it is unknown or later), unless the actor has a
 * newer assessment (`isNews`). Returns how many actors were assessed.
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
