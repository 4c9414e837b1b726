// Tells whether an actor probably reads another language than that of the mission: by what it wrote, else by the country that the list
// gives, else by the country of its e-mail addresses.
import abroad from "../../knowledge/words/abroad-words.yaml";
import words from "../../knowledge/words/language-words.yaml";
import type { Actor } from "../actors/actor.ts";
import type { Language } from "../values/language.ts";
import { fold } from "../values/spelling.ts";

/** `language`: ISO 639; null for a country that is not on our list of countries with one language. */
export interface ForeignRecipient {
  language: string | null;
  /** The country as the list says it; null where what they wrote, or their addresses, tell the language. */
  country: string | null;
}

/** A text of fewer words tells no language. */
const fewestWords = 6;
/** The least share of small words of a language among all words of a text in it: nearly half is usual. */
const leastShare = 0.2;
/** By how much that share must exceed the share of the mission's language, since some words are of several languages. */
const leastMore = 0.1;

const smallWords = Object.entries(words).map(
  ([language, list]) => [language, new Set(fold(list).split(/\s+/))] as const,
);
const countryTitles = new Set(abroad.titles);
const homeCountries = new Set(abroad.ours);
const languagesOf = (lists: Readonly<Record<string, readonly string[]>>) =>
  new Map(
    Object.entries(lists).flatMap(([language, names]) => names.map((name) => [name, language] as const)),
  );
const languageOfCountry = languagesOf(abroad.countries);
const languageOfDomain = languagesOf(abroad.domains);

/** Null when nothing tells that they read another language than the mission's. */
export function foreignRecipient(
  { answers, emails, people }: Pick<Actor, "answers" | "emails" | "people">,
  language: Language,
): ForeignRecipient | null {
  const written = languageOf(
    answers.filter(({ author }) => author === "actor").map(({ text }) => text),
    language,
  );
  if (written !== null) return written === language ? null : { language: written, country: null };
  const country = answers.find(({ label }) => countryTitles.has(fold(label).trim()))?.text.trim() ?? null;
  if (country !== null && !homeCountries.has(fold(country))) {
    const spoken = languageOfCountry.get(fold(country)) ?? null;
    return spoken === language ? null : { language: spoken, country };
  }
  const ends = [...emails, ...people.flatMap((person) => person.emails)].map(
    (email) => email.split(".").at(-1)!,
  );
  const [end, ...others] = new Set(ends.map((domain) => languageOfDomain.get(domain) ?? null));
  return end && others.length === 0 && end !== language && country === null
    ? { language: end, country: null }
    : null;
}

/** The language with the largest share of small words, the mission's own unless another clearly exceeds it; null where too few words tell. */
function languageOf(texts: readonly string[], language: Language): string | null {
  const spoken = fold(texts.join(" ")).match(/\p{L}+['’]?/gu) ?? [];
  if (spoken.length < fewestWords) return null;
  const shares = smallWords.map(([name, small]) => ({
    name,
    share: spoken.filter((word) => small.has(word.replace("’", "'"))).length / spoken.length,
  }));
  const best = shares.reduce((most, next) => (next.share > most.share ? next : most));
  const own = shares.find(({ name }) => name === language)!;
  if (own.share >= best.share - leastMore) return own.share >= leastShare ? language : null;
  return best.share >= leastShare ? best.name : null;
}
