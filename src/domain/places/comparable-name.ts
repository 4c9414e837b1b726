/** Writes the name of a commune in the form in which names are compared. */

import { fold } from "../values/spelling.ts";

/** An article after the name: `HAVRE (LE)`. */
const articleAfterName = / ?\((l'|la|le|les)\)$/;

/** The name without accents, hyphens, apostrophes or capitals, with “s/” and “st” in full and its article first. */
export function comparableName(name: string): string {
  const folded = fold(name);
  if (/^[a-z]+$/.test(folded)) return folded;
  const behind = articleAfterName.exec(folded);
  return (behind && behind.index > 0 ? `${behind[1]} ${folded.slice(0, behind.index)}` : folded)
    .replace(/\bs\/\s*/g, "sur ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst(e?)(?= )/g, "saint$1");
}
