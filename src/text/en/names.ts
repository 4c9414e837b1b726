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
  words.replace(
    /^(the |a |an |two |three |four |five |six |seven |eight |nine |ten |several |some )/i,
    (article) => article.toLowerCase(),
  );

/** The name of a mission as it stands in a sentence: “the cooperation support mission”, but “the Uplands mission”. */
export const missionInSentence = (name: string) =>
  inSentence(
    name.replace(/^(?:Cooperation|Support|Mission|Rural|Regional|Local|National)(?= \p{Ll})/u, (word) =>
      word.toLowerCase(),
    ),
  );
