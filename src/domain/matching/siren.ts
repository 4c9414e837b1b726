// Checks the numbers by which French registers name a structure: SIREN, SIRET and RNA.

/** The check digit of SIREN and SIRET numbers (ISO/IEC 7812, "Luhn"): every second digit from the right doubled, sum a multiple of ten. */
function hasRightCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The SIREN of a SIREN or SIRET with the right check digit; null for anything else, so that a mistyped number decides nothing. */
export function sirenOf(number: string | null): string | null {
  if (number === null) return null;
  const digits = /[\s.]/.test(number) ? number.replace(/[\s.]/g, "") : number;
  if (!/^\d{9}(\d{5})?$/.test(digits)) return null;
  const siren = digits.slice(0, 9);
  return hasRightCheckDigit(siren) && siren !== "000000000" ? siren : null;
}

/** The 14 digits of a SIRET whose SIREN is valid; null for anything else. */
export function siretOf(number: string | null): string | null {
  const digits = (number ?? "").replace(/[\s.]/g, "");
  return digits.length === 14 && sirenOf(digits) !== null ? digits : null;
}

/** An RNA number (W and nine digits, the second a letter in Corsica: W2A…) in capitals; null for anything else. */
export const rnaOf = (rna: string | null): string | null =>
  rna !== null && /^w\d[a-z\d]\d{7}$/i.test(rna) ? rna.toUpperCase() : null;
