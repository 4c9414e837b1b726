// Tests how people are greeted in mails and letters.
import { expect, test } from "vitest";
import type { Addressee } from "../../src/domain/documents/interlocutor-kind.ts";
import type { Address } from "../../src/domain/people/form-of-address.ts";
import { en } from "../../src/text/en/index.ts";
import { fr } from "../../src/text/fr/index.ts";

const somebody = (given: Partial<Address> = {}): Address => ({
  ...{ gender: "unknown", elected: false, office: null, fullName: "Odette Salles", lastName: "Salles" },
  ...{ anonymous: false, deduced: false },
  ...given,
});
const to = (
  addressee: Addressee,
  given: Partial<Address> = {},
  fullName: string | null = "Odette Salles",
) => ({
  address: fullName === null ? null : somebody(given),
  addressee,
  fullName,
});
const mayor = { gender: "man", elected: true, office: "mayor" } as const;
const chair = { gender: "woman", elected: true, office: "president" } as const;
const officer = { gender: "woman" } as const;

test("a couple is greeted together", () => {
  const both = to("staff", { isCouple: true });
  expect(fr.formsOfAddress.mail.opening(both)).toBe("Madame, Monsieur,");
  expect(fr.formsOfAddress.letter.opening(both)).toBe("Madame, Monsieur,");
  expect(en.formsOfAddress.mail.opening(both)).toBe("Dear Mr and Ms Salles,");
});

test.each([
  [
    "elected",
    mayor,
    "Monsieur le Maire,",
    /^Je vous prie d’agréer, Monsieur le Maire, .*considération distinguée\.$/,
  ],
  ["elected", { elected: true }, "Bonjour,", /^Bien respectueusement,$/],
  ["staff", officer, "Bonjour Madame,", /^Bien cordialement,$/],
  ["director", { ...officer, office: "director" }, "Bonjour Madame,", /^Bien cordialement,$/],
  ["staff", {}, "Bonjour,", /^Bien cordialement,$/],
  ["volunteer-president", chair, "Bonjour Madame,", /^Bien à vous,$/],
  ["front-desk", {}, "Bonjour,", /^Merci de votre aide,$/],
] as const)("a mail to %s opens “%s”", (addressee, address, opening, closing) => {
  expect(fr.formsOfAddress.mail.opening(to(addressee, address))).toBe(opening);
  expect(fr.formsOfAddress.mail.closing(to(addressee, address))).toMatch(closing);
});

test.each([
  ["elected", mayor, "Monsieur le Maire,", /considération distinguée\.$/],
  ["elected", { elected: true }, "Madame, Monsieur,", /considération distinguée\.$/],
  ["director", officer, "Madame,", /, Madame, mes salutations distinguées\.$/],
  ["volunteer-president", chair, "Madame la Présidente,", /mes salutations les meilleures\.$/],
  ["front-desk", {}, "Madame, Monsieur,", /mes salutations distinguées\.$/],
] as const)("a letter to %s opens “%s”", (addressee, address, opening, closing) => {
  expect(fr.formsOfAddress.letter.opening(to(addressee, address))).toBe(opening);
  expect(fr.formsOfAddress.letter.closing(to(addressee, address))).toMatch(closing);
});

test("several people are greeted together", () => {
  const pair = to("staff", {}, "Sophie et Marc");
  expect(fr.formsOfAddress.mail.opening(pair)).toBe("Bonjour à vous deux,");
  expect(fr.formsOfAddress.letter.opening(pair)).toBe("Madame, Monsieur,");
  expect(fr.formsOfAddress.mail.opening(to("collective", {}, null))).toBe("Bonjour à toutes et à tous,");
  expect(fr.formsOfAddress.letter.opening(to("collective", {}, null))).toBe("Mesdames, Messieurs,");
  expect(en.formsOfAddress.mail.opening(pair)).toBe("Dear Sophie and Marc,");
});

test("French greetings contain neither surname nor first name", () => {
  for (const addressee of ["staff", "director", "elected", "volunteer-president", "front-desk"] as const)
    for (const given of [{}, officer, mayor, chair])
      for (const forms of [fr.formsOfAddress.mail, fr.formsOfAddress.letter])
        expect(forms.opening(to(addressee, given)) + forms.closing(to(addressee, given))).not.toMatch(
          /Salles|Odette/,
        );
});

test("English closes with “faithfully” only without a name in the greeting", () => {
  const forms = en.formsOfAddress.letter;
  expect([forms.opening(to("staff", officer)), forms.closing(to("staff", officer))]).toEqual([
    "Dear Ms Salles,",
    "Yours sincerely,",
  ]);
  expect(forms.opening(to("staff"))).toBe("Dear Odette Salles,");
  expect(forms.opening(to("elected", mayor))).toBe("Dear Mayor,");
  expect(forms.opening(to("elected", chair))).toBe("Dear Ms Salles,");
  expect([forms.opening(to("front-desk", {}, null)), forms.closing(to("front-desk", {}, null))]).toEqual([
    "Dear Sir or Madam,",
    "Yours faithfully,",
  ]);
});
