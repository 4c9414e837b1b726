// Writes content lines of iCalendar and vCard: escapes data that would end a value or a line, and folds long lines.

import { printable } from "../printable.ts";

/** Octets of a line, without its end (RFC 5545, 3.1). */
const longestLine = 75;

/** Escapes a text value. The line ends of any system become line breaks of the text; other control characters are left out. */
export const textValue = (text: string): string =>
  printable(text.replace(/\r\n|[\r\n\u0085\u2028\u2029\v\f]/g, "\n").replaceAll("\t", " "))
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** Escapes a web or mail address: a space or a control character in it would end it, or begin another line. */
export const uriValue = (uri: string): string =>
  uri.trim().replace(/[\s"<>\u0000-\u0020\u007f-\u009f\ud800-\udfff]/g, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? `%${code.toString(16).toUpperCase().padStart(2, "0")}` : "";
  });

/** A line with its end, folded between characters. */
export function calendarLine(line: string): string {
  const octets = new TextEncoder();
  let folded = "";
  let length = 0;
  for (const letter of line) {
    const size = octets.encode(letter).length;
    if (length + size > longestLine) {
      folded += "\r\n ";
      length = 1;
    }
    folded += letter;
    length += size;
  }
  return `${folded}\r\n`;
}
