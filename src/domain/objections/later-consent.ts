// Recognises that somebody who refused contact agrees again later. It lifts no objection: somebody decides.
import answerWords from "../../knowledge/words/answer-words.yaml";
import words from "../../knowledge/words/later-consent-words.yaml";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import { type Objection, type ObjectionChannel, objectionChannels } from "./objection.ts";
import type { RefusingSentence } from "./who-refuses.ts";
import { dayOfWords } from "./written-day.ts";

/** A yes to contact in a text. */
export interface StatedConsent {
  words: string;
  /** Where the sentence begins in its text. */
  at: number;
  /** The day that the text gives for it, as it is written; null when it gives none. */
  writtenOn: string | null;
  /** The ways of contact that it names; empty when it names none. */
  channels: readonly ObjectionChannel[];
  /** Whether the text says that they changed their mind. */
  isTurn: boolean;
  /** Whether it is only interest, which counts as a yes to contact only after a refusal. */
  isInterest: boolean;
  /** The sentence, from which `personWhoRefuses` reads whose it is; null for a box. */
  sentence: RefusingSentence | null;
}

const alone = (expression: string) => `(?<![a-z])${expression}(?![a-z])`;
const glance = new RegExp(words.glance, "i");
const turned = new RegExp(alone(anyOf(words.turned)));
const turns = new RegExp(alone(anyOf(words.turns)), "g");
const interest = new RegExp(alone(anyOf(words.interest)), "g");
const denies = new RegExp(`${alone(anyOf(words.denials))}|n't(?![a-z])|(?<![a-z])n'`);
const agrees = new RegExp(
  `${alone(anyOf(words.welcomes))}|${alone(anyOf(words.wills))}[^.;!?]{0,40}?${alone(anyOf(words.contacts))}`,
  "g",
);
const channels = objectionChannels.map((channel) => ({
  channel,
  named: new RegExp(alone(anyOf(words.channels[channel]))),
}));
/** A longer text tells of other things. */
const longest = 8_000;
const sentenceEnds = /(?<=[.!?;…])\s+|\n+/u;
const clauseEnds = new RegExp(`[,:()]|${alone(anyOf(words.turns_of_clause))}`, "gu");

/** The sentences of a text that say yes to contact, in order. */
export function consentsIn(text: string): StatedConsent[] {
  if (text.length > longest || !glance.test(text)) return [];
  const consents: StatedConsent[] = [];
  let from = 0;
  for (const sentence of text.split(sentenceEnds)) {
    from = text.indexOf(sentence, from);
    const consent = consentIn(sentence);
    if (consent !== null) {
      const at = from + consent.sentence.before.length;
      const writtenOn = dayOfWords(text, at, at + consent.sentence.denial.length);
      consents.push({ ...consent, words: sentence.trim(), at, writtenOn });
    }
    from += sentence.length;
  }
  return consents;
}

function consentIn(sentence: string) {
  const folded = fold(sentence).replaceAll("’", "'");
  const stated = [turns, agrees, interest]
    .flatMap((pattern) => [...folded.matchAll(pattern)].map((match) => ({ pattern, match })))
    .find(({ pattern, match }) => !isDenied(folded, match, pattern === turns));
  if (stated === undefined) return null;
  const { index, 0: said } = stated.match;
  const isTurn = stated.pattern === turns || turned.test(folded);
  return {
    channels: channels.flatMap(({ channel, named }) => (named.test(folded.slice(index)) ? [channel] : [])),
    isTurn,
    isInterest: stated.pattern === interest && !isTurn,
    sentence: {
      before: sentence.slice(0, index),
      denial: said,
      after: sentence.slice(index + said.length),
    },
  };
}

/** Whether a denial precedes the words: "ne souhaite plus être appelée", "n'a pas changé d'avis". The words of a change of mind may themselves have one. */
function isDenied(folded: string, { index, 0: said }: RegExpMatchArray, isTurn: boolean): boolean {
  const before = folded.slice(0, index);
  const clause = before.slice([...before.matchAll(clauseEnds)].at(-1)?.index ?? 0);
  return denies.test(isTurn ? clause : clause + said) || /\?\s*$/.test(folded);
}

/** A ticked box under a title that asks for a yes to contact; null for any other answer. */
export function consentOfBox({ label, text }: { label: string; text: string }): StatedConsent | null {
  const [first = ""] = fold(text.trim()).split(/[^\p{L}\p{N}✓✔☑]+/u);
  const isTicked = answerWords.ticked.includes(first || text.trim());
  const title = isTicked ? consentIn(label.replace(/[?:\s]+$/, "")) : null;
  if (title === null || title.isInterest) return null;
  const { channels: named, isTurn, isInterest } = title;
  const writtenOn = dayOfWords(text, 0, text.length);
  return { channels: named, isTurn, isInterest, words: text.trim(), at: 0, writtenOn, sentence: null };
}

/** A yes with the facts that tell whether it is later than a refusal. Days are ISO dates. */
export interface DatedConsent extends Pick<StatedConsent, "channels" | "isTurn" | "isInterest"> {
  /** The day of its words; null when it is not known. */
  on: string | null;
  /** The day on which the program read or noted it, and its source. */
  readOn: string;
  source: string;
  /** Whose yes it is; null when it names nobody. */
  person: string | null;
}

/**
 * Whether a yes came later than a refusal of the same person for the same channel. `refusal`: its offset and day in the same text; null when it is
 * in another text. In one text the days decide or, without two different days, the order of the words. In another text a yes without a day counts
 * when it says that they changed their mind, or when it was read from another list, not before the refusal.
 */
export function isLaterConsent(
  consent: DatedConsent & Pick<StatedConsent, "at">,
  objection: Pick<Objection, "person" | "scope" | "at" | "noted" | "source">,
  refusal: { at: number; on: string | null } | null,
): boolean {
  if (!isOfSamePerson(consent, objection) || !isOfSameChannel(consent, objection)) return false;
  const { on, isTurn, isInterest } = consent;
  if (refusal !== null) {
    const isDated = on !== null && refusal.on !== null && on !== refusal.on;
    return isDated ? on > refusal.on! : consent.at > refusal.at;
  }
  const readOn = objection.noted.slice(0, 10);
  // A refusal without a day has the day on which it was read, and may be older.
  if (on !== null) return on > objection.at || (isTurn && objection.at === readOn);
  return isTurn || (!isInterest && consent.source !== objection.source && consent.readOn >= readOn);
}

const isOfSamePerson = (consent: Pick<DatedConsent, "person">, { person }: Pick<Objection, "person">) =>
  person === null || consent.person === null || fold(person) === fold(consent.person);

const isOfSameChannel = (
  { channels: named }: Pick<DatedConsent, "channels">,
  { scope }: Pick<Objection, "scope">,
) => scope === "all" || named.length === 0 || named.includes(scope);
