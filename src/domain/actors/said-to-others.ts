// Tells whether an actor said words that the team or a partner noted to somebody else; they are then not recalled as said to us.
import words from "../../knowledge/words/partner-institutions.yaml";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";

const saidTo = new RegExp(words.said_to, "giu");
const saidToUs = new RegExp(words.said_to_us, "iu");
const through = new RegExp(words.through, "giu");
const listener = new RegExp(`^(?:${anyOf([...words.institutions, ...words.listeners])})(?![a-z])`);
const institution = new RegExp(`(?<![a-z])${anyOf(words.institutions)}(?![a-z])`);
/** The beginning of the sentence with the words. */
const lastSentence = /[^.!?\n]*$/u;

/** `before`: the text of the note before the words; `label`: the title of its column. */
export function wasSaidToOthers(before: string, label: string): boolean {
  if (institution.test(fold(label))) return true;
  const [sentence = ""] = lastSentence.exec(before) ?? [];
  if (saidToUs.test(sentence)) return false;
  const isSomebody = ({ 0: words, index }: RegExpMatchArray) => {
    const after = sentence.slice(index! + words.length);
    return /^\p{Lu}/u.test(after) || listener.test(fold(after));
  };
  return [...sentence.matchAll(saidTo), ...sentence.matchAll(through)].some(isSomebody);
}
