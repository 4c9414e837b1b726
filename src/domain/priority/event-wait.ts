// Recognises a wait for an event of which nobody knows the day: "rappeler quand le bureau sera élu", "pas de contact avant l'AG".
import words from "../../knowledge/words/event-wait-words.yaml";
import waiting from "../../knowledge/words/waiting-words.yaml";
import { anyOf } from "../values/expressions.ts";
import { namesDay } from "./day-of-wait.ts";
import { inFull, sentencesOf } from "./note-sentences.ts";
import { titleOfWait } from "./title-of-wait.ts";

/** Letters of a clause about an event. */
const longestClause = 70;

const mayAwait = new RegExp(words.glance, "i");
const head = `(?:^|[,;:(«“"–—-] ?|\\. )`;
const between = `(?:\\s+(?!${anyOf(words.not_between)}(?![a-z]))[a-z'-]+\\.?){0,4}?,?\\s+`;
const verbToCome = `[^.;!?,:()]{2,${longestClause}}?(?<=[ '])${anyOf(words.to_come)}(?![a-z])`;
const clause = `${anyOf(words.when)}(?!${anyOf(words.no_event)})${verbToCome}`;
const noun = `${anyOf(words.articles)}?${anyOf(words.adjectives)}?${anyOf(words.events)}(?![a-z])`;
const event = `(?:${clause}|${anyOf(words.after)}${noun}|${anyOf(words.done)}|${anyOf(words.slack)}(?![a-z]))`;

/** Seasons without days of their own. */
const slack = new RegExp(anyOf(words.slack), "gu");

const ours = `${head}${anyOf(words.before_ours)}*${anyOf(words.ours)}`;
const theirs = `(?<![a-z])${anyOf([...waiting.asked, ...words.wished])}(?:-[a-z]+)?`;
const heldOff = `(?:(?<![a-z])${anyOf(waiting.held_off)}|${head}${anyOf([...waiting.held_off_first, ...waiting.not_before])})`;
const still = `${head}${anyOf(words.still)}[^.;!?,]{0,30}? ${anyOf(words.as_long_as)}(?!${anyOf(words.not_long)})[a-z]`;
const awaited = `${head}${anyOf(words.await)} ?(?:${noun}|${anyOf(words.await_that)}(?!${anyOf(words.not_long)})[a-z])`;
const ofIt = "(?: (?:d[eu]s? |d'|of )[^.;!?:,]{2,30})?";
const plain = `^${anyOf(words.plain)}*(?:(?:${clause}|${anyOf(words.done)})(?: [a-z'-]+){0,2}|${anyOf(words.after)}${noun}${ofIt}|${anyOf(words.slack)})(?:,? ${anyOf(waiting.pleas)})?[ .!)»"]*$`;

const inNotes = [`${ours}${between}${event}`, `${theirs}${between}${event}`, still, awaited, plain].map(
  (pattern) => new RegExp(pattern, "u"),
);
const heldOffUntil = new RegExp(`${heldOff}\\s+${noun}`, "u");
const inAnswers = new RegExp(`${theirs}${between}${event}`, "u");
const alone = new RegExp(plain, "u");
const isOver = new RegExp(anyOf(words.over), "u");
const isCondition = new RegExp(`^${anyOf(words.conditions)}`, "u");

/** A text in which a wait is looked for, with who wrote it and the title of its column. */
export interface TextOfWait {
  author: string | null;
  label: string;
  text: string;
}

/**
 * The sentence that waits for an event without a day; null when none does. `asksWhen`: whether the title of the text asks when to get in touch, so that
 * the event alone answers it. A question or a condition decides nothing, and what is noted as done is over.
 */
export function waitForEvent({ author, label, text }: TextOfWait, asksWhen: boolean): string | null {
  if (!mayAwait.test(text)) return null;
  const sentences = sentencesOf(text);
  const isTold = author === "team" || author === "partner";
  const awaiting = sentences.findIndex((sentence) => {
    const folded = plainWords(sentence);
    if (/\?\s*$/.test(sentence) || isCondition.test(folded) || namesDay.test(folded.replace(slack, "")))
      return false;
    if (alone.test(folded) && (asksWhen || titleOfWait(label) !== null)) return true;
    if (!isTold) return inAnswers.test(folded);
    return inNotes.some((pattern) => pattern.test(folded)) || heldOffUntil.test(folded);
  });
  const rest = sentences.slice(awaiting).map(plainWords).join(" ");
  return awaiting === -1 || isOver.test(rest) ? null : sentences[awaiting]!.trim();
}

const plainWords = (text: string) => inFull(text).replace(/\s+/g, " ").trim();
