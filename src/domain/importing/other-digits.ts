// Replaces the digits of a table by others, so that a number shows only of what kind it is.
import { passesLuhn } from "../values/identifier.ts";

/** This many consecutive digits identify a number: no such run of the table may be in a text that replaces another. */
const telling = 4;
const attempts = 200;

const date = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)$/;
const isoDate = /^((?:19|20)\d\d)-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/;
const year = /^(?:19|20)\d\d$/;
/** A percentage, or a number of three digits at most, which identifies nobody. */
const harmless = /^(?:\d{1,3}|\d{1,3}(?:[.,]\d{1,2})?\s?%)$/;
const phone = /^(?:\+33\s?|0)\d(?:[\s.\u00a0\u202f-]?\d){8}$/;

export class OtherDigits {
  readonly #runs = new Set<string>();
  #state: number;

  /** `cells`: all cells of the table. */
  constructor(cells: readonly string[]) {
    this.#state = cells.length + 1;
    for (const cell of cells) for (const run of runsOf(cell)) this.#runs.add(run);
  }

  /**
   * Replaces the digits of a cell. Short numbers, percentages and years stay. A date that is the whole cell keeps its year, a postcode or INSEE code
   * its département, a telephone number its beginning, a SIREN or SIRET a right check digit. `wholly`: the cell is one of these, so that it
   * has no words to replace.
   */
  forCell(cell: string, field: string): { text: string; wholly: boolean } {
    const value = cell.trim();
    const wholly = (text: string) => ({ text, wholly: true });
    if (harmless.test(value) || year.test(value)) return wholly(value);
    const day = date.exec(value);
    if (day !== null && Number(day[1]) <= 31 && Number(day[3]) <= 12)
      return wholly(
        `${"0".repeat(day[1]!.length - 1)}${this.#one()}${day[2]}0${this.#one()}${day[2]}${day[4]}`,
      );
    const iso = isoDate.exec(value);
    if (iso !== null) return wholly(`${iso[1]}-0${this.#one()}-1${this.#next()}`);
    if (/^(?:postcode|insee)$/.test(field) && /^\d{5}$/.test(value))
      return wholly(this.#unlike(value, (digits) => value.slice(0, 2) + digits.slice(2)));
    if (phone.test(value))
      return wholly(
        this.#unlike(value, (digits) =>
          value.startsWith("+") ? `33${this.#one()}${digits.slice(3)}` : `0${this.#one()}${digits.slice(2)}`,
        ),
      );
    const bare = value.replace(/\s/g, "");
    if (/^(?:\d{9}|\d{14})$/.test(bare) && passesLuhn(bare))
      return wholly(this.#unlike(value, withCheckDigit));
    if (/^W\d{9}$/.test(value)) return wholly(this.allOf(value));
    return { text: this.allOf(cell), wholly: false };
  }

  /** The text with all its digits replaced by different ones. */
  allOf(text: string): string {
    return /\p{N}/u.test(text) ? this.#unlike(text, (digits) => eachOther(text, digits)) : text;
  }

  /** Replaces the digits by others in the form that `as` gives them, without any run of the table; by zeros when none is found. */
  #unlike(text: string, as: (digits: string) => string): string {
    const count = (text.match(/\p{N}/gu) ?? []).length;
    let other = text;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const digits = as(Array.from({ length: count }, () => this.#next()).join(""));
      let at = 0;
      other = text.replace(/\p{N}/gu, () => digits[at++]!);
      if (!runsOf(other).some((run) => this.#runs.has(run))) return other;
    }
    // The table has nearly every run of digits.
    return text.replace(/\p{N}/gu, "0");
  }

  /** A pseudo-random digit that depends on no value (linear congruential generator of Numerical Recipes). */
  #next(): number {
    this.#state = (this.#state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((this.#state / 4294967296) * 10);
  }

  readonly #one = () => 1 + (this.#next() % 9);
}

/** Digits that each differ from the one they replace; otherwise a short number might stay the same. */
function eachOther(text: string, digits: string): string {
  const own = text.match(/\p{N}/gu) ?? [];
  return own
    .map((digit, at) => (digit === digits[at] ? String((Number(digit) + 1) % 10) : digits[at]))
    .join("");
}

/** Makes the last digit the check digit of the others. */
function withCheckDigit(digits: string): string {
  for (let last = 0; last < 10; last++) {
    const checked = digits.slice(0, -1) + String(last);
    if (passesLuhn(checked)) return checked;
  }
  return digits;
}

function runsOf(text: string): string[] {
  const digits = text.replace(/\P{N}/gu, "");
  return Array.from({ length: Math.max(0, digits.length - telling + 1) }, (_, at) =>
    digits.slice(at, at + telling),
  );
}
