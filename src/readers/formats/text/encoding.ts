// Finds the encoding of a text that does not say it: UTF-8, UTF-16, or one of those usual in France.

import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Encoding } from "../../reading.ts";
import { sequenceLength } from "./mixed-utf8.ts";

/** Encodings of one byte a character, the most usual in France first: equal scores go to the first. */
const singleByte = ["windows-1252", "iso-8859-15", "macroman", "cp850"] as const;

export interface FoundEncoding {
  encoding: Encoding;
  /** Bytes of the byte order mark, to leave out. */
  mark: number;
}

/**
 * The encoding of a text from its first bytes: byte order mark, then where NULs stand (UTF-16), then UTF-8 when it is valid,
 * else the single-byte encoding whose letters make the most plausible French words. Null when the bytes are no text.
 */
export function encodingOf(sample: Uint8Array): FoundEncoding | null {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: "utf-16be", mark: 2 };
  const wide = wideEncoding(sample);
  if (wide !== undefined) return wide && { encoding: wide, mark: 0 };
  if (isMostlyUtf8(sample)) return { encoding: "utf-8", mark: 0 };
  return { encoding: mostPlausible(sample), mark: 0 };
}

/** UTF-16 without a mark, told by a NUL at every other byte. Null for other NULs, which no text has; undefined with hardly any. */
function wideEncoding(sample: Uint8Array): "utf-16le" | "utf-16be" | null | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return undefined;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.05) return "utf-16be";
  // A few stray NULs in a long text are damage; more make it a binary file.
  return even + odd <= Math.max(2, sample.length / 2000) ? undefined : null;
}

/**
 * True for valid UTF-8, but for a last character that the sample cut, and for a text put together from two sources. Bytes that are
 * French letters in UTF-8 (é is C3 A9) hardly ever follow each other in another encoding: a few of them tell, however many lines are
 * not UTF-8. Those lines are then repaired one by one.
 */
function isMostlyUtf8(sample: Uint8Array): boolean {
  if (isUtf8(sample) || isUtf8(sample.subarray(0, lastWhole(sample)))) return true;
  let valid = 0;
  let french = 0;
  let invalid = 0;
  for (let at = 0; at < sample.length; ) {
    const length = sequenceLength(sample, at);
    if (length === 0) invalid++;
    else if (length > 1) {
      valid++;
      if (isFrench(sample, at)) french++;
    }
    at += length || 1;
  }
  return valid > invalid || french > invalid * leastFrench;
}

/** French letters for each byte that is no UTF-8; with fewer, the text is in another encoding and quotes some UTF-8. Chosen by hand. */
const leastFrench = 0.05;

/** Letters and signs of U+00A0 to U+017F, and the dashes, quotes and dots of U+2010 to U+203F. */
const isFrench = (bytes: Uint8Array, at: number) =>
  (bytes[at]! >= 0xc2 && bytes[at]! <= 0xc5) || (bytes[at] === 0xe2 && bytes[at + 1] === 0x80);

/** Where the last whole UTF-8 character ends. */
function lastWhole(sample: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= sample.length; back++)
    if (sample[sample.length - back]! >= 0xc0) return sample.length - back;
  return sample.length;
}

function mostPlausible(sample: Uint8Array): Encoding {
  const high = excerpts(sample);
  let best: Encoding = singleByte[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of singleByte) {
    const score = plausibility(iconv.decode(high, encoding === "macroman" ? "macintosh" : encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** The bytes that differ between encodings with their neighbours, 12,000 at most, which are enough to decide. */
function excerpts(sample: Uint8Array): Buffer {
  const pieces: number[] = [];
  for (let i = 0; i < sample.length && pieces.length < 12_000; i++) {
    if (sample[i]! < 0x80) continue;
    const end = Math.min(sample.length, i + 3);
    for (let j = Math.max(0, i - 2); j < end; j++) pieces.push(sample[j]!);
    pieces.push(10);
    while (i + 1 < end && sample[i + 1]! < 0x80) i++;
  }
  return Buffer.from(pieces);
}

const french = new Set("àâäçéèêëîïôöùûüÿœæñÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÑ");
const marks = new Set("«»“”–—…°ºª§²³•·");

/** How much a text looks like French: letters in the middle of words, quotes and dashes between them, no odd signs. */
function plausibility(text: string): number {
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const code = char.charCodeAt(0);
    if (code < 0x80) continue;
    const before = text[i - 1] ?? " ";
    const after = text[i + 1] ?? " ";
    const inside = isLetter(before) && isLetter(after);
    if (french.has(char))
      score += caseFits(before, char, after) ? (isLetter(before) || isLetter(after) ? 3 : 1) : -2;
    else if (char === "’" || char === "‘") score += inside ? 3 : 1;
    else if (char === "€") score += /[\d\s]/.test(before) ? 3 : inside ? -3 : 1;
    else if (marks.has(char)) score += inside ? -2 : 1;
    else if (code === 0xa0) score += inside ? -1 : 2;
    else if (code < 0xa0 || code === 0xfffd) score -= 6;
    else if (isLetter(char)) score -= caseFits(before, char, after) ? 1 : 3;
    else score -= inside ? 3 : 2;
  }
  return score;
}

const isLetter = (char: string) => char.toLowerCase() !== char.toUpperCase();
const isUpper = (char: string) => isLetter(char) && char === char.toUpperCase();
const isLower = (char: string) => isLetter(char) && char === char.toLowerCase();

/** Whether the case of a letter fits: capitals begin a word or stand among capitals; no small letter stands between two capitals. */
const caseFits = (before: string, char: string, after: string) =>
  isUpper(char)
    ? !isLower(before) && (isUpper(before) || !isLetter(before) || !isLower(after))
    : !(isUpper(before) && isUpper(after));
