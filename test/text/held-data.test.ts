// The sentence of a message that names the data held about its reader.
import { expect, test } from "vitest";
import { heldDataOpening as inEnglish } from "../../src/text/en/phrases-of-messages.ts";
import { heldDataOpening as inFrench } from "../../src/text/fr/phrases-of-messages.ts";

test("the sentence names a post only when one is held", () => {
  expect(inFrench({ role: "Présidente" })).toContain("fonction");
  expect(inFrench({ role: null })).toBe("Votre nom et votre adresse viennent");
  expect(inEnglish({ role: null })).toBe("Your name and address come");
  expect(inFrench(null)).toBe("Votre adresse vient");
});
