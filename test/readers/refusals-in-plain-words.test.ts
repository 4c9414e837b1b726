// Refusals in plain words, of a contact or of our support as a whole; a no to another question is none.
import { expect, test } from "vitest";
import { refusalReader } from "../../src/readers/refusals/refusal-reader.ts";
import { shippedMappings } from "./support.ts";

const reader = refusalReader(shippedMappings.refusals);
const refusalsIn = (text: string, label = "Remarques") => reader.inTexts(label)(text);

test.each([
  "Vu le président, c'est non.",
  "Pour eux c'est toujours non",
  "La réponse est non, merci.",
  "Ce sera non.",
  "Nous ne souhaitons pas d'accompagnement, seulement l'aide financière.",
  "Le bureau ne veut pas d'appui.",
  "Pas la peine de les rappeler.",
  "inutile de relancer",
  "We don't want any support, only the grant.",
  "It's a no from them.",
  "Léa m'a dit que la présidente ne voulait plus être sollicitée.",
])("“%s” is asked about", (text) => {
  expect(refusalsIn(text)).toMatchObject([{ scope: "all", certain: false }]);
});

test.each([
  "Ce n'est pas non, à revoir.",
  "Savoir si c'est oui ou si c'est non.",
  "C'est non pour le projet de halle, mais la cantine avance.",
  "Ne souhaitent pas d'accompagnement juridique.",
  "Ne veulent pas d'accompagnement pour l'instant",
  "Inutile de rappeler avant 10 h",
  "Pas la peine de relancer la mairie",
  "We do not want support for the building works",
  "C'est nonchalant mais sympathique",
])("“%s” refuses no contact", (text) => expect(refusalsIn(text)).toEqual([]));

test("a no under another question answers that question", () => {
  expect(refusalsIn("C'est non.", "Avez-vous déjà un projet avec d'autres ?")).toEqual([]);
});
