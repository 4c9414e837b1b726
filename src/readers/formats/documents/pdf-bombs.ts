// Protects the program from PDF files made to fill the memory when they are unpacked.

import { inflateSync } from "node:zlib";

/** How many bytes one stream of text or fonts may take when it is unpacked, and how many all of them together. */
const largestStream = 32 << 20;
const largestAll = 256 << 20;
/** A stream packed the old way cannot be measured without a reader of ours: it may take this packed, 1,400 times that unpacked. */
const largestOld = 100_000;

/**
 * True when a PDF would unpack to more than any application holds: a few kilobytes can become gigabytes. Measured before the
 * PDF library sees it, which unpacks without bounds. Pictures are not unpacked to read a text.
 */
export function isBomb(bytes: Buffer): boolean {
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

/** The dictionary before a stream: from the object's own beginning. */
function headOf(bytes: Buffer, at: number): string {
  const before = bytes.subarray(Math.max(0, at - 2000), at).toString("latin1");
  return before.slice(Math.max(0, before.lastIndexOf(" obj")));
}

/** Packed bytes say where they end, so that what follows them does no harm. */
function unpack(data: Uint8Array): Uint8Array | "too large" | null {
  try {
    return inflateSync(data, { maxOutputLength: largestStream, finishFlush: 2 });
  } catch (error) {
    return error instanceof RangeError ? "too large" : null;
  }
}
