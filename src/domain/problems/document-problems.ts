// The problems that a person meets who makes briefs and other documents.
import type { Closure } from "../objections/contact-permissions.ts";
import type { ObjectionChannel } from "../objections/objection.ts";
import type { ChannelWish } from "../relationship/preferred-channel.ts";

/** Why somebody is not reached, and on which channel. */
interface ClosedDoor {
  channel: ObjectionChannel;
  closure: Closure;
}

/** What can keep a document from being made. */
export type DocumentProblem =
  /** `missing` are settings by path (`cost.for_actors`), as `missingForDocuments` gives them. */
  | { code: "mission-incomplete"; missing: readonly string[]; file: string }
  | { code: "template-missing"; file: string }
  | {
      code: "template-field-unknown";
      file: string;
      line: number;
      column: number;
      field: string;
      near: readonly string[];
      known: readonly string[];
    }
  | {
      code: "template-tag-unknown";
      file: string;
      line: number;
      column: number;
      tag: string;
      near: readonly string[];
      known: readonly string[];
    }
  | { code: "template-fragment-unknown"; file: string; fragment: string; looked: readonly string[] }
  /** A template that is only a part of documents, and is shown in those. */
  | { code: "template-not-shown"; name: string }
  | { code: "template-wrong"; file: string; line: number; column: number; detail: string }
  | { code: "template-too-long"; file: string; line: number; column: number }
  /** Nothing is prepared for an actor: it objected, or whoever did may be there. */
  | ({ code: "actor-objected"; actor: string; name: string } & ClosedDoor)
  /** An actor is written to, but not this person. */
  | ({ code: "person-objected"; actor: string; name: string; person: string } & ClosedDoor)
  /** Until a day, nothing is written to many in which this actor is. `reason`: in the words of who put it off. */
  | { code: "actor-put-off"; actor: string; name: string; until: string; reason: string }
  | { code: "actor-to-be-met"; actor: string; name: string; on: string; words: string }
  /** Nothing is prepared for an actor that is no more. `state`: in the words of whoever noted it. */
  | { code: "actor-gone"; actor: string; name: string; state: string }
  /** The application of this actor was refused or closed: it is not asked about in a message to many. */
  | { code: "actor-decided"; actor: string; name: string }
  /** By its own words or the team's, this actor would rather be reached otherwise. */
  | { code: "actor-prefers"; actor: string; name: string; wish: ChannelWish }
  /** `others`: who of them has an address, though they are not the one to write to. */
  | {
      code: "address-missing";
      actor: string;
      name: string;
      others: readonly { fullName: string; role: string | null }[];
    }
  | {
      code: "message-incomplete";
      actor: string;
      name: string;
      /** Fields as templates name them, with where they are printed. */
      fields: readonly { field: string; file: string; line: number | null }[];
    }
  /** What the messages of several actors lack for the same reason: settings that are blank. */
  | {
      code: "messages-incomplete";
      actors: readonly string[];
      fields: readonly { field: string; file: string; line: number | null }[];
    };
