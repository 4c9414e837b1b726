/** Writes the name of a commune in the form in which names are compared. */

import { fold } from "../values/spelling.ts";

/** `HAVRE (LE)`: its article behind. */
const articleBehind = / ?\((l'|la|le|les)\)$/;

/** No accents, hyphens, apostrophes or case, shortened words in full, its article in front. */
export function comparableName(name: string): string {
  const folded = fold(name);
  if (/^[a-z]+$/.test(folded)) return folded;
  const behind = articleBehind.exec(folded);
  return (behind && behind.index > 0 ? `${behind[1]} ${folded.slice(0, behind.index)}` : folded)
    .replace(/\bs\/\s*/g, "sur ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst(e?)(?= )/g, "saint$1");
}
