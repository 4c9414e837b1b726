// Cuts an entry of a pasted list into the parts that signs and sentences separate.
import { capitalised } from "../../../domain/values/first-letter.ts";
import { withoutLast } from "../../../domain/values/text-ends.ts";
import personNames from "../../../knowledge/words/person-names.yaml";

export interface Segment {
  text: string;
  start: number;
  inBrackets: boolean;
}

/** A full stop before a sentence that begins with somebody: "…, Saint-Claude. Mme Anne Roux". */
const beginsWithSomebody = `\\.\\s+(?=(?:${personNames.plain_civilities.map(capitalised).join("|")})\\.?\\s)`;
/** A full stop behind a word of three letters or more: "Lissac. Anne Roux". At the beginning of an entry ("asso. Les Amis"), it separates nothing. */
const endsSentence = "(?<=\\p{Ll}{3})\\.\\s+(?=\\p{Lu})";
const beginsSomebody = new RegExp(`^${beginsWithSomebody}`, "u");
const separator = new RegExp(
  `\\n|\\t|\\s+[-–—/|]+\\s+|\\s*(?:->|=>|→|⇒|;)\\s*|\\s*:\\s+|,\\s+|\\s*[()]\\s*|${beginsWithSomebody}|${endsSentence}`,
  "gu",
);
/** A text without the separators left over at its ends. */
export const withoutLooseSigns = (text: string): string =>
  withoutLast(text.replace(/^[\s,;:/|–—>-]+/u, ""), /[\s,;:/|–—-]/u);

/** Also without the full stop of a sentence whose end, an address, was taken out. */
const withoutLoose = (text: string) => withoutLooseSigns(text.replace(/^\s*\.(?=\s)/u, ""));

/** Cuts a text at line ends, dashes, commas, colons, brackets and sentences, never within quotation marks. */
export function segmentsOf(text: string): Segment[] {
  const quoted = [...text.matchAll(/"[^"\n]*"|«[^»]*»|“[^”]*”/g)].map(
    ({ index, 0: quote }) => [index, index + quote.length] as const,
  );
  const segments: Segment[] = [];
  let [start, inBrackets] = [0, false];
  const end = (at: number) => {
    const raw = text.slice(start, at);
    const blank = raw.length - raw.trimStart().length;
    segments.push({ text: withoutLoose(raw), start: start + blank, inBrackets });
  };
  for (const { index, 0: sign } of text.matchAll(separator)) {
    if (quoted.some(([from, to]) => index >= from && index < to)) continue;
    if (sign.startsWith(".") && segments.length === 0 && !beginsSomebody.test(text.slice(index))) continue;
    end(index);
    start = index + sign.length;
    inBrackets = sign.includes("(") || (inBrackets && !sign.includes(")"));
  }
  end(text.length);
  return segments;
}
