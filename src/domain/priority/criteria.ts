// The criteria of the priority, and the settings by which they are measured.
import type { SituationOrUnknown } from "../situations/situation.ts";

/** The criteria of the priority. Each gives a value from 0 to 100; a higher one is more urgent. */
export const criteria = [
  "situation",
  "deadline",
  "recommended",
  "themes",
  "territories",
  "somebody_to_talk_to",
  "not_contacted",
  "finds_it_hard_to_ask",
] as const;
export type Criterion = (typeof criteria)[number];

/** Signs that an actor finds it hard to ask for help. */
export const hardships = [
  "no_email",
  "no_phone",
  "volunteer_run",
  "small_commune",
  "no_answer",
  "unplanned",
] as const;
export type Hardship = (typeof hardships)[number];

export const leftOutStates = [
  "dissolved",
  "draft",
  "refused",
  "withdrawn",
  "closed",
  "out_of_scope",
] as const;
export type LeftOutState = (typeof leftOutStates)[number];

/** The states in which a programme has decided on an application. The actor may still want to hear from us. */
export const decidedStates: ReadonlySet<string> = new Set<LeftOutState>([
  "refused",
  "withdrawn",
  "closed",
  "out_of_scope",
]);

/** The values that the criteria give, by criteria.yaml, from 0 to 100. */
export interface Scale {
  unknown: number;
  situation: Readonly<Record<SituationOrUnknown, number>>;
  /** Days: full value up to `soon`, none from `far`. */
  deadline: { soon: number; far: number };
  themes: { first: number; more: number };
  somebody_to_talk_to: { nobody: number; unreachable: number };
  not_contacted: { no_answer: number };
  finds_it_hard_to_ask: Readonly<Record<Hardship, number>>;
  /** Words of a state, folded. */
  left_out: Readonly<Record<LeftOutState, readonly string[]>>;
}

/** The settings of the mission for its ranking. Dates are ISO. */
export interface Aims {
  weights: Readonly<Record<Criterion, number>>;
  themes: readonly string[];
  territories: readonly string[];
  deadlines: readonly { programme: string; date: string }[];
  contactAgainAfterMonths: number;
  staleAfterMonths: number;
  /** The least confidence (0–1) at which a situation suggested by texts counts; null when it never counts. */
  suggestionsFrom: number | null;
}

/** The least value of “finds it hard to ask” at which an actor may get a reserved place, and is visited and not called. */
export const hardFrom = 50;
