// Tests what is read of pictures, how they fit their frame, and how colours are darkened.
import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastWithWhite, darkened, readableContrast } from "../../src/domain/documents/colour.ts";
import { fitted, pictureIn } from "../../src/domain/documents/picture.ts";
import { aPng } from "../pictures.ts";

test("a PNG and a JPEG say their sizes", () => {
  expect(pictureIn(aPng(300, 80))).toEqual({ format: "png", width: 300, height: 80 });
  const jpeg = [
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9],
    ...[0xff, 0xc0, 0, 11, 8, 0, 80, 1, 44, 1, 1],
  ];
  expect(pictureIn(Uint8Array.from(jpeg))).toEqual({ format: "jpeg", width: 300, height: 80 });
});

test("anything else is no picture, and never an error", () => {
  for (const text of ["", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "%PDF-1.7"])
    expect(pictureIn(new TextEncoder().encode(text))).toBeNull();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => pictureIn(bytes) !== undefined));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      return pictureIn(Uint8Array.from([0xff, 0xd8, ...bytes])) !== undefined;
    }),
  );
});

test("a picture keeps its shape and fits its frame", () => {
  expect(fitted({ format: "png", width: 400, height: 100 }, { width: 200, height: 70 })).toEqual({
    width: 200,
    height: 50,
  });
});

test("whatever the colour, it can be read on white once darkened, and a dark one stays", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const colour = `#${value.toString(16).padStart(6, "0")}`;
      const darker = darkened(colour);
      expect(darker).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrastWithWhite(darker)).toBeGreaterThanOrEqual(readableContrast);
      if (contrastWithWhite(colour) >= readableContrast) expect(darker).toBe(colour);
    }),
  );
});
