// Tests which remarks say that a structure is no more, and which only doubt it or speak of something else.
import { expect, test } from "vitest";
import { closureIn, closureOfState } from "../../src/domain/actors/noted-closure.ts";

test.each([
  ["Association dissoute en mars", "Association dissoute en mars"],
  ["Rappelé deux fois ; la structure n'existe plus", "la structure n'existe plus"],
  ["fermée fin 2023", "fermée fin 2023"],
  ["elle a fermé ses portes, dommage", "elle a fermé ses portes"],
  ["fusionnée avec l'amicale de Brenac", "fusionnée avec l'amicale de Brenac"],
  ["M. Castan est parti. A cessé son activité.", "A cessé son activité"],
  ["en liquidation judiciaire", "en liquidation judiciaire"],
  ["The charity was wound up last year", "The charity was wound up last year"],
  ["no longer exists", "no longer exists"],
])("“%s” says that the structure is no more", (text, words) =>
  expect(closureIn(text)).toEqual({ words, isDoubt: false }),
);

test.each([
  "fermée ?",
  "fermée en 2023 ?",
  "va fermer en juin",
  "Fusion prévue avec Brenac",
  "may close soon",
  "existe encore ?",
  "Toujours active ?",
  "elle existe toujours ?",
  "plus d’activité ?",
  "still exists?",
  "Does it still exist?",
])("“%s” is only a doubt", (text) => expect(closureIn(text)).toEqual({ words: text, isDoubt: true }));

test.each([
  "fermée le lundi",
  "fermé en août",
  "fermé pour travaux",
  "leur ancien site a fermé en 2023",
  "le poste n'existe plus",
  "la commission culture est dissoute",
  "dissoute en 2019, recréée en 2021",
  "l'association n'est pas dissoute",
  "veut fusionner les deux fichiers",
  "exploitation fermière",
  "plus d’activités pour les jeunes",
  "Existe-t-il encore des places ?",
  "toujours active",
  "Veulent-elles plus d’activités ?",
])("“%s” does not say that the structure is no more", (text) => expect(closureIn(text)).toBeNull());

test("a state says it in one word, a remark does not", () => {
  expect(closureOfState("Cessée")).toEqual({ words: "Cessée", isDoubt: false });
  expect(closureOfState("Fermée")).toEqual({ words: "Fermée", isDoubt: false });
  expect(closureOfState("En cours")).toBeNull();
});
