// The problems that a person meets who writes down something about an actor on the command line.
import type { Objection, ObjectionScope } from "../objections/objection.ts";
import type { LeftOutBecause } from "../priority/ranking.ts";

/** What can be wrong with what is said of an actor by hand. */
export type ActorsProblem =
  | { code: "field-unknown"; asked: string; near: readonly string[] }
  /** `known`: groups and kinds that may be asked for. */
  | { code: "kind-unknown"; asked: string; near: readonly string[]; known: readonly string[] }
  | { code: "value-missing"; field: string }
  | { code: "value-blank"; field: string }
  | { code: "value-invalid"; field: string; found: string }
  | { code: "when-invalid"; option: string; found: string }
  /** An exchange is noted once it took place. */
  | { code: "exchange-to-come"; on: string; today: string }
  | { code: "name-not-clearable" }
  | { code: "actor-exists"; id: string; name: string }
  | { code: "nothing-to-change"; options: readonly string[] }
  | { code: "compare-two"; found: number }
  | { code: "actor-left-out"; actor: string; because: LeftOutBecause }
  | { code: "person-unknown"; asked: string; actor: string; people: readonly string[] }
  | { code: "person-ambiguous"; asked: string; actor: string; people: readonly string[] }
  /** No objection reaches the actor. */
  | { code: "objection-none"; actor: string; name: string }
  /** A text reads as a refusal, and nobody has said whether it is one. */
  | {
      code: "objection-to-confirm";
      actor: string;
      name: string;
      /** Of whom alone it is read; null for the whole actor. */
      person: string | null;
      scope: ObjectionScope;
      words: string | null;
    }
  /** After an objection that holds, a text or an exchange seems to say yes: somebody has to decide. */
  | {
      code: "objection-taken-back";
      actor: string;
      name: string;
      objection: Pick<Objection, "person" | "scope" | "at" | "words">;
      consent: { words: string; on: string | null; source: string; line: number | null };
    }
  /** The same of an actor that is not on the list any more, or never was: it holds wherever they come back. */
  | {
      code: "objection-without-actor";
      /** Blank where nothing names them. */
      name: string;
      scope: ObjectionScope;
      words: string | null;
      at: string;
      source: string;
    }
  /** Somebody objected for themselves: whose objection is meant has to be said. */
  | { code: "objection-of-person"; actor: string; people: readonly string[] };
