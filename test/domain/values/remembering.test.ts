import { expect, test } from "vitest";
import { remembering } from "../../../src/domain/values/memoize.ts";

test("a text that comes again is not read again, whatever came of it, and others are read for themselves", () => {
  const texts: string[] = [];
  const read = remembering((text) => {
    texts.push(text);
    return text === "" ? undefined : text.length;
  });
  expect([read("maire"), read(""), read("maire"), read(""), read("adjointe")]).toEqual([
    5,
    undefined,
    5,
    undefined,
    8,
  ]);
  expect(texts).toEqual(["maire", "", "adjointe"]);
});
