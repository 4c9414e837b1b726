// The problems of projects, consents, agreements and introductions.
import type { ApartReason } from "../partners/kept-apart.ts";
import type { PictureFault } from "../projects/project-picture.ts";
import type { WithheldReason } from "../projects/project-visibility.ts";

/** What can be wrong with a project, or with what is asked of one. */
export type ProjectProblem =
  | { code: "project-unknown"; asked: string; near: readonly string[] }
  | { code: "project-ambiguous"; asked: string; candidates: readonly { id: string; title: string }[] }
  | { code: "project-without-actor" }
  /** A consent or a role is noted for an actor that does not take part in the project. */
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
  /** The consent would end before it was given. */
  | { code: "consent-ends-before"; on: string; until: string }
  /** The consent would have ended already. */
  | { code: "consent-over"; until: string }
  | { code: "consent-of-objector"; actor: string; name: string; since: string }
  /** An outcome between two actors without the other actor, or another outcome with one. */
  | { code: "outcome-between"; outcome: string; outcomes: readonly string[] }
  | { code: "pair-of-one"; name: string }
  /** Two actors that are kept apart. Only the team reads `why`. */
  | { code: "pair-apart"; name: string; otherName: string; why: ApartReason }
  /** One of the two actors does not want to be named or introduced. */
  | { code: "introduction-declined"; name: string; otherName: string }
  /** The actor was asked about another introduction and has not answered yet. */
  | { code: "introduction-one-at-a-time"; actor: string; name: string; otherName: string }
  | { code: "too-many-actors"; option: string; most: number }
  /** The user named a project that may not be shown. `actors`: those whose consent is missing. */
  | {
      code: "project-withheld";
      project: string;
      title: string;
      why: WithheldReason;
      actors: readonly string[];
    }
  /** The actor refused its consent, and is not asked again. */
  | { code: "consent-refused"; actor: string; name: string; title: string }
  | { code: "share-to-objector"; actor: string; name: string; since: string }
  | { code: "project-option-foreign"; action: string; option: string }
  /** Sizes in bytes. */
  | { code: "picture-too-large"; file: string; size: number; largest: number }
  /** `format`: the format of the file, when it is another than those that can be read; null when it is not known. */
  | { code: "picture-unreadable"; file: string; why: PictureFault; format: string | null }
  /** The project has no picture with this number. `count`: how many it has. */
  | { code: "picture-missing"; project: string; title: string; place: number; count: number };
