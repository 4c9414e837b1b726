// Restores small letters in the name of a commune that a list has in capitals.

import places from "../../knowledge/words/place-names.yaml";
import { capitalised } from "./first-letter.ts";

/** Words with small letters within the name of a place; at its beginning they have a capital. */
const small = new Set(places.small);

/**
 * Changes the name of a commune in capitals to the usual form: `SAINT-CIRQ-LAPOPIE` → `Saint-Cirq-Lapopie`, `L'HOSPITALET` → `L'Hospitalet`. Missing accents
 * are not restored. Any other text stays.
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
