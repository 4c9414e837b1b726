// Unpacks the texts of a PNG picture: painting programs keep its title and remarks in packed chunks.
import { inflateSync } from "node:zlib";

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** More than this in one chunk is no remark. */
const longest = 2 ** 20;

/** The packed texts of a PNG; none for another file. Texts that are not packed are found in its bytes. */
export function pictureCaptions(bytes: Buffer): string[] {
  if (!bytes.subarray(0, signature.length).equals(signature)) return [];
  const captions: string[] = [];
  for (let at = signature.length; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === "zTXt" || kind === "iTXt") captions.push(...unpacked(data));
    // Each chunk ends with a sum of four bytes.
    at += 12 + length;
  }
  return captions;
}

/** The packed part of a chunk follows some words of its own that end with a zero. */
function unpacked(data: Buffer): string[] {
  for (let from = data.indexOf(0x78); from !== -1; from = data.indexOf(0x78, from + 1))
    try {
      return [inflateSync(data.subarray(from), { maxOutputLength: longest }).toString("utf8")];
    } catch {
      // That byte begins something else.
    }
  return [];
}
