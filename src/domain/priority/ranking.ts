// Ranks the actors by priority, with the reasons for each score, and says who is left out and why.
import { closureOfState } from "../actors/noted-closure.ts";
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
  /** From mission.yaml, to the hundredth. */
  weight: number;
  points: number;
  because: Because;
}

/** A score with its reasons. The score is their sum, to the last digit. */
export interface Priority {
  readonly actor: RankedActor;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Criteria of which nothing is known: criteria.yaml says what an unknown is worth. */
  readonly unknown: readonly Criterion[];
  /** How far the score may be from the truth: one standard deviation, in points. */
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

/** An actor's score without its reasons: all that is kept of each while a hundred thousand are ordered. */
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
 * Scores are counted in hundredths of a point, as integers: weights to the hundredth times integer values. So a score is
 * exactly the sum of the points that are shown, whatever their order.
 */
const hundredths = (weight: number) => Math.round(weight * 100);

/** Scores actors one by one: nothing of them is kept. */
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

/** `others` are weights to score by besides the mission's. */
export function scorer(frame: RankingContext, others: readonly CriterionWeights[] = []): Scorer {
  const values = criterionEvaluator(frame);
  const weights = inHundredths(frame.aims.weights);
  const weightSets = [weights, ...others.map(inHundredths)].map((weightOf) =>
    values.criteria.map((criterion) => weightOf[criterion]),
  );
  const hard = values.criteria.indexOf("finds_it_hard_to_ask");
  return {
    leavesOut: leftOutBy(frame.scale),
    highest: weightSets.map((weightSet) => weightSet.reduce((sum, weight) => sum + weight, 0)),
    scores(actor) {
      const measured = values.measure(actor);
      const scores = weightSets.map((weightSet) => total(measured, weightSet));
      return { scores, hard: measured[hard]! >= hardFrom };
    },
    priority: (actor) => new Scored(actor, values, weights),
  };
}

/** Ranks actors; equal scores by name, then id, so that the order of the list never counts. */
export function rank(actors: Iterable<RankedActor>, frame: RankingContext): Ranking {
  const { leavesOut, priority } = scorer(frame);
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

/** A score whose reasons are computed only when somebody asks: of a hundred thousand scores a few are explained. */
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

/** The most urgent first; equal scores by name, then id. */
export const byScore = (a: Score, b: Score): number =>
  b.score - a.score || compareText(a.name, b.name) || compareText(a.id, b.id);

/**
 * Leaves out those who asked not to be contacted, those whose state criteria.yaml lists (refused, closed) and those that were
 * dissolved. A bare "closed" or "withdrawn" on an actor without an application comes from another list, such as customers.
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
    return closureOfState(state)?.isDoubt === false ? "dissolved" : null;
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
