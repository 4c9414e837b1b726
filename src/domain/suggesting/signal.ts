// The signals by which a situation is recognised in a text, as the data of one language define them.
import type { Situation } from "../situations/situation.ts";
import type { Expression } from "./expression.ts";
import type { WordWeightModel } from "./word-weights.ts";

export type SignalPoints = Partial<Record<Situation, number>>;

/** One kind of evidence: what it looks for, what it points to, and why. Data (`src/knowledge/<language>/signals`). */
export interface Signal {
  id: string;
  /** Why it points there, as a practitioner would say it. */
  because: string;
  points: SignalPoints;
  /** What it points to when it is denied ("nous ne souhaitons pas…"); nothing when absent. `any`: the denial changes nothing. */
  denied: SignalPoints | "any" | null;
  /** It counts only where cooperation is spoken of, in the sentence or next to it. */
  aboutCooperation: boolean;
  /** An engaged actor says it too ("comment répartir les frais ?"): it points less to a wish where the text tells of an approach. */
  engagedToo: boolean;
  /** It tells of something done or going on: under a wish or a condition ("nous aimerions partager…") it weighs little. */
  fact: boolean;
  /** Signals that say nothing where this one was found: "pas de nouveau projet" is not "pas de projet". */
  replaces: readonly string[];
  expressions: readonly Expression[];
}

/** A question that is answered by yes or no, recognised by its words, and what each answer points to. */
export interface YesNoQuestion {
  id: string;
  yes: SignalPoints;
  no: SignalPoints;
  expressions: readonly Expression[];
}

/**
 * What the words around a signal do to it. Each is a group of the same name in the signals file, so that a language is
 * data; what the engine does with each is in `sentence-context.ts`.
 */
export const contextRoles = [
  "topic",
  "negation",
  "denying",
  "not_a_negation",
  "end_of_negation",
  "contrast",
  "concession",
  "condition",
  "intention",
  "doctrine",
  "third_party",
  "hearsay",
  "courtesy",
  "we",
  "us",
  "over",
  "still",
  "it",
  "to_the_reader",
  "request",
  "yes",
  "no",
  "empty",
] as const;
export type ContextRole = (typeof contextRoles)[number];

/**
 * Groups that are also looked for by themselves: they tell with whom something is done, and whether it is done or wished. A signals file may
 * leave any of them out.
 */
export const markGroups = [
  "with_others",
  "others",
  "act_verb",
  "done",
  "wish_word",
  "joint",
  "offer",
  "reader",
] as const;
export type MarkGroup = (typeof markGroups)[number];

/** The group whose words no signal sees, as they have another sense there ("coopérative"). */
export const otherSense = "other_sense";

/** Everything that one language needs. */
export interface SignalSet {
  language: "fr" | "en";
  /** Small words that tell the language. */
  commonWords: readonly string[];
  /** Words before a full stop that does not end a sentence. */
  abbreviations: readonly string[];
  groups: Readonly<Record<string, readonly Expression[]>>;
  signals: readonly Signal[];
  questions: readonly YesNoQuestion[];
  /** Null when the file gives none. */
  leanings: WordWeightModel | null;
}
