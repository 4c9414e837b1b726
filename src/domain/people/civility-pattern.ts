// The civilities before a name as an expression that minds the capitals of the name, for patterns without the flag that ignores case.
import names from "../../knowledge/words/person-names.yaml";
import { capitalised } from "../values/first-letter.ts";

/** "Mme ", "M. ", "mme ", "MME ", with the space behind. */
export const civilityPattern: string = `(?:${names.plain_civilities
  .flatMap((word) => [...new Set([word, capitalised(word), word.toUpperCase()])])
  .join("|")})\\.?\\s+`;
