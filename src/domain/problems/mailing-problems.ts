// The problems of commands that prepare messages and mailings.
import type { MailKind } from "../documents/mail-kinds.ts";
import type { OccasionField } from "../documents/occasion.ts";
import type { ContactCondition } from "../relationship/contact-conditions.ts";
import type { Untimely } from "../relationship/exchange-history.ts";
import type { ReachingHint } from "../relationship/reaching-hints.ts";

/** What can keep a message, or a whole mailing, from being prepared. */
export type MailingProblem =
  /** The message would be out of place for this actor. */
  | { code: "message-untimely"; actor: string; name: string; why: Untimely }
  /** The actor probably reads another language than that of the message. `language` and `country`: see `ForeignRecipient`. */
  | {
      code: "reads-other-language";
      actor: string;
      name: string;
      written: "fr" | "en";
      language: string | null;
      country: string | null;
    }
  /** The message says that something is attached, and whoever sends it has to attach it. */
  | { code: "promise-to-attach"; actor: string; name: string; step: string }
  /** The message does not recall what they said they would do, since the note does not read as a part of a message. */
  | { code: "their-step-unsaid"; actor: string; name: string; step: string }
  /** Notes set conditions for contacting the actor. Only whoever sends the message reads them. */
  | { code: "contact-on-condition"; actor: string; name: string; conditions: readonly ContactCondition[] }
  /** The team noted when, or through whom, to reach them. Only whoever sends the message reads it. */
  | { code: "reach-as-noted"; actor: string; name: string; hints: readonly ReachingHint[] }
  /** They withdrew their application or gave up their project. `words`: the note or state that says so. */
  | { code: "withdrawal-noted"; actor: string; name: string; words: string }
  /** A note doubts that the structure still exists. `words`: the note. */
  | { code: "existence-doubted"; actor: string; name: string; words: string }
  /** Nobody has given the words in which this list is named to those in it, so messages only say that it is ours. */
  | { code: "list-unnamed"; file: string }
  /** The message could not say what it is about. `missing`: groups of parts, of each of which one is enough. */
  | { code: "occasion-incomplete"; kind: MailKind; missing: readonly (readonly OccasionField[])[] }
  | { code: "occasion-over"; kind: MailKind; field: "date" | "replyBy"; date: string };
