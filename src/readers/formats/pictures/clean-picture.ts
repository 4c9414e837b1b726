// Reads a PNG or JPEG picture by its first bytes and writes it anew with nothing but what draws it: no place, no device, no remark.
import { type Picture, pictureIn } from "../../../domain/documents/picture.ts";
import { mostPixels, type PictureFault } from "../../../domain/projects/project-picture.ts";
import { cleanedJpeg } from "./jpeg-segments.ts";
import { cleanedPng } from "./png-chunks.ts";

/** `format` is that of the file's first bytes; null where they are of no known format. */
export type ReadPicture =
  | { picture: Picture; bytes: Uint8Array }
  | { fault: PictureFault; format: string | null };

export function cleanPicture(bytes: Uint8Array): ReadPicture {
  const format = formatOf(bytes);
  if (format !== "PNG" && format !== "JPEG") return { fault: "unknown", format };
  const picture = pictureIn(bytes);
  if (picture !== null && picture.width * picture.height > mostPixels) return { fault: "vast", format };
  const cleaned = format === "PNG" ? cleanedPng(bytes) : cleanedJpeg(bytes);
  return "fault" in cleaned ? { ...cleaned, format } : cleaned;
}

/** The first bytes of each format, since the name of a file may be wrong. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG\r\n\x1a\n/, "PNG"],
  [/^\xff\xd8\xff/, "JPEG"],
  [/^GIF8/, "GIF"],
  [/^RIFF[\s\S]{4}WEBP/, "WebP"],
  [/^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/, "HEIC"],
  [/^[\s\S]{4}ftypavi/, "AVIF"],
  [/^(?:II\*\0|MM\0\*)/, "TIFF"],
  [/^BM[\s\S]{4}\0{4}/, "BMP"],
  [/^%PDF-/, "PDF"],
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i,
    "SVG",
  ],
];

function formatOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  return beginnings.find(([beginning]) => beginning.test(head))?.[1] ?? null;
}
