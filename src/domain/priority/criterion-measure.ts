// What each criterion must tell of an actor: a value, how sure it is, and the facts behind it.
import type { ChosenInterlocutor, PersonReason } from "../people/interlocutor.ts";
import type { ContactOutcome } from "../relationship/contact.ts";
import type { ToldInNotes } from "../relationship/told-exchange.ts";
import type { SituationOrUnknown } from "../situations/situation.ts";
import type { Criterion, Hardship } from "./criteria.ts";
import type { RankedActor } from "./ranked-actor.ts";

/** Facts behind a value, by criterion; `text/` says them. */
export type Because =
  | {
      criterion: "situation";
      situation: SituationOrUnknown;
      stale: boolean;
      at: string | null;
      /** 0–1 when texts suggest the situation, null when a person said it. */
      confidence: number | null;
      /** Only what the team or partners noted suggests it. */
      noted?: boolean;
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
  | {
      criterion: "not_contacted";
      months: number | null;
      at: string | null;
      outcome: ContactOutcome | null;
      /** Nothing was noted, but the team's own list tells of an exchange or of an attempt. */
      toldInNotes?: ToldInNotes;
    }
  | { criterion: "finds_it_hard_to_ask"; signs: readonly Hardship[] };

/**
 * Measures one criterion. `value` is a bare number, since a hundred thousand actors are measured; `because` gives the facts
 * behind it for the few that are shown.
 */
export interface CriterionMeasure {
  criterion: Criterion;
  /** Any number: it is rounded and kept between 0 and 100. */
  value(actor: RankedActor, best: ChosenInterlocutor): number;
  /** True when nothing is known: the value is then the one that criteria.yaml gives to an unknown. */
  unknown(actor: RankedActor, best: ChosenInterlocutor): boolean;
  /** How far a known value may be from the truth: one standard deviation. */
  uncertainty(actor: RankedActor): number;
  because(actor: RankedActor, best: ChosenInterlocutor): Because;
}

/** Standard deviation of a value that may be anything between 0 and 100: 100 / √12, of a uniform distribution. */
export const anything = 29;
