// The situations of the guide, and the two ways to one: a suggestion from texts, an assessment by a person.
import type { Author } from "../actors/text-author.ts";

/** The three situations of the guide (page 19), and what we have before anybody has asked. */
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
  /** What the signal adds to each situation it points to. */
  points: Partial<Record<Situation, number>>;
  /** Who speaks in the quotation; null when nobody said. */
  author: Author | null;
  file: string | null;
  line: number | null;
}

/** A situation proposed from texts. A person decides. `confidence` is 0–1, calibrated: 0.9 is right nine times out of ten. */
export interface Suggestion {
  situation: Situation | null;
  confidence: number;
  evidence: readonly Quotation[];
  /** For each author, what all of their words lean to by their weights, beside what is quoted; never a quotation. */
  leaning: readonly { author: Author; points: Quotation["points"] }[];
  /** The languages, other than those that can be read, of texts that were left aside: `de`. */
  foreign: readonly string[];
}

/** Whether nothing that the actor itself says points to the situation: it rests on what the team and partners noted. */
export function restsOnNotes({ situation, evidence, leaning }: Omit<Suggestion, "confidence">): boolean {
  const all = [...evidence, ...leaning];
  return (
    all.some(isNoted) &&
    !all.some((one) => !isNoted(one) && (situation === null || (one.points[situation] ?? 0) > 0))
  );
}

const isNoted = ({ author }: Pick<Quotation, "author">) => author === "team" || author === "partner";

/** One dated, attributed, motivated and revisable triage of one actor. */
export interface Assessment {
  actor: string;
  situation: SituationOrUnknown;
  needs: readonly string[];
  /** ISO 8601 instant. */
  at: string;
  by: string;
  /** Question id → answer key. */
  answers: Readonly<Record<string, string>>;
  /** The questions that decided, most decisive first. */
  deciding: readonly string[];
  notes: Readonly<Record<string, string>>;
  /** Why a person set the situation against what the answers say; null when they did not. */
  reason: string | null;
  /** `survey`: nobody asked, the actor answered a survey of ours; `by` is its file. */
  origin: "questionnaire" | "answers-file" | "override" | "survey";
}
