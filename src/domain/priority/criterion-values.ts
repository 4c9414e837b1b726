import type { Judge } from "../people/choose-interlocutor.ts";
import type { Aims, Criterion, Scale } from "./criteria.ts";
import { anything, type Because, type CriterionMeasure } from "./criterion-measure.ts";
import type { RankedActor } from "./ranked-actor.ts";
import { hardToAsk, somebodyToTalkTo } from "./reachability.ts";
import { territoriesOf, themesOf } from "./relevance.ts";
import { deadline, notContacted, recommended, situation } from "./urgency.ts";

/** What the values of all actors are computed with. `today` is an ISO date. */
export interface Frame {
  aims: Aims;
  scale: Scale;
  judge: Judge;
  today: string;
}

/** The value of one criterion for one actor. */
export interface Valued {
  criterion: Criterion;
  /** 0–100, an integer. */
  value: number;
  unknown: boolean;
  uncertainty: number;
  because: Because;
}

export interface Valuer {
  /** The criteria that are measured. */
  criteria: readonly Criterion[];
  /** Their values, in the same order: integers from 0 to 100. */
  measure(actor: RankedActor): number[];
  /** Each term of it, in the order of `criteria`. */
  values(actor: RankedActor): Valued[];
}

/** Measures the criteria that the mission's settings make meaningful. */
export function valuer({ aims, scale, judge, today }: Frame): Valuer {
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
