/** What a value looks like, whatever its column is called. */
export type Shape =
  | "empty"
  | "email"
  | "url"
  | "date"
  | "phone"
  | "siret"
  | "siren"
  | "postcode"
  | "rna"
  | "number"
  | "text";

const email = /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}$/i;
const url = /^(?:https?:\/\/|www\.)\S+$/i;
const date =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}(?:er)? [a-zéû]{3,9}\.? \d{4})(?:[ T].{1,24})?$/i;
const phone = /^[+(\d][\d+ .()/\u00a0\u202f-]{7,24}\d$/;
const digits = /^\d+$/;
const number =
  /^-?\d{1,3}(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:\s?[€%])?$|^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?(?:\s?[€%])?$/i;
const rna = /^W\d[\dAB]\d{7}$/;

/** The shape of a cell. Long texts are cheap: only their first 61 characters are looked at, unless they are an e-mail address. */
export function shapeOf(cell: string): Shape {
  const text = cell.length > 60 ? cell.slice(0, 61).trim() : cell.trim();
  if (text === "") return "empty";
  if (text.length > 60) return email.test(cell.trim()) ? "email" : "text";
  if (digits.test(text)) {
    if (text.length === 14) return "siret";
    if (text.length === 10 && text[0] === "0") return "phone";
    if (text.length === 9) return "siren";
    if (text.length === 5) return "postcode";
    return "number";
  }
  if (text.includes("@")) return email.test(text) ? "email" : "text";
  if (date.test(text)) return "date";
  if (/^\d{3} \d{3} \d{3} \d{5}$/.test(text)) return "siret";
  if (phone.test(text)) {
    const count = text.replace(/\D/g, "").length;
    if (count >= 9 && count <= 15 && (text[0] === "0" || text[0] === "+" || text[0] === "(")) return "phone";
  }
  if (number.test(text)) return "number";
  if (url.test(text)) return "url";
  return rna.test(text) ? "rna" : "text";
}

/** The shape other than text that at least `share` of the filled cells have; null when there is none. */
export function columnShape(cells: readonly string[], share = 0.9): Shape | null {
  const counts = new Map<Shape, number>();
  let filled = 0;
  for (const cell of cells) {
    const shape = shapeOf(cell);
    if (shape === "empty") continue;
    filled++;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  if (filled === 0) return null;
  for (const [shape, count] of counts) if (shape !== "text" && count >= filled * share) return shape;
  return null;
}
