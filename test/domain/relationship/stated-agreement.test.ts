// Tests which answers to a form agree to be put in contact.
import { expect, test } from "vitest";
import { statedAgreement } from "../../../src/domain/relationship/stated-agreement.ts";

test.each([
  ["Acceptez-vous que nous vous mettions en relation ?", "Oui", "named"],
  ["Accord de mise en relation", "oui, avec nos réponses", "quoted"],
  ["Autorisez-vous la diffusion de vos coordonnées dans l’annuaire ?", "non", "no"],
  ["Accord de mise en relation", "à voir avec le bureau", "no"],
  ["Accord du conseil", "oui", null],
  ["Êtes-vous déjà en réseau ?", "oui", null],
])("%s: %s", (label, text, agreed) => {
  expect(statedAgreement([{ label, text }])).toBe(agreed);
});
