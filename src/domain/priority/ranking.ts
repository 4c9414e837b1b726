// Ranks actors by priority, with the reasons for each score, and tells which are left out and why.
import { closureOfState } from "../actors/noted-closure.ts";
import { withdrawalIn } from "../actors/noted-withdrawal.ts";
import { memoize } from "../values/memoize.ts";
import { compareText, fold } from "../values/spelling.ts";
import { type Criterion, hardFrom, type LeftOutState, leftOutStates, type Scale } from "./criteria.ts";
import type { Because } from "./criterion-measure.ts";
import {
  type CriterionEvaluator,
  type CriterionValue,
  criterionEvaluator,
  type RankingContext,
} from "./criterion-values.ts";
import type { RankedActor } from "./ranked-actor.ts";

/** One term of a score: points = weight × value. */
export interface Reason {
  criterion: Criterion;
  /** 0–100, an integer. */
  value: number;
  /** The weight in mission.yaml, rounded to the hundredth. */
  weight: number;
  points: number;
  because: Because;
}

/** A score with its reasons. The score is exactly the sum of their points. */
export interface Priority {
  readonly actor: RankedActor;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The criteria for which nothing is known; criteria.yaml gives their values. */
  readonly unknown: readonly Criterion[];
  /** The standard deviation of the score, in points. */
  readonly uncertainty: number;
}

/** `maybe-objected`: a possible duplicate objected; `undecided`: a text reads as a refusal; `resting`: the cadence has ended. */
export type LeftOutBecause =
  | "objected"
  | "maybe-objected"
  | "undecided"
  | "deferred"
  | "resting"
  | LeftOutState;

/** An actor's score without its reasons: all that is needed to order a hundred thousand actors. */
export interface Score {
  id: string;
  name: string;
  score: number;
}

export interface LeftOut {
  id: string;
  name: string;
  because: LeftOutBecause;
}

export interface Ranking {
  /** The most urgent first. */
  priorities: readonly Priority[];
  leftOut: readonly LeftOut[];
}

/**
 * Scores are computed in hundredths of a point, as integers: weights in hundredths times integer values. So a score is exactly the sum of the points
 * that are shown, in any order.
 */
const hundredths = (weight: number) => Math.round(weight * 100);

/** Scores actors one by one, without keeping them. */
export interface Scorer {
  /** Why an actor is left out of the ranking; null when it is not. */
  leavesOut(actor: RankedActor): LeftOutBecause | null;
  /** The score under each set of weights, the mission's first, and whether the actor finds it hard to ask. */
  scores(actor: RankedActor): { scores: number[]; hard: boolean };
  /** The highest possible score under each set of weights. */
  highest: readonly number[];
  /** The score with its reasons. */
  priority(actor: RankedActor): Priority;
}

/** `others`: further sets of weights by which to score, besides the mission's. */
export function scorer(context: RankingContext, others: readonly CriterionWeights[] = []): Scorer {
  const values = criterionEvaluator(context);
  const weights = inHundredths(context.aims.weights);
  const weightSets = [weights, ...others.map(inHundredths)].map((weightOf) =>
    values.criteria.map((criterion) => weightOf[criterion]),
  );
  const hard = values.criteria.indexOf("finds_it_hard_to_ask");
  return {
    leavesOut: leftOutBy(context.scale),
    highest: weightSets.map((weightSet) => weightSet.reduce((sum, weight) => sum + weight, 0)),
    scores(actor) {
      const measured = values.measure(actor);
      const scores = weightSets.map((weightSet) => total(measured, weightSet));
      return { scores, hard: measured[hard]! >= hardFrom };
    },
    priority: (actor) => new Scored(actor, values, weights),
  };
}

/** Ranks actors; those of one score by name, then by id, so that the order of the list does not matter. */
export function rank(actors: Iterable<RankedActor>, context: RankingContext): Ranking {
  const { leavesOut, priority } = scorer(context);
  const priorities: Priority[] = [];
  const leftOut: LeftOut[] = [];
  for (const actor of actors) {
    const because = leavesOut(actor);
    if (because) leftOut.push({ id: actor.id, name: actor.name, because });
    else priorities.push(priority(actor));
  }
  priorities.sort((a, b) => byScore(named(a), named(b)));
  return { priorities, leftOut: leftOut.sort((a, b) => compareText(a.id, b.id)) };
}

const named = ({ actor: { id, name }, score }: Priority): Score => ({ id, name, score });

export type CriterionWeights = Readonly<Record<Criterion, number>>;

/** Σ weight × value; weights in hundredths. */
function total(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]! * weights[index]!;
  return sum / 100;
}

const inHundredths = (weights: CriterionWeights): CriterionWeights => {
  const exact = Object.entries(weights).map(([criterion, weight]) => [criterion, hundredths(weight)]);
  return Object.fromEntries(exact) as CriterionWeights;
};

/** A score whose reasons are computed only when they are asked for, since few of a hundred thousand scores are explained. */
class Scored implements Priority {
  readonly actor: RankedActor;
  readonly score: number;
  readonly #evaluator: CriterionEvaluator;
  /** In hundredths. */
  readonly #weights: CriterionWeights;
  #explained: readonly CriterionValue[] | undefined;

  constructor(actor: RankedActor, evaluator: CriterionEvaluator, weights: CriterionWeights) {
    this.actor = actor;
    this.#evaluator = evaluator;
    this.#weights = weights;
    this.score = total(
      evaluator.measure(actor),
      evaluator.criteria.map((criterion) => weights[criterion]),
    );
  }

  get #values(): readonly CriterionValue[] {
    this.#explained ??= this.#evaluator.values(this.actor);
    return this.#explained;
  }

  get reasons(): Reason[] {
    return this.#values.map(({ criterion, value, because }) => {
      const weight = this.#weights[criterion];
      return { criterion, value, weight: weight / 100, points: (weight * value) / 100, because };
    });
  }

  get unknown(): Criterion[] {
    return this.#values.filter(({ unknown }) => unknown).map(({ criterion }) => criterion);
  }

  get uncertainty(): number {
    const squares = this.#values.map(
      ({ criterion, uncertainty }) => ((this.#weights[criterion] * uncertainty) / 100) ** 2,
    );
    return Math.round(Math.sqrt(squares.reduce((sum, square) => sum + square, 0)));
  }
}

/** The highest score first; those of one score by name, then by id. */
export const byScore = (a: Score, b: Score): number =>
  b.score - a.score || compareText(a.name, b.name) || compareText(a.id, b.id);

/**
 * Returns a function that tells why an actor is left out: it objected to any contact, criteria.yaml lists its state (refused, closed), or it no longer
 * exists. Null for other actors, also for one without an application whose state is one word for “closed” or “withdrawn”: that comes from
 * another list, such as one of customers.
 */
export function leftOutBy({ left_out }: Pick<Scale, "left_out">) {
  const leftOutWords = leftOutStates.map((because) => ({
    because,
    words: left_out[because].map((word) => ` ${fold(word)} `),
  }));
  const end = memoize((state: string): LeftOutState | null => {
    const words = ` ${fold(state).replace(/[^a-z0-9]+/g, " ")} `;
    const stated = leftOutWords.find((leftOut) => leftOut.words.some((word) => words.includes(word)));
    if (stated) return stated.because;
    if (closureOfState(state)?.isDoubt === false) return "dissolved";
    return withdrawalIn(state) === null ? null : "withdrawn";
  });
  return ({
    objected,
    state,
    programme,
    submitted = null,
  }: Pick<RankedActor, "objected" | "state" | "programme" | "submitted">): LeftOutBecause | null => {
    if (objected !== null) return "objected";
    const because = state === null ? null : end(state);
    const isBare = (because === "closed" || because === "withdrawn") && /^\p{L}+$/u.test(state!.trim());
    return isBare && programme === null && submitted === null ? null : because;
  };
}
