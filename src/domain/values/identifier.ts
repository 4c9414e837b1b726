/** The SIRET or SIREN of a cell, or why it holds none. */
export type Identifier =
  | { kind: "siret" | "siren"; value: string }
  /** A spreadsheet shortened it to `8,12E+13`, so that its last digits are lost. */
  | { kind: "scientific" }
  /** It is mistyped: the check digit is wrong, or digits are missing or too many. */
  | { kind: "wrong-key" }
  | { kind: "other" };

const scientific = /^\d(?:[.,]\d+)?\s*e\s*\+?\s*\d+$/i;

/** Reads a SIRET (14 digits) or SIREN (9) with the right check digit (Luhn; INSEE). Leading zeros that a spreadsheet dropped are restored. */
export function identifierIn(text: string): Identifier {
  const digits = text.replace(/[,.]0+\s*$/, "").replace(/[\s.\-_\u00a0\u202f']/g, "");
  if (!/^\d+$/.test(digits)) return scientific.test(text.trim()) ? { kind: "scientific" } : { kind: "other" };
  if (digits.length === 14 || digits.length === 9) return withKeyChecked(digits);
  if (digits.length === 13 || digits.length === 12) {
    const padded = digits.padStart(14, "0");
    return passesLuhn(padded) ? { kind: "siret", value: padded } : { kind: "wrong-key" };
  }
  if (digits.length === 8 && passesLuhn(`0${digits}`)) return { kind: "siren", value: `0${digits}` };
  return digits.length >= 7 ? { kind: "wrong-key" } : { kind: "other" };
}

function withKeyChecked(digits: string): Identifier {
  const kind = digits.length === 14 ? "siret" : "siren";
  if (/^0+$/.test(digits)) return { kind: "other" };
  // La Poste's establishments follow another rule: the sum of their digits is a multiple of five.
  const post = digits.length === 14 && digits.startsWith("356000000") && sum(digits) % 5 === 0;
  return post || passesLuhn(digits) ? { kind, value: digits } : { kind: "wrong-key" };
}

/** Whether a number passes the check of SIREN and SIRET numbers (Luhn). */
export function passesLuhn(digits: string): boolean {
  let total = 0;
  for (let i = digits.length - 1, twice = false; i >= 0; i--, twice = !twice) {
    let digit = digits.charCodeAt(i) - 48;
    if (twice) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    total += digit;
  }
  return total % 10 === 0;
}

const sum = (digits: string) => {
  let total = 0;
  for (let i = 0; i < digits.length; i++) total += digits.charCodeAt(i) - 48;
  return total;
};

/** An RNA number (W and nine digits; Répertoire national des associations), or null. */
export function rnaIn(text: string): string | null {
  const bare = text.replace(/[\s.-]/g, "").toUpperCase();
  return /^W[0-9][0-9AB]\d{7}$/.test(bare) ? bare : null;
}
