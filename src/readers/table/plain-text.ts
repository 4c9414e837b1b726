// Restores cells as people wrote them: repairs text that was decoded twice, and reads the marks of web pages and databases.
import { decodeHTMLStrict } from "entities";
import iconv from "iconv-lite";
import type { Grid, Row } from "./grid-row.ts";

/** A grid whose cells are plain text; rows in which an encoding was put right say so. */
export function withPlainText(grid: Grid): Grid {
  const plain = (rows: readonly Row[]): Row[] => rows.map(plainRow);
  return {
    ...grid,
    sample: plain(grid.sample),
    async *rows() {
      for await (const { rows, bytes } of grid.rows()) yield { rows: plain(rows), bytes };
    },
  };
}

function plainRow(row: Row): Row {
  if (!row.cells.some((cell) => maybeAny.test(cell))) return row;
  let { fault } = row;
  const cells = row.cells.map((raw) => {
    const cell = raw.replace(lineEnd, "\n").replace(unseen, "");
    const decoded = decodedOnce(cell);
    if (decoded !== cell) fault ??= "decoded-twice";
    return withoutMarkup(decoded);
  });
  return { ...row, cells, fault };
}

/** First halves of é, à, ’ … as each encoding shows them. */
const maybeDecodedTwice = /[ÂÃÅ√¬├┬┼]|â€|‚Ä|ÔÇ/;
const maybeMarkup = /&[#a-z]|<[/a-z]/i;
/** Signs with which databases end a line within a cell or separate its values: FileMaker writes a vertical tab. */
const lineEnd = /\r\n?|[\u000b\u000c\u001c-\u001f\u0085\u2028\u2029]/g;
/** Other control characters. */
const unseen = /[\u0000-\u0008\u000e-\u001b\u007f]+/g;
/** Whether a cell needs any repair: one search instead of four. */
const maybeAny = new RegExp(
  `${maybeDecodedTwice.source}|&[#a-zA-Z]|<[/a-zA-Z]|${lineEnd.source}|${unseen.source}`,
);

/** For each encoding, the byte of each character: text in UTF-8 that was read in it shows these characters. */
const encodings = ["windows-1252", "macintosh", "cp850"].map((encoding) => {
  const bytes = Array.from({ length: 128 }, (_, index) => 128 + index);
  return new Map(bytes.map((byte) => [iconv.decode(Buffer.from([byte]), encoding), byte]));
});

/** Text whose UTF-8 was read in another encoding, once or twice, as it was; any other as it is. */
function decodedOnce(text: string): string {
  let result = text;
  for (let times = 0; times < 2 && maybeDecodedTwice.test(result); times++)
    for (const bytes of encodings) result = withSequencesRead(result, bytes);
  if (result === text && !/\p{Ll}Ã |(?:^|\s)Ã\s/u.test(text)) return text;
  // The second half of à is a no-break space, which many tools make a space.
  return result.replace(/(\p{Ll}|^|\s)Ã(?: (?=\s)|(?=\s|$))/gu, "$1à");
}

/** Replaces each run of characters whose bytes are a French letter or sign in UTF-8: no language writes such runs. */
function withSequencesRead(text: string, bytes: ReadonlyMap<string, number>): string {
  const byteAt = (at: number) => {
    const sign = text[at] ?? "";
    // Bytes that windows-1252 leaves free are shown as controls.
    return bytes.get(sign) ?? (/[\u0080-\u009f]/.test(sign) ? sign.charCodeAt(0) : 0);
  };
  let result = "";
  for (let at = 0; at < text.length; ) {
    const first = byteAt(at);
    const length = first === 0xe2 ? 3 : first === 0xc2 || first === 0xc3 || first === 0xc5 ? 2 : 1;
    const sequence = Array.from({ length }, (_, next) => byteAt(at + next));
    const goesOn = sequence.slice(1).every((byte) => byte >= 0x80 && byte < 0xc0);
    if (length > 1 && goesOn && isFrench(sequence)) {
      result += Buffer.from(sequence).toString("utf8");
      at += length;
    } else result += text[at++];
  }
  return result;
}

/** True for all letters that begin with C2 or C3, for Œ œ Ÿ (C5), and of three bytes for dashes, quotes, dots, € and ™. */
const isFrench = ([first, second, third]: readonly number[]) =>
  first === 0xc2 ||
  first === 0xc3 ||
  (first === 0xc5 && (second === 0x92 || second === 0x93 || second === 0xb8)) ||
  (first === 0xe2 && second === 0x80) ||
  (second === 0x82 && third === 0xac) ||
  (second === 0x84 && third === 0xa2);

/** Names of elements that editors of web forms write; a word between angle brackets that is none of them is text. */
const elements =
  /<\/?(?:a|b|big|blockquote|center|div|em|font|h[1-6]|i|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[^<>]{0,500})?\/?>/gi;
const lineEnds = /<br\s{0,5}\/?>|<\/(?:p|div|li|h[1-6])>/gi;

/** Text of a web page as it is shown: entities become characters, and elements go or become line ends. */
function withoutMarkup(text: string): string {
  if (!maybeMarkup.test(text)) return text;
  const bare = text.replace(lineEnds, "\n").replace(elements, "");
  let shown = decodeHTMLStrict(bare);
  // Escaped twice: `&amp;eacute;`.
  if (shown !== bare && maybeMarkup.test(shown)) shown = decodeHTMLStrict(shown);
  return shown === text ? text : shown.replace(/\s*\n\s*/g, "\n").trim();
}
