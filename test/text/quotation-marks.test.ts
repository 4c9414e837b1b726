// Quotation marks within quotation marks: « l'office « Sorne » » is wrong in French.
import { expect, test } from "vitest";
import { actors as english } from "../../src/text/en/actors.ts";
import { quoted as quotedInEnglish } from "../../src/text/en/typography.ts";
import { actors as french } from "../../src/text/fr/actors.ts";
import { quoted as quotedInFrench } from "../../src/text/fr/typography.ts";

test("quotation marks within quotation marks become inner ones", () => {
  const office = { id: "office", name: "Office de tourisme « Sorne, grandeur nature »" };
  expect(french.added(office, false)).toMatch(/^«.Office de tourisme “Sorne, grandeur nature”.» est ajouté/);
  expect(english.added({ id: "a", name: "The “Old” Mill" }, false)).toContain("“The ‘Old’ Mill”");
});

test("a quotation that ends with an inner quotation has one full stop", () => {
  expect(quotedInFrench("Il a dit « oui, venez. »")).toBe("«\u00a0Il a dit “oui, venez.”\u00a0»");
  expect(quotedInFrench("La journée « portes ouvertes »")).toBe(
    "«\u00a0La journée “portes ouvertes”\u00a0».",
  );
  expect(quotedInEnglish("They call it “the shed”")).toBe("“They call it ‘the shed’”.");
});
