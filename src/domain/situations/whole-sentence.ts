/** The whole sentence around a few words: people are quoted in sentences, however few words of one decided. */
import names from "../../knowledge/words/person-names.yaml";
import type { TextSpan } from "../actors/text-author.ts";
import type { Quotation } from "./situation.ts";

/** A text, with the parts of it that are somebody else's words. */
interface QuotedText {
  text: string;
  quotes?: readonly TextSpan[] | undefined;
}

/**
 * The sentences in which a part of a text stands. What the team quotes of the actor is never cut: sentences end beside it, and a part
 * of it is given with the sentences of the quotation alone.
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
 * A stop within an address or a number ends nothing (“lea@grange.example”), nor does one behind a letter alone (“M. Roux”), behind a short
 * word with small letters or digits after it (“12 av. du Lac”), or behind the short form of a title before a name (“Gal. Leclerc”).
 */
const sentenceEnds = new RegExp(
  `[!?…\\n]|(?<!(?<!\\p{L})(?:\\p{L}|${names.short_titles.join("|")}))(?<!(?<!\\p{L})\\p{L}{2,4}(?=\\.\\s+[\\p{Ll}\\d]))\\.(?![\\p{L}\\d])`,
  "gu",
);

/** A sentence without a stop may be a whole page: then the words on both sides of those that count are enough. */
const longest = { sentence: 240, beside: 100 };

/** The evidence as a person reads it: each sentence that holds some, once, in place of the words that matched. */
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
