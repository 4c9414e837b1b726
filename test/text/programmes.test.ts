// Tests how an application to a programme is named.
import { expect, test } from "vitest";
import { applicationTo as inEnglish } from "../../src/text/en/phrases-of-messages.ts";
import { applicationTo as inFrench } from "../../src/text/fr/phrases-of-messages.ts";

test.each([
  ["LEADER", "votre candidature au programme LEADER"],
  ["LEADER 2023-2027", "votre candidature au programme LEADER 2023-2027"],
  ["FSE 2021", "votre candidature au programme FSE 2021"],
  ["Fonds vert", "votre candidature au fonds vert"],
  ["AMI 2026", "votre candidature à l’AMI 2026"],
  ["FA3 Mobilité", "votre candidature au titre de «\u00a0FA3 Mobilité\u00a0»"],
  ["19.2", "votre candidature au titre de «\u00a019.2\u00a0»"],
  ["Mesure 7 – services", "votre candidature au titre de «\u00a0Mesure 7 – services\u00a0»"],
  [null, "votre candidature"],
])("an application under “%s” is %s", (programme, said) => {
  expect(inFrench(programme)).toBe(said);
});

test("English also distinguishes a measure from a programme", () => {
  expect(inEnglish("LEADER")).toBe("your application to LEADER");
  expect(inEnglish("M19 Cooperation")).toBe("your application under “M19 Cooperation”");
});
