// The text of a message that was written in HTML: its lines, and what it quotes behind `>` as plain messages have it.
import { decodeHTML } from "entities";

/** A tag or a comment; neither is longer in messages, so that a lone `<` costs no second look at the rest. */
const mark = /<!--|-->|<(\/?)([a-z][a-z0-9]{0,20})\b[^<>]{0,20000}>/gi;
const linesOf = new Set([
  "br",
  "p",
  "div",
  "tr",
  "li",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "table",
  "hr",
  "blockquote",
]);
const unseen = new Set(["style", "script", "head", "title"]);

export function htmlText(html: string): string {
  const pieces: string[] = [];
  let [end, depth] = [0, 0];
  // What nobody sees ends where it says so: the name of the element, or that of a comment.
  let hidden: string | null = null;
  const add = (piece: string) => {
    if (hidden === null) pieces.push(piece);
  };
  for (const { index, 0: whole, 1: closing, 2: name = "" } of html.matchAll(mark)) {
    add(decodeHTML(html.slice(end, index)).replace(/\s+/g, " "));
    end = index + whole.length;
    const element = whole === "<!--" || whole === "-->" ? "comment" : name.toLowerCase();
    const closes = closing === "/" || whole === "-->";
    if (hidden === null && !closes && (unseen.has(element) || element === "comment")) hidden = element;
    else if (hidden === element && closes) hidden = null;
    if (element === "blockquote") depth = Math.max(0, depth + (closes ? -1 : 1));
    if (linesOf.has(element)) add(`\n${"> ".repeat(depth)}`);
  }
  add(decodeHTML(html.slice(end)).replace(/\s+/g, " "));
  return pieces
    .join("")
    .split("\n")
    .map((line) => line.replace(/\u00a0/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}
