// What is said of a situation suggested by texts, in English.
import type { Situation, SituationOrUnknown } from "../../domain/situations/situation.ts";
import { andList, counted, number } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

export const percent = (share: number) => `${Math.floor(share * 100)}%`;

export const suggestion = {
  column: "From the texts",
  /** Whose words it rests on. */
  inWords: "In their words",
  inNotes: "In your notes",
  fromNotes: (words: string) => `${words}, from your notes`,
  found: (situation: Situation, confidence: number) =>
    `${terms.situation[situation]} (${percent(confidence)})`,
  nothing: "says nothing of their position",
  foreign: (languages: readonly string[]): string =>
    `written in ${andList(languages.map((language) => terms.language[language] ?? language))}, which the program does not read`,
  unsure: (confidence: number) => `too unsure to conclude (${percent(confidence)})`,
  quoted: (quote: string) => `${inQuotes(quote)}`,
  /** One line for all the words together, which are never quoted. */
  leans: (situation: Situation) => `All the words together lean to: ${terms.situation[situation]}.`,
  assessed: (situation: SituationOrUnknown) => `Assessment: ${terms.situation[situation]}.`,
  said: (whose: string, words: string) => `${whose}: ${words}.`,
  saysSo: "What says so:",
  against: "What says otherwise:",
  /** Under each quotation: what it adds, and why. */
  share: (points: number, because: string) => `+${points.toFixed(1)} · ${because}`,
  anAnswer: "Answer to the question asked.",
  aLearntWord: "Word learnt from your assessments.",
  learning: {
    off: "Nothing is learnt from your assessments: assessment.learn is false in mission.yaml.",
    tooFew: (from: number) =>
      `Not enough assessments to learn from (${counted(from, "assessed actor with texts", "assessed actors with texts")}).`,
    from: (from: number, by: readonly { who: string; count: number }[]) =>
      `Read again with ${counted(from, "actor", "actors")} assessed by ${by.map(({ who, count }) => `${who} (${number(count)})`).join(", ")}.`,
    nothing: "Nothing sure enough was learnt: the suggestions are those of the signals.",
    right: (before: number, after: number) =>
      `Right suggestions among them: ${number(before)} without learning, ${number(after)} with it.`,
    trust: (trust: number) =>
      `The signals proved surer here than elsewhere: they count ${number(trust)} times as much.`,
    words: (situation: Situation, words: readonly string[]) =>
      `${terms.situation[situation]}: ${words.join(", ")}`,
  },
  pointsTo: (situation: Situation) => `→ ${terms.situation[situation]}`,
};
