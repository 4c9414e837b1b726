// Reads in notes and answers by which channel somebody would rather be reached: a wish, which forbids nothing.

import words from "../../knowledge/words/channel-words.yaml";
import type { Actor } from "../actors/actor.ts";
import { type ObjectionChannel, objectionChannels } from "../objections/objection.ts";
import { fold } from "../values/spelling.ts";

/** One channel that is preferred or, by a wish as well, better left. */
export interface ChannelWish {
  channel: ObjectionChannel;
  isAvoided: boolean;
  /** The title, where that was the question; null where the words say it themselves. */
  question: string | null;
  words: string;
}

const oneOf = (expressions: readonly string[]) => `(?:${expressions.join("|")})`;
const alone = (expression: string) => `(?<![a-z])${expression}(?![a-z])`;
const few = `(?:\\s*(?:[ld]'|${oneOf(words.between)}(?![a-z]))){0,6}`;
const listed = objectionChannels.map((channel) => {
  const named = oneOf(words.channels[channel]);
  return {
    channel,
    named: new RegExp(alone(named)),
    wished: [
      new RegExp(`${alone(oneOf(words.before))}${few}\\s*${alone(named)}`),
      new RegExp(`${alone(named)}(?: [a-z]+)? ${alone(oneOf(words.behind))}`),
    ],
    only: new RegExp(
      `^${few}\\s*(?:${alone(named)} ${oneOf(words.only)}|${oneOf(words.only)}${few} ${alone(named)})${few}\\s*$`,
    ),
    avoided: new RegExp(alone(oneOf(words.avoided[channel]))),
  };
});
const glance = new RegExp(words.glance, "i");
const others = new RegExp(words.others);
const asked = new RegExp(words.asked);
const ourselves = new RegExp(words.ourselves);

/** A wish is said in a short sentence; a long one is about something else. */
const longestSentence = 160;
/** An answer to the question by which channel names little else. */
const longestAnswer = 60;

/** What the texts of an actor wish of the way to reach it, in their order, each channel once. */
export function channelWishes({ answers, note }: Pick<Actor, "answers" | "note">): ChannelWish[] {
  const texts = note === null ? answers : [...answers, { label: "", text: note, author: "team" as const }];
  const wishes = texts.flatMap(({ label, text, author }) => {
    const answer = answeredChannel(label, text);
    if (answer !== null) return [answer];
    if (author === null || !glance.test(text)) return [];
    return sentencesOf(text).flatMap((sentence) => wishesIn(sentence, author === "actor"));
  });
  return wishes.filter(({ channel }, at) => wishes.findIndex((wish) => wish.channel === channel) === at);
}

const shortened = new RegExp(`${alone(`(${oneOf(words.shortened)})`)}\\.`, "g");
const endsShortened = new RegExp(`(?<![a-z])${oneOf(words.shortened)}\\.$`);

/** "Tél. de préf. le soir" is a sentence. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let isOpen = false;
  for (const part of text.split(/(?<=[.;!?])\s+|\n/)) {
    if (isOpen) sentences.push(`${sentences.pop()} ${part}`);
    else sentences.push(part);
    isOpen = endsShortened.test(fold(part));
  }
  return sentences;
}

function wishesIn(sentence: string, isOwn: boolean): ChannelWish[] {
  if (sentence.length > longestSentence || !glance.test(sentence)) return [];
  const folded = fold(sentence)
    .replace(shortened, "$1")
    .replace(/[.;!?]+$/, "");
  return listed.flatMap(({ channel, wished, only, avoided }) => {
    const wish = wished.map((pattern) => pattern.exec(folded)).find((match) => match !== null);
    const before = wish ? folded.slice(0, wish.index) : "";
    const isTheirs = !isOwn || before.trim() === "" || ourselves.test(before);
    const isWished = wish !== undefined && wish !== null && isTheirs && !others.test(before);
    const isAvoided = avoided.test(folded);
    return isAvoided || isWished || only.test(folded)
      ? [{ channel, isAvoided, question: null, words: sentence.trim().replace(/[.;]+$/, "") }]
      : [];
  });
}

/** "Moyen de contact préféré : téléphone" names one channel alone. */
function answeredChannel(label: string, text: string): ChannelWish | null {
  if (text.length > longestAnswer || !asked.test(fold(label))) return null;
  const named = listed.filter((channel) => channel.named.test(fold(text)));
  const [only] = named;
  return only && named.length === 1
    ? { channel: only.channel, isAvoided: false, question: label, words: text }
    : null;
}

/** The wish that speaks against a channel; null where none does, or somebody prefers it as well. */
export function wishAgainst(wishes: readonly ChannelWish[], channel: ObjectionChannel): ChannelWish | null {
  const avoided = wishes.find((wish) => wish.isAvoided && wish.channel === channel);
  if (avoided) return avoided;
  const preferred = wishes.filter(({ isAvoided }) => !isAvoided);
  return preferred.some((wish) => wish.channel === channel) ? null : (preferred[0] ?? null);
}
