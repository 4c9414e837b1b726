// Rewrites a PNG picture chunk by chunk (PNG specification, third edition): what draws it stays, whatever else it holds goes.
import { crc32, inflateSync } from "node:zlib";
import type { Picture } from "../../../domain/documents/picture.ts";
import type { CleanedPicture } from "../../../domain/projects/project-picture.ts";
import { isTurned } from "./picture-orientation.ts";

const signatureLength = 8;

/** Chunks of pixels, colours and size. Colour profiles (iCCP) are dropped: they name the screen that they were made for. */
const drawingChunks = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"],
]);

/** For each colour type, the values of a pixel and the bit depths allowed (table 8). */
const colours: Readonly<Record<number, { values: number; depths: readonly number[] }>> = {
  0: { values: 1, depths: [1, 2, 4, 8, 16] },
  2: { values: 3, depths: [8, 16] },
  3: { values: 1, depths: [1, 2, 4, 8] },
  4: { values: 2, depths: [8, 16] },
  6: { values: 4, depths: [8, 16] },
};

/** Where each of the seven passes of an interlaced picture begins, and how far its pixels are apart (8.2). */
const passes = [
  ...[
    { x: 0, y: 0, across: 8, down: 8 },
    { x: 4, y: 0, across: 8, down: 8 },
  ],
  ...[
    { x: 0, y: 4, across: 4, down: 8 },
    { x: 2, y: 0, across: 4, down: 4 },
  ],
  ...[
    { x: 0, y: 2, across: 2, down: 4 },
    { x: 1, y: 0, across: 2, down: 2 },
  ],
  { x: 0, y: 1, across: 1, down: 2 },
];

interface PngHeader {
  picture: Picture;
  /** Bits of a pixel. */
  bits: number;
  interlaced: boolean;
}

export function cleanedPng(bytes: Uint8Array): CleanedPicture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const drawn: Uint8Array[] = [file.subarray(0, signatureLength)];
  const pixels: Uint8Array[] = [];
  let header: PngHeader | null = null;
  for (let at = signatureLength; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString("latin1", at + 4, at + 8);
    const end = at + 12 + length;
    if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4))
      return { fault: "broken" };
    const content = file.subarray(at + 8, end - 4);
    if (header === null) {
      header = kind === "IHDR" ? headerIn(content) : null;
      // CgBI: Apple's variant of PNG, which most programs cannot show.
      if (header === null) return { fault: kind === "CgBI" ? "unusual" : "broken" };
    }
    if (kind === "eXIf" && isTurned(content)) return { fault: "turned" };
    // A capital first letter says that the chunk is needed to draw the picture (5.4).
    if (/^[A-Z]/.test(kind) && !drawingChunks.has(kind)) return { fault: "unusual" };
    if (kind === "IDAT") pixels.push(content);
    if (drawingChunks.has(kind)) drawn.push(file.subarray(at, end));
    // After the end, careless programs leave what was cropped away (CVE-2023-21036): it is dropped.
    if (kind === "IEND")
      return isWhole(Buffer.concat(pixels), header)
        ? { picture: header.picture, bytes: Buffer.concat(drawn) }
        : { fault: "broken" };
    at = end;
  }
  return { fault: "broken" };
}

function headerIn(content: Buffer): PngHeader | null {
  if (content.length !== 13) return null;
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
  const [depth, colour, compression, filter, interlace] = content.subarray(8) as unknown as number[];
  const { values = 0, depths = [] } = colours[colour!] ?? {};
  if (width === 0 || height === 0 || !depths.includes(depth!)) return null;
  if (compression !== 0 || filter !== 0 || interlace! > 1) return null;
  return { picture: { format: "png", width, height }, bits: values * depth!, interlaced: interlace === 1 };
}

/** Whether there are as many pixels as the header says. */
function isWhole(packed: Uint8Array, { picture, bits, interlaced }: PngHeader): boolean {
  const { width, height } = picture;
  const lines = (across: number, down: number) =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  const whole = interlaced
    ? passes.reduce(
        (sum, { x, y, across, down }) =>
          sum + lines(Math.ceil((width - x) / across), Math.ceil((height - y) / down)),
        0,
      )
    : lines(width, height);
  try {
    return inflateSync(packed, { maxOutputLength: whole + 1 }).length === whole;
  } catch {
    return false;
  }
}
