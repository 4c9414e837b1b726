// Words that say nothing of what a text is about, in any of our languages.
import smallWords from "../../knowledge/words/small-words.yaml";

const small = new Set([...smallWords.fr, ...smallWords.en]);
const shortest = 3;

/** True for an article, a pronoun, an auxiliary, or a word of one or two letters; `folded`, as texts are compared. */
export const isSmallWord = (folded: string): boolean => folded.length < shortest || small.has(folded);
