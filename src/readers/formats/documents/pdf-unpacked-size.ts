// Protects the program from PDF files made to fill the memory when they are unpacked.

import { inflateSync } from "node:zlib";

/** How many bytes one stream of text or fonts may take unpacked, and all of them together. Chosen by hand. */
const largestStream = 32 << 20;
const largestAll = 256 << 20;
/** The largest packed size of an LZW stream, in bytes: we cannot unpack LZW to measure it, which grows up to 1,400 times. */
const largestOld = 100_000;

/**
 * True when a PDF would unpack to more than any application holds: a few kilobytes can become gigabytes. Measured before the PDF library
 * reads the file, since it unpacks without bounds. Pictures do not count: they are not unpacked to read a text.
 */
export function unpacksTooLarge(bytes: Buffer): boolean {
  let total = 0;
  let at = bytes.indexOf("stream");
  for (; at !== -1; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.subarray(at - 3, at).toString("latin1") === "end") continue;
    const head = headOf(bytes, at);
    if (/\/Subtype\s*\/Image\b/.test(head)) continue;
    const start = at + 6 + (bytes[at + 6] === 13 ? 1 : 0) + 1;
    if (/\/LZW(?:Decode)?\b/.test(head)) {
      const end = bytes.indexOf("endstream", start);
      if ((end === -1 ? bytes.length : end) - start > largestOld) return true;
    }
    const layers = head.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    let data: Uint8Array = bytes.subarray(start);
    for (let layer = 0; layer < layers; layer++) {
      const unpacked = unpack(data);
      if (unpacked === "too large") return true;
      if (unpacked === null) break;
      total += unpacked.length;
      if (total > largestAll) return true;
      data = unpacked;
    }
  }
  return false;
}

/** The dictionary before a stream, from the beginning of its object. */
function headOf(bytes: Buffer, at: number): string {
  const before = bytes.subarray(Math.max(0, at - 2000), at).toString("latin1");
  return before.slice(Math.max(0, before.lastIndexOf(" obj")));
}

/** The unpacked bytes; null when they cannot be unpacked. Packed data say where they end, so bytes behind them do no harm. */
function unpack(data: Uint8Array): Uint8Array | "too large" | null {
  try {
    return inflateSync(data, { maxOutputLength: largestStream, finishFlush: 2 });
  } catch (error) {
    return error instanceof RangeError ? "too large" : null;
  }
}
