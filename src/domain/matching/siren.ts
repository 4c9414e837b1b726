/** The key of SIREN and SIRET numbers (ISO/IEC 7812, "Luhn"): every second digit from the right doubled, sum a multiple of ten. */
function keyHolds(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The SIREN of a SIREN or SIRET, when its key holds; null for anything else: a mistyped number decides nothing. */
export function sirenOf(number: string | null): string | null {
  if (number === null) return null;
  const digits = /[\s.]/.test(number) ? number.replace(/[\s.]/g, "") : number;
  if (!/^\d{9}(\d{5})?$/.test(digits)) return null;
  const siren = digits.slice(0, 9);
  return keyHolds(siren) && siren !== "000000000" ? siren : null;
}

/** The 14 digits of a SIRET whose SIREN holds. */
export function siretOf(number: string | null): string | null {
  const digits = (number ?? "").replace(/[\s.]/g, "");
  return digits.length === 14 && sirenOf(digits) !== null ? digits : null;
}

/** An RNA number as it is compared; null for anything else. */
export const rnaOf = (rna: string | null): string | null =>
  rna !== null && /^w\d[a-z\d]\d{7}$/i.test(rna) ? rna.toUpperCase() : null;
