// What is said of a situation suggested by texts, in French.
import type { Situation, SituationOrUnknown } from "../../domain/situations/situation.ts";
import { andList, counted, number } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

export const percent = (share: number) => `${Math.floor(share * 100)}\u00a0%`;

export const suggestion = {
  column: "D’après les textes",
  /** Whose words it rests on. */
  inWords: "D’après leurs mots",
  inNotes: "D’après vos notes",
  fromNotes: (words: string) => `${words}, d’après vos notes`,
  found: (situation: Situation, confidence: number) =>
    `${terms.situation[situation]} (${percent(confidence)})`,
  nothing: "ne dit rien de leur position",
  foreign: (languages: readonly string[]): string =>
    `écrit en ${andList(languages.map((language) => terms.language[language] ?? language))}, que le programme ne lit pas`,
  unsure: (confidence: number) => `trop peu sûr pour conclure (${percent(confidence)})`,
  quoted: (quote: string) => `${inQuotes(quote)}`,
  /** One line for all the words together, which are never quoted. */
  leans: (situation: Situation) => `L’ensemble des mots penche vers\u00a0: ${terms.situation[situation]}.`,
  assessed: (situation: SituationOrUnknown) => `Qualification\u00a0: ${terms.situation[situation]}.`,
  said: (whose: string, words: string) => `${whose}\u00a0: ${words}.`,
  saysSo: "Ce qui le dit\u00a0:",
  against: "En sens contraire\u00a0:",
  /** Under each quotation: what it adds, and why. */
  share: (points: number, because: string) => `+${number(Math.round(points * 10) / 10, 1)} · ${because}`,
  anAnswer: "Réponse à la question posée.",
  aLearntWord: "Mot appris de vos qualifications.",
  learning: {
    off: "Rien n’est appris de vos qualifications\u00a0: assessment.learn est à false dans mission.yaml.",
    tooFew: (from: number) =>
      `Pas assez de qualifications pour apprendre (${counted(from, "acteur qualifié dont on a des textes", "acteurs qualifiés dont on a des textes")}).`,
    from: (from: number, by: readonly { who: string; count: number }[]) =>
      `Relu avec ${counted(from, "acteur qualifié", "acteurs qualifiés")} par ${by.map(({ who, count }) => `${who} (${number(count)})`).join(", ")}.`,
    nothing: "Rien d’assez sûr n’en a été appris\u00a0: les suggestions restent celles des signaux.",
    right: (before: number, after: number) =>
      `Suggestions justes parmi eux\u00a0: ${number(before)} sans apprentissage, ${number(after)} avec.`,
    trust: (trust: number) =>
      `Les signaux s’y sont montrés plus sûrs qu’ailleurs\u00a0: ils comptent ${number(trust)} fois plus.`,
    words: (situation: Situation, words: readonly string[]) =>
      `${terms.situation[situation]}\u00a0: ${words.join(", ")}`,
  },
  pointsTo: (situation: Situation) => `→ ${terms.situation[situation]}`,
};
