// The situations of the guide, and the two ways to find one: a suggestion from texts, an assessment by somebody.
import type { Author } from "../actors/text-author.ts";

/** The three situations of the guide (page 19); `unknown` before anybody asked, and when the answers decide nothing. */
export const situations = ["unplanned", "willing", "engaged"] as const;
export type Situation = (typeof situations)[number];
export type SituationOrUnknown = Situation | "unknown";

/** A quotation that points to a situation. `text.slice(start, end) === quote`, offsets in UTF-16 units of the answer's text. */
export interface Quotation {
  label: string | null;
  quote: string;
  start: number;
  end: number;
  signal: string;
  /** The points of the signal for each situation to which it points. */
  points: Partial<Record<Situation, number>>;
  /** Who speaks in the quotation; null when that is not known. */
  author: Author | null;
  file: string | null;
  line: number | null;
}

/** A situation proposed from texts, on which somebody decides. `confidence` is 0–1, calibrated: 0.9 is right nine times out of ten. */
export interface Suggestion {
  situation: Situation | null;
  confidence: number;
  evidence: readonly Quotation[];
  /** For each author, the points of all their words by the fitted weights, besides those of the quotations. */
  leaning: readonly { author: Author; points: Quotation["points"] }[];
  /** The languages of texts that were not read, since the program does not read them: `de`. */
  foreign: readonly string[];
}

/** Whether a suggestion rests only on notes of the team and partners: nothing that the actor itself says points to the situation. */
export function restsOnNotes({ situation, evidence, leaning }: Omit<Suggestion, "confidence">): boolean {
  const all = [...evidence, ...leaning];
  return (
    all.some(isNoted) &&
    !all.some((one) => !isNoted(one) && (situation === null || (one.points[situation] ?? 0) > 0))
  );
}

const isNoted = ({ author }: Pick<Quotation, "author">) => author === "team" || author === "partner";

/** One decision on the situation of an actor: dated, attributed, motivated and revisable. */
export interface Assessment {
  actor: string;
  situation: SituationOrUnknown;
  needs: readonly string[];
  /** ISO 8601 instant. */
  at: string;
  by: string;
  /** Question id → answer key. */
  answers: Readonly<Record<string, string>>;
  /** The questions that decided, the most decisive first. */
  deciding: readonly string[];
  notes: Readonly<Record<string, string>>;
  /** Why somebody set another situation than the answers lead to; null when nobody did. */
  reason: string | null;
  /** `survey`: the actor answered a survey of ours, and `by` is the file of responses. */
  origin: "questionnaire" | "answers-file" | "override" | "survey";
}
