// French typography of what was typed on an ordinary keyboard.

const thin = "\u202f";
const hard = "\u00a0";

/**
 * French typography for words typed on an ordinary keyboard: apostrophes, and spaces that do not break before
 * `: ; ? ! »` and after `«`. For our own words and the mission's; what others wrote is quoted as it stands.
 */
export function typeset(text: string): string {
  return outsideLinks(text, (words) =>
    words
      .replace(/(\p{L})'(?=\p{L}|$)/gu, "$1’")
      .replace(/(\p{L})'(?=«)/gu, "$1’")
      .replace(/\.\.\./g, "…")
      .replace(/(?<=\S) {2,}(?=\S)/g, " ")
      .replace(/[ \u00a0\u202f]?([;?!])(?=[\s»)*_]|$)/g, (_, mark: string) => `${thin}${mark}`)
      .replace(/[ \u202f]:(?=[\s*_]|$)/g, `${hard}:`)
      .replace(/«[ \u202f]?(?=\S|$)/g, `«${hard}`)
      .replace(/[ \u202f]?»/g, `${hard}»`)
      .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${thin}`)
      .replace(/(\d) (?=[€%])/g, `$1${hard}`)
      .replace(/\b(M\.|Mme|Mmes|MM\.|n°) (?=\S)/g, `$1${hard}`)
      .replace(/[\u00a0\u202f]{2,}/g, (spaces) => spaces.at(-1)!),
  );
}

/** The target of a link is an address, not words. */
function outsideLinks(text: string, work: (words: string) => string): string {
  return text
    .split(/(\]\([^)]*\)|https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? part : work(part)))
    .join("");
}

/** Words between French quotation marks; those that stand in them already become inner ones. */
export const inQuotes = (words: string | number): string =>
  `«${hard}${String(words)
    .trim()
    .replace(/«[ \u00a0\u202f]?/g, "“")
    .replace(/[ \u00a0\u202f]?»/g, "”")}${hard}»`;

/** What somebody wrote or said, between French quotation marks, with the full stop that closes our sentence. */
export const quoted = (words: string) =>
  `${inQuotes(words)}${/[.!?…]["”’)]?(?:[ \u00a0\u202f]?»)?$/.test(words) ? "" : "."}`;
