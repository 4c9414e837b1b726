import type { NameInSentence } from "../fr/names.ts";

const nouns =
  "mission|community|federation|association|office|agency|union|department|region|city|town|council|network|park|partnership|lag|gal|pnr|petr|group";
const withArticle = new RegExp(`^(${nouns}|regional|national|local)\\b|\\b(${nouns})$`, "i");

/** A name as it stands in an English sentence: with “the” when its first word calls for it. */
export function inSentence(name: string): NameInSentence {
  const the = withArticle.test(name) ? `the ${name}` : name;
  return { the, of: `of ${the}`, at: `at ${the}` };
}

/** Words that open with an article, as they stand within a sentence: “les Pays d’Ance”. */
export const midSentence = (words: string) =>
  words.replace(/^(the |a |an |two |three )/i, (article) => article.toLowerCase());
