// Repairs UTF-8 with lines pasted from another encoding and with broken characters.
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

/**
 * Bytes as valid UTF-8. Valid sequences stay; any other byte is read as windows-1252, the encoding of most lines pasted into French
 * files. Only a lone C2 or C3, the first byte of é, à, «…, becomes �: it is a broken character rather than Â or Ã, which French lacks.
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

/** How many bytes the UTF-8 character at `at` takes; 0 when no valid one begins there. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0;
  for (let next = at + 1; next < at + length; next++) if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  // Overlong forms, surrogates and codes beyond Unicode only look like sequences.
  return length === 2 || isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
