// States the situation of an actor in a document, and whether it was assessed or only suggested.
import {
  type Assessment,
  restsOnNotes,
  type SituationOrUnknown,
  type Suggestion,
} from "../situations/situation.ts";
import type { QuotedWords } from "./quotable-words.ts";

/** The situation of an actor: assessed by somebody of the team, only suggested by texts, or not known. */
export type SituationStatement =
  | {
      basis: "assessed";
      situation: SituationOrUnknown;
      /** ISO date. */
      at: string;
      by: string;
      reason: string | null;
      needs: readonly string[];
      /** Too old to rely on: to be confirmed in the conversation. */
      stale: boolean;
    }
  | {
      basis: "suggested";
      situation: SituationOrUnknown;
      confidence: number;
      /** The suggestion rests on what the team and partners noted, not on what the actor wrote. */
      noted: boolean;
    }
  | { basis: "none"; situation: "unknown" };

/**
 * An assessment comes before a suggestion, unless it left the situation open and the suggestion has at least the
 * `minimumConfidence` (0–1). `today` is an ISO date.
 */
export function situationStatementOf(
  assessment: Assessment | null,
  suggestion: Suggestion | null,
  { today, staleAfterMonths, minimumConfidence }: SituationStatementRules,
): SituationStatement {
  const suggested =
    suggestion?.situation && suggestion.confidence >= minimumConfidence
      ? {
          basis: "suggested" as const,
          situation: suggestion.situation,
          confidence: suggestion.confidence,
          noted: restsOnNotes(suggestion),
        }
      : null;
  if (assessment && (assessment.situation !== "unknown" || !suggested))
    return {
      basis: "assessed",
      situation: assessment.situation,
      at: assessment.at.slice(0, 10),
      by: assessment.by,
      reason: assessment.reason,
      needs: assessment.needs,
      stale: addMonths(assessment.at.slice(0, 10), staleAfterMonths) < today,
    };
  return suggested ?? { basis: "none", situation: "unknown" };
}

/**
 * The situation by which the spoken part of a sheet goes. Where nothing tells the situation but what others noted, or what the actor told
 * others, the part speaks as if we did not know: its sentences would give away what we were told in confidence.
 */
export function spokenSituation(
  statement: SituationStatement,
  quotations: readonly Pick<QuotedWords, "theirs" | "pointsTo">[],
): SituationOrUnknown {
  const { basis, situation } = statement;
  if (basis !== "suggested" || situation === "unknown") return situation;
  const telling = quotations.filter(({ pointsTo }) => pointsTo.includes(situation));
  const isToldElsewhere = telling.length > 0 && telling.every(({ theirs }) => !theirs);
  return statement.noted || isToldElsewhere ? "unknown" : situation;
}

export interface SituationStatementRules {
  today: string;
  staleAfterMonths: number;
  minimumConfidence: number;
}

/** The same day so many months later; the 31st becomes the last day of a shorter month. ISO dates. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
