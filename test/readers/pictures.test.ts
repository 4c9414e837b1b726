// Pictures are recognised by their bytes, and rewritten with only the parts that draw them.
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { cleanPicture } from "../../src/readers/formats/pictures/clean-picture.ts";
import { aJpeg, aPng, exifData, exifSegment, jpegSegment, pngChunk } from "../pictures.ts";

const words = (text: string) => Buffer.from(text, "latin1");

const behind = (picture: Uint8Array, text: string) => Buffer.concat([picture, words(text)]);

/** The rewritten picture, or why there is none. */
function cleaned(bytes: Uint8Array) {
  const read = cleanPicture(bytes);
  return "fault" in read ? read : { ...read.picture, bytes: Buffer.from(read.bytes) };
}

test("a JPEG loses its place, its remarks, its profile, its thumbnails and the bytes behind its end", () => {
  const secret = "SECRET 44.4476 N";
  const picture = aJpeg(
    exifSegment(1, secret),
    jpegSegment(0xe1, words(`http://ns.adobe.com/xap/1.0/\u0000<x>${secret}</x>`)),
    jpegSegment(0xe2, words(`ICC_PROFILE\u0000\u0001\u0001${secret}`)),
    jpegSegment(0xed, words(`Photoshop 3.0\u0000${secret}`)),
    jpegSegment(0xe0, words(`JFXX\u0000\u0010${secret}`)),
    jpegSegment(0xfe, words(secret)),
  );
  const read = cleaned(behind(picture, secret));
  expect(read).toMatchObject({ format: "jpeg", width: 24, height: 16 });
  expect(read).toEqual(cleaned(aJpeg()));
  expect("bytes" in read && read.bytes.includes("SECRET")).toBe(false);
});

test("a thumbnail in the first segment of a JPEG is removed", () => {
  const jfif = Buffer.concat([
    words("JFIF\u0000\u0001\u0002\u0000"),
    Uint8Array.of(0, 1, 0, 1, 1, 1),
    words("SEC"),
  ]);
  const [start] = [Buffer.from(aJpeg()).indexOf(0xdb)];
  // This segment stands behind the start, in place of the picture's own.
  const picture = Buffer.concat([
    Uint8Array.of(0xff, 0xd8),
    jpegSegment(0xe0, jfif),
    Buffer.from(aJpeg()).subarray(start - 1),
  ]);
  const read = cleaned(picture);
  expect("bytes" in read && read.bytes.includes("SEC")).toBe(false);
  expect(read).toMatchObject({ format: "jpeg", width: 24, height: 16 });
});

test("a PNG loses its texts, packed or not, the notes of the camera and the bytes behind its end", () => {
  const secret = "SECRET 44.4476 N";
  const picture = aPng(30, 10, [
    pngChunk("tEXt", words(`Comment\u0000${secret}`)),
    pngChunk("zTXt", Buffer.concat([words("Author\u0000\u0000"), deflateSync(secret)])),
    pngChunk("iTXt", words(`XML:com.adobe.xmp\u0000\u0000\u0000\u0000\u0000${secret}`)),
    pngChunk("eXIf", exifData(1, secret)),
    pngChunk("iCCP", Buffer.concat([words("screen of SECRET\u0000\u0000"), deflateSync(secret)])),
    pngChunk("tIME", Uint8Array.of(7, 226, 1, 1, 1, 1, 1)),
    pngChunk("prVt", words(secret)),
  ]);
  const read = cleaned(behind(picture, secret));
  expect(read).toMatchObject({ format: "png", width: 30, height: 10 });
  expect("bytes" in read && read.bytes.equals(Buffer.from(aPng()))).toBe(true);
});

test.each([
  ["a text", words("bonjour"), { fault: "unknown", format: null }],
  ["nothing", words(""), { fault: "unknown", format: null }],
  ["a GIF called a JPEG", words("GIF89a0000"), { fault: "unknown", format: "GIF" }],
  [
    "a photograph of a telephone",
    words("\u0000\u0000\u0000\u0018ftypheic"),
    { fault: "unknown", format: "HEIC" },
  ],
  ["a drawing", words('<?xml version="1.0"?>\n<svg xmlns="x">'), { fault: "unknown", format: "SVG" }],
  ["a JPEG on its side", aJpeg(exifSegment(6, "")), { fault: "turned", format: "JPEG" }],
  [
    "a PNG on its head",
    aPng(30, 10, [pngChunk("eXIf", exifData(3, ""))]),
    { fault: "turned", format: "PNG" },
  ],
  ["a PNG of another kind", aPng(30, 10, [pngChunk("ABCD", words(""))]), { fault: "unusual", format: "PNG" }],
  [
    "a JPEG in a code that no browser reads",
    aJpeg(jpegSegment(0xc9, Uint8Array.of(8, 0, 16, 0, 24, 1, 1, 17, 0))),
    { fault: "unusual", format: "JPEG" },
  ],
  ["more pixels than a page needs", aPng(30_000, 30_000).subarray(0, 33), { fault: "vast", format: "PNG" }],
  [
    "a header that says more pixels than there are",
    withHeight(aPng(), 11),
    { fault: "broken", format: "PNG" },
  ],
] as const)("%s is refused with its reason", (_, bytes, fault) => {
  expect(cleanPicture(bytes)).toEqual(fault);
});

/** The same PNG with another height in its header, and the checksum for it. */
function withHeight(png: Uint8Array, height: number): Uint8Array {
  const header = Buffer.from(png.subarray(16, 29));
  header.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), pngChunk("IHDR", header), png.subarray(33)]);
}

test("a picture that is cut short is refused, wherever it was cut", () => {
  for (const picture of [aJpeg(), aPng()])
    for (let length = 4; length < picture.length; length++)
      expect(cleanPicture(picture.subarray(0, length)), String(length)).toHaveProperty("fault");
});

test("a PNG with one flipped bit is refused", () => {
  const png = aPng();
  for (let place = 8; place < png.length; place++) {
    const damaged = Buffer.from(png);
    damaged[place]! ^= 1;
    expect(cleanPicture(damaged), String(place)).toHaveProperty("fault");
  }
});
