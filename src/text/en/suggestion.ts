// Sentences about a situation that is suggested from texts, in English.
import type { Situation, SituationOrUnknown } from "../../domain/situations/situation.ts";
import { andList, counted, number } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

export const percent = (share: number) => `${Math.floor(share * 100)}%`;

export const suggestion = {
  columnTitle: "From the texts",
  /** Whose words the suggestion rests on. */
  fromTheirWords: "In their words",
  fromYourNotes: "In your notes",
  addFromYourNotes: (words: string) => `${words}, from your notes`,
  situationFound: (situation: Situation, confidence: number) =>
    `${terms.situation[situation]} (${percent(confidence)})`,
  saysNothing: "says nothing of their position",
  foreignLanguage: (languages: readonly string[]): string =>
    `written in ${andList(languages.map((language) => terms.language[language] ?? language))}, which the program does not read`,
  tooUnsure: (confidence: number) => `too unsure to conclude (${percent(confidence)})`,
  quoted: (quote: string) => `${inQuotes(quote)}`,
  /** The situation to which all words together lean; single words are not quoted. */
  wordsLeanTo: (situation: Situation) => `All the words together lean to: ${terms.situation[situation]}.`,
  assessment: (situation: SituationOrUnknown) => `Assessment: ${terms.situation[situation]}.`,
  labelledWords: (whose: string, words: string) => `${whose}: ${words}.`,
  evidenceForHeading: "What says so:",
  evidenceAgainstHeading: "What says otherwise:",
  /** Under each quotation: the points that it adds, and why. */
  quotationShare: (points: number, because: string) => `+${points.toFixed(1)} · ${because}`,
  answerToQuestion: "Answer to the question asked.",
  learntWord: "Word learnt from your assessments.",
  learning: {
    learningOff: "Nothing is learnt from your assessments: assessment.learn is false in mission.yaml.",
    tooFewAssessments: (count: number) =>
      `Not enough assessments to learn from (${counted(count, "assessed actor with texts", "assessed actors with texts")}).`,
    learntFrom: (from: number, by: readonly { who: string; count: number }[]) =>
      `Read again with ${counted(from, "actor", "actors")} assessed by ${by.map(({ who, count }) => `${who} (${number(count)})`).join(", ")}.`,
    nothingLearnt: "Nothing sure enough was learnt: the suggestions are those of the signals.",
    rightSuggestions: (before: number, after: number) =>
      `Right suggestions among them: ${number(before)} without learning, ${number(after)} with it.`,
    signalTrust: (trust: number) =>
      `The signals proved surer here than elsewhere: they count ${number(trust)} times as much.`,
    learntWords: (situation: Situation, words: readonly string[]) =>
      `${terms.situation[situation]}: ${words.join(", ")}`,
  },
  pointsTo: (situation: Situation) => `→ ${terms.situation[situation]}`,
};
