/**
 * What no file for people can hold, or should: controls but tab and line ends, halves of characters, noncharacters, and marks
 * that turn the reading direction, by which a name would look like another.
 */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

const replacementOf = (sign: string) =>
  /[\u000b\u000c\u0085]/.test(sign) ? " " : /\p{Cc}/u.test(sign) ? "" : "\ufffd";

/**
 * The door of every writer of XML, HTML, PDF, CSV, calendars and address cards: the same data, each of its texts without what
 * such a file cannot hold, or what would act in the program or terminal that shows it.
 * What was a blank stays one (a line end of Word is a vertical tab), other controls go, and the rest is shown as �. Bytes, dates and functions pass as they are.
 */
export function printable<T>(data: T): T {
  if (typeof data === "string") return data.replace(unprintable, replacementOf) as T;
  if (Array.isArray(data)) return data.map(printable) as T;
  if (data === null || typeof data !== "object" || Object.getPrototypeOf(data) !== Object.prototype)
    return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) as T;
}
