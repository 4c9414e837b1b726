// Restores small letters in the name of a commune that a list has in capitals.

import places from "../../knowledge/words/place-names.yaml";
import { capitalised } from "./first-letter.ts";

/** Words that stay small within the name of a place; at its beginning an article has its capital. */
const small = new Set(places.small);

/**
 * The name of a commune as one writes it by hand, when a list has it in capitals: `SAINT-CIRQ-LAPOPIE` → `Saint-Cirq-Lapopie`,
 * `L'HOSPITALET`→ `L'Hospitalet`. Accents that capitals lost stay lost: nothing is guessed. Anything else stays as it is.
 */
export function placeName(written: string): string {
  if (!/\p{Lu}\p{Lu}/u.test(written) || written !== written.toUpperCase()) return written;
  let isFirst = true;
  return written.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number, whole: string) => {
    const stays = !isFirst && (small.has(word) || /\d/.test(whole[at - 1] ?? ""));
    isFirst = false;
    return stays ? word : capitalised(word);
  });
}
