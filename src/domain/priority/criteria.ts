// The criteria of the priority, and the settings by which they are measured.
import type { SituationOrUnknown } from "../situations/situation.ts";

/** What makes the priority of an actor. Each gives a value from 0 to 100: more of it is more urgent. */
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

/** What a programme decided of an application: the actor itself may still want to hear of us. */
export const decidedStates: ReadonlySet<string> = new Set<LeftOutState>([
  "refused",
  "withdrawn",
  "closed",
  "out_of_scope",
]);

/** How values are given, as `templates/criteria.yaml` says. Values are 0–100. */
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

/** What the mission sets for its ranking. Months and dates as in `mission.yaml`; dates are ISO. */
export interface Aims {
  weights: Readonly<Record<Criterion, number>>;
  themes: readonly string[];
  territories: readonly string[];
  deadlines: readonly { programme: string; date: string }[];
  contactAgainAfterMonths: number;
  staleAfterMonths: number;
  /** The confidence (0–1) from which a situation suggested by texts counts; null when it never does. */
  suggestionsFrom: number | null;
}

/** From this value of “finds it hard to ask” on, an actor counts for the reserved places, and is visited rather than called. */
export const hardFrom = 50;
