// Makes an assessment from the answers to the questionnaire.

import { type Conclusion, conclude } from "../../domain/situations/conclusion.ts";
import type { Interview } from "../../domain/situations/interview.ts";
import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import type { Assessment, SituationOrUnknown } from "../../domain/situations/situation.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** The key of a note that belongs to no question. */
export const generalNote = "note";

/** The situation that a person chose instead of the one that follows from the answers, and why. */
export interface Override {
  situation: SituationOrUnknown;
  reason: string;
}

/** Makes an assessment from answers. `host` gives its date and to whom it is attributed. */
export function assessmentFrom(
  host: Pick<ApplicationHost, "now" | "user">,
  questionnaire: Questionnaire,
  {
    actor,
    interview: { answers, notes },
    override,
    origin,
  }: {
    actor: string;
    interview: Pick<Interview, "answers" | "notes">;
    override: Override | null;
    origin: Exclude<Assessment["origin"], "override">;
  },
): Assessment {
  const conclusion = conclude(questionnaire, answers, override?.situation);
  return {
    actor,
    situation: conclusion.situation,
    needs: conclusion.needs.map(({ id }) => id),
    at: host.now().toISOString(),
    by: host.user,
    answers,
    deciding: override ? [] : conclusion.deciding.map(({ question }) => question),
    notes,
    reason: override?.reason ?? null,
    origin: override ? "override" : origin,
  };
}

/** An assessment for `--json`. Keys that are data become values. */
export function assessmentAsJson(assessment: Assessment, stage: Conclusion["stage"] = null) {
  const { answers, notes, ...rest } = assessment;
  return {
    ...rest,
    stage: stage?.id ?? null,
    answers: Object.entries(answers).map(([question, answer]) => ({ question, answer })),
    notes: Object.entries(notes).map(([question, text]) => ({ question, text })),
  };
}
