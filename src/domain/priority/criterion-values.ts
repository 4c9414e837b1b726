// Measures the criteria that count for the mission, for one actor after the other.
import type { Judge } from "../people/choose-interlocutor.ts";
import type { ChosenInterlocutor } from "../people/interlocutor.ts";
import { type Aims, type Criterion, type Hardship, hardships, type Scale } from "./criteria.ts";
import { anything, type Because, type CriterionMeasure } from "./criterion-measure.ts";
import type { RankedActor } from "./ranked-actor.ts";
import { territoriesOf, themesOf } from "./relevance.ts";
import { deadline, notContacted, recommended, situation } from "./urgency.ts";

/** The settings and helpers with which all values are computed. `today` is an ISO date. */
export interface RankingContext {
  aims: Aims;
  scale: Scale;
  judge: Judge;
  today: string;
}

/** The value of one criterion for one actor. */
export interface CriterionValue {
  criterion: Criterion;
  /** 0–100, an integer. */
  value: number;
  unknown: boolean;
  uncertainty: number;
  because: Because;
}

export interface CriterionEvaluator {
  /** The criteria that are measured. */
  criteria: readonly Criterion[];
  /** Their values, in the same order: integers from 0 to 100. */
  measure(actor: RankedActor): number[];
  /** The values with their uncertainty and facts, in the order of `criteria`. */
  values(actor: RankedActor): CriterionValue[];
}

/** Measures all criteria, but deadlines, themes and territories only if the mission has set some. */
export function criterionEvaluator({ aims, scale, judge, today }: RankingContext): CriterionEvaluator {
  const measures = [
    situation(aims, scale, today),
    aims.deadlines.length > 0 && deadline(aims, scale, today),
    recommended,
    aims.themes.length > 0 && themesOf(aims, scale),
    aims.territories.length > 0 && territoriesOf(aims, scale),
    somebodyToTalkTo(scale),
    notContacted(aims, scale, today),
    hardToAsk(scale, judge),
  ].filter((measure): measure is CriterionMeasure => measure !== false);
  const within = (value: number) => Math.round(Math.max(0, Math.min(100, value)));
  return {
    criteria: measures.map(({ criterion }) => criterion),
    measure(actor) {
      const best = judge.best(actor, actor.people);
      return measures.map((measure) => within(measure.value(actor, best)));
    },
    values(actor) {
      const best = judge.best(actor, actor.people);
      return measures.map((measure) => {
        const unknown = measure.unknown(actor, best);
        return {
          criterion: measure.criterion,
          value: within(measure.value(actor, best)),
          unknown,
          uncertainty: unknown ? anything : measure.uncertainty(actor),
          because: measure.because(actor, best),
        };
      });
    },
  };
}

/** The standard deviation of a value that rests on people's posts, which do not tell what they do. */
const postUncertainty = 10;

/** How likely the best person carries cooperation, less when no address or number reaches them. */
function somebodyToTalkTo({ somebody_to_talk_to: { nobody, unreachable } }: Scale): CriterionMeasure {
  const isReachable = (actor: RankedActor, { person }: ChosenInterlocutor) =>
    actor.emails.length + actor.phones.length > 0 ||
    actor.people.some(({ id, emails, phones }) => id === person?.id && emails.length + phones.length > 0);
  return {
    criterion: "somebody_to_talk_to",
    value(actor, best) {
      if (best.person === null) return nobody;
      const likely = nobody + (100 - nobody) * best.likelihood;
      return Math.max(nobody, likely - (isReachable(actor, best) ? 0 : unreachable));
    },
    unknown: ({ people }) => people.length === 0,
    uncertainty: () => postUncertainty,
    because: (actor, best) => ({
      criterion: "somebody_to_talk_to",
      fullName: best.person?.fullName ?? null,
      reason: best.reason,
      reachable: best.person !== null && isReachable(actor, best),
    }),
  };
}

/** The sum of the points of all signs that an actor finds it hard to ask for help. */
function hardToAsk({ finds_it_hard_to_ask: points }: Scale, judge: Judge): CriterionMeasure {
  const lacks = (actor: RankedActor, contactPoints: "emails" | "phones") =>
    actor[contactPoints].length === 0 && !actor.people.some((person) => person[contactPoints].length > 0);
  const unpaid = (actor: RankedActor, { paid }: ChosenInterlocutor, kind: string) =>
    !paid && actor.people.length > 0 && judge.kinds(actor).has(kind);
  const signs: Readonly<Record<Hardship, (actor: RankedActor, best: ChosenInterlocutor) => boolean>> = {
    no_email: (actor) => lacks(actor, "emails"),
    no_phone: (actor) => lacks(actor, "phones"),
    volunteer_run: (actor, best) => unpaid(actor, best, "association"),
    small_commune: (actor, best) => unpaid(actor, best, "commune"),
    no_answer: ({ lastContact }) => lastContact?.outcome === "no-answer",
    unplanned: ({ assessment }) => assessment?.situation === "unplanned",
  };
  return {
    criterion: "finds_it_hard_to_ask",
    value(actor, best) {
      let sum = 0;
      for (const sign of hardships) if (signs[sign](actor, best)) sum += points[sign];
      return sum;
    },
    unknown: () => false,
    uncertainty: () => postUncertainty,
    because: (actor, best) => ({
      criterion: "finds_it_hard_to_ask",
      signs: hardships.filter((sign) => signs[sign](actor, best)),
    }),
  };
}
