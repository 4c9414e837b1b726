// Makes and reads the code on a form for one actor. It is random, so that it tells nothing and cannot be guessed from a name.

/** Letters and figures without those that look alike (Crockford's alphabet). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The number of random letters before the check letter; it gives 32⁷ codes, 34 thousand million. */
export const codeLength = 7;

/** `K7M4-Q2XD`, from `codeLength` random numbers, each from 0 to 255. */
export function surveyCodeOf(chance: readonly number[]): string {
  const letters = chance.slice(0, codeLength).map((one) => alphabet[one % alphabet.length]!);
  const code = [...letters, checkLetter(letters)].join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code that somebody typed, in the form in which it is stored; null when it cannot be one. */
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

/** A weighted sum of the letters. It changes when one letter is misread, and nearly always when two neighbours are swapped. */
const checkLetter = (letters: readonly string[]) =>
  alphabet[
    letters.reduce((sum, letter, at) => sum + alphabet.indexOf(letter) * (2 * at + 1), 0) % alphabet.length
  ]!;
