/** Finds the whole sentence around a few words, since people are quoted in whole sentences. */
import names from "../../knowledge/words/person-names.yaml";
import type { TextSpan } from "../actors/text-author.ts";
import type { Quotation } from "./situation.ts";

/** A text, with the parts that quote the actor. */
interface QuotedText {
  text: string;
  quotes?: readonly TextSpan[] | undefined;
}

/**
 * The sentences that contain a part of a text. A quotation of the actor is never cut: no sentence ends within it. For a part within a quotation only the
 * quotation's own sentences are given.
 */
export function wholeSentence({ text, quotes = [] }: QuotedText, { start, end }: TextSpan): string {
  const within = quotes.find((quote) => quote.start <= start && end <= quote.end);
  const [from, to] = within ? [within.start, within.end] : [0, text.length];
  const bars = within ? [] : quotes;
  const ends = [...text.slice(from, to).matchAll(sentenceEnds)]
    .map(({ index }) => from + index + 1)
    .filter((at) => !bars.some((quote) => quote.start < at && at <= quote.end));
  const first = ends.findLast((at) => at <= start) ?? from;
  const last = ends.find((at) => at > end) ?? to;
  return text.slice(first, last).trim();
}

/**
 * The ends of sentences. A full stop is none within an address or a number (“lea@grange.example”), after a single letter (“M. Roux”), after a short word
 * when small letters or digits follow (“12 av. du Lac”), or after a shortened title (“Gal. Leclerc”).
 */
const sentenceEnds = new RegExp(
  `[!?…\\n]|(?<!(?<!\\p{L})(?:\\p{L}|${names.short_titles.join("|")}))(?<!(?<!\\p{L})\\p{L}{2,4}(?=\\.\\s+[\\p{Ll}\\d]))\\.(?![\\p{L}\\d])`,
  "gu",
);

/** The most characters of a sentence; of a longer one only `beside` characters on both sides of the words are given. */
const longest = { sentence: 240, beside: 100 };

/** The evidence with whole sentences instead of the words that matched, each sentence once. */
export function inSentences(
  evidence: readonly Quotation[],
  texts: readonly (QuotedText & { label: string | null })[],
): Quotation[] {
  const seen = new Set<string>();
  return evidence.flatMap((quotation) => {
    const source = texts.find(
      ({ label, text }) =>
        label === quotation.label && text.slice(quotation.start, quotation.end) === quotation.quote,
    );
    const quote = source ? shortened(wholeSentence(source, quotation), quotation.quote) : quotation.quote;
    const key = `${quotation.label}\n${quote}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...quotation, quote }];
  });
}

function shortened(sentence: string, words: string): string {
  if (sentence.length <= longest.sentence) return sentence;
  const at = sentence.indexOf(words);
  const from = at <= longest.beside ? 0 : sentence.indexOf(" ", at - longest.beside) + 1;
  const [least, most] = [at + words.length, at + words.length + longest.beside];
  const to = most >= sentence.length ? sentence.length : Math.max(least, sentence.lastIndexOf(" ", most));
  return `${from > 0 ? "… " : ""}${sentence.slice(from, to)}${to < sentence.length ? " …" : ""}`;
}
