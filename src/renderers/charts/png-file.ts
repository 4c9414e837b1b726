// Writes a PNG file (ISO/IEC 15948) of red, green and blue pixels.
import { crc32, deflateSync } from "node:zlib";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits a channel; red, green and blue; the only compression and filter methods there are; not interlaced. */
const kind = [8, 2, 0, 0, 0];

export function pngFile(width: number, height: number, pixels: Uint8Array, perInch: number): Uint8Array {
  const row = width * 3;
  // Each row begins with its filter: 0, as it is.
  const rows = new Uint8Array((row + 1) * height);
  for (let at = 0; at < height; at++) rows.set(pixels.subarray(at * row, (at + 1) * row), at * (row + 1) + 1);
  const perMetre = Math.round(perInch / 0.0254);
  return Buffer.concat([
    Buffer.from(signature),
    chunk("IHDR", [...number(width), ...number(height), ...kind]),
    chunk("pHYs", [...number(perMetre), ...number(perMetre), 1]),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", []),
  ]);
}

function chunk(type: string, data: Uint8Array | readonly number[]): Uint8Array {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), Buffer.from(data)]);
  return Buffer.concat([Buffer.from(number(data.length)), typed, Buffer.from(number(crc32(typed)))]);
}

const number = (value: number) => [24, 16, 8, 0].map((bits) => (value >>> bits) & 0xff);
