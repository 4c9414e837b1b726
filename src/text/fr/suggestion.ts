import type { Situation } from "../../domain/situation.ts";
import { terms } from "./terms.ts";

const percent = (share: number) => `${Math.floor(share * 100)} %`;

/** What is said of a situation suggested by the words of an actor. */
export const suggestion = {
  column: "D’après leurs mots",
  found: (situation: Situation, confidence: number) =>
    `${terms.situation[situation]} (${percent(confidence)})`,
  nothing: "ne dit rien de leur position",
  unsure: (confidence: number) => `trop peu sûr pour conclure (${percent(confidence)})`,
  quoted: (quote: string) => `« ${quote} »`,
  pointsTo: (situation: Situation) => `→ ${terms.situation[situation]}`,
};
