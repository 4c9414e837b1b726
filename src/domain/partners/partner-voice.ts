/** Sorts the sentences of an actor into what it seeks, what it offers, what it wants to be rid of, and the rest. */
import words from "../../knowledge/words/partner-words.yaml";
import { saysSomething } from "../values/blank.ts";
import { fold } from "../values/spelling.ts";

export interface PartnerVoice {
  seeks: string[];
  offers: string[];
  /** What it wants no more of ("no more canteens"): an actor that works on canteens is no partner for that. */
  rids: string[];
  /** Sentences that neither seek, nor offer, nor want to be rid of something. */
  about: string[];
}

function hasBeginning(folded: string, beginnings: readonly string[]): boolean {
  const spaced = ` ${folded.replace(/[^\p{L}\p{N}-]+/gu, " ")}`;
  return beginnings.some((beginning) => spaced.includes(` ${beginning}`));
}

/** What an answer holds by its title; null when the title does not tell, and each sentence has to be read. */
function voiceOfTitle(title: string): "seeks" | "offers" | "confides" | null {
  const folded = fold(title);
  const { confides, seeks, offers } = words.titles;
  if (hasBeginning(folded, confides)) return "confides";
  if (hasBeginning(folded, seeks)) return "seeks";
  return hasBeginning(folded, offers) ? "offers" : null;
}

/** Whether a title asks the actor what it seeks or offers ("What you seek"), so that the answer is the actor's whoever wrote it down. */
export function isAskedOfActor(title: string): boolean {
  const voice = voiceOfTitle(title);
  return voice !== null && voice !== "confides" && !hasBeginning(fold(title), words.titles.team);
}

/**
 * Sorts the sentences of answers. It leaves out answers under a title that asks for confidences, sentences that only say no, and, unless they are
 * among what it seeks, those that refuse somebody or have nothing to offer.
 */
export function partnerVoice(answers: readonly { label: string; text: string }[]): PartnerVoice {
  const voice: PartnerVoice = { seeks: [], offers: [], rids: [], about: [] };
  for (const { label, text } of answers) {
    const titled = voiceOfTitle(label);
    if (titled === "confides" || !saysSomething(text)) continue;
    for (const sentence of sentencesOf(text)) {
      const folded = fold(sentence);
      const kind =
        titled ??
        (hasBeginning(folded, words.sentences.seeks)
          ? "seeks"
          : hasBeginning(folded, words.sentences.offers)
            ? "offers"
            : "about");
      if (kind !== "about" && onlySaysNo(sentence)) continue;
      if (kind !== "seeks" && (refusesSomebody(sentence) || hasBeginning(folded, words.nothing))) continue;
      voice[kind === "seeks" && hasBeginning(folded, words.rids) ? "rids" : kind].push(sentence);
    }
  }
  return voice;
}

/** The end of a sentence, but not the full stop of an abbreviation such as "cf.". */
const ends = new RegExp(`(?<=[.!?…])(?<!\\b(?:${words.see.join("|")})\\.)\\s+|\\n+`, "i");

export const sentencesOf = (text: string): string[] =>
  text.split(ends).filter((sentence) => /\p{L}/u.test(sentence) && saysSomething(sentence));

/** The places at which a sentence may go on from a no to something else. */
const contrast = new RegExp(`[,;:–—]|\\b(?:${words.no.contrast.join("|")})\\b`);

/** Whether a sentence says only that there is nothing to give or to ask for. */
function onlySaysNo(sentence: string): boolean {
  const parts = fold(sentence)
    .split(contrast)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  const { opens, says, unless } = words.no;
  const no = (part: string) =>
    !hasBeginning(part, unless) &&
    (opens.some((word) => part === word || new RegExp(`^${word}\\P{L}`, "u").test(part)) ||
      hasBeginning(part, says));
  return (
    parts.length > 0 && no(parts[0]!) && parts.every((part) => no(part) || !/\S+\s+\S+\s+\S+/.test(part))
  );
}

/** Whether a sentence refuses to work with somebody. */
export const refusesSomebody = (sentence: string): boolean => hasBeginning(fold(sentence), words.refuses);

/** Whether a sentence tells that two structures are one organisation. */
export const tellsSameHouse = (sentence: string): boolean => hasBeginning(fold(sentence), words.same_house);
