/** The telephone numbers of a cell as E.164, and in `bad` the texts that are none. */
export interface Phones {
  phones: readonly string[];
  bad: readonly string[];
}

const french = /^0[1-9](?:[ .\-\u00a0\u202f]?\d\d){4}$/;
const separators = /[ .\-\u00a0\u202f]/g;
const apart = /[;,|\n]|\s\/\s|\s\/|\/\s|\s+(?:ou|et|or|and)\s+|\s[-–—]\s/i;
const extension = /\s*(?:poste|ext\.?|p\.)\s*\d{1,6}\s*$/i;

/** Overseas départements have their own country codes (ARCEP, national numbering plan). */
const overseas: Readonly<Record<string, string>> = {
  "0262": "+262",
  "0263": "+262",
  "0269": "+262",
  "0639": "+262",
  "0692": "+262",
  "0693": "+262",
  "0590": "+590",
  "0690": "+590",
  "0691": "+590",
  "0594": "+594",
  "0694": "+594",
  "0596": "+596",
  "0696": "+596",
  "0697": "+596",
};

/**
 * The telephone numbers of a cell as E.164, in order: `04.65.71.14.01`, `+33 (0)4 …`, `0033…`, nine digits without the zero that a spreadsheet dropped,
 * several in one cell. Numbers without a country code are French.
 */
export function phonesIn(text: string): Phones {
  if (french.test(text)) return { phones: [national(text.replace(separators, ""))], bad: [] };
  const phones: string[] = [];
  const bad: string[] = [];
  for (const piece of (text.length > 2000 ? text.slice(0, 2000) : text).split(apart)) {
    const found = numbersIn(piece);
    if (found.length === 0 && /\d/.test(piece)) bad.push(piece.trim());
    for (const phone of found) if (!phones.includes(phone)) phones.push(phone);
  }
  if (phones.length === 0 && bad.length === 0 && text.trim() !== "") bad.push(text.trim());
  return { phones, bad };
}

function numbersIn(piece: string): string[] {
  const bare = piece
    .replace(extension, "")
    .replace(/\(\s*0\s*\)/g, "")
    .replace(/[eE]\+\d+$/, "x");
  const one = e164(bare);
  if (one) return [one];
  // Two numbers without a clear separator: `04 65 71 09 02/06 00 55 66 77`.
  const digits = bare.replace(/\D/g, "");
  if (digits.length === 20 && /^0[1-9]/.test(digits) && /^0[1-9]/.test(digits.slice(10)))
    return [national(digits.slice(0, 10)), national(digits.slice(10))];
  const parts = bare.split("/").map(e164);
  return parts.every((part) => part !== null) ? (parts as string[]) : [];
}

function e164(piece: string): string | null {
  const digits = piece.replace(/\D/g, "");
  if (digits.length < 8 || digits.length > 15 || /\d\s*[a-z]\s*\d/i.test(piece)) return null;
  const plus = /^\D*\+/.test(piece);
  if (!plus && digits.length === 10 && digits[0] === "0" && digits[1] !== "0") return national(digits);
  const international = plus ? digits : digits.startsWith("00") ? digits.slice(2) : null;
  if (international) {
    if (!international.startsWith("33")) return international.length >= 8 ? `+${international}` : null;
    const rest = international.slice(2).replace(/^0/, "");
    return /^[1-9]\d{8}$/.test(rest) ? `+33${rest}` : null;
  }
  if (/^33[1-9]\d{8}$/.test(digits)) return `+${digits}`;
  return /^[1-9]\d{8}$/.test(digits) ? national(`0${digits}`) : null;
}

/** The country codes of one and two figures (ITU-T E.164); all others have three. */
const countryCode = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
/** How a number without its country code is grouped to be read aloud, by its length. */
const groupings: Readonly<Record<number, readonly number[]>> = {
  7: [3, 4],
  8: [2, 2, 2, 2],
  9: [3, 3, 3],
  10: [4, 3, 3],
  11: [3, 4, 4],
};

/** A foreign number in groups, the country code first: “+44”, “1684”, “892”, “277”; in one group after the code when its length is in no grouping. */
export function groupsOf(e164: string): string[] {
  const [country = ""] = countryCode.exec(e164) ?? [];
  const national = e164.slice(country.length);
  const lengths = groupings[national.length] ?? [national.length];
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0));
  const groups = starts.map((start, at) => national.slice(start, start + lengths[at]!));
  return [country, ...groups].filter((group) => group !== "");
}

/** Whether a text has a telephone number, in any way of writing: `+33 (0)6 …`, `06.12…`. */
export function holdsPhone(text: string, phone: string): boolean {
  const figures = nationalFigures(phone);
  if (figures.length < fewestFigures || !/\d/.test(text)) return false;
  return text.replace(/(?<=\d)[^\p{L}\p{N}\n]{1,3}(?=\d)/gu, "").includes(figures);
}

/** The least figures of a number that is searched for; shorter ones are in any text. */
const fewestFigures = 7;

/** The figures of an E.164 number without the country code: the nine after +33; of any other number all but the first two. */
export const nationalFigures = (phone: string): string =>
  phone.startsWith("+33") ? phone.slice(3) : phone.replace(/\D/g, "").slice(2);

const national = (ten: string) => (overseas[ten.slice(0, 4)] ?? "+33") + ten.slice(1);

/** Whether a number is a mobile of France or its overseas départements: “06 39 …” is one of Mayotte (ARCEP, national numbering plan). */
export const isFrenchMobile = (e164: string): boolean =>
  /^\+(?:33[67]|262(?:639|69[23])|59069[01]|594694|59669[67])/.test(e164);
