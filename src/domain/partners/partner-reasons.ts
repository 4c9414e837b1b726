/** Weighs what two possible partners have for each other: a sum of reasons, the same from both sides. */
import { memoize } from "../values/memoize.ts";
import { type PartnerProfile, thingOfKey, type WordVector } from "./partner-profile.ts";
import type { SubjectWords } from "./subject-words.ts";

/** Reasons of a partnership. In `seeks_offer`, `seeker` seeks what the other offers. */
export type PartnerReasonFacts =
  | { code: "seeks_offer"; seeker: "a" | "b" }
  | { code: "themes"; themes: readonly string[] }
  /** Subjects that both are about; empty when only near ones are shared. */
  | { code: "subject"; subjects: readonly string[] }
  | { code: "territory"; territory: string }
  | { code: "department"; department: string }
  /** One is on the way already, and the other would like to be. */
  | { code: "stage"; engaged: "a" | "b" }
  | { code: "shared_partner"; partner: string }
  /** One wants to be rid of what the other stands for. */
  | { code: "opposed"; rid: "a" | "b" };

export type WeighedReason = PartnerReasonFacts & { points: number };

/**
 * The most that each reason counts for, out of 100 together. What one seeks and the other offers counts first; tried on the pairs of sixty actors
 * and forty projects that people had judged, and moved by a fifth either way: no figure moved by more than .02. What one territory counts for was chosen
 * on half of the actors at a time: precision on the other half rose from .76 to .79.
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
  /** What an actor shares with a project counts a little less than what it shares with the actor itself. */
  project: 0.9,
};

/** The share of a common word that counts across subjects; within one it counts whole: a race track and a food chain are both "short". */
const acrossSubjects = 0.6;

/** What any subject needs (premises, a method) tells less than what only some seek. */
const weightOfMeans = 0.5;

/** An exponent below 1: an offer that meets half of a wish is worth more than half. */
const fulfilment = 0.7;

/** A wish of one word that meets an offer proves little: half a rare word more is taken as unmet. */
const unmet = 0.5;

/** The similarity of two near subjects; that of a subject with itself is 1. */
const nearSubjects = 0.3;

/** The similarity of what one wants to be rid of and what the other seeks or offers, above which they are opposed. */
const opposes = 0.05;

/** How rare words are among those compared: 1 for a word of one, 0 for a word of all. */
export interface WordRarity {
  ofKey: (key: string) => number;
  ofTheme: (theme: string) => number;
}

/** What the comparisons of one list share. */
export interface PartnerComparison {
  rarity: WordRarity;
  /** Themes as they are compared. */
  themeKey: (theme: string) => string;
  /** How much it tells that an offer meets this word of a wish. */
  tells: (key: string) => number;
  /** The similarity of two subjects: 1 of a subject with itself. */
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
  // Each theme in common adds to what the others tell, and none tells all.
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

/** The part of what one seeks that the other offers, from 0 to 1. */
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

/** A cosine in which near subjects are the same in part. */
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
