// The problems that a person meets who prepares messages and mailings.
import type { MailKind } from "../documents/mail-kinds.ts";
import type { OccasionField } from "../documents/occasion.ts";
import type { ContactCondition } from "../relationship/contact-conditions.ts";
import type { Untimely } from "../relationship/exchange-history.ts";
import type { ReachingHint } from "../relationship/reaching-hints.ts";

/** What can keep a message, or a whole mailing, from being prepared. */
export type MailingProblem =
  /** The message would be out of place for this actor. */
  | { code: "message-untimely"; actor: string; name: string; why: Untimely }
  /** The message says that something comes with it, which whoever sends it has to attach. */
  | {
      code: "reads-other-language";
      actor: string;
      name: string;
      written: "fr" | "en";
      language: string | null;
      country: string | null;
    }
  | { code: "promise-to-attach"; actor: string; name: string; step: string }
  /** What they said that they would do does not read as a part of a message. */
  | { code: "their-step-unsaid"; actor: string; name: string; step: string }
  /** When, or through whom, the team noted to reach them: for whoever sends the message, never in it. */
  | { code: "contact-on-condition"; actor: string; name: string; conditions: readonly ContactCondition[] }
  | { code: "reach-as-noted"; actor: string; name: string; hints: readonly ReachingHint[] }
  /** The team doubts that the structure is still there. `words` say so. */
  | { code: "existence-doubted"; actor: string; name: string; words: string }
  /** Nobody said how this list is named to those in it: they can only be told that it is ours. */
  | { code: "list-unnamed"; file: string }
  /** The message could not say what it is about; of each group of parts, one is enough. */
  | { code: "occasion-incomplete"; kind: MailKind; missing: readonly (readonly OccasionField[])[] }
  | { code: "occasion-over"; kind: MailKind; field: "date" | "replyBy"; date: string };
