// Tests that the result for a text is remembered.
import { expect, test } from "vitest";
import { remembering } from "../../../src/domain/values/memoize.ts";

test("a text is read once, even when nothing came of it, and another text is read in its turn", () => {
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
