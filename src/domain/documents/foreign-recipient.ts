// Tells whether somebody would rather read another language than that of the mission, by their own words, else by the country of their address.
import abroad from "../../knowledge/words/abroad-words.yaml";
import words from "../../knowledge/words/language-words.yaml";
import type { Actor } from "../actors/actor.ts";
import type { Language } from "../values/language.ts";
import { fold } from "../values/spelling.ts";

/** `language`: ISO 639; null where only the country is known, and several languages are spoken there. */
export interface ForeignRecipient {
  language: string | null;
  /** The country as the list says it; null where their words tell the language. */
  country: string | null;
}

/** Fewer words tell no language. */
const fewestWords = 6;
/** Small words of a language among all: nearly half of any text is made of them. */
const leastShare = 0.2;
/** So many more than in the language of the mission, since some words are of several languages. */
const leastMore = 0.1;

const smallWords = Object.entries(words).map(
  ([language, list]) => [language, new Set(fold(list).split(/\s+/))] as const,
);
const titles = new Set(abroad.titles);
const ours = new Set(abroad.ours);
const languagesOf = (lists: Readonly<Record<string, readonly string[]>>) =>
  new Map(
    Object.entries(lists).flatMap(([language, names]) => names.map((name) => [name, language] as const)),
  );
const languageOfCountry = languagesOf(abroad.countries);
const languageOfDomain = languagesOf(abroad.domains);

/** Null for whoever reads the mission's language, as far as anybody knows. */
export function foreignRecipient(
  { answers, emails, people }: Pick<Actor, "answers" | "emails" | "people">,
  language: Language,
): ForeignRecipient | null {
  const written = languageOf(
    answers.filter(({ author }) => author === "actor").map(({ text }) => text),
    language,
  );
  if (written !== null) return written === language ? null : { language: written, country: null };
  const country = answers.find(({ label }) => titles.has(fold(label).trim()))?.text.trim() ?? null;
  if (country !== null && !ours.has(fold(country))) {
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

/** The language of most small words; null where too few words tell it. */
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
