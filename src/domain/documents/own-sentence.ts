/** Finds what may be said back to an actor in writing: a whole sentence of its own with a wish, a project or a question. */
import answerWords from "../../knowledge/words/answer-words.yaml";
import leavingWords from "../../knowledge/words/leaving-words.yaml";
import type { Actor, Answer } from "../actors/actor.ts";
import type { Quotation, SituationOrUnknown } from "../situations/situation.ts";
import { saysSomething } from "../values/blank.ts";
import { fold } from "../values/spelling.ts";
import { brakesHeard } from "./brakes.ts";
import { aboutTheirPlans, aboutTheirTroubles } from "./quotable-words.ts";

/** Patterns of one language that tell what a folded sentence is. */
export interface SentenceSigns {
  /** A wish, a plan, something under way. */
  wish: RegExp;
  /** A subject or a verb (“nous”, “est”), without which words are no sentence. */
  speaks: RegExp;
  /** The first person: “nous”, “notre”. */
  firstPerson: RegExp;
  /** A beginning with a subject of its own: “la commune …”, “il y a …”. */
  subject: RegExp;
  /** A beginning without its subject, or with one named before: “souhaite …”, “elle …”, “qui …”. */
  lacksSubject: RegExp;
  /** A failure, a quarrel, a fear, a lack. These are never written back, since several people may read a mailbox. */
  trouble: RegExp;
}

/**
 * Whether words read well after “you write:”, or after “you told us:” when a colleague noted them (`heard`). They need a subject;
 * noted speech needs the first person, since nobody says “the association wishes…” aloud of itself.
 */
export function readsInQuotation(
  words: string,
  { firstPerson, subject, lacksSubject: leftOut, speaks }: Omit<SentenceSigns, "wish" | "trouble">,
  heard: boolean,
): boolean {
  const folded = fold(words);
  if (leftOut.test(folded) || ownLeaving.test(folded) || confides.test(folded)) return false;
  if (firstPerson.test(folded)) return true;
  return !heard && subject.test(folded) && (speaks.test(folded) || words.trimEnd().endsWith("?"));
}

/** "Je quitte l'association fin décembre": nobody is asked about their leaving. */
const ownLeaving = new RegExp(`(?<![a-z])${leavingWords.own_leaving}`);

/** "Notre présidente n'y croit pas": the colleague or elected person of whom they confide this may read the message. */
const confides = new RegExp(
  `(?<![a-z])${answerWords.colleagues}(?![a-z])[^.;!?]{0,40}?(?<![a-z])(?:${answerWords.misgivings})`,
);

/** A whole sentence that an actor wrote, and the file in which it stands; null when it is in none. */
export interface OwnSentence {
  words: string;
  file: string | null;
}

const limits = {
  /** Fewer words are no sentence; more are too long for a quotation. */
  words: { least: 6, most: 30 },
  /** “Rien pour le moment.”: a plain no is short, and a long one gives its reasons. */
  noWords: { least: 3, most: 14 },
} as const;

/** The sentence to open a message with; null when nothing of theirs can be said back. */
export function ownSentence(
  { answers }: Pick<Actor, "answers">,
  situation: SituationOrUnknown,
  evidence: readonly Quotation[],
  signs: SentenceSigns,
  /** True for what a note of the team says not to speak of. */
  isNotToBeSaid: (sentence: string) => boolean = () => false,
): OwnSentence | null {
  let best: { words: string; file: string | null; score: number } | null = null;
  for (const answer of answers) {
    if (answer.author !== "actor" || aboutTheirTroubles.test(fold(answer.label))) continue;
    for (const sentence of sentencesOf(answer.text)) {
      if (isNotToBeSaid(sentence)) continue;
      const score = scoreOf(sentence, answer, { situation, evidence, signs });
      if (score > 0 && score > (best?.score ?? 0)) best = { words: sentence, file: answer.file, score };
    }
  }
  return best && { words: best.words, file: best.file };
}

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}«“"])|[\r\n]+/u)
    .map((sentence) => sentence.replace(/[\s\u00a0\u202f]+/g, " ").trim())
    .filter(
      (sentence) =>
        /^[\p{Lu}«“"]/u.test(sentence) && !/[;:,(–-]$|@|https?:|\d[ .]?\d\d[ .]?\d\d[ .]?\d\d/.test(sentence),
    );

/** 0 for a sentence that is not said back. */
function scoreOf(
  sentence: string,
  answer: Answer,
  {
    situation,
    evidence,
    signs,
  }: { situation: SituationOrUnknown; evidence: readonly Quotation[]; signs: SentenceSigns },
): number {
  const folded = fold(sentence);
  if (!readsInQuotation(sentence, signs, false)) return 0;
  if (signs.trouble.test(folded) || brakesHeard(sentence).some((brake) => brake !== "no-idea")) return 0;
  const count = sentence.split(" ").length;
  const pointing = (to: SituationOrUnknown) =>
    evidence.some(
      (quotation) =>
        quotation.label === answer.label &&
        sentence.includes(quotation.quote) &&
        to !== "unknown" &&
        (quotation.points[to] ?? 0) > 0,
    );
  if (situation === "unplanned") {
    const fits = count >= limits.noWords.least && count <= limits.noWords.most;
    return fits && pointing("unplanned") ? 1 + 1 / count : 0;
  }
  if (count < limits.words.least || count > limits.words.most || !saysSomething(sentence)) return 0;
  if (pointing("unplanned")) return 0;
  const wish = signs.wish.test(folded);
  const asks = sentence.endsWith("?");
  if (!asks && !signs.speaks.test(folded)) return 0;
  if (!wish && !asks && !pointing(situation)) return 0;
  return (
    (pointing(situation) ? 2 : 0) +
    (wish ? 2 : 0) +
    (asks ? 1 : 0) +
    (aboutTheirPlans.test(fold(answer.label)) ? 1 : 0) +
    (count <= 22 ? 1 : 0)
  );
}
