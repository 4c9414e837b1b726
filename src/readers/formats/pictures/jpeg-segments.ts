// Rewrites a JPEG picture segment by segment (ITU T.81, annex B): what draws it stays, whatever else it holds goes.
import type { CleanedPicture } from "../../../domain/projects/project-picture.ts";
import { isTurned } from "./picture-orientation.ts";

const marker = {
  ...{ start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1, jfif: 0xe0, adobe: 0xee },
  /** Tables of codes, of quantities, and the distance of restarts. */
  tables: new Set([0xc4, 0xdb, 0xdd]),
  /** Baseline, extended and progressive: the frames that every program shows. */
  frames: new Set([0xc0, 0xc1, 0xc2]),
};

/** Other frames, arithmetic coding, heights given after the scan: no browser shows them. */
const isUnusual = (code: number) =>
  (code >= 0xc3 && code <= 0xcf && code !== 0xc4) || (code >= 0xdc && code <= 0xdf && code !== 0xdd);

/** In bytes: `JFIF` with version and density but without the thumbnail behind them; `Adobe` with the coding of colours. */
const jfifLength = 14;
const adobeLength = 12;

interface Segment {
  code: number;
  content: Uint8Array;
  /** Where the next segment begins. */
  to: number;
}

export function cleanedJpeg(bytes: Uint8Array): CleanedPicture {
  const drawn: Uint8Array[] = [Uint8Array.of(0xff, marker.start)];
  let size: { width: number; height: number } | null = null;
  let scans = 0;
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at);
    if (segment === null) return { fault: "broken" };
    const { code, content } = segment;
    at = segment.to;
    if (code === marker.end) {
      if (size === null || scans === 0) return { fault: "broken" };
      // Behind the end, telephones keep films, and careless programs what was cropped away: that is dropped.
      drawn.push(Uint8Array.of(0xff, marker.end));
      return { picture: { format: "jpeg", ...size }, bytes: Buffer.concat(drawn) };
    }
    if (isUnusual(code)) return { fault: "unusual" };
    if (code === marker.exif && beginsWith(content, "Exif\0\0") && isTurned(content.subarray(6)))
      return { fault: "turned" };
    if (marker.frames.has(code)) {
      const frame = frameIn(content);
      if (typeof frame === "string") return { fault: frame };
      if (size !== null) return { fault: "broken" };
      size = frame;
    }
    drawn.push(...drawnPartsOf(segment));
    if (code !== marker.scan) continue;
    const end = endOfScan(bytes, at);
    if (size === null || end === null || end === at) return { fault: "broken" };
    drawn.push(bytes.subarray(at, end));
    at = end;
    scans++;
  }
}

/** The segment whose marker stands at `place`, perhaps behind bytes of 0xff; null where none stands there, or it is cut short. */
function segmentAt(bytes: Uint8Array, place: number): Segment | null {
  let from = place;
  while (bytes[from] === 0xff && bytes[from + 1] === 0xff) from++;
  const code = bytes[from + 1];
  if (bytes[from] !== 0xff || code === undefined || code < 0xc0) return null;
  if (code === marker.end) return { code, content: bytes.subarray(0, 0), to: from + 2 };
  // Restarts stand only within scans, and a second start nowhere.
  if (code >= 0xd0 && code <= marker.start) return null;
  if (from + 4 > bytes.length) return null;
  const to = from + 2 + ((bytes[from + 2]! << 8) | bytes[from + 3]!);
  if (to < from + 4 || to > bytes.length) return null;
  return { code, content: bytes.subarray(from + 4, to), to };
}

/** The part of a segment that is written again. */
function drawnPartsOf({ code, content }: Segment): Uint8Array[] {
  if (code === marker.scan || marker.tables.has(code) || marker.frames.has(code))
    return framed(code, content);
  if (code === marker.jfif && beginsWith(content, "JFIF\0") && content.length >= jfifLength)
    return framed(code, Buffer.concat([content.subarray(0, jfifLength - 2), Buffer.alloc(2)]));
  if (code === marker.adobe && beginsWith(content, "Adobe") && content.length >= adobeLength)
    return framed(code, content.subarray(0, adobeLength));
  return [];
}

const framed = (code: number, content: Uint8Array): Uint8Array[] => {
  const length = content.length + 2;
  return [Uint8Array.of(0xff, code, length >> 8, length & 0xff), content];
};

function frameIn(content: Uint8Array): { width: number; height: number } | "broken" | "unusual" {
  if (content.length < 6) return "broken";
  const [precision, high, low, wide, narrow, components] = content as unknown as number[];
  if (content.length !== 6 + 3 * components!) return "broken";
  const [height, width] = [(high! << 8) | low!, (wide! << 8) | narrow!];
  if (width === 0) return "broken";
  return precision !== 8 || height === 0 || ![1, 3, 4].includes(components!) ? "unusual" : { width, height };
}

/** Where the data of a scan ends: at the next marker but those of restarts; null where the file ends first. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (
    let at = bytes.indexOf(0xff, from);
    at !== -1 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return null;
}

const beginsWith = (content: Uint8Array, words: string) =>
  Buffer.from(content.buffer, content.byteOffset, Math.min(words.length, content.length)).toString(
    "latin1",
  ) === words;
