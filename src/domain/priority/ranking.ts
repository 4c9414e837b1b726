import { fold } from "../spelling.ts";
import type { RankedActor } from "./actor.ts";
import { type Criterion, criteria, type LeftOutState, type Scale } from "./criteria.ts";
import { type Because, type Frame, type Valued, valuer } from "./values.ts";

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
  actor: RankedActor;
  score: number;
  reasons: readonly Reason[];
  /** Criteria of which we know nothing: they count for what there is to find out. */
  unknown: readonly Criterion[];
  /** How far the score may be from the truth: one standard deviation, in points. */
  uncertainty: number;
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
  const values = valuer(frame);
  const priorities: Priority[] = [];
  const leftOut: { id: string; name: string; because: LeftOutBecause }[] = [];
  for (const actor of actors) {
    const because = whyLeftOut(actor, frame.scale);
    if (because) leftOut.push({ id: actor.id, name: actor.name, because });
    else priorities.push(priorityOf(actor, values(actor), frame.aims.weights));
  }
  return { priorities: inOrder(priorities), leftOut: leftOut.sort((a, b) => compare(a.id, b.id)) };
}

/** The same actors under other weights: values do not change. */
export function reweighed(
  priorities: readonly Priority[],
  weights: Readonly<Record<Criterion, number>>,
): Priority[] {
  return inOrder(
    priorities.map((priority) => {
      const reasons = priority.reasons.map((reason) => weighed(reason, weights[reason.criterion]));
      return { ...priority, reasons, score: sum(reasons) };
    }),
  );
}

function priorityOf(
  actor: RankedActor,
  values: ReadonlyMap<Criterion, Valued>,
  weights: Readonly<Record<Criterion, number>>,
): Priority {
  const reasons: Reason[] = [];
  const unknown: Criterion[] = [];
  let variance = 0;
  for (const criterion of criteria) {
    const valued = values.get(criterion);
    if (!valued) continue;
    const { value, because } = valued;
    reasons.push(weighed({ criterion, value, because, weight: 0, points: 0 }, weights[criterion]));
    if (valued.unknown) unknown.push(criterion);
    variance += (weights[criterion] * valued.uncertainty) ** 2;
  }
  return { actor, reasons, unknown, score: sum(reasons), uncertainty: Math.round(Math.sqrt(variance)) };
}

function weighed(reason: Reason, weight: number): Reason {
  const exact = hundredths(weight);
  return { ...reason, weight: exact / 100, points: (exact * reason.value) / 100 };
}

const sum = (reasons: readonly Reason[]) =>
  reasons.reduce((total, { weight, value }) => total + hundredths(weight) * value, 0) / 100;

function inOrder(priorities: Priority[]): Priority[] {
  return priorities.sort(
    (a, b) => b.score - a.score || compare(a.actor.name, b.actor.name) || compare(a.actor.id, b.actor.id),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Nobody is called who asked not to be, and nothing that is no more, or not yet, an actor. */
export function whyLeftOut(
  { objected, lastContact, state }: Pick<RankedActor, "objected" | "lastContact" | "state">,
  { left_out }: Pick<Scale, "left_out">,
): LeftOutBecause | null {
  if (objected !== null) return "objected";
  if (lastContact?.outcome === "refused") return "refused";
  if (state === null) return null;
  const words = ` ${fold(state).replace(/[^a-z0-9]+/g, " ")} `;
  for (const because of ["dissolved", "draft"] as const)
    if (left_out[because].some((word) => words.includes(` ${fold(word)} `))) return because;
  return null;
}
