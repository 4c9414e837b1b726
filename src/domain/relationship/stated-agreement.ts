/** Reads from an answer to a form whether an actor agrees to be named to others. */
import words from "../../knowledge/words/agreement-words.yaml";
import answerWords from "../../knowledge/words/answer-words.yaml";
import type { Answer } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";
import type { AgreementScope } from "./actor-agreement.ts";

const containsBeginning = (folded: string, beginnings: readonly string[]) =>
  beginnings.some((beginning) => ` ${folded}`.includes(` ${beginning}`));

/** The agreement in the first answer to such a question: “no” for any answer that does not begin with a yes. Null when no form asked. */
export function statedAgreement(answers: readonly Pick<Answer, "label" | "text">[]): AgreementScope | null {
  for (const { label, text } of answers) {
    const title = foldedWords(label);
    if (!containsBeginning(title, words.titles.agrees) || !containsBeginning(title, words.titles.told))
      continue;
    const said = foldedWords(text);
    const [first = ""] = said.split(" ");
    if (!answerWords.ticked.includes(first)) return "no";
    return containsBeginning(said, words.answers_too) ? "quoted" : "named";
  }
  return null;
}
const foldedWords = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
