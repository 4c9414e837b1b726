/** Adds to the reasons of a pair the words on which they rest, and tells who may read each reason. */
import type { Partner } from "./partner-profile.ts";
import type { WeighedReason } from "./partner-reasons.ts";

/** Who of the two may read a reason. */
export type Shareable = "both" | "a" | "b" | "none";

/** The part of one of the two in a reason. */
export interface PartnerSide {
  /** The actor's name, or the project's title. */
  name: string;
  isProject: boolean;
  /** Whether it is the reader itself or a project that the reader leads. */
  isReader: boolean;
  words: readonly string[];
}

export type ToldReason = { points: number; shareable: Shareable } & (
  | { code: "seeks_offer"; seeker: PartnerSide; offerer: PartnerSide }
  | { code: "themes"; themes: readonly string[] }
  | { code: "subject"; subjects: readonly string[] }
  | { code: "territory"; territory: string }
  | { code: "department"; department: string }
  | { code: "stage"; engaged: string; willing: string }
  | { code: "shared_partner"; partner: string }
  | { code: "opposed"; rid: PartnerSide; name: string }
);

/** Whether one of a pair may be told the other's name, and its own words. */
export interface KnownToOther {
  named: boolean;
  quoted: boolean;
}

export const nothingKnown: KnownToOther = { named: false, quoted: false };

/** The most sentences quoted of each: a long application may fill a page, and its first sentences are enough. */
const mostSentences = 2;

/**
 * A reason is shareable with one of the two when all that it tells of the other may be told to them. With a `reader`, the pair was found only by what
 * the reader may know, so that the reader may read every reason but those of stage, shared partner and opposition.
 */
export function reasonsFrom(
  reasons: readonly WeighedReason[],
  { a, b }: { a: Partner; b: Partner },
  known: { ofA: KnownToOther; ofB: KnownToOther },
  nameOf: (actor: string) => string,
  reader: string | null,
): ToldReason[] {
  const sideOf = ({ name, project, actor }: Partner, words: readonly string[]): PartnerSide => ({
    ...{ name, isProject: project !== null, isReader: reader !== null && actor === reader },
    words: words.slice(0, mostSentences),
  });
  // For a reader, the pair was found only by what the reader may know: it may read every such reason.
  const own: "a" | "b" | null = reader === null ? null : a.actor === reader ? "a" : "b";
  const readable = (part: keyof KnownToOther): Shareable => {
    const agreed = readableBy(part);
    return own === null || agreed === own ? agreed : agreed === "none" ? own : "both";
  };
  const readableBy = (part: keyof KnownToOther): Shareable =>
    known.ofA[part] && known.ofB[part] ? "both" : known.ofB[part] ? "a" : known.ofA[part] ? "b" : "none";
  return reasons.map(({ points, ...facts }) => {
    switch (facts.code) {
      case "seeks_offer": {
        const [seeker, offerer] = facts.seeker === "a" ? [a, b] : [b, a];
        return {
          ...{ code: facts.code, points, shareable: readable("quoted") },
          seeker: sideOf(seeker, seeker.seeks),
          offerer: sideOf(offerer, offerer.offers.length > 0 ? offerer.offers : offerer.about),
        };
      }
      case "stage": {
        const [engaged, willing] = facts.engaged === "a" ? [a, b] : [b, a];
        return { code: facts.code, points, shareable: "none", engaged: engaged.name, willing: willing.name };
      }
      case "shared_partner":
        return { code: facts.code, points, shareable: "none", partner: nameOf(facts.partner) };
      case "opposed": {
        const [rid, other] = facts.rid === "a" ? [a, b] : [b, a];
        return { code: facts.code, points, shareable: "none", rid: sideOf(rid, rid.rids), name: other.name };
      }
      default:
        return { ...facts, points, shareable: readable("named") };
    }
  });
}
