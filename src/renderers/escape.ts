// Escapes data for one line of plain text, and for Markdown.

/**
 * Data as one line of plain text: line ends become spaces, other control characters are dropped, bidirectional marks and
 * lone surrogates become �, so that a name looks like what it is.
 */
export function oneLine(text: string): string {
  return text
    .replace(
      /\p{Surrogate}|\p{Noncharacter_Code_Point}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu,
      "\ufffd",
    )
    .replace(/[\s\u0085\u2028\u2029]+/gu, (spaces) => (/^[\u00a0\u202f]$/.test(spaces) ? spaces : " "))
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, "")
    .trim();
}

/** Data that stands for itself in Markdown: nothing in it becomes a heading, a list, a link, a picture or HTML. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]<>|~]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(?:[#+-](?=[\s#]|$)|([-=])\1*$)/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
