// Refusals in lists of instructions and in short notes of colleagues: of all contact, or of one channel.

import { expect, test } from "vitest";
import { addressesRefused, reachOfRefusal } from "../../src/domain/objections/who-refuses.ts";
import { refusalReader } from "../../src/readers/refusals/refusal-reader.ts";
import { shippedMappings } from "./support.ts";

const reader = refusalReader(shippedMappings.refusals);
const scopesIn = (text: string, label = "Remarques") =>
  reader
    .inTexts(label)(text)
    .map(({ scope }) => scope);

test.each([
  "Plus aucun contact",
  "Plus aucun contact de notre part svp",
  "Zéro contact",
  "Ne plus y aller, ils l'ont dit fermement",
  "Ne pas y retourner",
  "Ne plus passer les voir",
  "A demandé à être effacée de notre base",
  "Les deux gérants demandent à être retirés de tous nos fichiers",
  "Demande par écrit à ne figurer sur aucun de nos fichiers",
  "On ne les contacte plus",
  "Ne veut plus rien recevoir de nous",
  "À exclure de tous les envois",
  "Stop définitif",
  "Red-listed",
])("“%s” refuses all contact", (text) => {
  expect(scopesIn(text)).toEqual(["all"]);
});

test.each([
  "Nous n'avons plus aucun contact avec eux depuis 2022",
  "Plus aucun contact depuis le départ de la directrice",
  "Aucun contact pour l'instant",
  "Ne veulent plus rien recevoir du département",
  "Exclure les communes sans école",
  "Ne pas y aller sans rendez-vous",
  "Ne pas y aller un lundi",
  "Ils ne veulent plus y aller seuls",
  "Demande à être ajouté à nos fichiers",
])("“%s” refuses no contact", (text) => {
  expect(scopesIn(text)).toEqual([]);
});

test.each([
  ["Ne PAS mailer, tout par tél", ["email"]],
  ["PAS de mail, tél seulement", ["email"]],
  ["Ni appel ni courrier", ["phone", "post"]],
  ["Ne voulait plus ni mail ni courrier de la mission", ["email", "post"]],
  ["Ni mail ni téléphone : passer les voir", ["email", "phone"]],
  ["Ne rien envoyer par la poste", ["post"]],
  ["Rien par courrier", ["post"]],
  ["Pas de téléphone, que par mail : accueil@moulin.example", ["phone"]],
  ["Que par tél", ["email", "post"]],
])("the note “%s” refuses %j", (text, scopes) => {
  expect(scopesIn(text)).toEqual(scopes);
});

test.each([
  "Pas de mail reçu depuis mars",
  "N'a pas de téléphone",
  "N'a ni téléphone ni mail",
  "Ni train ni bus pour venir",
  "Le projet ne veut rien envoyer par la poste aux habitants",
  "Ne rien envoyer avant la signature",
  "Pas de téléphone fixe",
  "Inscription par mail uniquement",
])("the note “%s” refuses no channel", (text) => {
  expect(scopesIn(text)).toEqual([]);
});

test.each(["Non", "Rien", "Aucun contact", "Non merci", "Jamais"])(
  "“%s” alone refuses contact under a title of instructions, and nothing elsewhere",
  (text) => {
    expect(scopesIn(text, "Consigne")).toEqual(["all"]);
    expect(scopesIn(text, "Projet commun")).toEqual([]);
  },
);

test.each([
  ["person", ["Foyer du Lac", "Mme Iris Vannier, trésorière (elle seule)", "ne pas contacter"]],
  ["person", ["Foyer du Lac", "Iris Vannier", "à titre personnel"]],
  ["structure", ["Foyer du Lac", "Iris Vannier", "Toute la structure"]],
  ["structure", ["Foyer du Lac", "tout le bureau"]],
  [null, ["Foyer du Lac", "Iris Vannier", "elle seule connaît le dossier"]],
  [null, ["Foyer du Lac", "personnel", "structure"]],
])("it is the refusal of “%s” in the row %j", (reach, cells) => {
  expect(reachOfRefusal(cells)).toBe(reach);
});

test.each([
  ["Ne plus contacter (direction@moulin.example)", ["direction@moulin.example"]],
  ["Ne veut plus être appelé au 06 11 22 33 44", ["+33611223344"]],
  ["Ne plus appeler, écrire à accueil@moulin.example", []],
  ["Ne plus appeler mais plutôt accueil@moulin.example", []],
  ["Ne plus contacter", []],
])("the words “%s” refuse the addresses %j", (words, addresses) => {
  expect(addressesRefused(words)).toEqual(addresses);
});
