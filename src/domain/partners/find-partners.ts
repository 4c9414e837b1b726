/** Finds for each actor and project the best partners, without comparing everybody with everybody. */
import { memoize } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import type { Partner, PartnerProfile, WordVector } from "./partner-profile.ts";
import { partnerProfile } from "./partner-profile.ts";
import { partnerComparison, partnerReasons, type WeighedReason, type WordRarity } from "./partner-reasons.ts";
import type { SubjectWords } from "./subject-words.ts";

/** Two possible partners, by their positions in the list that was searched. */
export interface PartnerPair {
  a: number;
  b: number;
  score: number;
  reasons: readonly WeighedReason[];
}

export interface PartnerSearch {
  words: SubjectWords;
  /** Whether two may be brought together, by their positions. */
  mayMeet: (a: number, b: number) => boolean;
  /** The positions of those for whom partners are sought; null for everybody. */
  seekers: readonly number[] | null;
  /** The most partners for each seeker. */
  top: number;
}

/** How many of those who share most words with a seeker are compared in full. On 960 generated ones, this finds 99 in 100 pairs. */
const compared = 40;

/** The least score of a proposal. Of sixty actors and forty projects, judges found nine in ten proposals below it useless; 150 of 159 good ones are above it. */
const leastScore = 12;

/** The best pairs of each seeker, the highest score first; pairs of the same score in the order of the list. */
export function findPartners(
  partners: readonly Partner[],
  { words, mayMeet, seekers, top }: PartnerSearch,
): PartnerPair[] {
  const profiles = partners.map((partner) => partnerProfile(partner, words));
  const themeKey = memoize(fold);
  const rarity = rarityAmong(profiles, themeKey);
  const comparison = partnerComparison(words, rarity, themeKey);
  const nearest = nearestByWords(profiles, rarity);
  const pairs = new Map<string, PartnerPair>();
  for (const seeker of seekers ?? partners.keys()) {
    const found: PartnerPair[] = [];
    for (const other of nearest(seeker, (place) => mayMeet(seeker, place))) {
      const [a, b] = seeker < other ? [seeker, other] : [other, seeker];
      const reasons = partnerReasons(profiles[a]!, profiles[b]!, comparison);
      const score = Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 10) / 10;
      if (score >= leastScore) found.push({ a, b, score, reasons });
    }
    const met = new Set<string | null>();
    for (const pair of found.sort(byScore)) {
      const { actor, project } = partners[pair.a === seeker ? pair.b : pair.a]!;
      // Of an actor and its projects, only what fits best is proposed.
      if (met.size === top) break;
      if (!met.has(actor ?? project)) pairs.set(`${pair.a} ${pair.b}`, pair);
      met.add(actor ?? project);
    }
  }
  return [...pairs.values()].sort(byScore);
}

const byScore = (partnerPair: PartnerPair, other: PartnerPair) =>
  other.score - partnerPair.score || partnerPair.a - other.a || partnerPair.b - other.b;

function rarityAmong(profiles: readonly PartnerProfile[], themeKey: (theme: string) => string): WordRarity {
  const holders = new Map<string, number>();
  const withTheme = new Map<string, number>();
  for (const { seeks, offers, things, partner } of profiles) {
    for (const key of new Set([...seeks.keys(), ...offers.keys(), ...things.keys()]))
      holders.set(key, (holders.get(key) ?? 0) + 1);
    for (const theme of new Set(partner.themes.map(themeKey)))
      withTheme.set(theme, (withTheme.get(theme) ?? 0) + 1);
  }
  const all = Math.log(1 + profiles.length);
  const rarity = (held: number) => (all > 0 ? Math.log(1 + profiles.length / held) / all : 1);
  const rarities = (counts: ReadonlyMap<string, number>) =>
    new Map([...counts].map(([key, held]) => [key, rarity(held)]));
  const [ofKeys, ofThemes] = [rarities(holders), rarities(withTheme)];
  return {
    ofKey: (key) => ofKeys.get(key) ?? 1,
    ofTheme: (theme) => ofThemes.get(themeKey(theme)) ?? 1,
  };
}

/** An inverted index: for each word, who seeks it, who offers it, and whose texts speak of it. */
function nearestByWords(profiles: readonly PartnerProfile[], rarity: WordRarity) {
  const index = [
    { of: ({ seeks }: PartnerProfile) => seeks, among: postingsOf(profiles, ({ offers }) => offers, rarity) },
    { of: ({ offers }: PartnerProfile) => offers, among: postingsOf(profiles, ({ seeks }) => seeks, rarity) },
    {
      of: ({ things }: PartnerProfile) => heaviest(things, rarity),
      among: postingsOf(profiles, ({ things }) => things, rarity),
    },
  ];
  const shared = new Float64Array(profiles.length);
  return (seeker: number, isWanted: (place: number) => boolean): number[] => {
    shared.fill(0);
    for (const { of, among } of index)
      for (const [key, weight] of of(profiles[seeker]!)) {
        const posting = among.get(key);
        if (posting) addShares(shared, posting, weight);
      }
    const nearest: number[] = [];
    // An iterator would make a pair of numbers for each position and each seeker.
    for (let place = 0; place < shared.length; place++) {
      const share = shared[place]!;
      const last = nearest[compared - 1];
      if (share === 0 || place === seeker || (last !== undefined && shared[last]! >= share)) continue;
      if (!isWanted(place)) continue;
      nearest.splice(placeIn(nearest, shared, share), 0, place);
      if (nearest.length > compared) nearest.pop();
    }
    return nearest;
  };
}

/** How many of a seeker's heaviest things are looked up, which is enough to find the others. */
const mostThings = 5;

const heaviest = (things: WordVector, { ofKey }: WordRarity): (readonly [string, number])[] =>
  [...things].sort(([one, a], [other, b]) => b * ofKey(other) - a * ofKey(one)).slice(0, mostThings);

/** The positions of those who have a word, and its weight at each. */
interface Posting {
  places: Int32Array;
  weights: Float64Array;
}

function postingsOf(
  profiles: readonly PartnerProfile[],
  vectorOf: (profile: PartnerProfile) => WordVector,
  rarity: WordRarity,
): Map<string, Posting> {
  const held = new Map<string, { places: number[]; weights: number[] }>();
  for (const [place, profile] of profiles.entries()) {
    const vector = vectorOf(profile);
    const size = Math.hypot(...[...vector].map(([key, weight]) => weight * rarity.ofKey(key)));
    for (const [key, weight] of vector) {
      const posting = held.get(key) ?? { places: [], weights: [] };
      if (posting.places.length === 0) held.set(key, posting);
      posting.places.push(place);
      posting.weights.push((weight * rarity.ofKey(key) ** 2) / size);
    }
  }
  return new Map(
    [...held].map(([key, { places, weights }]) => [
      key,
      { places: Int32Array.from(places), weights: Float64Array.from(weights) },
    ]),
  );
}

function addShares(shared: Float64Array, { places, weights }: Posting, weight: number): void {
  for (let at = 0; at < places.length; at++) shared[places[at]!]! += weight * weights[at]!;
}

/** The index at which a value belongs in a list that is sorted from high to low; after equal values. */
function placeIn(places: readonly number[], values: Float64Array, value: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[places[middle]!]! >= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
