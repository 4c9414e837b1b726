/** Reads an actor's agreement to be told to others from the answer it gave to a form that asked for it. */
import words from "../../knowledge/words/agreement-words.yaml";
import answerWords from "../../knowledge/words/answer-words.yaml";
import type { Answer } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";
import type { AgreementScope } from "./actor-agreement.ts";

const holds = (folded: string, beginnings: readonly string[]) =>
  beginnings.some((beginning) => ` ${folded}`.includes(` ${beginning}`));

/** Null when no form asked, or nothing clear was answered: in doubt, nothing is told. */
export function statedAgreement(answers: readonly Pick<Answer, "label" | "text">[]): AgreementScope | null {
  for (const { label, text } of answers) {
    const title = spaced(label);
    if (!holds(title, words.titles.agrees) || !holds(title, words.titles.told)) continue;
    const said = spaced(text);
    const [first = ""] = said.split(" ");
    if (!answerWords.ticked.includes(first)) return "no";
    return holds(said, words.answers_too) ? "quoted" : "named";
  }
  return null;
}
const spaced = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
