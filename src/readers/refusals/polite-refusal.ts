// Recognises a refusal that does not mention contact: "nous préférons en rester là", "ce n'est pas pour nous, bonne continuation".

import { anyOf } from "../../domain/values/expressions.ts";
import { fold } from "../../domain/values/spelling.ts";
import words from "../../knowledge/words/polite-refusals.yaml";

const glance = new RegExp(words.glance, "i");
const whole = (pattern: string) => `(?<![a-z])${pattern}(?![a-z])`;
const few = "(?: [a-z'-]+){0,4}?";
const { subjects, wills, closes, closes_denied, beyond, dedication, alone } = words;
/** The beginning of a refusal: who declines, and that they want or decided something; the rest says what. */
const settling = `${whole(subjects)}${few} ?${whole(wills)}${few}`;

const closing = new RegExp(`${settling} ${whole(closes)}${beyond}`, "u");
const goingNoFurther = new RegExp(
  `${settling} ?(?:pas|plus|not|n't) (?:to )?${whole(closes_denied)}${beyond}`,
  "u",
);
const closingAtOnce = new RegExp(`${whole(anyOf(words.at_once))}${beyond}`, "u");
const dedicated = new RegExp(
  `${settling} (?:${whole(alone)} )?(?:de |to )?${whole(`(?:${dedication})`)}[^.!?;]*`,
  "u",
);
const isAlone = new RegExp(whole(alone), "u");
const ofField = new RegExp(words.field, "u");
const weak = new RegExp(whole(anyOf(words.weak)), "u");
const farewell = new RegExp(words.farewells, "u");
const turned = new RegExp(words.turned, "u");
const denied = /(?:^| )(?:ne |n'|not |don't )/u;
const open = new RegExp(words.open, "u");

/** Letters of a text that may be a refusal as a whole: a longer one tells of other things too. */
const longest = 1_500;

/** The sentence that declines, as it stands; null where none does, or the text goes on to wish for something. */
export function politeRefusal(text: string): string | null {
  if (text.length > longest || !glance.test(text)) return null;
  const sentences = text.split(sentenceEnds);
  const declining = sentences.find((sentence, at) => {
    if (!glance.test(sentence)) return false;
    const folded = fold(sentence);
    return declines(folded) || isDismissed(folded, sentences[at + 1] ?? "");
  });
  return declining === undefined || open.test(fold(text)) ? null : declining.trim();
}

function declines(sentence: string): boolean {
  const clause = closing.exec(sentence);
  if (clause && !denied.test(clause[0]) && !isTurned(sentence, clause)) return true;
  const others = [goingNoFurther, closingAtOnce].map((pattern) => pattern.exec(sentence));
  if (others.some((other) => other !== null && !isTurned(sentence, other))) return true;
  const only = dedicated.exec(sentence);
  return only !== null && isAlone.test(only[0]) && !ofField.test(only[0]) && !isTurned(sentence, only);
}

/** "Si vous préférez que nous en restions là": the words before the refusal leave it open. */
const isTurned = (sentence: string, { index }: RegExpExecArray) => turned.test(sentence.slice(0, index));

/** "Ce n'est pas pour nous", with a farewell beside it or in the next sentence. */
function isDismissed(sentence: string, next: string): boolean {
  const clause = weak.exec(sentence);
  return clause !== null && farewell.test(`${sentence} ${fold(next)}`) && !isTurned(sentence, clause);
}

/** Where a sentence ends. */
const sentenceEnds = /(?<=[.!?;…])\s+|\n+/u;
