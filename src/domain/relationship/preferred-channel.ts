// Reads in notes and answers by which channel somebody would rather be reached: a wish, which forbids nothing.

import words from "../../knowledge/words/channel-words.yaml";
import type { Actor, Answer, Person } from "../actors/actor.ts";
import { type ObjectionChannel, objectionChannels } from "../objections/objection.ts";
import { keysOf } from "../people/title-words.ts";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import { channelOfReachingAnswer, reachingAnswer } from "./answered-reaching.ts";
import { teamNotes } from "./team-notes.ts";

/** A channel by which somebody would rather be reached or, when `isAvoided`, rather not. */
export interface ChannelWish {
  channel: ObjectionChannel;
  isAvoided: boolean;
  /** The title, where that was the question; null where the words say it themselves. */
  question: string | null;
  words: string;
  /** The only people of the actor that it concerns; null when it concerns the actor as a whole. */
  people: readonly string[] | null;
}

type Wishing = Pick<Actor, "answers" | "note" | "people" | "provenance">;
/** `about`: the words before it, which may say of whom it is. */
type Wish = Omit<ChannelWish, "people"> & { about: string };

const alone = (expression: string) => `(?<![a-z])${expression}(?![a-z])`;
const few = `(?:\\s*(?:[ld]'|${anyOf(words.between)}(?![a-z]))){0,6}`;
const listed = objectionChannels.map((channel) => {
  const named = anyOf(words.channels[channel]);
  return {
    channel,
    named: new RegExp(alone(named)),
    wished: [
      new RegExp(`${alone(anyOf(words.before))}${few}\\s*${alone(named)}`),
      new RegExp(`${alone(named)}(?: [a-z]+)? ${alone(anyOf(words.behind))}`),
      ...words.alone[channel].map((expression) => new RegExp(alone(expression))),
    ],
    only: new RegExp(
      `^${few}\\s*(?:${alone(named)} ${anyOf(words.only)}|${anyOf(words.only)}${few} ${alone(named)})${few}\\s*$`,
    ),
    avoided: new RegExp(alone(anyOf(words.avoided[channel]))),
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

/** What the texts of an actor wish of the way to reach it, in their order, each channel once for each of whom it is said. */
export function channelWishes(actor: Wishing): ChannelWish[] {
  const wishes = textsOf(actor).flatMap((text) =>
    wishesOfText(text).map(({ about, ...wish }) => ({ ...wish, people: meantBy(about, text, actor) })),
  );
  const keyOf = ({ channel, people }: ChannelWish) => [channel, ...(people ?? [])].join("\n");
  return wishes.filter((wish, at) => wishes.findIndex((other) => keyOf(other) === keyOf(wish)) === at);
}

type WishingText = Pick<Answer, "label" | "text" | "author" | "file" | "line">;

const textsOf = (actor: Wishing): readonly WishingText[] => [
  ...actor.answers,
  ...teamNotes(actor).map((note) => ({ ...note, label: "", author: "team" as const })),
];

function wishesOfText({ label, text, author }: WishingText): Wish[] {
  const answer = answeredChannel(label, text) ?? channelAsWished(label, text);
  if (answer !== null) return [answer];
  if (author === null || !glance.test(text)) return [];
  return sentencesOf(text).flatMap((sentence) => wishesIn(sentence, author === "actor"));
}

/** The people whom a wish concerns: those that the words before it name, else the only holder of a post in them, else those of its row. */
function meantBy(
  about: string,
  { file, line }: Pick<WishingText, "file" | "line">,
  { people, provenance }: Pick<Wishing, "people" | "provenance">,
): readonly string[] | null {
  if (people.length < 2) return null;
  const said = new Set(about.split(/[^\p{L}]+/u));
  const isNamed = ({ firstName, lastName, fullName }: Person) =>
    [firstName, lastName ?? fullName].some(
      (name) =>
        name !== null &&
        name.length > 1 &&
        fold(name)
          .split(/[^\p{L}]+/u)
          .every((word) => said.has(word)),
    );
  const named = people.filter(isNamed);
  const keys = new Set(keysOf(about));
  const holding = people.filter(({ role }) => role !== null && keys.has(keysOf(role)[0] ?? ""));
  const isOfRow = ({ fullName }: Person) =>
    file !== null &&
    provenance.some(
      (one) => one.field === "people" && one.value === fullName && one.file === file && one.line === line,
    );
  const meant = named.length > 0 ? named : holding.length === 1 ? holding : people.filter(isOfRow);
  return meant.length === 0 || meant.length === people.length ? null : meant.map(({ fullName }) => fullName);
}

const shortened = new RegExp(`${alone(`(${anyOf(words.shortened)})`)}\\.`, "g");
const endsShortened = new RegExp(`(?<![a-z])${anyOf(words.shortened)}\\.$`);

/** Splits a text into sentences, but not at a shortened word: "Tél. de préf. le soir" is one. */
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

function wishesIn(sentence: string, isOwn: boolean): Wish[] {
  if (sentence.length > longestSentence || !glance.test(sentence)) return [];
  const folded = fold(sentence)
    .replace(shortened, "$1")
    .replace(/[.;!?]+$/, "");
  return listed.flatMap(({ channel, wished, only, avoided }) => {
    const wish = wished.map((pattern) => pattern.exec(folded)).find((match) => match !== null);
    const before = wish ? folded.slice(0, wish.index) : "";
    const isTheirs = !isOwn || before.trim() === "" || ourselves.test(before + (wish?.[0] ?? ""));
    const isWished = wish !== undefined && wish !== null && isTheirs && !others.test(before);
    const avoids = avoided.exec(folded);
    const isAvoided = avoids !== null;
    const about = folded.slice(0, avoids?.index ?? wish?.index ?? 0);
    return isAvoided || isWished || only.test(folded)
      ? [{ channel, isAvoided, question: null, words: sentence.trim().replace(/[.;]+$/, ""), about }]
      : [];
  });
}

/** "Moyen de contact préféré : téléphone" names one channel alone. */
function answeredChannel(label: string, text: string): Wish | null {
  if (text.length > longestAnswer || !asked.test(fold(label))) return null;
  const named = listed.filter((channel) => channel.named.test(fold(text)));
  const [only] = named;
  return only && named.length === 1
    ? { channel: only.channel, isAvoided: false, question: label, words: text, about: "" }
    : null;
}

/** "Quand et comment vous joindre ? : par mail, le matin". */
function channelAsWished(label: string, text: string): Wish | null {
  const channel = channelOfReachingAnswer({ label, text });
  return (
    channel && {
      ...{ channel, isAvoided: false, question: null, about: "" },
      words: reachingAnswer({ label, text })!,
    }
  );
}

/** The wish that speaks against reaching somebody by a channel; null without one, or when they prefer that channel as well. */
export function wishAgainst(
  wishes: readonly ChannelWish[],
  channel: ObjectionChannel,
  person: string | null,
): ChannelWish | null {
  const theirs = wishes.filter(
    ({ people }) => people === null || (person !== null && people.includes(person)),
  );
  const avoided = theirs.find((wish) => wish.isAvoided && wish.channel === channel);
  if (avoided) return avoided;
  const preferred = theirs.filter(({ isAvoided }) => !isAvoided);
  return preferred.some((wish) => wish.channel === channel) ? null : (preferred[0] ?? null);
}
