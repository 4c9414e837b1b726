// Refusals that do not speak of contact, in a mail or a note ("nous en resterons là"): the user is asked about each.

import { expect, test } from "vitest";
import { refusalReader } from "../../src/readers/refusals/refusal-reader.ts";
import { growth } from "../processor-time.ts";
import { shippedMappings } from "./support.ts";

const reader = refusalReader(shippedMappings.refusals);
const refusalsIn = (text: string) => reader.inTexts("Remarques")(text);

test.each([
  "Le bureau s’est réuni hier ; nous souhaitons nous en tenir là.",
  "Merci de votre message. Nous préférons nous arrêter là.",
  "La présidente préfère décliner.",
  "Le conseil municipal a choisi de ne pas donner suite.",
  "Nous ne souhaitons pas aller plus loin.",
  "L’équipe a décidé de se concentrer sur la vendange et rien d’autre.",
  "elle veut se consacrer uniquement à son verger",
  "Cette fois nous passons notre tour, merci à vous.",
  "Nous en resterons là.",
  "Nous ne sommes pas intéressés par votre proposition.",
  "Ce sera sans nous.",
  "C’est gentil, mais ce n’est pas fait pour nous. Bonne chance à vous !",
  "Les bénévoles n’ont plus de temps à y consacrer. Merci quand même.",
  "We would rather leave it there.",
  "It's not for us, good luck with the rest.",
  "N’est plus de la fédération, ne plus leur envoyer nos invitations",
  "M. Roze (ne pas l’ajouter à la liste de diffusion)",
])("the user is asked whether “%s” is a refusal", (text) => {
  expect(refusalsIn(text)).toMatchObject([{ certain: false }]);
});

test.each([
  "Nous préférons en rester là pour aujourd’hui, la suite au prochain comité.",
  "Nous ne voulons pas en rester là.",
  "Le projet en est resté là.",
  "L’appel s’est arrêté là, la ligne était mauvaise.",
  "Nous aimerions travailler avec d’autres vallées, mais le projet de musée n’est pas pour nous.",
  "La coopération, ce n’est pas pour nous, disent les élus.",
  "Nous n’avons pas beaucoup de temps à y consacrer.",
  "Nous avons décidé de nous consacrer uniquement à ce projet de coopération.",
  "Faut-il poursuivre, ou préférons-nous en rester là ?",
  "Si vous préférez, nous en restons là.",
  "Nous déclinons pour cette année, mais rappelez-nous en mars.",
  "Nous ne souhaitons pas aller plus loin sans un appui.",
  "Nous passons le tour de table.",
  "Penser à ne plus envoyer le dossier sur papier.",
  "Nous ne sommes pas intéressés par l’argent mais par la rencontre.",
])("“%s” is no refusal", (text) => {
  expect(refusalsIn(text)).toEqual([]);
});

test("an answer that declines what its question asks about is no refusal", () => {
  const label = "Une suite est-elle prévue avec ce partenaire ?";
  expect(reader.inTexts(label)("Le bureau préfère en rester là.")).toEqual([]);
});

test("a long remark takes time in proportion to its length", async () => {
  const text = (times: number) => "nous préférons, elle a décidé de se consacrer à ".repeat(times);
  const reading = (times: number) => () => {
    for (let count = 0; count < 50; count++) refusalsIn(`${text(times)}${count}`);
  };
  expect(await growth(reading(7), reading(28))).toBeLessThan(12);
});
