// On what conditions partners and colleagues let us contact an actor, in their own words.
import { expect, test } from "vitest";
import { conditionsIn } from "../../../src/domain/relationship/contact-conditions.ts";

const kindsIn = (text: string) => conditionsIn(text, "Odile").map(({ kind }) => kind);

test.each([
  "Ne les contacte pas avant qu’on se soit parlé.",
  "Surtout n’appelez pas le président avant que nous ayons échangé.",
  "Pas de mail avant d’en avoir parlé avec moi.",
  "Rien avant mon feu vert, s’il te plaît.",
  "Attends mon feu vert",
  "Merci d’attendre notre accord pour les appeler.",
  "Attendre le feu vert de Claire Roux avant d’écrire",
  "Passe par moi pour ce dossier.",
  "Il vaut mieux passer d’abord par nous.",
  "Parles-en avec moi avant.",
  "Appelle-moi d’abord, je t’expliquerai.",
  "Avant de les appeler, passe-moi un coup de fil : préviens-moi.",
  "On s’appelle avant ?",
  "Laisse-moi d’abord leur en parler.",
  "Je préfère les prévenir moi-même.",
  "Je te ferai signe quand tu pourras les joindre.",
  "Ne va pas les voir sans m’en parler.",
  "Don’t contact them before we have spoken.",
  "Please wait for my go-ahead.",
  "Talk to me first.",
])("somebody is to be talked with first: %s", (sentence) => {
  expect(kindsIn(sentence)).toEqual(["talk-first"]);
});

test.each([
  ["Attendre le feu vert de Claire Roux", "Claire Roux"],
  ["Ne pas les appeler avant d’avoir vu Mme Petit", "Mme Petit"],
  ["Attends mon feu vert", "Odile"],
])("whom to talk with: %s", (sentence, who) => {
  expect(conditionsIn(sentence, "Odile")).toMatchObject([{ kind: "talk-first", who }]);
});

test.each([
  "Ne dis pas que ça vient de moi.",
  "Merci de ne pas me citer.",
  "Sans me nommer, bien sûr",
  "Évite de dire d’où tu tiens l’info, ne mentionne pas mon nom.",
  "Ne leur dites pas que je vous en ai parlé",
  "Ça reste entre nous.",
  "Entre nous, le trésorier tire seul la charrue.",
  "Source à ne pas citer",
  "Ne pas dire que ça vient du Département",
  "Tu ne le tiens pas de moi !",
  "Je te le dis en off.",
  "Please don’t mention my name.",
])("who told us is not to be said: %s", (sentence) => {
  expect(kindsIn(sentence)).toEqual(["source-unsaid"]);
});

test.each([
  "Ne pas les mettre à la même table que la CUMA du Lac.",
  "Évite de les inviter ensemble.",
  "Surtout ne les invite pas à la même réunion que la mairie.",
  "Never seat them at the same table as the council.",
])("not to be brought together: %s", (sentence) => {
  expect(kindsIn(sentence)).toEqual(["kept-from"]);
});

test.each([
  "Appelez-les de ma part.",
  "Vous pouvez dire que c’est moi qui vous envoie.",
  "Ils attendent notre retour sur leur dossier.",
  "Le président attend l’accord du conseil.",
  "Ils passent par nous pour leurs formations.",
  "Ne pas passer par le maire.",
  "Ils n’ont rien fait avant qu’on les aide à en parler.",
  "Ils ne veulent pas se retrouver seuls.",
  "Il faut que la commune et l’association se parlent avant l’été.",
  "Rien ne se décide sans l’accord du maire.",
  "Parle-leur d’abord du matériel.",
  "Appelle d’abord la directrice.",
  "Rappeler avant vendredi",
  "Il y a de la concurrence entre nous et eux.",
  "Ne pas leur parler de la fusion.",
  "Ils travaillent ensemble depuis dix ans.",
  "N’hésite pas à me tenir au courant.",
  "Je ne les ai pas vus avant l’été.",
])("sets no condition: %s", (sentence) => {
  expect(kindsIn(sentence)).toEqual([]);
});
