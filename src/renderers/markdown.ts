// Reads the Markdown of documents, so that nothing in a template or in the data can run or load anything.

import MarkdownIt, { type MarkdownIt as MarkdownReader, type Token } from "markdown-it";

/** A Markdown reader without HTML, pictures or links that run something: a template or data can only show words. */
export function markdown(): MarkdownReader {
  const reader = MarkdownIt({ html: false, linkify: false, typographer: false }).disable("image");
  reader.validateLink = (link) => /^(https?:\/\/|mailto:|tel:)/i.test(link);
  return reader;
}

/** The address of one of the sheet's own pictures; no data can hold such an address, since data is escaped. */
const pictureAddress = /^picture:(\d+)$/;

/** A Markdown reader that also reads pictures, but only those of the sheet itself. */
export function picturedMarkdown(): MarkdownReader {
  const reader = markdown().enable("image");
  const { validateLink } = reader;
  reader.validateLink = (link) => pictureAddress.test(link) || validateLink(link);
  return reader;
}

/** The index of the picture that a line shows; null for a line of text. */
export function pictureOf({ children }: Token): number | null {
  const [only, ...others] = children ?? [];
  if (only?.type !== "image" || others.length > 0) return null;
  const [, place] = pictureAddress.exec(String(only.attrGet("src") ?? "")) ?? [];
  return place === undefined ? null : Number(place);
}

/** Splits Markdown into its first heading and the rest: the subject of a message and its text. */
export function splitTitle(source: string, reader = markdown()): { title: string; body: string } {
  const match = /^#[ \t]+(.+)\n+/.exec(source);
  return match
    ? { title: plainLine(match[1]!, reader), body: source.slice(match[0].length) }
    : { title: "", body: source };
}

/** The visible text of one line of Markdown. */
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
