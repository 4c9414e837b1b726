// Reads in notes and answers by which channel somebody would rather be reached. A wish closes no channel.

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
  /** The title of the answer, when it asks for the channel; null when the words say it themselves. */
  question: string | null;
  words: string;
  /** The people of the actor whose wish it is; null when it is the actor's as a whole. */
  people: readonly string[] | null;
}

type Wishing = Pick<Actor, "answers" | "note" | "people" | "provenance">;
/** `about`: the words before the wish, which may say whose it is. */
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

const clauseEnds = /[,;:()]/;

/** The most characters of a sentence with a wish; a longer one is about something else. */
const longestSentence = 160;
/** The most characters of an answer to the question by which channel. */
const longestAnswer = 60;

/** The wishes in the texts of an actor, in order; each channel once for the same people. */
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

/** Whose wish it is: the people named in the words before it, else the only holder of a post named there, else the people of its row. */
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
    return isAvoided || isWished || folded.split(clauseEnds).some((clause) => only.test(clause))
      ? [{ channel, isAvoided, question: null, words: sentence.trim().replace(/[.;]+$/, ""), about }]
      : [];
  });
}

/** The wish of a short answer to the question by which channel, when it names one channel alone: "Moyen de contact préféré : téléphone". */
function answeredChannel(label: string, text: string): Wish | null {
  if (text.length > longestAnswer || !asked.test(fold(label))) return null;
  const named = listed.filter((channel) => channel.named.test(fold(text)));
  const [only] = named;
  return only && named.length === 1
    ? { channel: only.channel, isAvoided: false, question: label, words: text, about: "" }
    : null;
}

/** The wish of an answer to the question when or how to reach them: "Quand et comment vous joindre ? : par mail, le matin". */
function channelAsWished(label: string, text: string): Wish | null {
  const channel = channelOfReachingAnswer({ label, text });
  return (
    channel && {
      ...{ channel, isAvoided: false, question: null, about: "" },
      words: reachingAnswer({ label, text })!,
    }
  );
}

/** The wish that speaks against a channel: to avoid it, else to prefer another. Null without one, or when they also prefer this channel. */
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
