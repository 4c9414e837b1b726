/** Parts what an actor says it seeks, what it offers, what it wants to be rid of, and what it keeps to itself. */
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

/** A title that tells what an answer holds; null when each of its sentences tells for itself. */
function voiceOfTitle(title: string): "seeks" | "offers" | "confides" | null {
  const folded = fold(title);
  const { confides, seeks, offers } = words.titles;
  if (hasBeginning(folded, confides)) return "confides";
  if (hasBeginning(folded, seeks)) return "seeks";
  return hasBeginning(folded, offers) ? "offers" : null;
}

/** Whether an answer under this title was asked of the actor, though who wrote it down is not known: "What you seek". */
export function isAskedOfActor(title: string): boolean {
  const voice = voiceOfTitle(title);
  return voice !== null && voice !== "confides" && !hasBeginning(fold(title), words.titles.team);
}

/** What answers hold of each: what was confided, turned down or went wrong is in none. */
export function partnerVoice(answers: readonly { label: string; text: string }[]): PartnerVoice {
  const voice: PartnerVoice = { seeks: [], offers: [], rids: [], about: [] };
  for (const { label, text } of answers) {
    const titled = voiceOfTitle(label);
    if (titled === "confides" || !saysSomething(text)) continue;
    for (const sentence of sentencesOf(text)) {
      const folded = fold(sentence);
      const said =
        titled ??
        (hasBeginning(folded, words.sentences.seeks)
          ? "seeks"
          : hasBeginning(folded, words.sentences.offers)
            ? "offers"
            : "about");
      if (said !== "about" && onlySaysNo(sentence)) continue;
      if (said !== "seeks" && (refusesSomebody(sentence) || hasBeginning(folded, words.nothing))) continue;
      voice[said === "seeks" && hasBeginning(folded, words.rids) ? "rids" : said].push(sentence);
    }
  }
  return voice;
}

/** An abbreviation that sends elsewhere ends no sentence. */
const ends = new RegExp(`(?<=[.!?…])(?<!\\b(?:${words.see.join("|")})\\.)\\s+|\\n+`, "i");

export const sentencesOf = (text: string): string[] =>
  text.split(ends).filter((sentence) => /\p{L}/u.test(sentence) && saysSomething(sentence));

/** Where a sentence may go on from a no to what is offered all the same. */
const contrast = new RegExp(`[,;:–—]|\\b(?:${words.no.contrast.join("|")})\\b`);

/** Whether no part of a sentence says more than that there is nothing to give, or to ask for. */
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

/** Whether a sentence turns somebody down. */
export const refusesSomebody = (sentence: string): boolean => hasBeginning(fold(sentence), words.refuses);

/** Whether a sentence tells that two structures are one house. */
export const tellsSameHouse = (sentence: string): boolean => hasBeginning(fold(sentence), words.same_house);
