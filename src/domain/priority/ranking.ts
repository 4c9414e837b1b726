import { once } from "../once.ts";
import { fold } from "../spelling.ts";
import type { RankedActor } from "./actor.ts";
import type { Criterion, LeftOutState, Scale } from "./criteria.ts";
import { type Because, type Frame, valuer } from "./values.ts";

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
  /** Criteria of which we know nothing: they count for what there is to find out. */
  readonly unknown: readonly Criterion[];
  /** How far the score may be from the truth: one standard deviation, in points. */
  readonly uncertainty: number;
  /** The same actor under other weights. */
  under(weights: Readonly<Record<Criterion, number>>): Priority;
}

export type LeftOutBecause = "objected" | "refused" | LeftOutState;

export interface Ranking {
  /** The most urgent first. */
  priorities: readonly Priority[];
  leftOut: readonly { id: string; name: string; because: LeftOutBecause }[];
}

/**
 * Scores are counted in hundredths of a point, as integers: weights to the hundredth times integer values. So a score is
 * exactly the sum of the points that are shown, whatever their order.
 */
const hundredths = (weight: number) => Math.round(weight * 100);

/** Ranks actors; equal scores by name, then id, so that the order of the list never counts. */
export function rank(actors: Iterable<RankedActor>, frame: Frame): Ranking {
  const valuesOf = valuer(frame);
  const leaving = leftOutBy(frame.scale);
  const priorities: Priority[] = [];
  const leftOut: { id: string; name: string; because: LeftOutBecause }[] = [];
  for (const actor of actors) {
    const because = leaving(actor);
    if (because) leftOut.push({ id: actor.id, name: actor.name, because });
    else priorities.push(new Scored(actor, valuesOf, frame.aims.weights));
  }
  return { priorities: inOrder(priorities), leftOut: leftOut.sort((a, b) => compare(a.id, b.id)) };
}

/** The same actors under other weights: values do not change. */
export const reweighed = (priorities: readonly Priority[], weights: Weights): Priority[] =>
  inOrder(priorities.map((priority) => priority.under(weights)));

type Weights = Readonly<Record<Criterion, number>>;
type Values = ReturnType<typeof valuer>;

/** Of a hundred thousand scores a few are explained: reasons are made again, by the same functions, when they are asked for. */
class Scored implements Priority {
  readonly actor: RankedActor;
  readonly score: number;
  readonly #valuesOf: Values;
  readonly #weights: Weights;

  constructor(actor: RankedActor, valuesOf: Values, weights: Weights) {
    this.actor = actor;
    this.#valuesOf = valuesOf;
    this.#weights = weights;
    let total = 0;
    for (const { because, value } of valuesOf(actor)) total += hundredths(weights[because.criterion]) * value;
    this.score = total / 100;
  }

  get reasons(): Reason[] {
    return this.#valuesOf(this.actor).map(({ because, value }) => {
      const { criterion } = because;
      const exact = hundredths(this.#weights[criterion]);
      return { criterion, value, weight: exact / 100, points: (exact * value) / 100, because };
    });
  }

  get unknown(): Criterion[] {
    return this.#valuesOf(this.actor)
      .filter(({ unknown }) => unknown)
      .map(({ because }) => because.criterion);
  }

  get uncertainty(): number {
    const variance = this.#valuesOf(this.actor).reduce(
      (sum, { because, uncertainty }) => sum + (this.#weights[because.criterion] * uncertainty) ** 2,
      0,
    );
    return Math.round(Math.sqrt(variance));
  }

  under(weights: Weights): Priority {
    return new Scored(this.actor, this.#valuesOf, weights);
  }
}

function inOrder(priorities: Priority[]): Priority[] {
  return priorities.sort(
    (a, b) => b.score - a.score || compare(a.actor.name, b.actor.name) || compare(a.actor.id, b.actor.id),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Nobody is called who asked not to be, and nothing that is no more, or not yet, an actor. */
export function leftOutBy({ left_out }: Pick<Scale, "left_out">) {
  const ends = (["dissolved", "draft"] as const).map((because) => ({
    because,
    words: left_out[because].map((word) => ` ${fold(word)} `),
  }));
  const end = once((state: string): LeftOutState | null => {
    const words = ` ${fold(state).replace(/[^a-z0-9]+/g, " ")} `;
    return ends.find((one) => one.words.some((word) => words.includes(word)))?.because ?? null;
  });
  return ({
    objected,
    lastContact,
    state,
  }: Pick<RankedActor, "objected" | "lastContact" | "state">): LeftOutBecause | null => {
    if (objected !== null) return "objected";
    if (lastContact?.outcome === "refused") return "refused";
    return state === null ? null : end(state);
  };
}
