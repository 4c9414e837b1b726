// Reads the answer to a question of a form that asks when or how to reach the person who fills it in.
import channels from "../../knowledge/words/channel-words.yaml";
import words from "../../knowledge/words/reaching-words.yaml";
import type { Answer } from "../actors/actor.ts";
import { type ObjectionChannel, objectionChannels } from "../objections/objection.ts";
import { isBlankValue } from "../values/blank.ts";
import { anyOf } from "../values/expressions.ts";
import { remembering } from "../values/memoize.ts";
import { fold, foldedSet } from "../values/spelling.ts";

const asks = new RegExp(words.asks_how, "u");
const asksHow = remembering((label) => asks.test(fold(label)));
const saysNeither = foldedSet(words.no_answer);
const theyWill = new RegExp(`(?<![a-z])${anyOf(words.they_will)}(?![a-z])`, "g");
const listed = objectionChannels.map((channel) => {
  const named = `(?<![a-z])${anyOf(channels.channels[channel])}(?![a-z])`;
  return {
    channel,
    named: new RegExp(named),
    first: new RegExp(
      `${named}[^,.;!?]{0,12}? ${anyOf(words.comes_first)}(?![a-z])|(?<![a-z])${anyOf(words.comes_first)} (?:par |un |le |une |by )?${named}`,
    ),
  };
});
const notBy = new RegExp(
  `(?<![a-z])${anyOf(words.not_by)} (?:(?:par|de|d'|un|une|le|les|au|by|a) ?){0,2}[a-z-]+`,
  "g",
);
/** The most characters of such an answer; a longer one is about other things too. */
const longest = 240;

/** The whole answer on one line; null for an answer to another question, and for one that is long or says nothing. */
export function reachingAnswer({ label, text }: Pick<Answer, "label" | "text">): string | null {
  if (text.length > longest || !asksHow(label) || isBlankValue(text)) return null;
  const answer = text.replace(/\s+/g, " ").trim();
  return saysNeither.has(fold(answer).replace(/[.!]+$/, "")) ? null : answer;
}

/** The only channel that the answer names, or the one that it puts first of several ("mail d'abord, puis je vous rappelle"); else null. */
export function channelOfReachingAnswer(answer: Pick<Answer, "label" | "text">): ObjectionChannel | null {
  const reaching = reachingAnswer(answer);
  if (reaching === null) return null;
  const folded = fold(reaching).replaceAll("’", "'").replace(theyWill, " ").replace(notBy, " ");
  const named = listed.filter((channel) => channel.named.test(folded));
  const [only] = named.length === 1 ? named : named.filter((channel) => channel.first.test(folded));
  return only?.channel ?? null;
}
