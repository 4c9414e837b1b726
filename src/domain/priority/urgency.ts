// Measures the criteria that depend on time and on what people said: situation, deadline, recommendation, last exchange.
import { daysBetween, monthsBetween } from "../values/days.ts";
import { memoize } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import type { Aims, Scale } from "./criteria.ts";
import { anything, type CriterionMeasure } from "./criterion-measure.ts";
import type { RankedActor } from "./ranked-actor.ts";

const never = () => false;
const exact = () => 0;

/** The standard deviation of the value of a situation that was assessed long ago. */
const staleUncertainty = 20;

const trusted = ({ confidence }: { confidence: number }) => confidence / 2;

/**
 * The value of the last assessment; of an old one, the mean of its value and that of an unknown situation. When the situation is not known, the one that
 * texts suggest counts by half its confidence, and so never more than an old assessment.
 */
export function situation(aims: Aims, scale: Scale, today: string): CriterionMeasure {
  const least = aims.suggestionsFrom;
  const suggested = ({ assessment, suggestion }: RankedActor) =>
    least === null ||
    suggestion === null ||
    suggestion.confidence < least ||
    (assessment?.situation ?? "unknown") !== "unknown"
      ? null
      : suggestion;
  const isStale = ({ assessment }: RankedActor) =>
    assessment !== null && monthsBetween(assessment.at, today) > aims.staleAfterMonths;
  const of = ({ assessment }: RankedActor) => assessment?.situation ?? "unknown";
  return {
    criterion: "situation",
    value(actor) {
      const { unknown } = scale.situation;
      const words = suggested(actor);
      if (words) return unknown + (scale.situation[words.situation] - unknown) * trusted(words);
      const own = scale.situation[of(actor)];
      return isStale(actor) ? (own + unknown) / 2 : own;
    },
    unknown: (actor) => of(actor) === "unknown" && suggested(actor) === null,
    uncertainty(actor) {
      const words = suggested(actor);
      if (words) return anything * Math.sqrt(1 - trusted(words));
      return isStale(actor) ? staleUncertainty : 0;
    },
    because(actor) {
      const words = suggested(actor);
      return {
        criterion: "situation",
        situation: words?.situation ?? of(actor),
        stale: words === null && isStale(actor),
        at: words ? null : (actor.assessment?.at ?? null),
        confidence: words?.confidence ?? null,
        ...(words?.noted ? { noted: true } : {}),
      };
    },
  };
}

/** The time to the next deadline of the actor's programme: the nearer it is, the higher the value; 0 when the last one has passed. */
export function deadline(aims: Aims, scale: Scale, today: string): CriterionMeasure {
  const deadlines = aims.deadlines.map(({ programme, date }) => ({ folded: fold(programme), date }));
  const dateOf = memoize((programme: string | null): string | null => {
    const wanted = programme === null ? "" : fold(programme);
    const dates = deadlines
      .filter((one) => wanted !== "" && (wanted.includes(one.folded) || one.folded.includes(wanted)))
      .map(({ date }) => date)
      .sort();
    return dates.find((date) => date >= today) ?? dates.at(-1) ?? null;
  });
  const urgency = memoize((date: string) => {
    const { soon, far } = scale.deadline;
    const days = daysBetween(today, date);
    return days < 0 ? 0 : days <= soon ? 100 : (100 * (far - days)) / (far - soon);
  });
  return {
    criterion: "deadline",
    value({ programme }) {
      const date = dateOf(programme);
      return date === null ? scale.unknown : urgency(date);
    },
    unknown: ({ programme }) => dateOf(programme) === null,
    uncertainty: exact,
    because({ programme }) {
      const date = dateOf(programme);
      return {
        criterion: "deadline",
        programme,
        date,
        days: date === null ? null : daysBetween(today, date),
      };
    },
  };
}

export const recommended: CriterionMeasure = {
  criterion: "recommended",
  value: ({ recommendedBy }) => (recommendedBy ? 100 : 0),
  unknown: never,
  uncertainty: exact,
  because: ({ recommendedBy }) => ({ criterion: "recommended", by: recommendedBy }),
};

/** The time since the last exchange, 100 without one; after an attempt without an answer, at least `no_answer` of criteria.yaml. */
export function notContacted(aims: Aims, scale: Scale, today: string): CriterionMeasure {
  return {
    criterion: "not_contacted",
    value({ lastContact }) {
      if (lastContact === null) return 100;
      const elapsed = (100 * monthsBetween(lastContact.at, today)) / aims.contactAgainAfterMonths;
      return lastContact.outcome === "no-answer" ? Math.max(scale.not_contacted.no_answer, elapsed) : elapsed;
    },
    unknown: never,
    uncertainty: exact,
    because({ lastContact }) {
      const { at, outcome } = lastContact ?? { at: null, outcome: null };
      const months = at === null ? null : Math.max(0, Math.floor(monthsBetween(at, today)));
      return { criterion: "not_contacted", months, at, outcome };
    },
  };
}
