// Chooses the words of an actor that a brief or a message quotes.
import answerWords from "../../knowledge/words/answer-words.yaml";
import type { Actor, Answer } from "../actors/actor.ts";
import { wasSaidToOthers } from "../actors/said-to-others.ts";
import type { Author } from "../actors/text-author.ts";
import {
  type Quotation,
  type Situation,
  type SituationOrUnknown,
  situations,
} from "../situations/situation.ts";
import { wholeSentence } from "../situations/whole-sentence.ts";
import type { SourceText } from "../suggesting/suggester.ts";
import { saysSomething } from "../values/blank.ts";
import { fold } from "../values/spelling.ts";

/** Words that can be quoted, short and on one line, and where they stand. */
export interface QuotedWords {
  quote: string;
  label: string | null;
  file: string | null;
  line: number | null;
  /** Who speaks; null when nothing tells. */
  author: Author | null;
  /** Who noted it, when the actor speaks in somebody else's notes; null when the actor wrote it itself. */
  heardBy: Author | null;
  /** They wrote or told it to us, so it may be said back to them. Otherwise only the team reads it. */
  theirs: boolean;
  /** The situations that the quotation points to. */
  pointsTo: readonly Situation[];
}

/** One line of at most `limit` characters: cut after a sentence that ends in its second half, else after a word there, else within a word. */
export function clip(text: string, limit: number): string {
  const line = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit);
  const sentence = Math.max(...[". ", "! ", "? ", "… "].map((end) => head.lastIndexOf(end)));
  if (sentence >= limit / 2) return head.slice(0, sentence + 1);
  const word = head.lastIndexOf(" ");
  return `${wellFormed(head.slice(0, word > limit / 2 ? word : limit - 1)).replace(/[\s,;:]+$/, "")}…`;
}

/** Removes the half of a character that a cut may leave at the end. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udbff]$/, "");

export const quotationLength = 180;

/** The quotations that a suggestion rests on, those with the most points first. Each is the whole sentence of `texts` around the words, and stands once. */
export function quotationsOf(
  evidence: readonly Quotation[],
  texts: readonly SourceText[],
  limit: number,
): QuotedWords[] {
  const weight = (quotation: Quotation) => Math.max(0, ...Object.values(quotation.points));
  const seen = new Set<string>();
  return [...evidence]
    .sort((a, b) => weight(b) - weight(a))
    .flatMap((quotation) => {
      const source = texts.find(
        ({ label, text }) =>
          label === quotation.label && text.slice(quotation.start, quotation.end) === quotation.quote,
      );
      const quote = clip(source ? wholeSentence(source, quotation) : quotation.quote, quotationLength);
      const key = fold(quote);
      if (seen.has(key) || !saysSomething(quote)) return [];
      seen.add(key);
      const { label, file, line, points, author } = quotation;
      const pointsTo = situations.filter((situation) => (points[situation] ?? 0) > 0);
      const heardBy = source?.author && source.author !== author ? source.author : null;
      // What they told a partner, or whoever examined their application, was not said to us.
      const toldElsewhere =
        heardBy === "partner" ||
        (heardBy !== null && examinedElsewhere.test(fold(label ?? ""))) ||
        (heardBy !== null && wasSaidToOthers(source!.text.slice(0, quotation.start), label ?? ""));
      const theirs = author === "actor" && !toldElsewhere;
      return [{ quote, label, file, line, author, heardBy, theirs, pointsTo }];
    })
    .slice(0, limit);
}

const examinedElsewhere = new RegExp(answerWords.examined_elsewhere.join("|"));

/** Labels of answers about what an actor wants to do: a conversation starts from these. */
export const aboutTheirPlans = new RegExp(answerWords.plans.join("|"));

/** Labels of answers about what stands in the way: a conversation does not start from these. */
export const aboutTheirTroubles = new RegExp(answerWords.troubles.join("|"));

/**
 * The words from which the conversation starts: a quoted sentence of theirs that points to the situation, if possible not about their
 * troubles; else their longest answer about plans or needs; null when neither can be said back to them. `readsWell`: whether words read
 * well after “you write:”, or, when a colleague heard them, after “you told us:”.
 */
export function wordsToStartFrom(
  actor: Pick<Actor, "answers">,
  quotations: readonly QuotedWords[],
  situation: SituationOrUnknown,
  readsWell: (words: string, heard: boolean) => boolean,
): QuotedWords | null {
  const fitting = quotations.filter(
    ({ theirs, quote, heardBy, pointsTo }) =>
      theirs &&
      quote.length >= 15 &&
      (situation === "unknown" || pointsTo.includes(situation)) &&
      readsWell(quote, heardBy !== null),
  );
  const troubled = ({ label }: QuotedWords) => aboutTheirTroubles.test(fold(label ?? ""));
  const quoted = fitting.find((quotation) => !troubled(quotation)) ?? fitting[0];
  if (quoted) return quoted;
  const candidates = actor.answers.filter(
    ({ label, text, author }) =>
      author === "actor" &&
      aboutTheirPlans.test(fold(label)) &&
      hasFourWords(text) &&
      readsWell(clip(text, quotationLength), false),
  );
  const best = candidates.sort((a, b) => Math.min(b.text.length, 400) - Math.min(a.text.length, 400))[0];
  return best ? { ...quotationOf(best), author: "actor", heardBy: null, theirs: true, pointsTo: [] } : null;
}

const quotationOf = ({ label, text, file, line }: Answer) => ({
  quote: clip(text, quotationLength),
  label,
  file,
  line,
});

/** Whether an answer has four words or more: a figure, a date or a tick has fewer. */
const hasFourWords = (text: string) => saysSomething(text) && text.trim().split(/\s+/).length >= 4;
