// Removes from data the characters that no file for people can hold.

/**
 * Control characters except tab and line ends, lone surrogates, noncharacters, and bidirectional controls, which can make a
 * name look like another one.
 */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

const replacementOf = (sign: string) =>
  /[\u000b\u000c\u0085]/.test(sign) ? " " : /\p{Cc}/u.test(sign) ? "" : "\ufffd";

/**
 * The same data with its texts made safe: every writer of XML, HTML, PDF, CSV, calendars and contact cards calls it. Controls
 * that stand for a blank become a space (a line end of Word is a vertical tab), others are dropped, and the rest becomes �.
 * Bytes, dates and functions pass as they are.
 */
export function printable<T>(data: T): T {
  if (typeof data === "string") return data.replace(unprintable, replacementOf) as T;
  if (Array.isArray(data)) return data.map(printable) as T;
  if (data === null || typeof data !== "object" || Object.getPrototypeOf(data) !== Object.prototype)
    return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) as T;
}
