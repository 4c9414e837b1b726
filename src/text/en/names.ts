// Puts the names of structures, places and missions into a sentence, in English.
import { withoutCapitals } from "../fr/capitals.ts";
import {
  kindNoun,
  type MissionInSentence,
  type NameInSentence,
  type NamingFacts,
  withoutQuotesAndBrackets,
} from "../fr/names.ts";

/** English nouns for the kinds of structures, by the French noun. */
const kinds: Readonly<Record<string, string>> = {
  commune: "council",
  ville: "council",
  "communauté de communes": "inter-municipal council",
  "communauté d’agglomération": "inter-municipal council",
  "communauté urbaine": "inter-municipal council",
  métropole: "metropolitan council",
  "groupe d’action locale": "LEADER group",
  GAL: "LEADER group",
  PETR: "area partnership",
  Pays: "area partnership",
  PNR: "nature park",
  "parc naturel régional": "nature park",
  "parc national": "national park",
  "foyer rural": "village club",
  "comité des fêtes": "village committee",
  association: "association",
  fédération: "federation",
  collectif: "group",
  coopérative: "cooperative",
  SCIC: "cooperative",
  SCOP: "cooperative",
  CUMA: "machinery cooperative",
  "office de tourisme": "tourist office",
  syndicat: "joint authority",
  "syndicat mixte": "joint authority",
  "centre social": "community centre",
};

/** A French name keeps its form in an English sentence, without article, quotation marks or the capitals of a register. */
export function inSentence(name: string, { kind = null }: NamingFacts = {}): NameInSentence {
  const the = withoutCapitals(withoutQuotesAndBrackets(name));
  const noun = kinds[kindNoun(name, kind) ?? ""] ?? "organisation";
  return {
    ...{ the, of: `of ${the}`, at: `at ${the}` },
    ...{ yours: `your ${noun}`, like: `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun} like yours` },
  };
}

const nouns =
  "mission|community|federation|association|office|agency|union|department|region|city|town|council|network|park|partnership|team|group";
const withArticle = new RegExp(`^(${nouns}|regional|national|local)\\b|\\b(${nouns})$`, "i");

/** Lowers the initial article of words that stand within a sentence: “les Pays d’Ance”. */
export const midSentence = (words: string) =>
  words.replace(
    /^(the |a |an |two |three |four |five |six |seven |eight |nine |ten |several |some )/i,
    (article) => article.toLowerCase(),
  );

/** The name of a mission within a sentence: “the cooperation support mission”, but “the Uplands mission”. */
export function missionInSentence(name: string): MissionInSentence {
  const lowercase = name.replace(
    /^(?:Cooperation|Support|Mission|Rural|Regional|Local|National)(?= \p{Ll})/u,
    (word) => word.toLowerCase(),
  );
  const the = withArticle.test(lowercase) ? `the ${lowercase}` : lowercase;
  return { the, of: `of ${the}`, at: `at ${the}` };
}
