import type { Lexicon } from "./lexicon.ts";
import { compareNames } from "./name-comparison.ts";
import { sameCommune } from "./place.ts";
import type { Profile } from "./profile.ts";

/** Counts, for each word, the different names that hold it. */
export function countHolders(profiles: readonly Profile[]): (word: string) => number {
  const names = new Set<string>();
  const counts = new Map<string, number>();
  for (const { all, person } of profiles) {
    if (person !== null) continue;
    const name = all.join(" ");
    if (names.has(name)) continue;
    names.add(name);
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => counts.get(word) ?? 1;
}

/** Past this many rows, a value is everybody's, and names need not be compared to know it. */
const manyRows = 30;
/** Bits that two names must share to be related when each has words of its own. */
const related = 2;

function areRelated(a: Profile, b: Profile, lexicon: Lexicon): boolean {
  if (a.place.words.length > 0 && b.place.words.length > 0 && sameCommune(a.place.words, b.place.words))
    return true;
  const { acronym, sharedWeight, nearWeight, bothMissing } = compareNames(a, b, () => 1, lexicon);
  const common = sharedWeight + nearWeight;
  if (acronym !== null || common >= related) return true;
  return !bothMissing && (common > 0 || a.natures.some((nature) => b.natures.includes(nature)));
}

/** Counts, for a SIREN, e-mail, domain or phone, the names using it that have nothing to do with each other. */
export function countSharers(profiles: readonly Profile[], lexicon: Lexicon): (value: string) => number {
  const users = new Map<string, Profile[]>();
  for (const profile of profiles) {
    if (profile.person !== null) continue;
    const numbers = profile.siren === null ? [] : [profile.siren];
    for (const values of [numbers, profile.emails, profile.domains, profile.phones])
      for (const value of values) {
        const list = users.get(value);
        if (list === undefined) users.set(value, [profile]);
        else list.push(profile);
      }
  }
  const counted = new Map<string, number>();
  return (value) => {
    let count = counted.get(value);
    if (count === undefined) {
      count = unrelated(users.get(value) ?? [], lexicon);
      counted.set(value, count);
    }
    return count;
  };
}

function unrelated(users: readonly Profile[], lexicon: Lexicon): number {
  if (users.length <= 1) return 1;
  if (users.length > manyRows) return users.length;
  const group = users.map((_, i) => i);
  const leader = (i: number): number => (group[i] === i ? i : leader(group[i]!));
  for (let i = 0; i < users.length; i++)
    for (let j = 0; j < i; j++) {
      if (leader(i) === leader(j)) continue;
      if (areRelated(users[i]!, users[j]!, lexicon)) group[leader(i)] = leader(j);
    }
  return new Set(users.map((_, i) => leader(i))).size;
}
