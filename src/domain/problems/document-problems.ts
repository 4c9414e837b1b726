// The problems of commands that make briefs and other documents.
import type { Closure } from "../objections/contact-permissions.ts";
import type { ObjectionChannel } from "../objections/objection.ts";
import type { ChannelWish } from "../relationship/preferred-channel.ts";

/** Why somebody is not reached, and on which channel. */
interface ClosedChannel {
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
  /** The template is only a part of documents; it is shown within one of these. */
  | { code: "template-not-shown"; name: string }
  | { code: "template-wrong"; file: string; line: number; column: number; detail: string }
  | { code: "template-too-long"; file: string; line: number; column: number }
  /** Nothing is prepared for the actor: it objected, or somebody who objected may be there. */
  | ({ code: "actor-objected"; actor: string; name: string } & ClosedChannel)
  /** The actor may be written to, but not this person. */
  | ({ code: "person-objected"; actor: string; name: string; person: string } & ClosedChannel)
  /** The team put the actor off until a day: until then it gets no mailing. `reason`: the words of who decided it. */
  | { code: "actor-put-off"; actor: string; name: string; until: string; reason: string }
  | { code: "actor-to-be-met"; actor: string; name: string; on: string; words: string }
  /** Nothing is prepared for an actor that no longer exists. `state`: the words of who noted it. */
  | { code: "actor-gone"; actor: string; name: string; state: string }
  /** The only mailbox of the actor is ours. */
  | { code: "address-our-own"; actor: string; name: string; address: string }
  /** The application of the actor was refused or closed, so no mailing asks the actor about it. */
  | { code: "actor-decided"; actor: string; name: string }
  /** The actor's words or a note of the team say that it would rather be reached by another channel. */
  | { code: "actor-prefers"; actor: string; name: string; wish: ChannelWish }
  /** `others`: the people of the actor who have an address, but are not the person to write to. */
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
      /** The fields that are blank, by their names in templates, and where these print them. */
      fields: readonly { field: string; file: string; line: number | null }[];
    }
  /** The messages to several actors lack the same blank settings. */
  | {
      code: "messages-incomplete";
      actors: readonly string[];
      fields: readonly { field: string; file: string; line: number | null }[];
    };
