import { hashOf } from "./hash.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ParsedName } from "./parsed-name.ts";
import type { Profile } from "./profile.ts";

/** Words of a name that keys are made of: the longest tell most. */
const mostWords = 3;
const mostRareWords = 2;
/** Letters of the beginning and end of a name that a misprint elsewhere leaves whole. */
const endLetters = 5;
/** Shorter acronyms are everybody's. */
const shortestAcronym = 4;

/**
 * What a row is looked up by: rows that share no key are never compared. A key is small enough to be shared by few, so
 * that comparing grows with the list and not with its square.
 */
export function keysOf(profile: Profile, lexicon: Lexicon): number[] {
  const keys = new Set<number>();
  if (profile.siren !== null) keys.add(hashOf("siren", profile.siren));
  if (profile.rna !== null) keys.add(hashOf("rna", profile.rna));
  if (profile.reference !== null) keys.add(hashOf("reference", profile.reference));
  for (const email of profile.emails) keys.add(hashOf("email", email));
  for (const phone of profile.phones) keys.add(hashOf("phone", phone));
  if (profile.person !== null) personKeys(profile, keys);
  else {
    for (const domain of profile.domains) keys.add(hashOf("domain", domain));
    nameKeys(profile, profile, lexicon, keys);
  }
  return [...keys];
}

function nameKeys(
  name: ParsedName,
  { place, natures }: Pick<Profile, "place" | "natures">,
  lexicon: Lexicon,
  keys: Set<number>,
): void {
  const object = name.object.filter((word) => !lexicon.light.has(word));
  const words = longest(object.length > 0 ? object : name.all, place.words);
  let rare = 0;
  for (const word of words)
    if (rare < mostRareWords && word.length > 2 && !lexicon.common.has(word) && !lexicon.toponyms.has(word)) {
      keys.add(hashOf("word", word));
      rare++;
    }
  for (let i = 0; i < words.length; i++)
    for (let j = i + 1; j < words.length; j++) {
      const [one, other] = [words[i]!, words[j]!];
      keys.add(one < other ? hashOf("words", one, other) : hashOf("words", other, one));
    }
  const alone = object.length === 1 && object[0]!.length > endLetters ? object[0]! : null;
  const where = place.words.join(" ");
  for (const nature of natures.length > 0 ? natures : [""]) {
    if (name.department !== null) keys.add(hashOf("department", name.department, nature));
    if (place.postcode !== null) keys.add(hashOf("at", place.postcode, nature));
    if (where !== "") keys.add(hashOf("in", where, nature));
    if (alone !== null) {
      keys.add(hashOf("begin", alone.slice(0, endLetters), nature));
      keys.add(hashOf("end", alone.slice(-endLetters), nature));
    }
  }
  for (const acronym of name.acronyms)
    if (acronym.length >= shortestAcronym) keys.add(hashOf("acronym", acronym));
  // Of the acronyms that a name makes, the likeliest: its nature's sigle and its main words.
  const sigle = name.natures.length > 0 ? lexicon.natures[name.natures[0]!]!.sigle : "";
  const made = sigle === "" ? undefined : name.initials.find((one) => one.startsWith(sigle));
  if (made !== undefined && made.length >= shortestAcronym) keys.add(hashOf("acronym", made));
}

/** The longest words tell most. */
function longest(words: readonly string[], more: readonly string[]): readonly string[] {
  const all = more.length === 0 ? words : [...new Set([...words, ...more])];
  return all.toSorted((x, y) => y.length - x.length || (x < y ? -1 : 1)).slice(0, mostWords);
}

/** A person by their longest word: the surname, or a first name as good as it. */
function personKeys({ person, place }: Profile, keys: Set<number>): void {
  const words = person!.words.filter((word) => word.length > 1);
  const joined = [...words].sort().join(" ");
  if (words.length > 1) keys.add(hashOf("person", joined));
  for (const word of words) {
    if (place.department !== null) keys.add(hashOf("person", word, place.department));
    if (place.words.length > 0) keys.add(hashOf("person", word, place.words.join(" ")));
    keys.add(hashOf("person", word));
  }
}
