import type { ChosenInterlocutor, Judge, PersonReason } from "../people/choose-interlocutor.ts";
import type { ContactOutcome } from "../relationship/contact.ts";
import type { SituationOrUnknown } from "../situations/situation.ts";
import type { Aims, Criterion, Hardship, Scale } from "./criteria.ts";
import type { RankedActor } from "./ranked-actor.ts";
import { hardToAsk, somebodyToTalkTo } from "./reachability.ts";
import { territoriesOf, themesOf } from "./relevance.ts";
import { deadline, notContacted, recommended, situation } from "./urgency.ts";

/** Facts behind a value, by criterion; `text/` says them. */
export type Because =
  | {
      criterion: "situation";
      situation: SituationOrUnknown;
      stale: boolean;
      at: string | null;
      /** 0–1 when texts suggest the situation, null when a person said it. */
      confidence: number | null;
    }
  | { criterion: "deadline"; programme: string | null; date: string | null; days: number | null }
  | { criterion: "recommended"; by: string | null }
  | { criterion: "themes"; shared: readonly string[]; known: boolean }
  | { criterion: "territories"; shared: string | null; known: boolean }
  | {
      criterion: "somebody_to_talk_to";
      fullName: string | null;
      reason: PersonReason | null;
      reachable: boolean;
    }
  | { criterion: "not_contacted"; months: number | null; at: string | null; outcome: ContactOutcome | null }
  | { criterion: "finds_it_hard_to_ask"; signs: readonly Hardship[] };

/** What the values of all actors are computed with. `today` is an ISO date. */
export interface Frame {
  aims: Aims;
  scale: Scale;
  judge: Judge;
  today: string;
}

/**
 * One criterion. Its value is a number and nothing else, for a hundred thousand actors; why it is what it is, is told
 * apart for the few that are shown.
 */
export interface CriterionMeasure {
  criterion: Criterion;
  /** Any number: it is rounded and kept between 0 and 100. */
  value(actor: RankedActor, best: ChosenInterlocutor): number;
  /** We do not know: the value stands in for what is to be found out. */
  unknown(actor: RankedActor, best: ChosenInterlocutor): boolean;
  /** How far a known value may be from the truth: one standard deviation. */
  uncertainty(actor: RankedActor): number;
  because(actor: RankedActor, best: ChosenInterlocutor): Because;
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

/** Standard deviation of a value that could be anything between 0 and 100. */
export const anything = 29;

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
