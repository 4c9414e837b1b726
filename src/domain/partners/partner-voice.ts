/** Sorts the sentences of an actor: what it seeks, offers, or wants to be rid of, and what else it is about. */
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

/** What the title says that an answer holds; null when it says nothing, and each sentence has to be read. */
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

/** Sorts the sentences of answers, without those under a title that asks for confidences and those that turn something down. */
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

/** The end of a sentence; an abbreviation that refers elsewhere ("cf.") ends none. */
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
