// Columns whose title says that a partner speaks: their texts are the partner's, named where the title names it.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

const rows = [
  "Le Grenier;Najac;Anne Roux;anne@grenier.example;Structure solide, à accompagner en priorité",
  "Le Moulin;Najac;Paul Petit;paul@moulin.example;Peu de bénévoles, prudence",
  "Le Four;Najac;Luc Vial;luc@four.example;Ils ont refusé deux fois de travailler avec le canton",
];
async function columnOf(title: string) {
  const { facts } = await readWhole(`Structure;Commune;Contact;Mail;${title}\n${rows.join("\n")}\n`);
  const { author, authorName = null } = facts.columns[4]!;
  return { author, authorName };
}

test.each([
  ["Avis de la Fédération", "Fédération"],
  ["Avis du Département", "Département"],
  ["Retour du Département (service culture)", "Département"],
  ["Avis du partenaire Familles du Haut", "Familles du Haut"],
  ["Retour DDT", "DDT"],
  ["Remarques du Parc", "Parc"],
  ["Commentaire de la chambre d'agriculture", "Chambre d'agriculture"],
  ["Vu par la CAF", "CAF"],
  ["Selon le réseau", "Réseau"],
  ["Ce qu’en pense la Région", "Région"],
  ["Retour de Claire (Fédération)", "Claire"],
  ["Avis partenaires", null],
  ["Retours des partenaires locaux", null],
])("%s is a partner's", async (title, authorName) => {
  expect(await columnOf(title)).toEqual({ author: "partner", authorName });
});

test.each([
  ["Avis de Clémence", "Clémence"],
  ["Avis du jury", null],
  ["Avis du comité", null],
  ["Remarques", null],
  ["Notes de visite", null],
  ["Retour de l'équipe", null],
  ["Avis de la mission", null],
])("%s is the team's", async (title, authorName) => {
  expect(await columnOf(title)).toEqual({ author: "team", authorName });
});
