// UTF-8 that is not whole: lines pasted from another encoding, and characters that were broken.
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

/**
 * Bytes as valid UTF-8. Sequences that are valid stay; any other byte is read as windows-1252, the encoding of most lines
 * pasted into French files. The first halves of é, à, « …, alone, are broken characters rather than Ã and Â, which French
 * does not have: they are shown as �.
 */
export function asValidUtf8(bytes: Buffer): Buffer {
  if (isUtf8(bytes)) return bytes;
  const pieces: Buffer[] = [];
  let valid = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    const byte = bytes[at]!;
    const letter =
      byte === 0xc2 || byte === 0xc3 ? "\ufffd" : iconv.decode(bytes.subarray(at, at + 1), "windows-1252");
    pieces.push(bytes.subarray(valid, at), Buffer.from(letter, "utf8"));
    valid = ++at;
  }
  pieces.push(bytes.subarray(valid));
  return Buffer.concat(pieces);
}

/** How many bytes a valid character of UTF-8 takes here; 0 when none begins here. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0;
  for (let next = at + 1; next < at + length; next++) if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  // Long forms, surrogates and what is beyond Unicode look like sequences, and are none.
  return length === 2 || isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
