// Lists of texts are read back as they were kept, whatever stands in them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { keepList, readTextList } from "../../src/store/row-values.ts";

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom("", '"', "\\", '","', '["', '"]', "a\nb", "l’été", "contact@amis.example.org", "\u2028"),
);

test("texts come back from the database as they were kept", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
      expect(readTextList(keepList(texts))).toEqual(texts);
    }),
  );
});
