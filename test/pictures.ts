// Makes small PNG and JPEG pictures with the metadata that tests ask for.
import { deflateSync } from "node:zlib";

/** A chunk of a PNG. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(checksum(body), body.length + 4);
  return framed;
}

/** A PNG of one colour; `chunks` stand behind its header. */
export function aPng(width = 30, height = 10, chunks: readonly Uint8Array[] = []): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x50)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk("IHDR", header),
    ...chunks,
    pngChunk("IDAT", pixels),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** CRC-32 as PNG wants it; Node has its own only from version 22. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A bus of 24 by 16 pixels. */
const jpeg = Buffer.from(
  [
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i",
    "Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj",
    "Y2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAQGBf/EACQQAAIBAwMDBQAAAAAAAAAAAAEC",
    "EQADBAUTQRIUMRVUkZLR/8QAFgEBAQEAAAAAAAAAAAAAAAAAAgME/8QAGxEAAQUBAQAAAAAAAAAAAAAAAgABAxEhBDH/2gAMAwEA",
    "AhEDEQA/AKPJexiKrX3CBjAkGl/UdP8AcL9T+Vkapm5V6wGdO52zItxE8cUttsFJ7e2T5jqb480C6SvFWKGAhsyp1UYz2MtWaw4c",
    "KYMA0VP6Vm5ViwWRe33DJtxMcc0Um6c1Z5ABidh8X//Z",
  ].join(""),
  "base64",
);

/** A JPEG; `segments` stand behind its start. */
export const aJpeg = (...segments: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** A segment of a JPEG. */
export const jpegSegment = (marker: number, content: Uint8Array): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff),
    content,
  ]);

/** The Exif data of a camera: how it was held, and words such as a place. */
export function exifData(orientation: number, words: string): Uint8Array {
  const data = Buffer.alloc(38 + words.length);
  data.write("II*\u0000", "latin1");
  data.writeUInt32LE(8, 4);
  data.writeUInt16LE(2, 8);
  for (const [place, [tag, type, count, value]] of [
    [0x0112, 3, 1, orientation],
    [0x013b, 2, words.length, 38],
  ].entries() as IterableIterator<[number, [number, number, number, number]]>) {
    data.writeUInt16LE(tag, 10 + 12 * place);
    data.writeUInt16LE(type, 12 + 12 * place);
    data.writeUInt32LE(count, 14 + 12 * place);
    data.writeUInt32LE(value, 18 + 12 * place);
  }
  data.write(words, 38, "latin1");
  return data;
}

export const exifSegment = (orientation: number, words: string): Uint8Array =>
  jpegSegment(0xe1, Buffer.concat([Buffer.from("Exif\u0000\u0000", "latin1"), exifData(orientation, words)]));
