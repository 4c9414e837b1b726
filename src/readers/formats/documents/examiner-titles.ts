// Tells by its words whether a title of an application opens a part that the examiners keep for themselves.

import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/examiner-words.yaml";

const any = (...lists: readonly (readonly string[])[]) =>
  `(?:${lists
    .flat()
    .map((phrase) => phrase.replaceAll(/(?<=[a-z?])\*/g, "[a-z]*"))
    .join("|")})`;

const examiner = any(words.examiners);
const office = any(words.offices, words.examiners);
const fewWords = "(?:[a-z'.&/-]+ ){0,4}?";
/** "de l'", "du", "of the" and the like, before the one who gives an opinion. */
const of =
  "(?:de la |de l'|du |des |de |d'|par (?:le |la |les |l')?|by (?:the )?|of (?:the )?|from (?:the )?)";
const to = "(?:a la |a l'|au |aux |a |for (?:the )?|for )";
const by = "(?:le |la |les |l'|the )?";

const opening = new RegExp(
  `^(?:${[
    any(words.parts),
    any(words.kept),
    `${fewWords}${any(words.kept_for)} ${to}${fewWords}${office}`,
    `${fewWords}${any(words.filled_by)} ${by}${fewWords}${office}`,
    `${fewWords}(?:for )?${any(words.parts)}`,
    `${any(words.judgements)} ${fewWords}${of}?${fewWords}${examiner}`,
    `${examiner}(?:'s|s')? ${any(words.judgements)}`,
  ].join("|")})(?![a-z])`,
);
const forApplicants = new RegExp(
  `(?:${any(words.kept_for)} ${to}|${any(words.filled_by)} ${by})${fewWords}${any(words.applicants)}`,
);

/** Whether a title says that what follows is the examiners', not the applicant's. */
export function opensExaminersPart(title: string): boolean {
  const folded = fold(title).replace(/^[^a-z]+/, "");
  return opening.test(folded) && !forApplicants.test(folded);
}

const keptFor = new RegExp(
  `^${any(words.kept)}(?: ${to}${fewWords}${office}(?![a-z])(?: ${examiner}(?![a-z]))?)?`,
);

/** How many characters at the beginning of a text say that a part is kept for examiners, when more text follows at once; 0 for none. */
export function lengthOfKeptTitle(text: string): number {
  const folded = fold(text);
  // Where folding changes the length, a place in the folded text is none in the text.
  if (folded.length !== text.length || forApplicants.test(folded)) return 0;
  return keptFor.exec(folded)?.[0].length ?? 0;
}
