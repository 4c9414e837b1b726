// Refusals in plain words, of contact or of our support as a whole; a no to another question is no refusal.
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
  "M. Vanel, le maire, nous a demandé que l'on ne le relance pas.",
  "Elle ne veut pas qu'on la rappelle.",
  "Ne l'appelle surtout pas, elle est à bout.",
  "Mieux vaut les laisser tranquilles.",
  "Je te déconseille de les relancer.",
  "Le bureau refuse tout contact.",
  "Le moulin n'est plus preneur et ne veut plus de nos courriers ni de nos messages.",
  "Merci de ne plus nous inscrire à vos ateliers.",
  "Association en arrêt d'activité, ne plus relancer.",
  "La trésorière demande à ne plus être invitée.",
])("the user is asked whether “%s” is a refusal", (text) => {
  expect(refusalsIn(text)).toMatchObject([{ scope: "all", certain: false }]);
});

test("“don't call them” refuses only the telephone", () => {
  expect(refusalsIn("Please don't call them.")).toMatchObject([{ scope: "phone", certain: false }]);
});

test.each([
  "Je trouve qu'on ne les contacte pas.",
  "Ils se plaignent qu'on ne les appelle pas assez.",
  "Le maire ne les rappelle pas.",
  "Nous ne les appelons pas souvent.",
  "Ne l'appelle pas avant lundi.",
  "Il a demandé qu'on ne l'appelle pas le matin.",
  "Elle souhaite qu'on ne contacte pas les habitants sans elle.",
  "Ils n'ont pas refusé tout contact.",
  "La Région refuse tout appel à projets cette fois.",
  "Ce n'est pas non, à revoir.",
  "Savoir si c'est oui ou si c'est non.",
  "C'est non pour le projet de halle, mais la cantine avance.",
  "Ne souhaitent pas d'accompagnement juridique.",
  "Ne veulent pas d'accompagnement pour l'instant",
  "Inutile de rappeler avant 10 h",
  "Pas la peine de relancer la mairie",
  "We do not want support for the building works",
  "C'est nonchalant mais sympathique",
  "Ils ne veulent plus de nos vieux gîtes.",
  "Le régisseur est en arrêt maladie, ne pas le déranger.",
  "Hospitalisée depuis mardi : ne pas l'appeler.",
  "Merci de ne plus l'inviter au marché : elle a vendu son camion.",
  "Merci de ne plus inscrire d'enfants sans dossier complet.",
])("“%s” refuses no contact", (text) => expect(refusalsIn(text)).toEqual([]));

test("a no under another question answers that question", () => {
  expect(refusalsIn("C'est non.", "Avez-vous déjà un projet avec d'autres ?")).toEqual([]);
});

test.each([
  "Revenez vers nous quand on aura la réponse du Département.",
  "À rappeler une fois que le bureau est élu",
  "Call back when the new chair is there.",
])("“%s” asks to wait for something without a day", (text) => expect(reader.asksToWait(text)).toBe(true));

test.each(["À rappeler dès que possible", "Quand on rappelle, demander Léa"])(
  "“%s” does not ask to wait",
  (text) => expect(reader.asksToWait(text)).toBe(false),
);
