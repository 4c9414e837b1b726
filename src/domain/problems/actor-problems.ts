// The problems of commands that note something about an actor.
import type { Objection, ObjectionScope } from "../objections/objection.ts";
import type { LeftOutBecause } from "../priority/ranking.ts";

/** What can be wrong with what somebody notes about an actor. */
export type ActorsProblem =
  | { code: "field-unknown"; asked: string; near: readonly string[] }
  /** `known`: the groups and kinds that a user may ask for. */
  | { code: "kind-unknown"; asked: string; near: readonly string[]; known: readonly string[] }
  | { code: "value-missing"; field: string }
  | { code: "value-blank"; field: string }
  | { code: "value-invalid"; field: string; found: string }
  | { code: "when-invalid"; option: string; found: string }
  /** An exchange is to be noted that has not taken place yet. */
  | { code: "exchange-to-come"; on: string; today: string }
  | { code: "name-not-clearable" }
  | { code: "actor-exists"; id: string; name: string }
  | { code: "nothing-to-change"; options: readonly string[] }
  | { code: "compare-two"; found: number }
  | { code: "actor-left-out"; actor: string; because: LeftOutBecause }
  | { code: "person-unknown"; asked: string; actor: string; people: readonly string[] }
  | { code: "person-ambiguous"; asked: string; actor: string; people: readonly string[] }
  /** There is no objection that closes a channel to the actor. */
  | { code: "objection-none"; actor: string; name: string }
  /** A text reads as a refusal, and nobody has said whether it is one. */
  | {
      code: "objection-to-confirm";
      actor: string;
      name: string;
      /** The person who seems to refuse; null for the whole actor. */
      person: string | null;
      scope: ObjectionScope;
      words: string | null;
    }
  /** A text or an exchange after an objection seems to agree to contact: somebody has to decide. */
  | {
      code: "objection-taken-back";
      actor: string;
      name: string;
      objection: Pick<Objection, "person" | "scope" | "at" | "words">;
      consent: { words: string; on: string | null; source: string; line: number | null };
    }
  /** An objection of an actor that is not on the list: it counts again when the actor comes back. */
  | {
      code: "objection-without-actor";
      /** The name of who objected; "" when it is not known. */
      name: string;
      scope: ObjectionScope;
      words: string | null;
      at: string;
      source: string;
    }
  /** Only people of the actor objected, each for themselves: the user has to say whose objection is meant. */
  | { code: "objection-of-person"; actor: string; people: readonly string[] };
