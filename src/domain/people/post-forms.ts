// Writes a post for a woman, for a man, or for both: "Présidente", "Président", "Président·e".

import names from "../../knowledge/words/person-names.yaml";
import titles from "../../knowledge/words/titles.yaml";

/** Shorter endings also end words that are no post. */
const shortestEnding = 4;

const { m: forMen, mme: forWomen } = names.civilities;

const sharedLetters = (one: string, other: string): number => {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
};

/** Endings of posts in the feminine and in the masculine: "rice" and "eur" of "directrice". */
const endings = Object.entries(titles.masculine_of).map(([feminine, masculine]) => {
  const shared = Math.min(sharedLetters(feminine, masculine), feminine.length - shortestEnding);
  return [feminine.slice(shared), masculine.slice(shared)] as const;
});

const isCapitals = (word: string) => /^\p{Lu}{2}/u.test(word);

const joinForms = (masculine: string, feminine: string): string =>
  `${masculine}·${feminine.slice(sharedLetters(feminine, masculine))}`;

/** "Présidente" → "Président·e"; a word that is no post in the feminine stays. */
export function inclusiveForm(word: string): string {
  const ending = endings.find(([feminine]) => word.toLowerCase().endsWith(feminine));
  if (ending === undefined || isCapitals(word)) return word;
  return joinForms(word.slice(0, -ending[0].length) + ending[1], word);
}

/** The feminine, with the ending `end`, of a post in the masculine: "Directeur" and "rice" → "Directrice"; null for another word. */
function feminineOf(masculine: string, end: string): string | null {
  const small = masculine.toLowerCase();
  for (const [feminine, ending] of endings) {
    const whole = small.endsWith(ending) ? masculine.slice(0, -ending.length) + feminine : "";
    if (whole.toLowerCase().endsWith(end.toLowerCase())) {
      const begun = isCapitals(masculine) ? whole.toUpperCase() : whole;
      return masculine[0]! + begun.slice(1);
    }
  }
  return null;
}

/** "Président(e)", "Coordinateur/trice", "Élu.e.s", "Technicien-ne": a word, and how it ends for a woman. */
const shortened = /(?<!\p{L})(\p{L}{2,})(?:[·•‧∙⋅․./-]|\()(\p{L}{1,6})\)?(?:[·•‧∙⋅․.]?s)?\)?(?!\p{L})/giu;
const pair = new RegExp(
  `(?<!\\p{L})(\\p{L}{3,})(?:\\s*/\\s*|\\s+(?:${titles.either.join("|")})\\s+)(\\p{L}{3,})(?!\\p{L})`,
  "giu",
);

/** A title written for women and men in any way, with the middle dot: "Coordinateur/trice", "Coordinatrice / Coordinateur" → "Coordinateur·rice". */
export const withInclusiveForms = (title: string): string =>
  title
    .replace(pair, (written, one: string, other: string) =>
      isFeminineOf(other, one)
        ? joinForms(one, other)
        : isFeminineOf(one, other)
          ? inclusiveForm(one)
          : written,
    )
    .replace(shortened, (written, masculine: string, end: string) => {
      const feminine = feminineOf(masculine, end);
      return feminine === null ? written : joinForms(masculine, feminine);
    });

const isFeminineOf = (one: string, other: string) =>
  one.length > shortestEnding - 1 && feminineOf(other, one)?.toLowerCase() === one.toLowerCase();

/** A post with the middle dot, in the form that a civility calls for: "Président·e" is "Présidente" for a woman. */
export function postForCivility(post: string, civility: string | null): string {
  if (!post.includes("·") || (civility !== forWomen && civility !== forMen)) return post;
  return post.replace(/(\p{L}+)·(\p{L}+)/gu, (written, masculine: string, end: string) =>
    civility === forMen ? masculine : (feminineOf(masculine, end) ?? written),
  );
}
