/** Weighs two possible partners by reasons; their order does not matter. */
import { memoize } from "../values/memoize.ts";
import { type PartnerProfile, thingOfKey, type WordVector } from "./partner-profile.ts";
import type { SubjectWords } from "./subject-words.ts";

/** Reasons of a partnership. In `seeks_offer`, `seeker` seeks what the other offers. */
export type PartnerReasonFacts =
  | { code: "seeks_offer"; seeker: "a" | "b" }
  | { code: "themes"; themes: readonly string[] }
  /** The subjects of both; empty when only near subjects or things are shared. */
  | { code: "subject"; subjects: readonly string[] }
  | { code: "territory"; territory: string }
  | { code: "department"; department: string }
  /** One is `engaged`, and the other `willing`. */
  | { code: "stage"; engaged: "a" | "b" }
  | { code: "shared_partner"; partner: string }
  /** One wants to be rid of what the other seeks or offers. */
  | { code: "opposed"; rid: "a" | "b" };

export type WeighedReason = PartnerReasonFacts & { points: number };

/**
 * The most points of each reason, about 100 together. What one seeks and the other offers counts most. On judged pairs of sixty actors and forty
 * projects, no figure moved by more than .02 when these points were changed by a fifth. The points of the territory were chosen on half of the actors:
 * precision on the other half rose from .76 to .79.
 */
const weights = {
  seeksOffer: 36,
  seeksOfferBack: 15,
  themes: 15,
  subject: 11,
  things: 15,
  territory: 8,
  department: 2,
  stage: 1,
  sharedPartner: 2,
  opposed: -20,
  /** The factor of a pair with a project, which counts a little less than a pair of two actors. */
  project: 0.9,
};

/** The factor of common words between two different subjects: a race track and a food chain may both be "short". In one subject it is 1. */
const acrossSubjects = 0.6;

/** The factor of things that any subject needs (premises, a method), which tell less. */
const weightOfMeans = 0.5;

/** The exponent of the part of a wish that an offer meets. It is below 1, so that half of a wish gives more than half of the points. */
const fulfilment = 0.7;

/** Added to each wish as an unmet part, half the weight of a rare word, since a wish of one word proves little. */
const unmet = 0.5;

/** The similarity of two near subjects; a subject has similarity 1 with itself. */
const nearSubjects = 0.3;

/** Two are opposed when what one wants to be rid of is more similar than this to what the other seeks or offers. */
const opposes = 0.05;

/** The rarity of words and themes among those compared: 1 when only one has it, less the more have it. */
export interface WordRarity {
  ofKey: (key: string) => number;
  ofTheme: (theme: string) => number;
}

/** The functions that all comparisons of one list use. */
export interface PartnerComparison {
  rarity: WordRarity;
  /** The form in which a theme is compared. */
  themeKey: (theme: string) => string;
  /** The weight of a word of a wish. */
  tells: (key: string) => number;
  /** The similarity of two subjects, from 0 to 1. */
  kinship: (one: string, other: string) => number;
  sizeOfSubjects: (subjects: WordVector) => number;
  sizeOfWords: (words: WordVector) => number;
}

export function partnerComparison(
  { subjectOf, areNear }: SubjectWords,
  rarity: WordRarity,
  themeKey: (theme: string) => string,
): PartnerComparison {
  const kinship = (one: string, other: string) =>
    one === other ? 1 : areNear(one, other) ? nearSubjects : 0;
  return {
    ...{ rarity, themeKey, kinship },
    tells: memoize((key) => {
      const thing = thingOfKey(key);
      return rarity.ofKey(key) * (thing !== null && subjectOf(thing) === null ? weightOfMeans : 1);
    }),
    sizeOfSubjects: memoize((subjects) => Math.sqrt(kindred(subjects, subjects, kinship))),
    sizeOfWords: memoize((words) =>
      Math.hypot(...[...words].map(([key, weight]) => weight * rarity.ofKey(key))),
    ),
  };
}

export function partnerReasons(
  a: PartnerProfile,
  b: PartnerProfile,
  comparison: PartnerComparison,
): WeighedReason[] {
  const { rarity, themeKey } = comparison;
  const scale = a.partner.project === null && b.partner.project === null ? 1 : weights.project;
  const subject = subjectSimilarity(a.subjects, b.subjects, comparison);
  const within = acrossSubjects + (1 - acrossSubjects) * subject;
  const met = {
    a: metBy(a, b, comparison) ** fulfilment * within,
    b: metBy(b, a, comparison) ** fulfilment * within,
  };
  const [first, second] = met.a >= met.b ? (["a", "b"] as const) : (["b", "a"] as const);
  const keys = new Set(b.partner.themes.map(themeKey));
  const themes = a.partner.themes.filter((theme) => keys.has(themeKey(theme)));
  // Each further common theme adds a part of what is left up to 1.
  const rare = 1 - themes.reduce((rest, theme) => rest * (1 - rarity.ofTheme(theme)), 1);
  const subjects = [...a.subjects.keys()].filter((one) => b.subjects.has(one));
  const territory = a.partner.territories.find((one) => b.partner.territories.includes(one));
  const { department } = a.partner;
  const reasons: WeighedReason[] = [
    { code: "seeks_offer", seeker: first, points: weights.seeksOffer * met[first] },
    { code: "seeks_offer", seeker: second, points: weights.seeksOfferBack * met[second] },
    { code: "themes", themes, points: weights.themes * rare * within },
    {
      code: "subject",
      subjects,
      points: weights.subject * subject + weights.things * cosine(a.things, b.things, comparison),
    },
  ];
  if (territory !== undefined) reasons.push({ code: "territory", territory, points: weights.territory });
  else if (department !== null && department === b.partner.department)
    reasons.push({ code: "department", department, points: weights.department });
  const engaged = stageOf(a, b) ? "a" : stageOf(b, a) ? "b" : null;
  if (engaged) reasons.push({ code: "stage", engaged, points: weights.stage });
  const partner = a.partner.worksWith.find((one) => b.partner.worksWith.includes(one));
  if (partner !== undefined) reasons.push({ code: "shared_partner", partner, points: weights.sharedPartner });
  const rid = opposed(a, b, comparison) ? "a" : opposed(b, a, comparison) ? "b" : null;
  if (rid) reasons.push({ code: "opposed", rid, points: weights.opposed });
  return reasons
    .map((reason) => ({ ...reason, points: Math.round(reason.points * scale * 10) / 10 }))
    .filter(({ points }) => points !== 0);
}

/** The part of what one seeks that the other offers, from 0 to below 1. */
function metBy({ seeks }: PartnerProfile, { offers }: PartnerProfile, { tells }: PartnerComparison): number {
  let sought = 0;
  let found = 0;
  for (const [key, weight] of seeks) {
    const telling = tells(key);
    sought += weight * telling;
    found += Math.min(weight, offers.get(key) ?? 0) * telling;
  }
  return found / (sought + unmet);
}

function cosine(a: WordVector, b: WordVector, { rarity, sizeOfWords }: PartnerComparison): number {
  const sizes = sizeOfWords(a) * sizeOfWords(b);
  if (sizes === 0) return 0;
  let both = 0;
  for (const [key, weight] of a) both += weight * (b.get(key) ?? 0) * rarity.ofKey(key) ** 2;
  return both / sizes;
}

/** A cosine in which near subjects count as partly the same. */
function subjectSimilarity(a: WordVector, b: WordVector, comparison: PartnerComparison): number {
  const sizes = comparison.sizeOfSubjects(a) * comparison.sizeOfSubjects(b);
  return sizes > 0 ? kindred(a, b, comparison.kinship) / sizes : 0;
}

function kindred(a: WordVector, b: WordVector, kinship: PartnerComparison["kinship"]): number {
  let sum = 0;
  for (const [one, weight] of a)
    for (const [other, second] of b) sum += weight * second * kinship(one, other);
  return sum;
}

const stageOf = (profile: PartnerProfile, other: PartnerProfile) =>
  profile.partner.situation === "engaged" && other.partner.situation === "willing";

const opposed = (
  { rids }: PartnerProfile,
  { seeks, offers }: PartnerProfile,
  comparison: PartnerComparison,
): boolean =>
  rids.size > 0 && Math.max(cosine(rids, seeks, comparison), cosine(rids, offers, comparison)) > opposes;
