// Applies French typography to words typed on an ordinary keyboard, and puts words in quotation marks.

const thinSpace = "\u202f";
const noBreakSpace = "\u00a0";

/**
 * Applies French typography: curly apostrophes, no-break spaces before `: ; ? ! »` and after `«`. Only for the words of
 * the program and the mission; what others wrote is quoted unchanged.
 */
export function typeset(text: string): string {
  return outsideLinks(text, (words) =>
    words
      .replace(/(\p{L})'(?=\p{L}|$)/gu, "$1’")
      .replace(/(\p{L})'(?=«)/gu, "$1’")
      .replace(/\.\.\./g, "…")
      .replace(/(?<=\S) {2,}(?=\S)/g, " ")
      .replace(/[ \u00a0\u202f]?([;?!])(?=[\s»)*_]|$)/g, (_, mark: string) => `${thinSpace}${mark}`)
      .replace(/[ \u202f]:(?=[\s*_]|$)/g, `${noBreakSpace}:`)
      .replace(/«[ \u202f]?(?=\S|$)/g, `«${noBreakSpace}`)
      .replace(/[ \u202f]?»/g, `${noBreakSpace}»`)
      .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${thinSpace}`)
      .replace(/(\d) (?=[€%])/g, `$1${noBreakSpace}`)
      .replace(/\b(M\.|Mme|Mmes|MM\.|n°) (?=\S)/g, `$1${noBreakSpace}`)
      .replace(/[\u00a0\u202f]{2,}/g, (spaces) => spaces.at(-1)!),
  );
}

/** Changes the text outside the addresses of links. */
function outsideLinks(text: string, change: (words: string) => string): string {
  return text
    .split(/(\]\([^)]*\)|https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/** Puts words between French quotation marks; quotation marks within them become “ and ”. */
export const inQuotes = (words: string | number): string =>
  `«${noBreakSpace}${String(words)
    .trim()
    .replace(/«[ \u00a0\u202f]?/g, "“")
    .replace(/[ \u00a0\u202f]?»/g, "”")}${noBreakSpace}»`;

/** A quotation that ends a sentence: with a full stop, unless it has a final mark of its own. */
export const quoted = (words: string) =>
  `${inQuotes(words)}${/[.!?…]["”’)]?(?:[ \u00a0\u202f]?»)?$/.test(words) ? "" : "."}`;
