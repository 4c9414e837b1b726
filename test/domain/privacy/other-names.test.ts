// Tests how other people and structures are masked in a text about somebody.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "../../../src/domain/actors/actor.ts";
import { personMarks } from "../../../src/domain/privacy/identity.ts";
import { IdentityFinder } from "../../../src/domain/privacy/identity-finder.ts";
import { OthersMask, sentencesNaming } from "../../../src/domain/privacy/other-names.ts";

const person = (firstName: string, lastName: string): Person => ({
  ...{ id: "p", fullName: `${firstName} ${lastName}`, civility: null, firstName, lastName, role: null },
  ...{ emails: [`${firstName}@example.org`.toLowerCase()], phones: ["+33199002000"] },
});
const subject = new IdentityFinder(personMarks(person("Lina", "Orvel")));

const maskOf = () =>
  new OthersMask(
    [
      { name: "Foyer de Brumance", people: [person("Marc", "Petit"), person("Ode", "Tresk")], own: false },
      { name: "Les Ateliers Orvel", people: [person("Rita", "Valm")], own: true },
    ],
    { finder: subject, emails: ["lina@example.org"], phones: ["+33155550000"] },
    { person: "[P]", structure: "[S]" },
  );

test.each([
  ["Vu avec Marc Petit, qui rappelle.", "Vu avec [P], qui rappelle."],
  ["Vu avec PETIT Marc et m. petit", "Vu avec [P] et [P]"],
  ["Mme Inconnue Duchamp et M. Sorgues passent", "[P] et [P] passent"],
  ["Mme la maire Ode Mme Inconnue Duchamp", "Mme la maire Ode [P]"],
  ["Un petit pas, petit à petit", "Un petit pas, petit à petit"],
  ["Valm ne répond plus", "[P] ne répond plus"],
  ["Le Foyer de Brumance hésite ; ode@example.org ou 06 12 34 56 78", "Le [S] hésite ; [P] ou [P]"],
  ["Lina Orvel (lina@example.org, 01 55 55 00 00) est d'accord", null],
  ["Mme Orvel, Monsieur le maire, madame la présidente", null],
  ["Les Ateliers Orvel tiennent bon", null],
])("%s", (text, expected) => {
  expect(maskOf().masked(text)).toBe(expected ?? text);
});

test("what is masked is counted, and masked again changes nothing", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom("Marc Petit", "Lina Orvel", "le", "Foyer de Brumance", "vient", ".", "Mme", "Zed"),
      ),
      (words) => {
        const mask = maskOf();
        const once = mask.masked(words.join(" "));
        expect(once).not.toContain("Marc Petit");
        expect(once).not.toContain("Foyer de Brumance");
        expect(once.split("Lina Orvel").length).toBe(words.join(" ").split("Lina Orvel").length);
        expect(mask.maskedCount > 0).toBe(/\[[PS]\]/.test(once));
        expect(maskOf().masked(once)).toBe(once);
      },
    ),
  );
});

test("of a text about others, only the sentences that name somebody are given", () => {
  const text = "Le budget est serré. Lina Orvel rappelle jeudi ! Rien d'autre.\nLINA ORVEL encore";
  expect(sentencesNaming(text, subject)).toBe("Lina Orvel rappelle jeudi ! […] LINA ORVEL encore");
});
