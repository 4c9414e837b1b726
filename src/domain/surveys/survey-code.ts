// The code on a form made for one actor: random, so that it says nothing and cannot be guessed from a name.

/** Without letters that look like figures, or like one another (Crockford's alphabet). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random letters, before the check letter: there are 32⁷ codes, 34 thousand million. */
export const codeLength = 7;

/** `K7M4-Q2XD`, from `codeLength` random numbers, each from 0 to 255. */
export function surveyCodeOf(chance: readonly number[]): string {
  const letters = chance.slice(0, codeLength).map((one) => alphabet[one % alphabet.length]!);
  const code = [...letters, checkLetter(letters)].join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code that somebody typed or wrote by hand, as it is stored; null when it cannot be one. */
export function surveyCodeIn(text: string): string | null {
  if (text.length > 40) return null;
  const letters = [
    ...text
      .toUpperCase()
      .replace(/[\s\u2010-\u2015_.-]/g, "")
      .replaceAll("O", "0")
      .replace(/[IL]/g, "1"),
  ];
  if (letters.length !== codeLength + 1 || letters.some((letter) => !alphabet.includes(letter))) return null;
  if (checkLetter(letters.slice(0, codeLength)) !== letters[codeLength]) return null;
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** A sum in which each letter counts by its place: it changes when two letters change places, or when one is misread. */
const checkLetter = (letters: readonly string[]) =>
  alphabet[
    letters.reduce((sum, letter, at) => sum + alphabet.indexOf(letter) * (2 * at + 1), 0) % alphabet.length
  ]!;
