// Recognises words that do not tell what a text is about, in any of our languages.
import smallWords from "../../knowledge/words/small-words.yaml";

const small = new Set([...smallWords.fr, ...smallWords.en]);
const shortest = 3;

/** Whether a folded word is an article, a pronoun, an auxiliary, or has only one or two letters. */
export const isSmallWord = (folded: string): boolean => folded.length < shortest || small.has(folded);
