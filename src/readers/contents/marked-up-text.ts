// Takes the words out of HTML and XML, whatever the vocabulary: texts, attributes and comments.

import { decodeHTML } from "entities";

/** Elements after which a new line begins: of HTML, WordprocessingML, SpreadsheetML, DrawingML and OpenDocument. */
const blocks = new Set([
  ...["p", "div", "br", "tr", "li", "ul", "ol", "h", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr", "dt"],
  ...["dd", "section", "article", "header", "footer", "title", "option", "label", "caption", "blockquote"],
  ...[
    "td",
    "th",
    "line-break",
    "si",
    "c",
    "row",
    "tc",
    "cr",
    "tab",
    "table-cell",
    "table-row",
    "list-item",
    "figcaption",
  ],
  ...[
    "comment",
    "creator",
    "lastmodifiedby",
    "subject",
    "description",
    "keywords",
    "category",
    "lpwstr",
    "lpstr",
  ],
]);

/** What a document in marks says: its texts, line by line as blocks begin, then its attributes. */
export function markedUpText(source: string): { text: string; attributes: string } {
  const pieces: string[] = [];
  const attributes: string[] = [];
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf("<", at);
    if (open === -1) {
      pieces.push(source.slice(at));
      break;
    }
    if (open > at) pieces.push(source.slice(at, open));
    if (source.startsWith("<!--", open) || source.startsWith("<![CDATA[", open)) {
      const comment = source.startsWith("<!--", open);
      const end = source.indexOf(comment ? "-->" : "]]>", open);
      const stop = end === -1 ? source.length : end;
      pieces.push(comment ? "\n" : "", source.slice(open + (comment ? 4 : 9), stop), comment ? "\n" : "");
      at = stop + 3;
      continue;
    }
    const close = endOfTag(source, open);
    const tag = source.slice(open + 1, close);
    const [, name = ""] = /^\/?(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(tag) ?? [];
    if (blocks.has(name.toLowerCase())) pieces.push("\n");
    // A space of OpenDocument, where several in a row are marks.
    else if (name === "s" && tag.startsWith("text:")) pieces.push(" ");
    for (const [, double, single] of tag.matchAll(/=\s?(?:"([^"]*)"|'([^']*)')/g)) {
      const value = double ?? single ?? "";
      if (/\p{L}|\d{4}/u.test(value)) attributes.push(value);
    }
    at = close + 1;
  }
  return { text: decodeHTML(pieces.join("")), attributes: decodeHTML(attributes.join("\n")) };
}

/** The end of a tag: a `>` inside quotes does not end it. */
function endOfTag(source: string, open: number): number {
  let quote = "";
  for (let at = open + 1; at < source.length; at++) {
    const sign = source[at]!;
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return at;
    else if ((sign === '"' || sign === "'") && source[at - 1] === "=") quote = sign;
  }
  return source.length;
}
