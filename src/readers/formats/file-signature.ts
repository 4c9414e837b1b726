// Recognises the format of a file by its first bytes, since its name may be wrong.

import type { NotAList, NotAListText } from "../../domain/problems/reading-problems.ts";
import { programTextOf } from "./text/program-text.ts";

/** What the first bytes of a file say it is, whatever its name. */
export type Sniffed =
  | "text"
  | "zip"
  | "ole"
  | "html"
  | "spreadsheet-xml"
  | { binary: NotAList }
  | { text: NotAListText };

const beginnings: readonly (readonly [string, NotAList])[] = [
  ["%PDF-", "pdf"],
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  ["RIFF", "image"],
  ["Rar!", "archive"],
  ["\x1f\x8b", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["BZh", "archive"],
  ["\xfd7zXZ", "archive"],
  ["{\\rtf", "word"],
  ["SQLite format 3", "database"],
  ["\x00\x01\x00\x00Standard", "database"],
  ["\x7fELF", "program"],
  ["MZ\x90", "program"],
];

const texts: readonly (readonly [RegExp, NotAListText])[] = [
  [/^BEGIN:VCARD\s/i, "vcf"],
  [
    /^(?:#[^\n]{0,500}\n|[^\S\n]*\n){0,50}(?:version: ?1[^\S\n]*\n(?:#[^\n]{0,500}\n|[^\S\n]*\n){0,50})?dn::? ?[A-Za-z0-9+/=.]/i,
    "ldif",
  ],
  [/^BEGIN:VCALENDAR\s/i, "calendar"],
  [/^(?:\{|\[\s*\{)\s*"[^"\n]{1,200}"\s*:|^\[\s*(?:\[\s*["\d]|"[^"\n]{0,200}"\s*[,\]]|\d+\s*,)/, "json"],
];

/** Whether a text begins with the header of a message: a name before the colon of each line, unless a space marks it as folded. */
function beginsAsMessage(text: string): boolean {
  const names = new Set<string>();
  for (const line of text.replace(/^From [^\n]{0,200}\n/, "").split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const [, name] = /^([A-Za-z][A-Za-z0-9-]{1,60}):(?:\s|$)/.exec(line) ?? [];
    if (name === undefined) break;
    names.add(name.toUpperCase());
  }
  // The header of one server may fill the first kilobytes before `From`: four names are enough.
  const trace = ["RECEIVED", "RETURN-PATH", "DELIVERED-TO", "DKIM-SIGNATURE", "MESSAGE-ID", "MIME-VERSION"];
  return (names.has("FROM") || names.size > 3) && trace.some((name) => names.has(name));
}

/** What comes after instructions (`<?xml …?>`) and comments. */
function withoutPreamble(text: string): string {
  let rest = text;
  for (;;) {
    const closing = rest.startsWith("<?") ? ">" : rest.startsWith("<!--") ? "-->" : null;
    const end = closing === null ? -1 : rest.indexOf(closing);
    if (end === -1) return rest;
    rest = rest.slice(end + closing!.length).trimStart();
  }
}

const headSize = 4096;

/** What a file is, by its first kilobytes. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headSize)).toString(
    "latin1",
  );
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "zip";
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "ole";
  for (const [beginning, binary] of beginnings) if (head.startsWith(beginning)) return { binary };
  const text = head
    .replace(/^\xef\xbb\xbf/, "")
    .replaceAll("\0", "")
    .replace(/^\xff\xfe|^\xfe\xff/, "")
    .trimStart();
  for (const [beginning, kind] of texts) if (beginning.test(text)) return { text: kind };
  const marked = withoutPreamble(text);
  if (
    text.startsWith("<?xml") &&
    /^<(?:(?:\w{1,30}:)?Workbook\b|office:document\b[^>]*\.spreadsheet")/i.test(marked)
  )
    return "spreadsheet-xml";
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|script|div)\b/i.test(marked)) return "html";
  if (beginsAsMessage(text)) return { text: "message" };
  const program = programTextOf(text, bytes.length <= headSize);
  return program ? { text: program } : "text";
}
