// Reads the Markdown of documents, so that nothing in a template or in the data can run or load anything.

import MarkdownIt, { type MarkdownIt as MarkdownReader, type Token } from "markdown-it";

/** Markdown without HTML, pictures or links that run something: whatever a template or data holds stays words. */
export function markdown(): MarkdownReader {
  const reader = MarkdownIt({ html: false, linkify: false, typographer: false }).disable("image");
  reader.validateLink = (link) => /^(https?:\/\/|mailto:|tel:)/i.test(link);
  return reader;
}

/** The first heading, and the rest: a message's subject and its text. */
export function splitTitle(source: string, reader = markdown()): { title: string; body: string } {
  const match = /^#[ \t]+(.+)\n+/.exec(source);
  return match
    ? { title: plainLine(match[1]!, reader), body: source.slice(match[0].length) }
    : { title: "", body: source };
}

/** One line of Markdown as the words it shows. */
function plainLine(source: string, reader = markdown()): string {
  const [inline] = reader.parseInline(source, {});
  return (inline?.children ?? []).map(wordsOf).join("");
}

const wordsOf = ({ type, content }: Token) =>
  type === "text" || type === "code_inline"
    ? content
    : type === "softbreak" || type === "hardbreak"
      ? " "
      : "";
