// What each criterion gives for an actor: a value, how sure it is, and the facts behind it.
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
      /** 0–1 when texts suggest the situation; null when somebody assessed it, or it is not known. */
      confidence: number | null;
      /** True when only notes of the team or partners suggest it. */
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
      /** Set when no exchange is noted, but notes in the team's list tell of an exchange or an attempt. */
      toldInNotes?: ToldInNotes;
    }
  | { criterion: "finds_it_hard_to_ask"; signs: readonly Hardship[] };

/**
 * Measures one criterion. `value` is only a number, since a hundred thousand actors are measured; `because` gives the facts for the few actors
 * that are shown.
 */
export interface CriterionMeasure {
  criterion: Criterion;
  /** Any number; callers round it and limit it to 0 to 100. */
  value(actor: RankedActor, best: ChosenInterlocutor): number;
  /** Whether nothing is known of the actor for this criterion; criteria.yaml then gives the value. */
  unknown(actor: RankedActor, best: ChosenInterlocutor): boolean;
  /** The standard deviation of a known value. */
  uncertainty(actor: RankedActor): number;
  because(actor: RankedActor, best: ChosenInterlocutor): Because;
}

/** The standard deviation of a value that may be anything between 0 and 100: 100 / √12, that of a uniform distribution. */
export const anything = 29;
