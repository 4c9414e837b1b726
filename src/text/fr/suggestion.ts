// Sentences about a situation that is suggested from texts, in French.
import type { Situation, SituationOrUnknown } from "../../domain/situations/situation.ts";
import { andList, counted, number } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

export const percent = (share: number) => `${Math.floor(share * 100)}\u00a0%`;

export const suggestion = {
  columnTitle: "D’après les textes",
  /** Whose words the suggestion rests on. */
  fromTheirWords: "D’après leurs mots",
  fromYourNotes: "D’après vos notes",
  addFromYourNotes: (words: string) => `${words}, d’après vos notes`,
  situationFound: (situation: Situation, confidence: number) =>
    `${terms.situation[situation]} (${percent(confidence)})`,
  saysNothing: "ne dit rien de leur position",
  foreignLanguage: (languages: readonly string[]): string =>
    `écrit en ${andList(languages.map((language) => terms.language[language] ?? language))}, que le programme ne lit pas`,
  tooUnsure: (confidence: number) => `trop peu sûr pour conclure (${percent(confidence)})`,
  quoted: (quote: string) => `${inQuotes(quote)}`,
  /** The situation to which all words together lean; single words are not quoted. */
  wordsLeanTo: (situation: Situation) =>
    `L’ensemble des mots penche vers\u00a0: ${terms.situation[situation]}.`,
  assessment: (situation: SituationOrUnknown) => `Qualification\u00a0: ${terms.situation[situation]}.`,
  labelledWords: (whose: string, words: string) => `${whose}\u00a0: ${words}.`,
  evidenceForHeading: "Ce qui le dit\u00a0:",
  evidenceAgainstHeading: "En sens contraire\u00a0:",
  /** Under each quotation: the points that it adds, and why. */
  quotationShare: (points: number, because: string) =>
    `+${number(Math.round(points * 10) / 10, 1)} · ${because}`,
  answerToQuestion: "Réponse à la question posée.",
  learntWord: "Mot appris de vos qualifications.",
  learning: {
    learningOff:
      "Rien n’est appris de vos qualifications\u00a0: assessment.learn est à false dans mission.yaml.",
    tooFewAssessments: (count: number) =>
      `Pas assez de qualifications pour apprendre (${counted(count, "acteur qualifié dont on a des textes", "acteurs qualifiés dont on a des textes")}).`,
    learntFrom: (from: number, by: readonly { who: string; count: number }[]) =>
      `Relu avec ${counted(from, "acteur qualifié", "acteurs qualifiés")} par ${by.map(({ who, count }) => `${who} (${number(count)})`).join(", ")}.`,
    nothingLearnt: "Rien d’assez sûr n’en a été appris\u00a0: les suggestions restent celles des signaux.",
    rightSuggestions: (before: number, after: number) =>
      `Suggestions justes parmi eux\u00a0: ${number(before)} sans apprentissage, ${number(after)} avec.`,
    signalTrust: (trust: number) =>
      `Les signaux s’y sont montrés plus sûrs qu’ailleurs\u00a0: ils comptent ${number(trust)} fois plus.`,
    learntWords: (situation: Situation, words: readonly string[]) =>
      `${terms.situation[situation]}\u00a0: ${words.join(", ")}`,
  },
  pointsTo: (situation: Situation) => `→ ${terms.situation[situation]}`,
};
