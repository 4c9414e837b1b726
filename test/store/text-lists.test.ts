// Tests that lists of texts are read back from the database unchanged, whatever they contain.
import fc from "fast-check";
import { expect, test } from "vitest";
import { keepList, readTextList } from "../../src/store/row-values.ts";

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom("", '"', "\\", '","', '["', '"]', "a\nb", "l’été", "contact@amis.example.org", "\u2028"),
);

test("a list of texts is read back unchanged", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
      expect(readTextList(keepList(texts))).toEqual(texts);
    }),
  );
});
