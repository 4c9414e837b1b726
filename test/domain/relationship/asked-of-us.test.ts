// Tests what an actor's reply asks us to send.
import { expect, test } from "vitest";
import { askedOfUs } from "../../../src/domain/relationship/asked-of-us.ts";

test.each([
  ["Oui. Envoyez-moi votre dépliant avant jeudi. Merci", "Envoyez-moi votre dépliant avant jeudi."],
  [
    "Pourriez-vous nous transmettre un exemple de convention ?",
    "Pourriez-vous nous transmettre un exemple de convention ?",
  ],
  [
    "Si vous avez un modèle de budget, nous sommes preneurs !",
    "Si vous avez un modèle de budget, nous sommes preneurs !",
  ],
  ["Merci de m’adresser le guide.", "Merci de m’adresser le guide."],
  ["J'aimerais recevoir vos fiches", "J'aimerais recevoir vos fiches"],
  ["Sounds good. Could you send us the template?", "Could you send us the template?"],
])("“%s” asks for something", (text, asked) => expect(askedOfUs(text)).toBe(asked));

test.each([
  "Ne m'envoyez plus rien.",
  "Je vous envoie notre dossier.",
  "Si vous avez un moment, appelez-moi.",
  "J'aimerais avoir un projet avec eux.",
  "Nous vous avons envoyé le guide.",
  "Pouvez-vous m'appeler ?",
])("“%s” asks for nothing to be sent", (text) => expect(askedOfUs(text)).toBeNull());
