// Decodes what hides words in a text: base64, quoted-printable, percent signs, entities, escapes of JSON and of Excel, words cut at line ends.

import { isUtf8 } from "node:buffer";
import { decodeHTML } from "entities";
import { inCharset } from "../formats/text/decoded-text.ts";
import { encodingOf } from "../formats/text/encoding.ts";
import { fromQuotedPrintable } from "../formats/text/quoted-printable.ts";

/** The share of letters, figures, blanks and usual signs in a decoded run that is a text. Bytes that are no text have about half. */
const leastLegible = 0.85;

/** What a text hides: texts, and whole files. */
export interface HiddenContent {
  texts: string[];
  files: Buffer[];
}

/** What `text` holds in other encodings; results that equal `text` are left out. */
export function hiddenContent(text: string): HiddenContent {
  const texts: string[] = [];
  const files: Buffer[] = [];
  for (const run of base64Runs(text)) {
    const bytes = Buffer.from(run, "base64");
    if (/^(?:PK\x03\x04|%PDF-)/.test(bytes.toString("latin1", 0, 5))) files.push(bytes);
    else {
      const read = decodedRun(run);
      if (read !== null) texts.push(read);
    }
  }
  if (/=\r?\n|=[0-9A-F]{2}/.test(text)) {
    const bytes = fromQuotedPrintable(Buffer.from(text, "utf8").toString("latin1"));
    texts.push(isUtf8(bytes) ? bytes.toString("utf8") : inCharset(bytes, "windows-1252"));
  }
  if (/%[0-9A-Fa-f]{2}/.test(text)) texts.push(fromPercent(text));
  if (/&(?:#\d|#x|[a-zA-Z]{2,8};)/.test(text)) texts.push(decodeHTML(text));
  if (/\\u[0-9a-fA-F]{4}|\\[nrt"/,;]/.test(text))
    texts.push(
      text
        .replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\\[nrtN]/g, " ")
        .replace(/\\(["/\\,;])/g, "$1"),
    );
  if (/_x[0-9A-Fa-f]{4}_/.test(text))
    texts.push(
      text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    );
  texts.push(withoutHyphenation(text));
  return { texts: texts.filter((one) => one !== text), files };
}

/** Words that were cut at the end of a line, whole again. */
export const withoutHyphenation = (text: string): string =>
  text.replace(/(\p{L})[-\u2010]\r?\n\s*(?=\p{Ll})/gu, "$1");

const run = /[A-Za-z0-9+/_-]{24,}={0,2}/g;
/** The next line of a run that is cut in lines. */
const nextLine = /[ \t]{0,4}\r?\n[ \t>]{0,4}([A-Za-z0-9+/_-]+={0,2})(?=[\s"'<]|$)/y;

/** Runs of characters that may be base64, their lines joined. */
function* base64Runs(text: string): Iterable<string> {
  run.lastIndex = 0;
  for (let match = run.exec(text); match !== null; match = run.exec(text)) {
    const lines = [match[0]];
    let end = run.lastIndex;
    for (;;) {
      nextLine.lastIndex = end;
      const more = nextLine.exec(text);
      if (more === null) break;
      lines.push(more[1]!);
      end = nextLine.lastIndex;
    }
    run.lastIndex = end;
    const joined = lines.join("");
    if (/[A-Z]/.test(joined) && /[a-z]/.test(joined)) yield joined;
  }
}

/** Tries each of the first four characters as the start: a run may begin with letters that are not encoded. */
function decodedRun(run: string): string | null {
  for (let offset = 0; offset < 4; offset++) {
    const read = legible(Buffer.from(run.slice(offset), "base64"));
    if (read !== null) return read;
  }
  return null;
}

const fromPercent = (text: string): string =>
  text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (signs) =>
    Buffer.from(signs.replaceAll("%", ""), "hex").toString("utf8"),
  );

/** Bytes as a text when they are one; null when they are not. */
function legible(bytes: Buffer): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const text = encoding.encoding.startsWith("utf-16")
    ? new TextDecoder(encoding.encoding).decode(bytes)
    : isUtf8(bytes)
      ? bytes.toString("utf8")
      : null;
  if (text === null || text === "") return null;
  const good = text.replace(/[^\p{L}\p{M}\p{N}\s.,;:!?'’"«»()<>/=@_-]/gu, "").length;
  return good >= text.length * leastLegible ? text : null;
}
