// What can be wrong with projects, agreements and introductions.
import type { ApartReason } from "../partners/kept-apart.ts";
import type { PictureFault } from "../projects/project-picture.ts";
import type { WithheldReason } from "../projects/project-visibility.ts";

/** What can be wrong with a project, or with what is asked of one. */
export type ProjectProblem =
  | { code: "project-unknown"; asked: string; near: readonly string[] }
  | { code: "project-ambiguous"; asked: string; candidates: readonly { id: string; title: string }[] }
  | { code: "project-without-actor" }
  /** An agreement is noted for, or a role given to, an actor that does not take part. */
  | {
      code: "project-not-of-actor";
      project: string;
      actor: string;
      name: string;
      participants: readonly string[];
    }
  | { code: "project-role-unclear"; found: string }
  | { code: "audience-unknown"; found: string }
  | { code: "consent-to-come"; on: string; today: string }
  /** It would have ended before it was given. */
  | { code: "consent-ends-before"; on: string; until: string }
  /** It has ended already. */
  | { code: "consent-over"; until: string }
  | { code: "consent-of-objector"; actor: string; name: string; since: string }
  /** An outcome between two actors without the other actor, or another outcome with one. */
  | { code: "outcome-between"; outcome: string; outcomes: readonly string[] }
  | { code: "pair-of-one"; name: string }
  /** Two who are never brought together; `why` is for the team. */
  | { code: "pair-apart"; name: string; otherName: string; why: ApartReason }
  /** One of the two does not want to be told of, or to be introduced. */
  | { code: "introduction-declined"; name: string; otherName: string }
  /** They were asked about another, and have not answered. */
  | { code: "introduction-one-at-a-time"; actor: string; name: string; otherName: string }
  | { code: "too-many-actors"; option: string; most: number }
  /** A project that was asked for by its name and may not be shown; `actors`: whose agreement is missing. */
  | {
      code: "project-withheld";
      project: string;
      title: string;
      why: WithheldReason;
      actors: readonly string[];
    }
  /** Somebody who said no is not asked again. */
  | { code: "consent-refused"; actor: string; name: string; title: string }
  | { code: "share-to-objector"; actor: string; name: string; since: string }
  | { code: "project-option-foreign"; action: string; option: string }
  /** Sizes in bytes. */
  | { code: "picture-too-large"; file: string; size: number; largest: number }
  /** `format`: what the file is instead, where that is known. */
  | { code: "picture-unreadable"; file: string; why: PictureFault; format: string | null }
  /** A project has no picture of that number; `count`: how many it has. */
  | { code: "picture-missing"; project: string; title: string; place: number; count: number };
