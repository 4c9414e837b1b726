// Joins the two parts of one name that a sign separates: "Perrachon (Odile)", "GARCIN, Élodie", "Kovalenko / Oksana".
import { isFirstName } from "../../domain/values/first-name.ts";
import { civilityIn } from "../../domain/values/person-name.ts";
import { type CellAtom, separation } from "./cell-atoms.ts";
import type { CellContext } from "./cell-reading.ts";

type WordsAtom = Extract<CellAtom, { is: "words" }>;

/** The atoms of a cell, with the two parts of a name joined into one atom. */
export function joinNames(parts: readonly CellAtom[], expects: CellContext["expects"]): readonly CellAtom[] {
  const [first, second] = parts;
  if (expects === "people" && parts.length >= 2 && first?.is === "words" && second?.is === "words") {
    const isAll = parts.slice(2).every((part) => part.is === "contacts");
    const text = isAll ? wholeName(first, second) : null;
    if (text !== null)
      return [{ ...second, text, start: first.start, after: first.after }, ...parts.slice(2)];
  }
  const atoms: CellAtom[] = [];
  for (const part of parts) {
    const last = atoms.at(-1);
    if (part.is === "words" && last?.is === "words" && isRestOf(part, last))
      atoms[atoms.length - 1] = {
        ...part,
        text: `${last.text}, ${part.text}`,
        start: last.start,
        after: last.after,
      };
    else atoms.push(part);
  }
  return atoms;
}

const isOneWord = (text: string) => /^\p{Lu}[\p{L}'’-]+$/u.test(text) && civilityIn(text) === null;
const isCapitals = (text: string) => text === text.toUpperCase();

/** The name that two words alone in a cell are; null when they may be two people, as two first names are, or no name. */
function wholeName(one: WordsAtom, other: WordsAtom): string | null {
  const [before, behind] = [one.text, other.text];
  if (one.opens || !isOneWord(before) || !isOneWord(behind) || other.after === separation.link) return null;
  const [isFirst, isSecond] = [isFirstName(before), isFirstName(behind)];
  const isLoud = isCapitals(before) !== isCapitals(behind);
  if (isLoud) return isCapitals(before) ? `${before}, ${behind}` : `${before} ${behind}`;
  if (isFirst !== isSecond) return isFirst ? `${before} ${behind}` : `${before}, ${behind}`;
  // "Kovalenko, Oksana": a comma parts a surname from a first name; "Duval / Perrot" may be two people.
  return !isFirst && other.after === separation.comma && !other.bracketed ? `${before}, ${behind}` : null;
}

const isRestOf = (part: WordsAtom, { text, opens }: WordsAtom) =>
  part.after <= separation.comma &&
  !opens &&
  isFirstName(part.text) &&
  /^\p{Lu}[\p{L}'’-]+$/u.test(text) &&
  !isFirstName(text) &&
  civilityIn(text) === null;
