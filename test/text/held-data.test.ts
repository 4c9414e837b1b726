// What a message says that it holds of somebody.
import { expect, test } from "vitest";
import { heldData as inEnglish } from "../../src/text/en/phrases-of-messages.ts";
import { heldData as inFrench } from "../../src/text/fr/phrases-of-messages.ts";

test("a post is said to be held only of somebody whose post is", () => {
  expect(inFrench({ role: "Présidente" })).toContain("fonction");
  expect(inFrench({ role: null })).toBe("Votre nom et votre adresse viennent");
  expect(inEnglish({ role: null })).toBe("Your name and address come");
  expect(inFrench(null)).toBe("Votre adresse vient");
});
