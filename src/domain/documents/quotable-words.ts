import type { Actor, Answer } from "../actors/actor.ts";
import {
  type Quotation,
  type Situation,
  type SituationOrUnknown,
  situations,
} from "../situations/situation.ts";
import { fold } from "../values/spelling.ts";

/** Their words, as they can be quoted: short, on one line, and where they stand. */
export interface QuotedWords {
  quote: string;
  label: string | null;
  file: string | null;
  line: number | null;
  /** They wrote it themselves: it may be said back to them. Otherwise it is a remark about them, for our eyes only. */
  theirs: boolean;
  /** The situations that it points to. */
  pointsTo: readonly Situation[];
}

/** Columns in which somebody writes about the actor, not the actor about itself. */
const aboutThem =
  /\b(remarques?|observations?|commentaires? (internes?|instructeur|du service)|notes?|avis|suivi|instruction|instructeur|analyse|interne|relances?|historique|comments?|remarks?|internal|follow[- ]?up|review(er)?)\b/;

export const writtenByThem = (label: string | null) => label !== null && !aboutThem.test(fold(label));

/** Answers that say nothing: they are neither shown nor quoted. */
const empty =
  /^(neant|ras|r\.a\.s\.?|n\/?a|non renseigne|sans objet|s\.?o\.?|nsp|aucun|idem|none|nil|cf\.? .*|voir .*|see .*|[-–—./\s]*|[oxn])$/;

export const saysSomething = (text: string) => !empty.test(fold(text).replace(/[.!]+$/, ""));

/** One line of at most `limit` characters, cut after a sentence where one ends in time, else after a word. */
export function clip(text: string, limit: number): string {
  const line = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit);
  const sentence = Math.max(...[". ", "! ", "? ", "… "].map((end) => head.lastIndexOf(end)));
  if (sentence >= limit / 2) return head.slice(0, sentence + 1);
  const word = head.lastIndexOf(" ");
  return `${wellFormed(head.slice(0, word > limit / 2 ? word : limit - 1)).replace(/[\s,;:]+$/, "")}…`;
}

/** Without the half of a character that a cut may leave at the end. */
const wellFormed = (text: string) => text.replace(/[\ud800-\udbff]$/, "");

const quotationLength = 180;

/**
 * The quotations that a suggestion rests on, most telling first, each sentence once and whole: a few words of it may
 * have been enough to point to a situation, but people are quoted in sentences.
 */
export function quotationsOf(
  evidence: readonly Quotation[],
  answers: readonly Answer[],
  limit: number,
): QuotedWords[] {
  const weight = (one: Quotation) => Math.max(0, ...Object.values(one.points));
  const seen = new Set<string>();
  return [...evidence]
    .sort((a, b) => weight(b) - weight(a))
    .flatMap((one) => {
      const quote = clip(sentenceOf(one, answers), quotationLength);
      const key = fold(quote);
      if (seen.has(key) || !saysSomething(quote)) return [];
      seen.add(key);
      const { label, file, line, points } = one;
      const pointsTo = situations.filter((situation) => (points[situation] ?? 0) > 0);
      return [{ quote, label, file, line, theirs: writtenByThem(label), pointsTo }];
    })
    .slice(0, limit);
}

/** The sentences in which the quoted words stand; the words alone when the answer is not at hand. */
function sentenceOf({ quote, start, end, label }: Quotation, answers: readonly Answer[]): string {
  const answer = answers.find((one) => one.label === label && one.text.slice(start, end) === quote);
  if (answer === undefined) return quote;
  const before = answer.text.slice(0, start).search(/[.!?…\n][^.!?…\n]*$/);
  const after = answer.text.slice(end).search(/[.!?…\n]/);
  const first = before === -1 ? 0 : before + 1;
  const last = after === -1 ? answer.text.length : end + after + 1;
  return answer.text.slice(first, last).trim();
}

/** Labels of what an actor wants to do rather than who it is: the words to start from. */
const aboutTheirPlans =
  /cooper|partenar|projet|besoin|attente|objectif|motivation|envie|difficult|frein|strategi|partner|project|need|expect|goal|plan|obstacle/;

/** Labels of what stands in the way: to be heard later, not to be said back first. */
const aboutTheirTroubles = /difficult|frein|obstacle|blocage|probleme|barrier/;

/**
 * The words to build the conversation on: a sentence of theirs that points to the situation at hand, rather about their
 * plans than about their troubles; else their answer about plans or needs that says the most; null when they never wrote
 * anything that can be said back to them.
 */
export function wordsToStartFrom(
  actor: Pick<Actor, "answers">,
  quotations: readonly QuotedWords[],
  situation: SituationOrUnknown,
): QuotedWords | null {
  const fitting = quotations.filter(
    ({ theirs, quote, pointsTo }) =>
      theirs && quote.length >= 15 && (situation === "unknown" || pointsTo.includes(situation)),
  );
  const troubled = ({ label }: QuotedWords) => aboutTheirTroubles.test(fold(label ?? ""));
  const quoted = fitting.find((one) => !troubled(one)) ?? fitting[0];
  if (quoted) return quoted;
  const candidates = actor.answers.filter(
    ({ label, text }) => aboutTheirPlans.test(fold(label)) && writtenByThem(label) && tellsAStory(text),
  );
  const best = candidates.sort((a, b) => Math.min(b.text.length, 400) - Math.min(a.text.length, 400))[0];
  return best ? { ...quotationOf(best), theirs: true, pointsTo: [] } : null;
}

const quotationOf = ({ label, text, file, line }: Answer) => ({
  quote: clip(text, quotationLength),
  label,
  file,
  line,
});

/** A sentence rather than a figure, a date or a tick. */
const tellsAStory = (text: string) => saysSomething(text) && text.trim().split(/\s+/).length >= 4;
