// Extracts the words of HTML and XML, whatever the vocabulary: texts, attributes and comments.

import { decodeHTML } from "entities";
import { fold } from "../../domain/values/spelling.ts";
import styleWords from "../../knowledge/words/office-style-words.yaml";

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

/** The texts of a document in markup, with a new line for each block, and its attributes. */
export function markedUpText(source: string): { text: string; attributes: string } {
  const pieces: string[] = [];
  const attributes: string[] = [];
  let element = "";
  let isOffice = false;
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf("<", at);
    if (open === -1) {
      pieces.push(source.slice(at));
      break;
    }
    const between = source.slice(at, open);
    if (
      between !== "" &&
      !(ofFormat.has(element) && isOwnWording(between)) &&
      !(isOffice && isLayout(between))
    )
      pieces.push(between);
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
    element = name;
    isOffice = officeTag.test(tag);
    if (blocks.has(name.toLowerCase())) pieces.push("\n");
    // OpenDocument writes each further space as an element, `text:s`.
    else if (name === "s" && tag.startsWith("text:")) pieces.push(" ");
    for (const [, attribute = "", double, single] of tag.matchAll(/([\w:.-]*)=\s?(?:"([^"]*)"|'([^']*)')/g)) {
      const value = double ?? single ?? "";
      if (/\p{L}|\d{4}/u.test(value) && !isOwnStyle(name, attribute, value)) attributes.push(value);
    }
    at = close + 1;
  }
  return { text: decodeHTML(pieces.join("")), attributes: decodeHTML(attributes.join("\n")) };
}

/** Elements of Word and of drawings: line breaks between two of them are only the layout of the XML. */
const officeTag = /^\/?(?:w|w14|w15|m|a):/;
const isLayout = (text: string) => text.includes("\n") && text.trim() === "";

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

/** Elements of Office whose name, or value, is that of a style. */
const styleElements = new Set([
  ...["name", "aliases", "basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "style", "lsdException"],
  ...["cellStyle", "tableStyleInfo", "tableStyles", "tblStylePr", "numStyleLink", "styleLink"],
]);
const styleAttribute = /^(?:w:(?:val|name|styleId|type)|name|defaultTableStyle|defaultPivotStyle)$/;
/** Of OpenDocument, on any element. */
const openStyleAttribute = /:(?:style-name|display-name|family|class)$|^style:name$/;

/** Elements in which Office notes the template of a document, and what its parts are called: "Normal.dotm", "Title". */
const ofFormat = new Set(["Template", "lpstr"]);

const ownWords = new Set(styleWords);

/** Whether an attribute names a style by a word of the format's own: no word of whoever wrote the document. */
const isOwnStyle = (element: string, attribute: string, value: string): boolean =>
  (openStyleAttribute.test(attribute) || (styleElements.has(element) && styleAttribute.test(attribute))) &&
  isOwnWording(value);

/** `Table Normal`, `TableNormal`, `Text_20_body`, `Normal.dotm`. */
function isOwnWording(value: string): boolean {
  const parted = value.replace(/_[\da-f]{2}_/gi, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const words = fold(parted.replace(/\.(?:dot|xlt|ott)[xm]?$/i, "")).match(/\p{L}{2,}/gu) ?? [];
  return words.every((word) => ownWords.has(word));
}
