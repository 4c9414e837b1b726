// Tests the contrast of colours with white.
import { expect, test } from "vitest";
import { contrastWithWhite } from "../../src/domain/documents/colour.ts";

test("contrasts with white are those that WCAG gives", () => {
  expect(contrastWithWhite("#000000")).toBeCloseTo(21, 5);
  expect(contrastWithWhite("#ffffff")).toBeCloseTo(1, 5);
  // The grey that the success criterion is usually explained with: the lightest that passes.
  expect(contrastWithWhite("#767676")).toBeCloseTo(4.54, 2);
});
