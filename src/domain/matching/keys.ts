import type { Lexicon } from "./lexicon.ts";
import { hashOf } from "./pairs.ts";
import type { ParsedName } from "./parsed-name.ts";
import type { Profile } from "./profile.ts";

/** Words of a name that keys are made of: the longest tell most. */
const mostWords = 4;
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
  const told = [...new Set([...(object.length > 0 ? object : name.all), ...place.words])];
  const words = told.sort((x, y) => y.length - x.length || (x < y ? -1 : 1)).slice(0, mostWords);
  for (const word of words) if (!lexicon.common.has(word) && word.length > 2) keys.add(hashOf("word", word));
  for (let i = 0; i < words.length; i++)
    for (let j = i + 1; j < words.length; j++)
      keys.add(
        words[i]! < words[j]! ? hashOf("words", words[i]!, words[j]!) : hashOf("words", words[j]!, words[i]!),
      );
  const joined = object.join("");
  const where = place.words.join(" ");
  for (const nature of natures.length > 0 ? natures : [""]) {
    if (name.department !== null) keys.add(hashOf("department", name.department, nature));
    if (place.postcode !== null) keys.add(hashOf("at", place.postcode, nature));
    if (where !== "") keys.add(hashOf("in", where, nature));
    if (joined.length > endLetters) {
      keys.add(hashOf("begin", joined.slice(0, endLetters), nature));
      keys.add(hashOf("end", joined.slice(-endLetters), nature));
    }
  }
  for (const acronym of [...name.acronyms, ...name.initials])
    if (acronym.length >= shortestAcronym) keys.add(hashOf("acronym", acronym));
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
