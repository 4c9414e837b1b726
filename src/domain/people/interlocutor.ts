// Whom to contact at an actor: what is known of its people, who was chosen, and why.
import type { PersonVerdict } from "../priority/pinning-decisions.ts";
import type { Level } from "./roles.ts";

/** A person of an actor: what is needed to choose whom to call. */
export interface Colleague {
  id: string;
  fullName: string;
  lastName?: string | null;
  role: string | null;
  emails: readonly string[];
}

/** Why somebody is or is not likely to carry cooperation. Facts; `text/` says them. */
export type PersonReason =
  | { because: "title"; rung: string; title: string }
  /** `rung` is null where the post that they take over stands on no step of the ladder. */
  | { because: "replaces"; rung: string | null; whom: string; title: string }
  /** A colleague's title says to ask them instead: “passer par Mme Roux”. */
  | { because: "sent-to"; whom: string }
  | { because: "absent" | "left" | "vacant" | "not-yet"; title: string; replacedBy: string | null }
  /** A title says not to go through them. */
  | { because: "to-avoid"; title: string }
  /** What the team learnt outranks the title. */
  | { because: "learnt"; verdict: PersonVerdict["verdict"]; by: string; at: string; note: string | null }
  | { because: "relay"; attention: string | null }
  | { because: "no-role" }
  /** A post in words that we do not know: it says nothing for or against them. */
  | { because: "unknown-post"; title: string }
  | { because: "passing" | "other-trade"; title: string };

/** What somebody's title and presence are worth. */
export interface InterlocutorVerdict {
  /** 0–1; 0 for somebody who is not there or of another trade. */
  likelihood: number;
  reasons: readonly PersonReason[];
  /** Passes on to somebody else: “à l'attention de…”. */
  relay: boolean;
}

export interface Judged extends InterlocutorVerdict {
  /** `id` is null for somebody whom a title names and the list does not hold. */
  person: { id: string | null; fullName: string; role: string | null };
  elected: boolean;
  /** The levels of the functions in the title; empty for somebody who is not there. */
  levels: readonly Level[];
}

export interface Interlocutor {
  /** Null when nobody is plausible. */
  person: Judged | null;
  /** The others who are plausible, the most likely first. */
  alternatives: readonly Judged[];
  /** The levels of those who are there: `head`, `staff`, `elected`… */
  levels: ReadonlySet<Level>;
  /** Kind of actor, to say whom to ask for at the front desk: an id of the vocabulary, or null. */
  askAs: string | null;
}

/** The most likely person of an actor, and no more. */
export interface ChosenInterlocutor {
  person: Colleague | null;
  likelihood: number;
  reason: PersonReason | null;
  /** Somebody there heads, leads or works. */
  paid: boolean;
}

export interface JudgedActor {
  /** When it is given, what the team learnt of the actor's people counts. */
  id?: string;
  name: string;
  kind: string | null;
}
